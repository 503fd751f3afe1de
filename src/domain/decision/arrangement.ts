import { dayNumberOf } from '../../lib/day-number.ts';
import { snoozeLimit } from '../arrangement/snooze.ts';
import type { DutyHandedOver, DutySnoozed } from '../fact/fact.ts';
import type { Obligation } from '../obligation/obligation.ts';
import { assess } from '../standing/assess.ts';
import { calendarFor, type View } from '../standing/view.ts';
import type { Refusal } from './request.ts';

/** Only an open duty of the side that looks is handed over or put off, and never longer than what was named to the other side allows. */
export function impossibleArrangement(view: View, fact: DutyHandedOver | DutySnoozed): Refusal | null {
  const owed = findOpen(view, fact);
  if (owed === undefined) return { refused: 'duty_not_open' };
  if (fact.type === 'DutyHandedOver') return null;
  const until = calendarFor(view, owed.owedBy).startOfDay(dayNumberOf(fact.until));
  if (until <= fact.at) return { refused: 'snooze_in_past' };
  const limit = snoozeLimit(view, owed);
  return until > limit ? { refused: 'snooze_too_long', at: limit } : null;
}

function findOpen(
  { history, policy }: View,
  { key, at }: DutyHandedOver | DutySnoozed,
): Obligation | undefined {
  const side = history.circumstances.workspace === 'seeker' ? 'candidate' : 'team';
  return assess(history, policy, at).obligations.find(
    (owed) => owed.key === key && owed.owedBy === side && owed.state.is === 'open',
  );
}
