import type { MailCameBy } from '../domain/kept-mail/kept-mail.ts';
import type { ReadableMail } from '../intake/mail/mail.ts';
import type { Instant } from '../lib/instant.ts';
import type { MailPlace } from './read-for-us.ts';

export interface TakeMail extends MailPlace {
  readonly workspaceId: string;
  readonly raw: Uint8Array;
  readonly cameBy: MailCameBy;
  readonly mailboxId: string | null;
  readonly folder?: string;
  readonly uid?: number;
  /** The end is missing: what was attached is not all there. */
  readonly isCut?: boolean;
}

/**
 * What became of a mail. `leftAlone`: it concerns nobody whom we know, and nothing of it was kept. `known`: it was here already.
 * `ours`: Heardback sent it. `unsure`: a member says whose it is.
 */
export type Taken =
  | { readonly is: 'recorded' | 'unsure' | 'unreadable'; readonly keptMailId: string }
  | { readonly is: 'leftAlone' | 'known' | 'ours' };

/** A mail that is being taken, and all that is known around it. */
export interface Taking {
  readonly input: TakeMail;
  readonly mail: ReadableMail;
  readonly now: Instant;
}
