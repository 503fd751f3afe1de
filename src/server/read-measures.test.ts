import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countReportDays } from '../actions/count-report-days.ts';
import { loadHistory } from '../actions/load-history.ts';
import { createPolicyShelf } from '../actions/policy-shelf.ts';
import { recordFactsInBulk } from '../actions/save-standing.ts';
import { saveSeededApplications } from '../actions/testing/seeded-workspace.ts';
import { answeredRate, DIMENSIONS, type Figures } from '../domain/measures/figures.ts';
import { type Measures, measuresOf } from '../domain/measures/measures.ts';
import { assess } from '../domain/standing/assess.ts';
import { turnSpans } from '../domain/standing/turn-spans.ts';
import { publicHolidays } from '../intake/holidays/public-holidays.ts';
import { DAY, HOUR, MINUTE } from '../lib/instant.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { dayOf } from '../storage/queries/counted-days.ts';
import { readDays } from '../storage/queries/report-days.ts';
import { addLengths, type ReportAsked, readGroups, readTotals } from '../storage/queries/report-figures.ts';
import { listPeopleBehind } from '../storage/queries/report-people.ts';
import { listWaits, trendOf } from '../storage/queries/report-waits.ts';
import { openTestDatabase } from '../storage/testing/test-database.ts';

const NOW = Date.UTC(2026, 5, 15, 12);
const policies = createPolicyShelf(publicHolidays);
const { database, close } = await openTestDatabase();
afterAll(close);

let workspaceId = '';
let recounted: readonly Recounted[] = [];
const PERIODS = [30, 90, 400].map((days) => ({ since: NOW - days * DAY, until: NOW, now: NOW }));

beforeAll(async () => {
  const seeded = await saveSeededApplications(database, { seed: 7, count: 80, now: NOW });
  ({ workspaceId } = seeded);
  recounted = await inWorkspace(database, workspaceId, async (trx) => {
    await recordFactsInBulk(trx, { workspaceId, facts: seeded.stories }, { policies, now: NOW });
    const all: Recounted[] = [];
    for (const applicationId of seeded.stories.keys())
      all.push(await recount(trx, { workspaceId, applicationId }));
    return all;
  });
}, 120_000);

describe('a report', () => {
  test.each(PERIODS)('says what a full recount of the facts says ($since)', async (period) => {
    const { all } = await read({ ...period, by: 'channel' });
    expect(all).toMatchObject(expected(recounted, period));
    expect(answeredRate(all)).not.toBe(null);
  });

  test('of each channel says what a recount of that channel says', async () => {
    const period = { since: NOW - 400 * DAY, until: NOW, now: NOW };
    const { groups } = await read({ ...period, by: 'channel' });
    expect(groups.size).toBeGreaterThan(1);
    for (const [channel, figures] of groups)
      expect(figures).toMatchObject(
        expected(
          recounted.filter((one) => one.channel === channel),
          period,
        ),
      );
  });

  test('narrowed to one group says the same as that group, whatever it is taken apart by', async () => {
    const period = { since: NOW - 400 * DAY, until: NOW, now: NOW };
    const { groups } = await read({ ...period, by: 'channel' });
    for (const by of [
      'member',
      'team',
      'opening',
      'stage',
      'agency',
      'kind',
      'country',
      'channel',
    ] as const) {
      const { all } = await read({ ...period, by, only: { by: 'channel', key: 'direct' } });
      expect(all).toEqual(groups.get('direct'));
    }
  });

  test('lists the very people behind a figure', async () => {
    const period = { since: NOW - 400 * DAY, until: NOW, now: NOW };
    const { all } = await read({ ...period, by: 'opening' });
    const count = async (who: 'interviewed' | 'answered' | 'unanswered' | 'hires') =>
      (await here((trx) => listPeopleBehind(trx, workspaceId, { ...period, who, most: 1000 }))).length;
    expect(await count('interviewed')).toBe(all.interviewed);
    expect(await count('answered')).toBe(all.answered);
    expect(await count('unanswered')).toBe(all.ended - all.answered);
    expect(await count('hires')).toBe(all.hires);
  });

  test('has everybody who was interviewed in the wait for an answer, answered or not', async () => {
    const period = { since: NOW - 400 * DAY, until: NOW, now: NOW };
    const { waits } = await overTime(period);
    const people = waits.reduce((sum, { answered, left }) => sum + answered + left, 0);
    expect(people).toBe(expected(recounted, period).interviewed);
    const answered = recounted.filter(({ wait }) => wait !== null && wait.answeredAt !== null);
    expect(waits.reduce((sum, one) => sum + one.answered, 0)).toBe(
      answered.filter(({ wait }) => (wait?.withdrawnAt ?? NOW) >= (wait?.answeredAt ?? 0)).length,
    );
  });
});

