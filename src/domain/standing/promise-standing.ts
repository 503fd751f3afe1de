import { type DatedPromise, promisesBy } from '../duties/promises.ts';
import type { PromiseStanding } from './standing.ts';
import type { View } from './view.ts';

/** How each promise of the team stands, in the order in which they were made: the source of every keep-rate. */
export function promiseStandings(view: View): readonly PromiseStanding[] {
  const promises = promisesBy(view, 'team');
  return promises.map((dated, index) => ({
    by: dated.promise.by,
    madeAt: dated.promise.at,
    dueAt: dated.dueAt,
    factId: dated.promise.factId,
    state: stateOf(view, dated, promises[index + 1]),
  }));
}

/** R12: a late holding note sets a new date, and the promise stays broken. */
function stateOf(
  view: View,
  { promise, dueAt }: DatedPromise,
  next: DatedPromise | undefined,
): PromiseStanding['state'] {
  const answer = view.history.words.find(
    (word) =>
      word.from === 'team' &&
      word.bounced === null &&
      word.at >= promise.at &&
      word.factId !== promise.factId &&
      (word.says.includes('decision') || word.says.includes('nextStep')),
  );
  if (answer !== undefined && answer.at < dueAt) return 'kept';
  if (next !== undefined && next.promise.at < dueAt) return 'slipped';
  if (view.closure !== null && view.closure.at < dueAt) return 'released';
  return view.clock.hasCome(dueAt) ? 'broken' : 'open';
}
