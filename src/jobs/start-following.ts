import type { PgBoss } from 'pg-boss';
import type { MessageDeps } from '../actions/message-deps.ts';
import { handleFollow } from './handlers/follow.ts';
import { SCHEDULE } from './schedule.ts';

/** Reads followed pages each minute, as far as their time has come: that is stored, so that a round that was late leaves none out. */
export async function startFollowing(boss: PgBoss, deps: MessageDeps): Promise<void> {
  const { queue, cron } = SCHEDULE.follow;
  await boss.createQueue(queue, { policy: 'short', retryLimit: 0, deleteAfterSeconds: 3600 });
  await boss.work(queue, { pollingIntervalSeconds: 10 }, async ([job]) => {
    await handleFollow(deps, { ...(job && { signal: job.signal }) });
  });
  await boss.schedule(queue, cron);
}