describe('days counted beforehand', () => {
  const PERIOD = { since: NOW - 90 * DAY, until: NOW, now: NOW };
  const ONLY = { by: 'channel', key: 'direct' } as const;
  const asked: readonly ReportAsked[] = [
    ...DIMENSIONS.map((by) => ({ ...PERIOD, by })),
    { ...PERIOD, by: 'channel', only: ONLY },
    { ...PERIOD, by: 'stage', only: ONLY },
    { ...PERIOD, by: 'member', since: NOW - 3 * HOUR },
    { ...PERIOD, by: 'stage', since: NOW - 400 * DAY, until: NOW - 30 * DAY - HOUR },
  ];
  const count = () => countReportDays({ database, clock: { now: () => NOW } });

  test('say what counting all rows says, whatever is asked', async () => {
    const whole = await readEverything(asked);
    expect(await daysKept()).toBe(0);
    await count();
    expect(await daysKept()).toBeGreaterThan(40);
    expect(await readEverything(asked)).toEqual(whole);
  });

  test('are left out once something in them changes, in the same transaction, and counted again', async () => {
    await count();
    const before = await readEverything(asked);
    await here((trx) =>
      sql`update turn set was_late = not was_late where was_answered and ended_at >= ${NOW - 60 * DAY}`.execute(
        trx,
      ),
    );
    await here((trx) => sql`update tally set channel = 'referral' where channel = 'agency'`.execute(trx));
    await here((trx) =>
      sql`delete from incident where kind = 'chaser' and at >= ${NOW - 40 * DAY}`.execute(trx),
    );
    const changed = await readEverything(asked);
    expect(changed).not.toEqual(before);
    await count();
    expect(await readEverything(asked)).toEqual(changed);
    expect(
      await here((trx) => sql`select 1 from stale_day where day < ${dayOf(NOW)}`.execute(trx)),
    ).toMatchObject({
      rows: [],
    });
    await here((trx) => sql`delete from counted_until`.execute(trx));
    expect(await readEverything(asked)).toEqual(changed);
  });
});

async function readEverything(asked: readonly ReportAsked[]) {
  const all = [];
  for (const one of asked) {
    const { all: together, groups } = await read(one);
    all.push({ together, groups: new Map([...groups].sort()), ...(await overTime(one)) });
  }
  return all;
}

async function daysKept(): Promise<number> {
  const { rows } = await here((trx) =>
    sql<{ days: number }>`select count(distinct day)::int as days from counted_day`.execute(trx),
  );
  return rows[0]?.days ?? 0;
}

async function read(asked: ReportAsked) {
  return await here(async (trx) => {
    const groups = await readGroups(trx, workspaceId, asked);
    return {
      all: await readTotals(trx, workspaceId, asked),
      groups: await addLengths(trx, workspaceId, { ...asked, groups }),
    };
  });
}

