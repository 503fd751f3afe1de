import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fact } from '../domain/fact/fact.ts';
import { publicHolidays } from '../intake/holidays/public-holidays.ts';
import { DAY, HOUR, type Instant } from '../lib/instant.ts';
import { createLog } from '../runtime/log.ts';
import { type MovableClock, movableClock } from '../runtime/testing/movable-clock.ts';
import type { Database, Trx } from '../storage/database.ts';
import { listWorkspacesDue } from '../storage/doors.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { openDatabase } from '../storage/open-database.ts';
import { saveFacts } from '../storage/queries/facts.ts';
import { listNudges } from '../storage/queries/nudges.ts';
import { wakeStandings } from '../storage/queries/standings.ts';
import { makeTestDatabase, openTestDatabase, testEngine } from '../storage/testing/test-database.ts';
import { createPolicyShelf } from './policy-shelf.ts';
import { recordFactsInBulk } from './save-standing.ts';
import { type SweepDeps, sweep } from './sweep.ts';
import { readKeptRows, recomputeRows } from './testing/kept-rows.ts';
import { type SeededApplications, saveSeededApplications } from './testing/seeded-workspace.ts';

/** A Monday. */
const NOW = Date.UTC(2026, 5, 15, 12);
const policies = createPolicyShelf(publicHolidays);
const log = createLog('silent');

/** A debrief without a closing line: no fact at all, such as a bug might have written. */
const UNREADABLE = {
  id: 'unreadable',
  at: NOW,
  recordedAt: NOW,
  actor: { kind: 'system' },
  type: 'DebriefRecorded',
} as unknown as Fact;

describe('a sweep', () => {
  let [database, close]: [Database, () => Promise<void>] = [] as never;
  let clock: MovableClock;
  let seeded: SeededApplications;
  beforeAll(async () => {
    ({ database, close } = await openTestDatabase());
    clock = movableClock(NOW);
    seeded = await recordedApplications(database, 80);
  });
  afterAll(() => close());

  test('leaves alone what is not due', async () => {
    clock.set(NOW - 100 * DAY);
    expect(await sweep(deps(database, clock), { batchSize: 20 })).toEqual({ assessed: 0, failed: 0 });
    clock.set(NOW);
  });

  test('works out everything that is due, and the second one nothing', async () => {
    clock.advance(DAY);
    const swept = await sweep(deps(database, clock), { batchSize: 20 });
    expect(swept.assessed).toBeGreaterThan(20);
    expect(await sweep(deps(database, clock), { batchSize: 20 })).toEqual({ assessed: 0, failed: 0 });
    await expectKeptAsRecomputed(database, seeded);
  });

  test('by two workers at once works out each application once, and nudges nobody twice', async () => {
    clock.advance(3 * DAY);
    const due = await countDue(database, seeded, clock.now());
    const both = await Promise.all(
      [1, 2].map(() => sweep(deps(database, clock), { batchSize: 7, workers: 2 })),
    );
    expect(due).toBeGreaterThan(20);
    expect(both.map((one) => one.assessed).reduce((sum, count) => sum + count)).toBe(due);
    expect(await countDue(database, seeded, clock.now())).toBe(0);
    await expectKeptAsRecomputed(database, seeded);
    await expectNobodyNudgedTwice(database, seeded);
  });

  test('after three days off catches up: of each duty one nudge waits, the earlier steps are skipped', async () => {
    const before = await nudgesOf(database, seeded);
    clock.advance(3 * DAY);
    await sweep(deps(database, clock), { batchSize: 50 });
    const after = await nudgesOf(database, seeded);
    expect(after.length).toBeGreaterThan(before.length);
    const waiting = Map.groupBy(
      after.filter((nudge) => nudge.state === 'planned'),
      dutyOf,
    );
    expect([...waiting.values()].filter((nudges) => nudges.length > 1)).toEqual([]);
    await expectNobodyNudgedTwice(database, seeded);
  });

  test('with a clock that jumps back changes nothing, and goes on where it was', async () => {
    const [before, then] = [await nudgesOf(database, seeded), clock.now()];
    clock.set(then - 6 * HOUR);
    expect(await sweep(deps(database, clock), { batchSize: 50 })).toEqual({ assessed: 0, failed: 0 });
    clock.set(then);
    await sweep(deps(database, clock), { batchSize: 50 });
    expect(await nudgesOf(database, seeded)).toEqual(before);
    await expectKeptAsRecomputed(database, seeded);
  });

  test('stops after the batch in hand when it is told to', async () => {
    clock.advance(5 * DAY);
    const stop = new AbortController();
    const now = () => {
      stop.abort();
      return clock.now();
    };
    const swept = await sweep(deps(database, { now }), { batchSize: 5, signal: stop.signal });
    expect(swept.assessed).toBeLessThanOrEqual(5);
    await sweep(deps(database, clock), { batchSize: 50 });
  });

  test('passes over an application that cannot be worked out, and comes back to it later', async () => {
    clock.advance(DAY);
    const [broken = ''] = seeded.stories.keys();
    await inWorkspace(database, seeded.workspaceId, async (trx) => {
      await wakeStandings(trx, seeded.workspaceId, { at: clock.now() });
      await saveFacts(trx, seeded.workspaceId, [
        { applicationId: broken, factCount: 1000, facts: [UNREADABLE] },
      ]);
    });
    const swept = await sweep(deps(database, clock), { batchSize: 50 });
    expect(swept).toEqual({ assessed: seeded.stories.size - 1, failed: 1 });
    expect(await sweep(deps(database, clock), { batchSize: 50 })).toEqual({ assessed: 0, failed: 0 });
    expect(await listWorkspacesDue(database, clock.now() + 2 * HOUR)).toContain(seeded.workspaceId);
  });
});

