import { beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '../../contract/endpoints.ts';
import type { Finalist } from '../../contract/finalists.ts';
import { startTestServer } from '../testing/test-server.ts';

const MONDAY = Date.parse('2026-11-02T09:00:00-05:00');
const HOUR = 3_600_000;
const iso = (at: number) => new Date(at).toISOString();
const server = await startTestServer(MONDAY);
const mia = server.browser();

describe('finalists side by side', () => {
  let openingId = '';
  let miaId = '';
  const ids: Record<string, string> = {};

  const apply = async (name: string) => {
    const added = await mia.call(endpoints.addApplication, { body: { openingId, person: { name } } });
    ids[name] = added.body.id;
    return added.body.id as string;
  };
  const meet = async (applicationId: string, hoursAgo: number) => {
    const startsAt = iso(MONDAY - hoursAgo * HOUR);
    const endsAt = iso(MONDAY - (hoursAgo - 1) * HOUR);
    const body = { stage: 'Final', startsAt, endsAt, interviewers: [miaId], wasHeld: true };
    const { body: page } = await mia.call(endpoints.recordInterview, { params: { applicationId }, body });
    expect(page.detail).toBeUndefined();
    return page.interviews.at(-1).id as string;
  };
  const show = async (chosen?: string) => {
    const given = { params: { openingId }, query: chosen === undefined ? {} : { with: chosen } };
    return (await mia.call(endpoints.getFinalists, given)).body;
  };
  const of = (found: { finalists: readonly Finalist[] }, name: string) =>
    found.finalists.find((one) => one.person.name === name);

  beforeAll(async () => {
    const { body } = await mia.call(endpoints.setUp, {
      body: {
        name: 'Mia Stone',
        address: 'mia@northwind.example',
        password: 'a long enough one',
        workspace: { name: 'Northwind', kind: 'team', country: 'GB', timeZone: 'Europe/London' },
      },
    });
    miaId = body.member.id;
    openingId = (await mia.call(endpoints.makeOpening, { body: { title: 'Bookkeeper' } })).body.id;
    server.clock.set(MONDAY + HOUR);
  });

  it('shows nobody while nobody was met', async () => {
    await apply('Nobody Yet');
    expect(await show()).toMatchObject({ finalists: [], others: [], areLevel: false, followUps: null });
  });

  it('begins with those who came furthest, and offers the others', async () => {
    for (const name of ['Ada Park', 'Ben Ito']) {
      const applicationId = await apply(name);
      await meet(applicationId, 30);
      const interviewId = await meet(applicationId, 5);
      await mia.call(endpoints.fileScorecard, {
        params: { applicationId },
        body: { interviewId, judgements: { craft: name === 'Ada Park' ? 4 : 5 } },
      });
    }
    await meet(await apply('Cleo Roy'), 20);
    const found = await show();
    expect(found.finalists.map((one: Finalist) => one.person.name)).toEqual(['Ada Park', 'Ben Ito']);
    expect(found.others.map((one: Finalist) => one.person.name)).toEqual(['Cleo Roy']);
  });

  it('shows each judgement with its author, and what is missing', async () => {
    const found = await show();
    expect(of(found, 'Ada Park')).toMatchObject({
      scorecards: { filed: 1, expected: 2 },
      judged: [{ criterion: 'craft', judgements: [{ by: { name: 'Mia Stone' }, judgement: 4 }] }],
      isReadyToDecide: false,
    });
    expect(found.areLevel).toBe(false);
  });

  it('shows those who were asked for, and no more than fit', async () => {
    const found = await show([ids['Cleo Roy'], ids['Ben Ito'], 'not-an-id'].join());
    expect(found.finalists.map((one: Finalist) => one.person.name)).toEqual(['Ben Ito', 'Cleo Roy']);
  });
});
