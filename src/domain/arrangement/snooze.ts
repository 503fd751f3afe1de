import { dayNumberOf } from '../../lib/day-number.ts';
import type { Instant } from '../../lib/instant.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { warningAt } from '../duties/legal.ts';
import type { History } from '../history/history.ts';
import { isCourtesy } from '../obligation/courtesy.ts';
import type { NudgeReceiver, Obligation, PlannedNudge } from '../obligation/obligation.ts';
import { calendarFor, type View } from '../standing/view.ts';

type SnoozeMark = History['snoozes'] extends ReadonlyMap<string, infer Mark> ? Mark : never;

/** How long a word may be put off beyond a date that only the policy set: so an answer comes back when R8's long wait begins. */
const MOST_BUSINESS_DAYS = 5;
/** Nobody waits for a courtesy: about six weeks. */
const MOST_FOR_A_COURTESY = 30;

/** The duty while it is put off. It comes back by itself, and at its limit whatever was asked for. */
export function snoozed(view: View, owed: Obligation, mark: SnoozeMark): Obligation {
  const calendar = calendarFor(view, owed.owedBy);
  const until = Math.min(calendar.startOfDay(dayNumberOf(mark.until)), snoozeLimit(view, owed));
  if (until <= mark.at) return owed;
  const snooze = view.clock.hasCome(until) ? null : { factId: mark.factId, until, reason: mark.reason };
  return { ...owed, snooze, nudges: quieted(view, owed.nudges, { from: mark.at, until, calendar }) };
}

/**
 * The instant at which a duty must be back, however it was put off, in the calendar of the party that owes. A date that was
 * promised, wished for or set by anything but the policy alone: the morning of that day; a duty in law: before its warning;
 * an outcome: never past its date (R5). Otherwise five business days after the date, counted from it and not from today,
 * so that putting it off twice is no longer than once; thirty where it is a courtesy.
 */
export function snoozeLimit(view: View, owed: Obligation): Instant {
  const calendar = calendarFor(view, owed.owedBy);
  const lastDay = calendar.lastDayOf(owed.dueAt);
  if (owed.legal !== null) {
    const warned = view.policy.legal[owed.legal.clock].warnAfterDays ?? 0;
    const warning = calendar.dayOf(warningAt(view, owed.because.at, warned));
    return calendar.startOfDay(Math.min(lastDay, warning));
  }
  if (isCourtesy(owed.kind)) return calendar.startOfDay(calendar.step(lastDay, MOST_FOR_A_COURTESY));
  const isOwnDate = owed.dueFrom === 'default' && owed.kind !== 'outcome';
  return calendar.startOfDay(isOwnDate ? calendar.step(lastDay, MOST_BUSINESS_DAYS) : lastDay);
}

interface Quiet {
  readonly from: Instant;
  readonly until: Instant;
  readonly calendar: BusinessCalendar;
}

/** Nudges to the one who owes wait until the duty is back; those further up the line are not the owner's to put off. */
function quieted(
  view: View,
  nudges: readonly PlannedNudge[],
  { from, until, calendar }: Quiet,
): readonly PlannedNudge[] {
  const back = calendar.dayOf(until);
  const at = calendar.workdayStart(calendar.isWorkday(back) ? back : calendar.step(back, 1));
  return nudges.map((nudge) =>
    nudge.at >= from && nudge.at < at && OWNERS.has(nudge.to)
      ? { ...nudge, at, isDue: view.clock.hasCome(at) }
      : nudge,
  );
}

const OWNERS: ReadonlySet<NudgeReceiver> = new Set<NudgeReceiver>(['owner', 'interviewer', 'candidate']);
