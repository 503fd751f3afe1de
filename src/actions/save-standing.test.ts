import { v7 } from 'uuid';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fact } from '../domain/fact/fact.ts';
import { publicHolidays } from '../intake/holidays/public-holidays.ts';
import { DAY, HOUR } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { CHANGES, readChange } from '../storage/queries/changes.ts';
import { listFacts } from '../storage/queries/facts.ts';
import { listNudges } from '../storage/queries/nudges.ts';
import { openTestDatabase } from '../storage/testing/test-database.ts';
import { saveTestApplication, saveTestWorkspace } from '../storage/testing/test-workspace.ts';
import { createPolicyShelf } from './policy-shelf.ts';
import { recordFacts, recordFactsInBulk } from './save-standing.ts';
import { readKeptRows, recomputeRows } from './testing/kept-rows.ts';
import { saveSeededApplications } from './testing/seeded-workspace.ts';

const { database, close } = await openTestDatabase();
afterAll(close);

const policies = createPolicyShelf(publicHolidays);
/** A Tuesday, 15:00 in Toronto. */
const HELD_AT = Date.UTC(2026, 2, 3, 20);

const held: Fact = {
  id: 'held',
  at: HELD_AT,
  recordedAt: HELD_AT,
  actor: { kind: 'member' },
  type: 'InterviewHeld',
  interviewId: 'first',
  stage: 'onsite',
  interviewers: [],
  countsAsInterview: true,
};

const declined: Fact = {
  id: 'declined',
  at: HELD_AT + DAY,
  recordedAt: HELD_AT + DAY,
  actor: { kind: 'member' },
  type: 'DecisionMade',
  decisionId: 'no',
  outcome: 'decline',
  decidedBy: 'robin',
};

let [workspaceId, applicationId] = ['', ''];

beforeEach(async () => {
  workspaceId = v7();
  await inWorkspace(database, workspaceId, async (trx) => {
    ({ applicationId } = await saveTestApplication(trx, await saveTestWorkspace(trx, workspaceId)));
  });
});

