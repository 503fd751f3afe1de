import { type Instant, MINUTE } from '../../lib/instant.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import type { QuietHours } from './outgoing.ts';
import { quietUntil } from './quiet-hours.ts';

/** Why a mail that was approved has not left yet. */
export type WaitsFor = 'hold' | 'nextMorning' | 'quietHours' | 'retry';

export interface Leaving {
  readonly at: Instant;
  /** `null` when it leaves at once. */
  readonly waitsFor: WaitsFor | null;
}

export interface Approval {
  readonly now: Instant;
  /** `now` skips the hold window and the morning, never the quiet hours. */
  readonly when: 'held' | 'now';
  readonly holdMinutes: number;
  /** A no waits for the receiver's next business morning, so that nobody reads it alone at night. */
  readonly isNo: boolean;
  /** When the duty that it meets is due; waiting for the morning never makes a word late. */
  readonly dueAt: Instant | null;
  /** Of the receiver. */
  readonly calendar: BusinessCalendar;
  readonly quietHours: QuietHours | null;
}

/** When a mail that is approved now leaves: after the hold window, on the receiver's next business morning, after their night. */
export function leavingTime(approval: Approval): Leaving {
  const { now, when, holdMinutes, calendar, quietHours } = approval;
  const planned: Leaving =
    when === 'now' ? { at: now, waitsFor: null } : afterHold(approval, now + holdMinutes * MINUTE);
  const quiet = quietHours === null ? null : quietUntil(planned.at, quietHours, calendar.timeZone);
  return quiet === null ? planned : { at: quiet, waitsFor: 'quietHours' };
}

function afterHold({ isNo, dueAt, calendar }: Approval, held: Instant): Leaving {
  const hold: Leaving = { at: held, waitsFor: 'hold' };
  if (!isNo) return hold;
  const morning = nextMorning(calendar, held);
  const wouldBeLate = dueAt !== null && morning >= dueAt && held < dueAt;
  return wouldBeLate ? hold : { at: morning, waitsFor: 'nextMorning' };
}

/** The first 09:00 of a business day at or after an instant. */
function nextMorning(calendar: BusinessCalendar, after: Instant): Instant {
  const today = calendar.dayOf(after);
  const isStillToCome = calendar.isWorkday(today) && calendar.workdayStart(today) >= after;
  return calendar.workdayStart(isStillToCome ? today : calendar.step(today, 1));
}
