import { describe, expect, it } from 'vitest';
import { endpoints } from '../../contract/endpoints.ts';
import { startTestServer } from '../testing/test-server.ts';

const MONDAY = Date.parse('2026-11-02T09:00:00-05:00');
const HOUR = 3_600_000;
const server = await startTestServer(MONDAY);
const mia = server.browser();

describe('the main job, from the first visit to a told answer', () => {
  let openingId = '';
  let applicationId = '';
  let interviewId = '';
  let link = '';

  it('offers the first visit while nobody was here', async () => {
    const { body } = await mia.call(endpoints.getSession);
    expect(body).toEqual({ isSetUp: false, member: null, workspace: null });
  });

  it('makes the first member and signs in', async () => {
    const workspace = {
      name: 'Northwind',
      kind: 'team',
      country: 'CA',
      region: 'ON',
      timeZone: 'America/Toronto',
    } as const;
    const setup = {
      name: 'Mia Stone',
      address: 'Mia@northwind.example',
      password: 'a long enough one',
      workspace,
    };
    const { status, body } = await mia.call(endpoints.setUp, { body: setup });
    expect([status, body.member?.role]).toEqual([201, 'admin']);
    const again = await server
      .browser()
      .call(endpoints.setUp, { body: { ...setup, address: 'eve@evil.example' } });
    expect([again.status, again.body.code]).toEqual([409, 'already_set_up']);
  });

  it('knows the member at the next request, and in another browser after signing in', async () => {
    expect((await mia.call(endpoints.getSession)).body.member.name).toBe('Mia Stone');
    const other = server.browser();
    const wrong = await other.call(endpoints.signIn, {
      body: { address: 'mia@northwind.example', password: 'not that one' },
    });
    expect([wrong.status, wrong.body.code]).toEqual([401, 'sign_in_failed']);
    const right = await other.call(endpoints.signIn, {
      body: { address: 'mia@northwind.example', password: 'a long enough one' },
    });
    expect(right.status).toBe(200);
    expect((await other.call(endpoints.signOut)).status).toBe(204);
    expect((await other.call(endpoints.getToday)).status).toBe(401);
  });

  it('takes an opening, a candidate and an interview that was held', async () => {
    openingId = (await mia.call(endpoints.makeOpening, { body: { title: 'Bookkeeper' } })).body.id;
    const added = await mia.call(endpoints.addApplication, {
      body: {
        openingId,
        person: { name: 'Ada Park', address: 'ada@example.com' },
        receivedAt: new Date(MONDAY - 72 * HOUR).toISOString(),
      },
    });
    applicationId = added.body.id;
    const { status, body } = await mia.call(endpoints.recordInterview, {
      params: { applicationId },
      body: {
        stage: 'First interview',
        startsAt: new Date(MONDAY - 2 * HOUR).toISOString(),
        endsAt: new Date(MONDAY - HOUR).toISOString(),
        interviewers: [],
        wasHeld: true,
      },
    });
    expect(status).toBe(201);
    interviewId = body.interviews[0].id;
    expect(body.standing.turn.party).toBe('team');
    expect(body.obligations.map((one: { kind: string }) => one.kind)).toContain('thankYou');
  });

  it('puts the candidate on Today with what is owed, why and by when', async () => {
    const { body } = await mia.call(endpoints.getToday, { query: { whose: 'everyone' } });
    const items = [...body.owed.items, ...body.soon.items];
    expect(items).toMatchObject([
      {
        applicationId,
        person: { name: 'Ada Park' },
        opening: { name: 'Bookkeeper' },
        kind: 'thankYou',
        isLate: false,
      },
    ]);
    expect(items[0].owes).toBe('You owe Ada Park a thank-you with a date');
    expect(items[0].why).toContain('policy row 1');
  });

  it('records a debrief: a promise by Friday holds from then on', async () => {
    const { body } = await mia.call(endpoints.recordDebrief, {
      params: { applicationId },
      body: {
        interviewId,
        closing: { kind: 'teamPromised', deadline: { on: '2026-11-06' } },
        note: 'Warm, and good with numbers',
      },
    });
    expect(body.standing.promise).toMatchObject({
      by: 'team',
      state: 'open',
      dueAt: '2026-11-07T05:00:00.000Z',
    });
    expect(body.interviews[0].hasDebrief).toBe(true);
    expect(body.timeline[0]).toMatchObject({
      sentence: 'Mia Stone recorded what was said: the team will be in touch by 6 November 2026',
      note: 'Warm, and good with numbers',
      source: { kind: 'member', name: 'Mia Stone' },
    });
  });

  it('gives the candidate a private page that says the same', async () => {
    link = (await mia.call(endpoints.makeStatusLink, { params: { applicationId } })).body.url;
    const page = await server.browser().fetch(new URL(link).pathname);
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(text).toContain('you were promised a word by the end of Friday 6 November 2026');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
  });

  it('shows a decision as untold on Today, and nothing of it on the candidate’s page', async () => {
    server.clock.advance(24 * HOUR);
    const before = await (await server.browser().fetch(new URL(link).pathname)).text();
    const { body } = await mia.call(endpoints.recordDecision, {
      params: { applicationId },
      body: { outcome: 'decline', note: 'The books need more years than she has' },
    });
    expect(body.standing.untold).toMatchObject({ outcome: 'decline' });
    const today = await mia.call(endpoints.getToday, {});
    expect(today.body.owed.items[0]).toMatchObject({
      urgency: 'untold',
      kind: 'outcome',
      owes: 'You owe Ada Park the outcome',
    });
    expect(await (await server.browser().fetch(new URL(link).pathname)).text()).toBe(before);
  });

  it('refuses to close silently, in a sentence with the way out', async () => {
    const { status, body, headers } = await mia.call(endpoints.close, {
      params: { applicationId },
      body: {},
    });
    expect([status, body.code, headers.get('content-type')]).toEqual([
      409,
      'nobody_told',
      'application/problem+json',
    ]);
    expect(body.detail).toBe(
      'Cannot close the application of Ada Park: nobody has told Ada Park yet. Tell them, or write why not',
    );
  });

  it('is at rest once the person was reached on the phone', async () => {
    const { body } = await mia.call(endpoints.recordCall, {
      params: { applicationId },
      body: { wasReached: true, says: ['decision', 'thanks'] },
    });
    expect(body.standing).toMatchObject({ phase: 'closed', untold: null, closure: { how: 'told' } });
    const page = await (await server.browser().fetch(new URL(link).pathname)).text();
    expect(page).toContain('they are not going ahead with your application');
    const today = await mia.call(endpoints.getToday, { query: { whose: 'everyone' } });
    expect(today.body.owed.items).toEqual([]);
  });

  it('records on the page that the person read it, once, and never by looking', async () => {
    server.clock.advance(HOUR);
    const path = new URL(link).pathname;
    const page = await (await server.browser().fetch(path)).text();
    const word = /name="word" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const confirm = () =>
      server.browser().fetch(`${path}/reading`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ word, zone: 'Europe/London' }).toString(),
      });
    expect((await confirm()).status).toBe(303);
    expect((await confirm()).status).toBe(303);
    const { body } = await mia.call(endpoints.getApplication, { params: { applicationId } });
    expect(body.timeline.filter((one: { type: string }) => one.type === 'StatusPageRead')).toHaveLength(1);
    expect(await (await server.browser().fetch(path)).text()).toContain('You confirmed on');
  });

  it('ends the old link when a new one is made', async () => {
    await mia.call(endpoints.makeStatusLink, { params: { applicationId } });
    const page = await server.browser().fetch(new URL(link).pathname);
    expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('This link has ended')]);
  });

  it('records a request that was sent twice once', async () => {
    const headers = { 'idempotency-key': '0190f5b6-0000-7000-8000-000000000001' };
    const given = { params: { applicationId }, body: { says: ['thanks' as const] }, headers };
    await mia.call(endpoints.recordMessage, given);
    const { body } = await mia.call(endpoints.recordMessage, given);
    expect(body.timeline.filter((one: { type: string }) => one.type === 'MessageSent')).toHaveLength(1);
  });

  it('finds the person and the opening again', async () => {
    const people = await mia.call(endpoints.listPeople, { query: { q: 'ada' } });
    expect(people.body.people).toMatchObject([{ name: 'Ada Park', applications: [{ id: applicationId }] }]);
    const openings = await mia.call(endpoints.listOpenings);
    expect(openings.body.openings).toMatchObject([
      { title: 'Bookkeeper', owner: { name: 'Mia Stone' }, active: { count: 0 } },
    ]);
    const opening = await mia.call(endpoints.getOpening, { params: { openingId } });
    expect(opening.body.applications).toMatchObject([{ applicationId, phase: 'closed' }]);
  });

  it('knows somebody again by address and name, and takes another name for somebody else', async () => {
    const apply = async (person: { name: string; address: string }) => {
      const { body: opening } = await mia.call(endpoints.makeOpening, { body: { title: 'Auditor' } });
      const { body } = await mia.call(endpoints.addApplication, { body: { openingId: opening.id, person } });
      const page = await mia.call(endpoints.getApplication, { params: { applicationId: body.id } });
      return page.body.person.id;
    };
    const ada = await apply({ name: 'Ada Park', address: 'ada@example.com' });
    expect(await apply({ name: 'ADA PARK', address: 'Ada@Example.com' })).toBe(ada);
    expect(await apply({ name: 'Sam Park', address: 'ada@example.com' })).not.toBe(ada);
  });
});
