import type { View } from '../standing/view.ts';
import type { Signal } from './reason.ts';
import { findNoted, isFresh, signal } from './signal.ts';
import type { Wait } from './wait.ts';

/** Fewer than this are not many. More explain a part and never all of it: a number is a circumstance, no reason that they gave. */
const MANY = 30;

/** Too many people at once: what they stated about it, and machines that answer in their place. */
export function volumeSignals(view: View, wait: Wait): readonly Signal[] {
  const signals: Signal[] = [];
  const many = findNoted(view, 'manyApplicants');
  if (many !== null) {
    const count = many.count ?? null;
    if (count === null || count >= MANY) signals.push(signal('manyApplicants', 'some', { ...many, count }));
  }
  const openings = findNoted(view, 'severalOpenings');
  if (openings !== null) signals.push(signal('severalOpenings', 'slight', openings));
  const more = findNoted(view, 'morePeopleToSee');
  if (more !== null && isFresh(view, more, wait.now)) signals.push(signal('morePeopleToSee', 'some', more));
  const automatic = view.history.words.findLast(
    (word) => word.from === 'team' && word.automatic != null && word.automatic.awayUntil === undefined,
  );
  if (automatic !== undefined && automatic.at >= wait.since)
    signals.push(signal('onlyAutomaticReplies', 'slight', automatic));
  return signals;
}
