import { listWorkspacesToCount } from '../storage/doors.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { countDays, dayOf } from '../storage/queries/counted-days.ts';
import type { ActionDeps } from './deps.ts';

/** So many days in one transaction: a month of a large team takes a second or two. */
const DAYS_AT_ONCE = 31;
/** In the embedded database everybody else waits until they are counted. */
const DAYS_AT_ONCE_IN_SHARED_SESSION = 3;
/** A team whose past changes all the time must not keep the others waiting. */
const MOST_ROUNDS = 200;

/** Counts, for the reports of every team, the days that are over and those that have changed since they were counted. */
export async function countReportDays(
  { database, clock }: Pick<ActionDeps, 'database' | 'clock'>,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<void> {
  const now = clock.now();
  const most = database.kind === 'pglite' ? DAYS_AT_ONCE_IN_SHARED_SESSION : DAYS_AT_ONCE;
  for (const workspaceId of await listWorkspacesToCount(database, dayOf(now))) {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      if (signal?.aborted) return;
      const counted = await inWorkspace(database, workspaceId, (trx) =>
        countDays(trx, workspaceId, { now, most }),
      );
      if (counted === 0) break;
    }
  }
}
