import type { Instant } from '../../lib/instant.ts';

/** Where an appointment was told: a mail, a feed, an account, a file that somebody handed in, or by ourselves. */
export type CameBy = 'mail' | 'feed' | 'caldav' | 'upload' | 'own';

/** Whether something in a calendar is an interview; `unsure` until a member says so. */
export type Verdict = 'interview' | 'unsure' | 'other';

/** What one invited person answered (RFC 5545 section 3.2.12). */
export type Participation =
  | 'NEEDS-ACTION'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'TENTATIVE'
  | 'DELEGATED'
  | 'COMPLETED';

export interface Answer {
  readonly participation: Participation;
  /** Of the version that was answered: what was said to an older time is no answer to a new one. */
  readonly sequence: number;
  readonly stamp: Instant | null;
}

/** Another time that somebody asked for, until the organizer moves it or says no. */
export interface Proposal {
  readonly by: string | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly stamp: Instant | null;
}

/** Who is named in it. Addresses in small letters. */
export interface AppointmentPerson {
  readonly address: string;
  readonly name: string | null;
  readonly isOrganizer: boolean;
}
