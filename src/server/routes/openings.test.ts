import { beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '../../contract/endpoints.ts';
import type { Browser } from '../testing/test-server.ts';
import { startTestServer } from '../testing/test-server.ts';

const MONDAY = Date.parse('2026-11-02T09:00:00-05:00');
const HOUR = 3_600_000;
const server = await startTestServer(MONDAY);
let mia: Browser;

beforeAll(async () => {
  mia = server.browser();
  const workspace = {
    name: 'Northwind',
    kind: 'team',
    country: 'CA',
    region: 'ON',
    timeZone: 'America/Toronto',
  } as const;
  await mia.call(endpoints.setUp, {
    body: { name: 'Mia Stone', address: 'mia@northwind.example', password: 'a long enough one', workspace },
  });
});

describe('an opening and everybody in it', () => {
  it('tells everyone in process of a freeze and of its end, once each', async () => {
    const openingId = await makeOpening('Nurse');
    const ada = await interviewed(openingId, 'Ada Park');
    const frozen = await mia.call(endpoints.freezeOpening, {
      params: { openingId },
      body: { until: '2026-12-01' },
    });
    expect(frozen.body.left).toMatchObject([{ person: { name: 'Ada Park' }, wasInterviewed: true }]);
    await mia.call(endpoints.freezeOpening, { params: { openingId }, body: { until: '2026-12-01' } });
    expect(await openKinds(ada)).toContain('freezeNotice');
    expect(await factTypes(ada)).toEqual(expect.arrayContaining(['OpeningFrozen']));
    expect((await factTypes(ada)).filter((type) => type === 'OpeningFrozen')).toHaveLength(1);
    const page = await mia.call(endpoints.getOpening, { params: { openingId } });
    expect(page.body).toMatchObject({ state: 'frozen', frozenUntil: '2026-12-01' });
    server.clock.advance(HOUR);
    await mia.call(endpoints.thawOpening, { params: { openingId } });
    expect(await openKinds(ada)).toContain('reengagement');
    expect((await mia.call(endpoints.getOpening, { params: { openingId } })).body).toMatchObject({
      state: 'open',
      frozenUntil: null,
    });
  });

  it('lists everyone left when it is filled, without the one who accepted, and owes each of them a word', async () => {
    const openingId = await makeOpening('Welder');
    const [first, second] = [
      await interviewed(openingId, 'Bo Lind'),
      await interviewed(openingId, 'Cy Reed'),
    ];
    const { body } = await mia.call(endpoints.fillOpening, {
      params: { openingId },
      body: { acceptedApplicationId: first },
    });
    expect(body.left.map((one: { person: { name: string } }) => one.person.name)).toEqual(['Cy Reed']);
    expect(await openKinds(second)).toContain('outcome');
    expect(await factTypes(first)).not.toContain('OpeningFilled');
  });

  it('is not closed over people who were interviewed and not told (R22)', async () => {
    const openingId = await makeOpening('Cook');
    const dana = await interviewed(openingId, 'Dana Wu');
    const refused = await mia.call(endpoints.closeOpening, { params: { openingId }, body: {} });
    expect([refused.status, refused.body.code]).toEqual([409, 'nobody_told']);
    expect(refused.body.detail).toBe('Cannot close “Cook”: a last word is still owed to Dana Wu');
    await mia.call(endpoints.recordDecision, {
      params: { applicationId: dana },
      body: { outcome: 'decline', criteria: ['Cooks for a hundred'] },
    });
    const told = { wasReached: true, says: ['decision' as const] };
    await mia.call(endpoints.recordCall, { params: { applicationId: dana }, body: told });
    const closed = await mia.call(endpoints.closeOpening, { params: { openingId }, body: {} });
    expect([closed.status, closed.body.left]).toEqual([200, []]);
  });

  it('owes the reserve a next step when the first choice says no (R23)', async () => {
    const openingId = await makeOpening('Clerk');
    const [first, reserve] = [
      await interviewed(openingId, 'Eli Fox'),
      await interviewed(openingId, 'Fay Orr'),
    ];
    await mia.call(endpoints.recordDecision, {
      params: { applicationId: reserve },
      body: { outcome: 'hold', holdUntil: { on: '2026-11-20' } },
    });
    const offer = await mia.call(endpoints.recordOffer, { params: { applicationId: first }, body: {} });
    await mia.call(endpoints.answerOffer, {
      params: { applicationId: first, offerId: offer.body.offers[0].id },
      body: { is: 'declined' },
    });
    expect(await factTypes(reserve)).toContain('FirstChoiceLost');
    expect(await openKinds(reserve)).toContain('reserveNextStep');
    expect(await factTypes(first)).not.toContain('FirstChoiceLost');
  });

  it('goes through its openings and applications page by page, each once', async () => {
    const openingId = await makeOpening('Driver');
    for (const name of ['Gil', 'Hal', 'Ida', 'Jo', 'Kim']) await interviewed(openingId, name);
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const query = { limit: 2, ...(cursor && { cursor }) };
      const { body } = await mia.call(endpoints.getOpening, { params: { openingId }, query });
      seen.push(...body.applications.map((one: { person: { name: string } }) => one.person.name));
      if (body.nextCursor === null) break;
      cursor = body.nextCursor;
    }
    expect(seen.sort()).toEqual(['Gil', 'Hal', 'Ida', 'Jo', 'Kim']);
    const titles: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const { body } = await mia.call(endpoints.listOpenings, {
        query: { limit: 2, ...(cursor && { cursor }) },
      });
      titles.push(...body.openings.map((one: { title: string }) => one.title));
      if (body.nextCursor === null) break;
      cursor = body.nextCursor;
    }
    expect(titles).toEqual(['Clerk', 'Cook', 'Driver', 'Nurse', 'Welder']);
    const broken = await mia.call(endpoints.getOpening, { params: { openingId }, query: { cursor: 'abc' } });
    expect([broken.status, broken.body.fields.cursor]).toEqual([
      400,
      'must be one that an earlier page gave',
    ]);
  });
});

async function makeOpening(title: string): Promise<string> {
  return (await mia.call(endpoints.makeOpening, { body: { title } })).body.id;
}

/** Somebody whose interview for the opening is over, and was answered by nobody yet. */
async function interviewed(openingId: string, name: string): Promise<string> {
  const { body } = await mia.call(endpoints.addApplication, { body: { openingId, person: { name } } });
  const ended = server.clock.now() - HOUR;
  await mia.call(endpoints.recordInterview, {
    params: { applicationId: body.id },
    body: {
      stage: 'First',
      startsAt: new Date(ended - HOUR).toISOString(),
      endsAt: new Date(ended).toISOString(),
      interviewers: [],
      wasHeld: true,
    },
  });
  return body.id;
}

async function openKinds(applicationId: string): Promise<string[]> {
  const { body } = await mia.call(endpoints.getApplication, { params: { applicationId } });
  type Row = { kind: string; state: { is: string } };
  return body.obligations.filter((one: Row) => one.state.is === 'open').map((one: Row) => one.kind);
}

async function factTypes(applicationId: string): Promise<string[]> {
  const { body } = await mia.call(endpoints.getApplication, { params: { applicationId } });
  return body.timeline.map((one: { type: string }) => one.type);
}