test('a sweep that is killed in the middle loses nothing, and the next ones finish its work', {
  timeout: 180_000,
}, async () => {
  const { options, remove } = await makeTestDatabase();
  const later = NOW + 2 * DAY;
  const seeded = await withDatabase(options, async (database) => {
    const recorded = await recordedApplications(database, 120);
    const { workspaceId } = recorded;
    await inWorkspace(database, workspaceId, (trx) => wakeStandings(trx, workspaceId, { at: later }));
    return recorded;
  });
  for (const dots of [3, 5, 7]) await killSweepAfter(options, { dots, now: later });
  await withDatabase(options, async (database) => {
    const left = await countDue(database, seeded, later);
    expect(left).toBeGreaterThan(0);
    const swept = await sweep(deps(database, movableClock(later)), { batchSize: 50 });
    expect(swept).toEqual({ assessed: left, failed: 0 });
    await expectKeptAsRecomputed(database, seeded);
    await expectNobodyNudgedTwice(database, seeded);
  });
  await remove();
});

function deps(database: Database, clock: Pick<MovableClock, 'now'>): SweepDeps {
  return { database, clock, log, policies };
}

async function recordedApplications(database: Database, count: number): Promise<SeededApplications> {
  const seeded = await saveSeededApplications(database, { seed: 7, count, now: NOW });
  const { workspaceId, stories: facts } = seeded;
  const input = { workspaceId, facts };
  await inWorkspace(database, workspaceId, (trx) => recordFactsInBulk(trx, input, { policies, now: NOW }));
  return seeded;
}

async function withDatabase<T>(
  options: Parameters<typeof openDatabase>[0],
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(options);
  return await work(database).finally(() => database.close());
}

async function killSweepAfter(options: object, { dots, now }: { dots: number; now: Instant }): Promise<void> {
  const script = new URL('./testing/sweep-until-killed.ts', import.meta.url).pathname;
  const args = ['--disable-warning=ExperimentalWarning', script, JSON.stringify(options), String(now)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let seen = '';
  child.stdout.on('data', (chunk) => {
    seen += chunk;
    if (seen.length >= dots) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'exit');
  expect([signal, seen], 'the sweep was killed before it was done').toEqual([
    'SIGKILL',
    expect.not.stringContaining('done'),
  ]);
}

async function expectKeptAsRecomputed(database: Database, { workspaceId, stories }: SeededApplications) {
  await inWorkspace(database, workspaceId, async (trx) => {
    for (const applicationId of stories.keys()) {
      const one = { workspaceId, applicationId };
      const kept = await readKeptRows(trx, one);
      expect(kept).toEqual(await recomputeRows(trx, one, { kept, policies }));
    }
  });
}

async function expectNobodyNudgedTwice(database: Database, seeded: SeededApplications): Promise<void> {
  const nudges = (await nudgesOf(database, seeded)).filter((nudge) => nudge.state !== 'skipped');
  const keys = nudges.map((nudge) => `${dutyOf(nudge)} ${nudge.step} ${nudge.dueAt}`);
  expect(new Set(keys).size).toBe(keys.length);
}

async function nudgesOf(database: Database, { workspaceId, stories }: SeededApplications) {
  const all = await inWorkspace(database, workspaceId, (trx) =>
    listNudges(trx, workspaceId, [...stories.keys()]),
  );
  return all.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function dutyOf({ applicationId, obligationKey }: { applicationId: string; obligationKey: string }): string {
  return `${applicationId} ${obligationKey}`;
}

function countDue(database: Database, { workspaceId }: SeededApplications, now: Instant): Promise<number> {
  const count = (trx: Trx) =>
    trx
      .selectFrom('wake')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('wake_at', '<=', now)
      .executeTakeFirstOrThrow();
  return inWorkspace(database, workspaceId, async (trx) => Number((await count(trx)).count));
}

test.runIf(testEngine === 'pglite')(
  'the embedded database has one connection, so that one worker sweeps it',
  async () => {
    const { database, close } = await openTestDatabase();
    expect(await sweep(deps(database, movableClock(NOW)), { batchSize: 5, workers: 4 })).toEqual({
      assessed: 0,
      failed: 0,
    });
    await close();
  },
);
