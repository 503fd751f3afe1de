import type { Obligation } from '../obligation/obligation.ts';
import type { View } from '../standing/view.ts';
import { snoozed } from './snooze.ts';
import { NOBODY_STANDS_IN, type StandIns } from './stand-ins.ts';

/**
 * The duties as the people who owe them arranged them among themselves: who holds which, and which is put off until when.
 * Neither changes what is owed, to whom, or by when.
 */
export function arrange(view: View, duties: readonly Obligation[]): readonly Obligation[] {
  const { handOvers, snoozes } = view.history;
  const { standIns = NOBODY_STANDS_IN } = view.policy;
  if (handOvers.size === 0 && snoozes.size === 0 && standIns.size === 0) return duties;
  return duties.map((owed) => {
    const held = heldBy(owed, handOvers.get(owed.key)?.toMemberId ?? owed.ownerId, standIns);
    const mark = snoozes.get(owed.key);
    return mark === undefined || owed.state.is !== 'open' ? held : snoozed(view, held, mark);
  });
}

/** Whoever stands in holds what is open; what is over stays with the one who did it. */
function heldBy(owed: Obligation, holderId: string | null, standIns: StandIns): Obligation {
  const standIn = holderId !== null && owed.state.is === 'open' ? standIns.get(holderId) : undefined;
  const ownerId = standIn ?? holderId;
  return ownerId === owed.ownerId ? owed : { ...owed, ownerId };
}
