import type { View } from '../standing/view.ts';
import type { Signal } from './reason.ts';
import { findNoted, signal } from './signal.ts';
import type { Wait } from './wait.ts';

/** Hiring stands still: as they said, while the end that they named is to come, or as money, a reorganisation or a posting that went away suggest. */
export function freezeSignals(view: View, wait: Wait): readonly Signal[] {
  const { freezes, words } = view.history;
  const signals: Signal[] = [];
  const freeze = freezes.findLast((one) => one.thawed === null);
  if (freeze !== undefined) {
    const until = freeze.until === null ? null : view.team.endOfDate(freeze.until);
    const isPast = until !== null && view.clock.hasCome(until);
    signals.push(signal('frozen', isPast ? 'some' : 'strong', { ...freeze, until }));
  }
  const told = words.findLast((word) => word.from === 'team' && word.holdingCause === 'freeze');
  const isOver = freezes.length > 0 && freeze === undefined;
  if (freeze === undefined && told !== undefined && !isOver && told.at >= wait.since)
    signals.push(signal('frozen', 'strong', told));
  const ended = view.history.openingEnded;
  if (ended !== null && !view.history.isOpeningFilled) signals.push(signal('openingClosed', 'strong', ended));
  const budget = findNoted(view, 'budgetOpen');
  if (budget !== null) signals.push(signal('budgetOpen', 'some', budget));
  const reorganising = findNoted(view, 'reorganising');
  if (reorganising !== null) signals.push(signal('reorganising', 'some', reorganising));
  const gone = findNoted(view, 'postingGone');
  if (gone !== null) signals.push(signal('postingGone', 'slight', gone));
  return signals;
}
