import type { Answer, Proposal } from '../../../domain/appointment/appointment.ts';
import type { Instant } from '../../../lib/instant.ts';

/** What is known so far of one time at which an appointment takes place. */
export interface KnownTime {
  /** Which occurrence of a series, as `keyOfTime` names it; empty for a single appointment. */
  readonly occurrence: string;
  readonly sequence: number;
  readonly stamp: Instant | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly summary: string;
  readonly location: string;
  readonly isCancelled: boolean;
  /** Said of this occurrence alone: a word about the series leaves it as it is, unless it is newer. */
  readonly isException: boolean;
  /** What each invited person answered, by address. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Another time that somebody asked for, until the organizer moves it or says no. */
  readonly proposal: Proposal | null;
}