describe('recording a fact', () => {
  test('writes the fact, the standing, what is owed and whose turn it is, together', async () => {
    const standing = await record([held], HELD_AT);
    expect(standing.turn.party).toBe('team');
    const { standing: kept, wake, obligations, turns } = await here((trx) => readKeptRows(trx, one()));
    expect(kept).toMatchObject({ turn: 'team', list: 'soon', was_interviewed: true });
    expect(wake.fact_count).toBe(1);
    expect(wake.wake_at).toBeGreaterThan(HELD_AT);
    expect(obligations.map((owed) => owed.kind)).toEqual(expect.arrayContaining(['thankYou', 'answer']));
    expect(turns).toMatchObject([{ number: 1, party: 'team', since: HELD_AT, ended_at: null }]);
  });

  test('leaves nothing behind when its transaction fails', async () => {
    const failing = here(async (trx) => {
      await recordFacts(trx, { ...one(), facts: [held] }, { policies, now: HELD_AT });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const { wake, obligations } = await here((trx) => readKeptRows(trx, one()));
    expect([wake.fact_count, obligations, await facts()]).toEqual([0, [], []]);
  });

  test('does nothing the second time', async () => {
    await record([held], HELD_AT);
    const once = await here((trx) => readKeptRows(trx, one()));
    await record([held, held], HELD_AT);
    expect(await here((trx) => readKeptRows(trx, one()))).toEqual(once);
    expect(await facts()).toEqual([held]);
  });

  test('from two requests at once keeps both facts, each with its own number', async () => {
    await Promise.all([record([held], HELD_AT + DAY), record([declined], HELD_AT + DAY)]);
    expect((await facts()).map(({ id }) => id).toSorted()).toEqual(['declined', 'held']);
    const { standing, wake } = await here((trx) => readKeptRows(trx, one()));
    expect(wake.fact_count).toBe(2);
    expect(standing.untold_since).toBe(declined.at);
  });

  test('that arrives late gives the same standing as in order', async () => {
    await record([declined], HELD_AT + DAY);
    await record([held], HELD_AT + DAY);
    const late = await here((trx) => readKeptRows(trx, one()));
    const recomputed = await here((trx) => recomputeRows(trx, one(), { kept: late, policies }));
    expect(late).toEqual(recomputed);
  });

  test('is told to those who listen, once it is certain', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const stop = await database.listen(CHANGES, resolve);
    await record([held], HELD_AT);
    expect(readChange(await promise)).toEqual({ workspaceId, applicationIds: [applicationId] });
    await stop();
  });

  test('of an application that is not there is refused', async () => {
    const unknown = here((trx) =>
      recordFacts(trx, { workspaceId, applicationId: v7(), facts: [held] }, { policies, now: HELD_AT }),
    );
    await expect(unknown).rejects.toMatchObject({ code: 'application_not_found' });
  });
});

describe('when the clock is set back', () => {
  test('by an hour, what was late stays late', async () => {
    await record([held], HELD_AT + 10 * DAY);
    const before = await here((trx) => readKeptRows(trx, one()));
    await record([], HELD_AT + 10 * DAY - HOUR);
    expect(await here((trx) => readKeptRows(trx, one()))).toEqual(before);
  });

  test('by a year, because it had been wrong, the standing is worked out for the time it is', async () => {
    await record([held], HELD_AT + 365 * DAY);
    await record([], HELD_AT + DAY);
    const { wake } = await here((trx) => readKeptRows(trx, one()));
    expect(wake.assessed_at).toBe(HELD_AT + DAY);
  });
});

describe('nudges', () => {
  test('that were due while nobody was there become one, and the earlier ones are skipped', async () => {
    await record([held], HELD_AT);
    expect(await nudges()).toEqual([]);
    await record([], HELD_AT + 30 * DAY);
    const kept = await nudges();
    const byDuty = Map.groupBy(kept, (nudge) => nudge.obligationKey);
    expect(byDuty.size).toBeGreaterThan(0);
    for (const [duty, steps] of byDuty) {
      const planned = steps.filter((nudge) => nudge.state === 'planned');
      expect(planned, duty).toHaveLength(1);
      expect(planned[0]?.step).toBe(Math.max(...steps.map((nudge) => nudge.step)));
    }
  });

  test('are planned once, however often the application is looked at', async () => {
    await record([held], HELD_AT + 30 * DAY);
    const once = await nudges();
    for (const later of [30, 30, 29.9, 31]) await record([], HELD_AT + later * DAY);
    const again = await nudges();
    const keys = again.map((nudge) => `${nudge.obligationKey} ${nudge.step}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(again).toEqual(expect.arrayContaining(once.filter((nudge) => nudge.state === 'planned')));
  });

  test('for a duty that is over are skipped', async () => {
    await record([held], HELD_AT + 30 * DAY);
    const withdrew: Fact = {
      ...held,
      id: 'withdrew',
      at: HELD_AT + 30 * DAY,
      recordedAt: HELD_AT + 30 * DAY,
      type: 'CandidateWithdrew',
    } as Fact;
    await record([withdrew], HELD_AT + 30 * DAY);
    const answers = (await nudges()).filter((nudge) => nudge.obligationKey.startsWith('answer:'));
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.filter((nudge) => nudge.state === 'planned')).toEqual([]);
  });
});

test.for([1, 2])('every kept standing is what its facts say (seed %i)', async (seed) => {
  const now = Date.UTC(2026, 5, 15, 12);
  const { workspaceId: id, stories } = await saveSeededApplications(database, { seed, count: 60, now });
  for (const part of [0, 1, 2]) {
    // In three helpings, the middle one last, so that facts also arrive late.
    const share = new Map(
      [...stories].map(([key, told]) => [key, told.filter((_, index) => index % 3 === part)]),
    );
    const deps = { policies, now: now + part * DAY };
    await inWorkspace(database, id, (trx) => recordFactsInBulk(trx, { workspaceId: id, facts: share }, deps));
  }
  await inWorkspace(database, id, async (trx) => {
    for (const key of stories.keys()) {
      const kept = await readKeptRows(trx, { workspaceId: id, applicationId: key });
      const recomputed = await recomputeRows(
        trx,
        { workspaceId: id, applicationId: key },
        { kept, policies },
      );
      expect(kept).toEqual(recomputed);
      expect(kept.wake.fact_count).toBe(stories.get(key)?.length);
    }
  });
});

const one = () => ({ workspaceId, applicationId });

function here<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
  return inWorkspace(database, workspaceId, work);
}

function record(facts: readonly Fact[], now: number) {
  return here((trx) => recordFacts(trx, { ...one(), facts }, { policies, now }));
}

function facts(): Promise<Fact[]> {
  return here((trx) => listFacts(trx, workspaceId, applicationId));
}

function nudges() {
  return here((trx) => listNudges(trx, workspaceId, [applicationId]));
}
