import { v7 } from 'uuid';
import { afterAll, expect, test } from 'vitest';
import type { Fact } from '../domain/fact/fact.ts';
import { publicHolidays } from '../intake/holidays/public-holidays.ts';
import { DAY, type Instant } from '../lib/instant.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { listFacts } from '../storage/queries/facts.ts';
import { listLapsedOffers } from '../storage/queries/obligations.ts';
import { openTestDatabase } from '../storage/testing/test-database.ts';
import { saveTestApplication, saveTestWorkspace } from '../storage/testing/test-workspace.ts';
import { createPolicyShelf } from './policy-shelf.ts';
import { recordFacts } from './save-standing.ts';
import { tellReservesOfLapsed } from './tell-reserves.ts';

const { database, close } = await openTestDatabase();
afterAll(close);

const NOW = Date.UTC(2026, 5, 15, 12);
const policies = createPolicyShelf(publicHolidays);
const deps = { database, clock: { now: () => NOW }, policies };

test('whoever is kept in reserve hears once of an offer that lapsed', async () => {
  const { apply, typesOf, lapsed } = await team();
  const first = await apply([offered()]);
  const reserve = await apply([decided('hold')]);
  const other = await apply([decided('advance')]);
  expect(await lapsed()).toHaveLength(1);
  await tellReservesOfLapsed(deps);
  await tellReservesOfLapsed(deps);
  expect((await typesOf(reserve)).filter((type) => type === 'FirstChoiceLost')).toHaveLength(1);
  for (const one of [first, other]) expect(await typesOf(one)).not.toContain('FirstChoiceLost');
  expect(await lapsed()).toEqual([]);
});

test('where nobody is in reserve, an offer that lapsed is not looked at by each sweep', async () => {
  const { apply, lapsed } = await team();
  await apply([offered()]);
  await apply([decided('advance')]);
  expect(await lapsed()).toEqual([]);
});

async function team() {
  const workspaceId = v7();
  const here = <T>(work: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(database, workspaceId, work);
  const { openingId } = await here((trx) => saveTestWorkspace(trx, workspaceId));
  return {
    apply: async (facts: readonly Fact[]) =>
      await here(async (trx) => {
        const { applicationId } = await saveTestApplication(trx, { workspaceId, openingId });
        await recordFacts(trx, { workspaceId, applicationId, facts }, { policies, now: NOW });
        return applicationId;
      }),
    typesOf: async (applicationId: string) =>
      (await here((trx) => listFacts(trx, workspaceId, applicationId))).map(({ type }) => type),
    lapsed: () => here((trx) => listLapsedOffers(trx, workspaceId)),
  };
}

function fact(at: Instant, id: string) {
  return { id, at, recordedAt: at, actor: { kind: 'member' as const } };
}

/** Open for three days, a week ago, and never answered. */
function offered(): Fact {
  const at = NOW - 10 * DAY;
  const expires = { at: at + 3 * DAY };
  return { ...fact(at, 'offer'), type: 'OfferMade', offerId: 'offer', expires };
}

function decided(outcome: 'hold' | 'advance'): Fact {
  return {
    ...fact(NOW - 11 * DAY, outcome),
    type: 'DecisionMade',
    decisionId: outcome,
    outcome,
    decidedBy: 'robin',
  };
}
