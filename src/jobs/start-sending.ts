import type { PgBoss } from 'pg-boss';
import type { MessageDeps } from '../actions/message-deps.ts';
import { OUTBOX_BELL } from '../storage/queries/outbox-bell.ts';
import { handleSend } from './handlers/send.ts';
import { SCHEDULE } from './schedule.ts';

/** So many mails one sender has in hand at once; when it is killed, so many are in doubt. */
const BATCH_SIZE = 50;
/** While one batch is at the mail server, another is written down. */
const SENDERS = 2;
/** How soon the next mail is looked for when nobody rings. */
const ROUND_SECONDS = 15;

/** Sends on the queue, at once when somebody approves a mail, and in rounds; answers with the way to stop listening. */
export async function startSending(boss: PgBoss, deps: MessageDeps): Promise<() => Promise<void>> {
  const { queue, cron } = SCHEDULE.send;
  // `short`: one waits at most, however often it is asked for.
  await boss.createQueue(queue, { policy: 'short', retryLimit: 0, deleteAfterSeconds: 3600 });
  await boss.work(queue, { pollingIntervalSeconds: 1 }, async ([job]) => {
    try {
      await handleSend(deps, { batchSize: BATCH_SIZE, senders: SENDERS, ...(job && { signal: job.signal }) });
    } finally {
      await boss.send(queue, {}, { startAfter: ROUND_SECONDS });
    }
  });
  await boss.schedule(queue, cron);
  await boss.send(queue, {});
  const ring = () =>
    void boss.send(queue, {}).catch((err: unknown) => deps.log.warn({ err }, 'the bell was not heard'));
  return await deps.database.listen(OUTBOX_BELL, ring);
}
