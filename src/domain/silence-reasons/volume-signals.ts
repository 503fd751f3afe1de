import type { View } from '../standing/view.ts';
import type { Signal } from './reason.ts';
import { findNoted, signal } from './signal.ts';
import type { Wait } from './wait.ts';

/** From here on a stated number of applicants explains much by itself; from the lower one on, something. */
const VERY_MANY = 100;
const MANY = 30;

/** Too many people at once: what they stated about it, and machines that answer in their place. */
export function volumeSignals(view: View, wait: Wait): readonly Signal[] {
  const signals: Signal[] = [];
  const many = findNoted(view, 'manyApplicants');
  if (many !== null) {
    const count = many.count ?? null;
    const strength =
      count === null ? 'some' : count >= VERY_MANY ? 'strong' : count >= MANY ? 'some' : 'slight';
    signals.push(signal('manyApplicants', strength, { ...many, count }));
  }
  const openings = findNoted(view, 'severalOpenings');
  if (openings !== null) signals.push(signal('severalOpenings', 'slight', openings));
  const more = findNoted(view, 'morePeopleToSee');
  if (more !== null) signals.push(signal('morePeopleToSee', 'some', more));
  const automatic = view.history.words.findLast(
    (word) => word.from === 'team' && word.automatic != null && word.automatic.awayUntil === undefined,
  );
  if (automatic !== undefined && automatic.at >= wait.since)
    signals.push(signal('onlyAutomaticReplies', 'slight', automatic));
  return signals;
}
