import { AppError } from '../domain/app-error.ts';
import { type Instant, MINUTE, toIso } from '../lib/instant.ts';

/** R4: what has not happened yet is not recorded; five minutes are left for clocks that differ. */
export function refuseFuture(at: Instant | undefined, now: Instant): void {
  if (at === undefined || at <= now + 5 * MINUTE) return;
  throw new AppError('fact_in_future', `Cannot record what lies in the future: ${toIso(at)}`);
}
