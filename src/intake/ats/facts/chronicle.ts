import type { Actor, Fact } from '../../../domain/fact/fact.ts';
import type { Instant, PlainDate } from '../../../lib/instant.ts';
import type { Doubt } from '../imported.ts';
import type { Reading } from '../reading.ts';

/** The rows of one application, merged, and the facts drawn from them so far. */
export interface Chronicle {
  /** Every field as the last row that says it has it. */
  readonly merged: Reading;
  readonly readings: readonly Reading[];
  readonly now: Instant;
  /** The day of an instant, for ids: a day without a time gets its time from us, and its id must not. */
  readonly dayOf: (instant: Instant) => PlainDate;
  readonly facts: Fact[];
  readonly doubts: Doubt[];
  readonly channel: 'direct' | 'agency' | 'referral';
  /** Interviews that took place or were to, the earliest first. */
  readonly meetings: Meeting[];
}

/** An interview of the export. `endsAt` is worked out where the export has only its start. */
export interface Meeting {
  readonly id: string;
  readonly stage: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly bookedAt: Instant | null;
  readonly status: string | null;
  readonly interviewers: readonly string[];
  readonly scorecardAt: Instant | null;
}

const ACTOR: Actor = { kind: 'import' };

/** What every fact of an import has; `id` is unique within its application and the same for the same happening. */
export function factAt(id: string, at: Instant) {
  return { id, at, recordedAt: at, actor: ACTOR };
}

/** The last meeting that is over. */
export function lastMeetingBefore(chronicle: Chronicle, instant: Instant): Meeting | undefined {
  return chronicle.meetings.findLast((meeting) => meeting.endsAt <= instant);
}
