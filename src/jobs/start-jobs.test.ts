import { v7 } from 'uuid';
import { afterAll, expect, test, vi } from 'vitest';
import { createMailKeys } from '../actions/mail-keys.ts';
import { createPolicyShelf } from '../actions/policy-shelf.ts';
import { recordFactsInBulk } from '../actions/save-standing.ts';
import { saveSeededApplications } from '../actions/testing/seeded-workspace.ts';
import { createPostHook } from '../delivery/hooks/post-hook.ts';
import { createExchange } from '../delivery/mail/exchange.ts';
import { createSendPush } from '../delivery/push/send-push.ts';
import { createSourceReader } from '../intake/calendar/sources/source-reader.ts';
import { publicHolidays } from '../intake/holidays/public-holidays.ts';
import { DAY } from '../lib/instant.ts';
import { createLog } from '../runtime/log.ts';
import { movableClock } from '../runtime/testing/movable-clock.ts';
import { listWorkspacesDue } from '../storage/doors.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { openTestDatabase } from '../storage/testing/test-database.ts';
import { startJobs } from './start-jobs.ts';

const NOW = Date.UTC(2026, 5, 15, 12);
const { database, close } = await openTestDatabase();
afterAll(close);
const clock = movableClock(NOW);
const policies = createPolicyShelf(publicHolidays);
const mail = {
  keys: createMailKeys('a secret for tests'),
  baseUrl: 'http://heardback.test',
  exchange: createExchange(),
};
const postHook = createPostHook({ privateHosts: [] });
const sendPush = createSendPush({ privateHosts: [] });
const readSource = createSourceReader({ privateHosts: [] });
const deps = {
  database,
  clock,
  policies,
  log: createLog('silent'),
  newId: v7,
  mail,
  postHook,
  sendPush,
  readSource,
};
const settings = { sweepIntervalSeconds: 1, sweepBatchSize: 10, sweepWorkers: 2, stopTimeoutSeconds: 5 };
const soon = { timeout: 30_000, interval: 100 };

test('the sweep runs on the queue by itself, again and again, until the jobs are stopped', async () => {
  const { workspaceId, stories: facts } = await saveSeededApplications(database, {
    seed: 3,
    count: 20,
    now: NOW,
  });
  const input = { workspaceId, facts };
  await inWorkspace(database, workspaceId, (trx) => recordFactsInBulk(trx, input, { policies, now: NOW }));
  const jobs = await startJobs(deps, settings);
  for (const day of [3, 9]) {
    expect(await listWorkspacesDue(database, NOW + day * DAY)).toEqual([workspaceId]);
    clock.set(NOW + day * DAY);
    await vi.waitFor(async () => expect(await listWorkspacesDue(database, clock.now())).toEqual([]), soon);
  }
  await jobs.stop();
});

test('jobs that were stopped can be started again', async () => {
  const jobs = await startJobs(deps, settings);
  await jobs.stop();
  const again = await startJobs(deps, settings);
  await again.stop();
});
