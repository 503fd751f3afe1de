import { type Instant, MINUTE } from '../../lib/instant.ts';

/** Ten a second for a minute on end: no program that looks after one workspace needs more. */
const MOST_A_MINUTE = 600;

/** Counts what each key asks in a minute; answers how many milliseconds to wait once it was too much. */
export function createKeyLimit(most = MOST_A_MINUTE): (apiKeyId: string, now: Instant) => number {
  const counts = new Map<string, number>();
  let minute = 0;
  return (apiKeyId, now) => {
    const current = Math.floor(now / MINUTE);
    if (current !== minute) counts.clear();
    minute = current;
    const count = (counts.get(apiKeyId) ?? 0) + 1;
    counts.set(apiKeyId, count);
    return count > most ? (current + 1) * MINUTE - now : 0;
  };
}
