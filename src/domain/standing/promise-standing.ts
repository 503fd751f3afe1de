import { DECISION_OR_NEXT_STEP, saysAny } from '../fact/said.ts';
import type { PromiseStanding } from './standing.ts';
import type { DatedPromise, View } from './view.ts';

/** How each promise of the team stands, in the order in which they were made: the source of every keep-rate. */
export function promiseStandings(view: View): readonly PromiseStanding[] {
  return view.teamPromises.map((dated, index) => standingOf(view, dated, view.teamPromises[index + 1]));
}

/** How the promise that holds now stands; `null` where nothing was promised. */
export function lastPromiseStanding(view: View): PromiseStanding | null {
  const last = view.teamPromises.at(-1);
  return last === undefined ? null : standingOf(view, last, undefined);
}

function standingOf(view: View, dated: DatedPromise, next: DatedPromise | undefined): PromiseStanding {
  return {
    by: dated.promise.by,
    madeAt: dated.promise.at,
    dueAt: dated.dueAt,
    factId: dated.promise.factId,
    state: stateOf(view, dated, next),
  };
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
      saysAny(word, DECISION_OR_NEXT_STEP),
  );
  if (answer !== undefined && answer.at < dueAt) return 'kept';
  if (next !== undefined && next.promise.at < dueAt) return 'slipped';
  if (view.closure !== null && view.closure.at < dueAt) return 'released';
  return view.clock.hasCome(dueAt) ? 'broken' : 'open';
}