async function overTime(asked: Omit<ReportAsked, 'by'>) {
  return await here(async (trx) => {
    const days = await readDays(trx, workspaceId, asked);
    return {
      waits: await listWaits(trx, workspaceId, { ...asked, days }),
      trend: trendOf(days, { ...asked, steps: 12 }),
    };
  });
}

const here = <T>(work: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(database, workspaceId, work);

interface Recounted extends Measures {
  readonly channel: string;
  readonly words: readonly { readonly at: number; readonly isLate: boolean; readonly isOurs: boolean }[];
}

async function recount(
  trx: Parameters<typeof loadHistory>[0],
  one: Parameters<typeof loadHistory>[1],
): Promise<Recounted> {
  const { history, policy } = await loadHistory(trx, one, policies);
  const standing = assess(history, policy, NOW);
  const words = turnSpans(standing.obligations).flatMap(({ word: { state, owedBy }, endedAt }) =>
    state.is === 'met' && state.at === endedAt
      ? [{ at: state.at, isLate: state.wasLate, isOurs: owedBy === 'team' }]
      : [],
  );
  return {
    ...measuresOf(history, policy, { standing, now: NOW }),
    words,
    channel: history.circumstances.channel,
  };
}

/** The plain way to the same figures: every application looked at, one after the other. */
function expected(
  all: readonly Recounted[],
  { since, until }: { readonly since: number; readonly until: number },
): Partial<Figures> {
  const isIn = (at: number | null | undefined) =>
    at !== null && at !== undefined && at >= since && at < until;
  const met = all.filter(({ wait }) => isIn(wait?.lastInterviewAt));
  const ended = all.filter(({ ending }) => isIn(ending?.at));
  const told = ended.filter(({ ending }) => ending?.toldAt !== null);
  const days = told
    .map(({ ending, wait }) =>
      Math.max(0, Math.floor(((ending?.toldAt ?? 0) - (wait?.lastInterviewAt ?? 0)) / DAY)),
    )
    .sort((a, b) => a - b);
  const promises = all.flatMap((one) => one.promises).filter(({ dueAt }) => isIn(dueAt));
  const words = all.flatMap((one) => one.words).filter(({ at }) => isIn(at));
  const incidents = all.flatMap((one) => one.incidents).filter(({ at }) => isIn(at));
  const firstWords = met
    .flatMap(({ wait }) => (wait?.firstWordAt == null ? [] : [wait.firstWordAt - wait.firstInterviewAt]))
    .sort((a, b) => a - b);
  return {
    interviewed: met.length,
    withdrew: met.filter(({ wait }) => wait?.withdrawnAt !== null).length,
    ended: ended.length,
    answered: told.length,
    medianDays: days[Math.ceil(days.length / 2) - 1] ?? null,
    ninetyDays: days[Math.ceil(days.length * 0.9) - 1] ?? null,
    firstWordHours: middle(firstWords),
    kept: promises.filter(({ state }) => state === 'kept').length,
    slipped: promises.filter(({ state }) => state === 'slipped').length,
    broken: promises.filter(({ state }) => state === 'broken').length,
    wordsInTime: words.filter(({ isOurs, isLate }) => isOurs && !isLate).length,
    wordsLate: words.filter(({ isOurs, isLate }) => isOurs && isLate).length,
    chasers: incidents.filter(({ kind }) => kind === 'chaser').length,
    candidateMoved: incidents.filter(({ kind }) => kind === 'candidateMoved').length,
    teamMoved: incidents.filter(({ kind }) => kind === 'teamMoved').length,
    hires: all.filter(({ hire }) => isIn(hire?.at)).length,
  };
}

/** In whole minutes, within how many hours half of them lie. */
function middle(sorted: readonly number[]): number | null {
  const length = sorted[Math.ceil(sorted.length / 2) - 1];
  if (length === undefined) return null;
  const hours = Math.floor(Math.max(0, length) / MINUTE) / (HOUR / MINUTE);
  return expect.closeTo(hours, 6) as unknown as number;
}
