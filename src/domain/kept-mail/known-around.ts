import type { Instant } from '../../lib/instant.ts';
import type { Party } from '../party.ts';

/** What is known of those whom a mail names, looked up before it is matched. Addresses are in lower case. */
export interface KnownAround {
  /** Mails of ours, and mails that were kept, by their Message-ID. */
  readonly threads: ReadonlyMap<string, KnownMail>;
  /** Conversations, by the part after the plus of their address for replies. */
  readonly marks: ReadonlyMap<string, KnownMail>;
  /** Mails of ours, by the part after the plus of their return path. */
  readonly returnMarks: ReadonlyMap<string, KnownMail>;
  /** People from outside, by their address: several may share one. */
  readonly people: ReadonlyMap<string, readonly KnownPerson[]>;
  /** Members, by their address. */
  readonly members: ReadonlyMap<string, string>;
  /** Addresses of the team itself: mailboxes, and the sender of our mails. */
  readonly own: ReadonlySet<string>;
}

/** A mail that is known already, and whose it is. */
export interface KnownMail {
  readonly applicationId: string;
  /** Of the mail of ours; `null` for one that was kept, and for a job seeker's own letter. */
  readonly messageId: string | null;
  /** A letter that a job seeker sent from here: it is written down already. */
  readonly isOwnLetter?: boolean;
  /** Who is at the other end, and by which name. */
  readonly party: Party;
  readonly name: string;
}

export interface KnownPerson {
  readonly personId: string;
  readonly kind: 'candidate' | 'agencyRecruiter' | 'referee' | 'atCompany';
  readonly name: string;
  readonly applications: readonly KnownApplication[];
}

/** One application that the person is around of, as the candidate, as the agency's recruiter, or as somebody at the company that a job seeker wrote to. */
export interface KnownApplication {
  readonly applicationId: string;
  readonly candidate: string;
  readonly candidateAddress: string | null;
  readonly isOpen: boolean;
  /** When its last fact happened, for those that are over. */
  readonly lastAt: Instant;
}
