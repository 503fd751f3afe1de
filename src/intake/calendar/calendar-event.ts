import type { Participation } from '../../domain/appointment/appointment.ts';
import type { Instant } from '../../lib/instant.ts';
import type { CalendarTime } from './calendar-time.ts';

/** What a scheduling message asks or says (RFC 5546 section 1.4). */
export type Method =
  | 'PUBLISH'
  | 'REQUEST'
  | 'REPLY'
  | 'ADD'
  | 'CANCEL'
  | 'REFRESH'
  | 'COUNTER'
  | 'DECLINECOUNTER';

export interface CalendarPerson {
  /** In small letters; `null` where the file names them by something else. */
  readonly address: string | null;
  readonly name: string | null;
}

export interface Attendee extends CalendarPerson {
  readonly participation: Participation;
  readonly role: string | null;
  readonly isResource: boolean;
}

/** One event of a calendar file, or one occurrence of a series that differs from the others. */
export interface CalendarEvent {
  readonly uid: string;
  /** Which occurrence of the series this is about; `null` for the series or a single event. */
  readonly recurrenceId: CalendarTime | null;
  /** RANGE=THISANDFUTURE: and all after it. */
  readonly andLater: boolean;
  readonly sequence: number;
  /** When this version of it was written down. */
  readonly stamp: Instant | null;
  readonly start: CalendarTime | null;
  /** Not included; worked out from DURATION where the file gives that. `null` where it says neither. */
  readonly end: CalendarTime | null;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly url: string | null;
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED' | null;
  /** False for what takes no time from whoever has it: TRANSP, and what Outlook calls free. */
  readonly isBusy: boolean;
  /** What Outlook says besides: out of office, working elsewhere. */
  readonly busyStatus: 'FREE' | 'TENTATIVE' | 'BUSY' | 'OOF' | 'WORKINGELSEWHERE' | null;
  readonly organizer: CalendarPerson | null;
  readonly attendees: readonly Attendee[];
  /** The rules as written; `occurrences` knows what they mean. */
  readonly rules: readonly string[];
  readonly extraTimes: readonly CalendarTime[];
  readonly leftOut: readonly CalendarTime[];
  readonly comment: string | null;
}
