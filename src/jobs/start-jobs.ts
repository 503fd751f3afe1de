import { type ConstructorOptions, PgBoss } from 'pg-boss';
import type { CalendarDeps } from '../actions/calendar/calendar-deps.ts';
import type { MessageDeps } from '../actions/message-deps.ts';
import type { NoticeDeps } from '../actions/notices/notice-deps.ts';
import type { SweepDeps } from '../actions/sweep.ts';
import type { Settings } from '../runtime/settings.ts';
import { asLongWork } from '../storage/long-work.ts';
import { handleSweep } from './handlers/sweep.ts';
import { SCHEDULE } from './schedule.ts';
import { startFollowing } from './start-following.ts';
import { startMeasuring } from './start-measuring.ts';
import { startReading } from './start-reading.ts';
import { startReadingCalendars } from './start-reading-calendars.ts';
import { startSending } from './start-sending.ts';
import { startTelling } from './start-telling.ts';

export type JobSettings = Pick<
  Settings,
  'sweepIntervalSeconds' | 'sweepBatchSize' | 'sweepWorkers' | 'stopTimeoutSeconds'
>;

export interface Jobs {
  /** Waits for the work in hand, within the time of the settings. */
  readonly stop: () => Promise<void>;
}

/** Starts the queue and the background work on it. */
export function startJobs(deps: NoticeDeps & CalendarDeps, settings: JobSettings): Promise<Jobs> {
  return asLongWork(() => start(deps, settings));
}

async function start(deps: NoticeDeps & CalendarDeps, settings: JobSettings): Promise<Jobs> {
  const { database, log } = deps;
  const boss = new PgBoss(bossOptions(database));
  boss.on('error', (err) => log.error({ err }, 'the queue had a problem'));
  boss.on('warning', (warning) => log.warn({ warning }, 'the queue warns'));
  await boss.start();
  await startSweeping(boss, deps, settings);
  const stopListening = await startSending(boss, deps);
  const stopReading = await startReading(deps);
  await startTelling(boss, deps);
  await startFollowing(boss, deps);
  await startMeasuring(boss, deps);
  await startReadingCalendars(boss, deps);
  const stopping = { graceful: true, close: false, timeout: settings.stopTimeoutSeconds * 1000 };
  return {
    stop: async () => {
      await stopListening();
      await stopReading();
      await boss.stop(stopping);
    },
  };
}

function bossOptions(database: SweepDeps['database']): ConstructorOptions {
  return { db: database.boss(), ...(database.kind === 'pglite' && { backend: 'pglite' as const }) };
}

async function startSweeping(
  boss: PgBoss,
  deps: SweepDeps & MessageDeps,
  settings: JobSettings,
): Promise<void> {
  const { queue, cron } = SCHEDULE.sweep;
  const { sweepIntervalSeconds, sweepBatchSize: batchSize, sweepWorkers: workers } = settings;
  // `short`: one waits at most, however often it is asked for.
  await boss.createQueue(queue, { policy: 'short', retryLimit: 0, deleteAfterSeconds: 3600 });
  await boss.work(queue, { pollingIntervalSeconds: Math.min(2, sweepIntervalSeconds) }, async ([job]) => {
    try {
      await handleSweep(deps, { batchSize, workers, ...(job && { signal: job.signal }) });
    } finally {
      await boss.send(queue, {}, { startAfter: sweepIntervalSeconds });
    }
  });
  await boss.schedule(queue, cron);
  await boss.send(queue, {});
}
