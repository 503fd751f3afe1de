import type { Instant } from '../../lib/instant.ts';
import type { SpokenPromise } from '../history/history.ts';
import type { Party } from '../party.ts';
import { calendarFor, deadlineEnd, type View } from '../standing/view.ts';

/** A promise with the instant at which its date is over. */
export interface DatedPromise {
  readonly promise: SpokenPromise;
  readonly dueAt: Instant;
}

const NONE: readonly DatedPromise[] = [];

/** The promises of a party that were heard, in the order in which they were made. */
export function promisesBy(view: View, party: Party): readonly DatedPromise[] {
  if (view.history.promises.length === 0) return NONE;
  const calendar = calendarFor(view, party);
  return view.history.promises
    .filter((promise) => promise.by === party && wasHeard(view, promise))
    .map((promise) => ({ promise, dueAt: deadlineEnd(calendar, promise.deadline) }));
}

/** R5: the promise that holds for a duty caused at an instant: the latest one made since, or still running then. */
export function promiseFor(
  promises: readonly DatedPromise[],
  causedAt: Instant,
  madeBefore = Number.POSITIVE_INFINITY,
): DatedPromise | null {
  return (
    promises.findLast(
      ({ promise, dueAt }) => promise.at <= madeBefore && (promise.at >= causedAt || dueAt > causedAt),
    ) ?? null
  );
}

function wasHeard(view: View, promise: SpokenPromise): boolean {
  if (promise.messageId === null) return true;
  return view.history.words.some((word) => word.messageId === promise.messageId && word.bounced === null);
}
