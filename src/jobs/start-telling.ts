import type { PgBoss } from 'pg-boss';
import type { NoticeDeps } from '../actions/notices/notice-deps.ts';
import { handleTell } from './handlers/tell.ts';
import { SCHEDULE } from './schedule.ts';

const ROUND_SECONDS = 20;

/** Tells members, in rounds: mornings and moments are stored, so that a round that was late leaves nothing out. */
export async function startTelling(boss: PgBoss, deps: NoticeDeps): Promise<void> {
  const { queue, cron } = SCHEDULE.tell;
  // `short`: one waits at most, however often it is asked for.
  await boss.createQueue(queue, { policy: 'short', retryLimit: 0, deleteAfterSeconds: 3600 });
  await boss.work(queue, { pollingIntervalSeconds: 2 }, async ([job]) => {
    try {
      await handleTell(deps, { ...(job && { signal: job.signal }) });
    } finally {
      await boss.send(queue, {}, { startAfter: ROUND_SECONDS });
    }
  });
  await boss.schedule(queue, cron);
  await boss.send(queue, {});
}
