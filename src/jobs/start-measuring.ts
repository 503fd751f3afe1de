import type { PgBoss } from 'pg-boss';
import type { MessageDeps } from '../actions/message-deps.ts';
import { handleCount } from './handlers/count.ts';
import { handleMeasure } from './handlers/measure.ts';
import { SCHEDULE } from './schedule.ts';

/** Letters and counts wait as stored instants, so that a run that was late leaves nothing out. */
export async function startMeasuring(boss: PgBoss, deps: MessageDeps): Promise<void> {
  const { queue, cron } = SCHEDULE.measure;
  // `short`: one waits at most, however often it is asked for.
  await boss.createQueue(queue, { policy: 'short', retryLimit: 0, deleteAfterSeconds: 3600 });
  await boss.work(queue, { pollingIntervalSeconds: 10 }, async () => await handleMeasure(deps));
  await boss.schedule(queue, cron);
  await boss.send(queue, {});
  await startCounting(boss, deps);
}

/** What is to be counted is marked where it changed, so that a run that was late leaves nothing out. */
async function startCounting(boss: PgBoss, deps: MessageDeps): Promise<void> {
  const { queue, cron } = SCHEDULE.count;
  await boss.createQueue(queue, { policy: 'short', retryLimit: 0, deleteAfterSeconds: 3600 });
  await boss.work(queue, { pollingIntervalSeconds: 10 }, async ([job]) => {
    await handleCount(deps, { ...(job && { signal: job.signal }) });
  });
  await boss.schedule(queue, cron);
}
