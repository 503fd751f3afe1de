import { NO_DUTIES } from '../obligation/append.ts';
import type { Obligation } from '../obligation/obligation.ts';
import { BLANK, owe } from '../obligation/owe.ts';
import type { View } from '../standing/view.ts';

/** R24: whoever withdraws is thanked within a business day. */
export function withdrawalDuties(view: View): readonly Obligation[] {
  const { withdrawn } = view.history;
  if (withdrawn === null || view.history.circumstances.workspace === 'seeker') return NO_DUTIES;
  return [
    owe(view, {
      ...BLANK,
      kind: 'withdrawalThanks',
      because: withdrawn,
      row: 'withdrawalThanks',
      owedBy: 'team',
      owedTo: view.counterpart,
      sought: { from: 'team', since: withdrawn.at },
    }),
  ];
}
