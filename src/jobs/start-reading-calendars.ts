import type { PgBoss } from 'pg-boss';
import type { CalendarDeps } from '../actions/calendar/calendar-deps.ts';
import { handleCalendars } from './handlers/calendars.ts';
import { SCHEDULE } from './schedule.ts';

const ROUND_SECONDS = 20;

/** Reads calendars in rounds: when each is due is stored, so that a round that was late leaves none out. */
export async function startReadingCalendars(boss: PgBoss, deps: CalendarDeps): Promise<void> {
  const { queue, cron } = SCHEDULE.calendars;
  await boss.createQueue(queue, { policy: 'short', retryLimit: 0, deleteAfterSeconds: 3600 });
  await boss.work(queue, { pollingIntervalSeconds: 2 }, async () => {
    try {
      await handleCalendars(deps);
    } finally {
      await boss.send(queue, {}, { startAfter: ROUND_SECONDS });
    }
  });
  await boss.schedule(queue, cron);
  await boss.send(queue, {});
}
