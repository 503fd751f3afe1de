import type { Instant } from '../../lib/instant.ts';
import type { DatedPromise } from '../standing/view.ts';

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
