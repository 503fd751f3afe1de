import type { Obligation } from '../obligation/obligation.ts';
import type { View } from '../standing/view.ts';
import { snoozed } from './snooze.ts';

/**
 * The duties as the people who owe them arranged them among themselves: who holds which, and which is put off until when.
 * Neither changes what is owed, to whom, or by when.
 */
export function arrange(view: View, duties: readonly Obligation[]): readonly Obligation[] {
  const { handOvers, snoozes } = view.history;
  if (handOvers.size === 0 && snoozes.size === 0) return duties;
  return duties.map((owed) => {
    const toMemberId = handOvers.get(owed.key)?.toMemberId;
    const held = toMemberId === undefined ? owed : { ...owed, ownerId: toMemberId };
    const mark = snoozes.get(owed.key);
    return mark === undefined || owed.state.is !== 'open' ? held : snoozed(view, held, mark);
  });
}
