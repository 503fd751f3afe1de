import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endpoints } from '../../contract/endpoints.ts';
import { DAY, toIso } from '../../lib/instant.ts';
import { type Browser, startTestServer, type TestServer } from '../testing/test-server.ts';
import { foundTeam } from '../testing/test-team.ts';

const NOON = Date.parse('2026-11-04T17:00:00Z');

let server: TestServer;
let ada: Browser;

beforeAll(async () => {
  server = await startTestServer(NOON);
  ada = server.browser();
  const place = { country: 'CA', region: 'ON', timeZone: 'America/Toronto' };
  const workspace = { name: 'My next job', kind: 'seeker', ...place } as const;
  const body = { name: 'Ada Stone', address: 'ada@example.com', password: 'a long enough one', workspace };
  expect((await ada.call(endpoints.setUp, { body })).status).toBe(201);
});

beforeEach(() => server.clock.set(NOON));

describe('a job seeker', () => {
  test('waits as long as is usual, writes on the sixth business day, twice, and then moves on', async () => {
    const id = await interviewed('Northwind', 'Bookkeeper');
    await say(id, 'thanks');
    expect(await adviceOn(id, NOON + DAY)).toBe('wait');
    expect(await adviceOn(id, NOON + 8 * DAY)).toBe('write');
    server.clock.set(NOON + 8 * DAY);
    await say(id, 'followUp');
    expect(await adviceOn(id, NOON + 9 * DAY)).toBe('wait');
    expect(await adviceOn(id, NOON + 15 * DAY)).toBe('write');
    server.clock.set(NOON + 15 * DAY);
    await say(id, 'followUp');
    expect(await adviceOn(id, NOON + 16 * DAY)).toBe('wait');
    expect(await adviceOn(id, NOON + 24 * DAY)).toBe('moveOn');
    const { insights } = (await ada.call(endpoints.getSearch)).body;
    expect(insights.funnel).toMatchObject({ neverAnswered: 1, declinedByThem: 0 });
  });

  test('brings a sheet once, whatever its columns are called and however often it is brought', async () => {
    const text =
      'Job Title;Company;Date Applied;Status;Notes;Next step\nClerk;Harbour;03/10/2026;Rejected;kind people;\nClerk;;03/10/2026;Applied;;\nCook;Mill;03/10/2026;In progress;;Call Ann\nPilot;Bay;;Wishlist;;\n';
    const asked = await ada.call(endpoints.importSought, { body: { text } });
    expect([asked.status, asked.body.code]).toEqual([400, 'date_order_unknown']);
    const body = { text, dateOrder: 'dmy' } as const;
    const first = (await ada.call(endpoints.importSought, { body })).body;
    expect(first).toMatchObject({
      added: 2,
      known: 0,
      problems: [
        { row: 3, why: 'companyMissing' },
        { row: 5, why: 'notApplied' },
      ],
      remarks: [{ row: 4, about: 'stateNotRead', says: 'In progress' }],
      kept: ['Next step'],
    });
    const again = (await ada.call(endpoints.importSought, { body })).body;
    expect(again).toMatchObject({ added: 0, known: 2, remarks: [] });
    const search = (await ada.call(endpoints.getSearch)).body;
    const row = search.rows.find(({ company }: { company: string }) => company === 'Harbour');
    expect(row).toMatchObject({ title: 'Clerk', phase: 'closed' });
    expect(search.insights.funnel.declinedByThem).toBe(1);
    expect(search.review.moved.filter(({ company }: { company: string }) => company === 'Harbour')).toEqual(
      [],
    );
  });

  test('hears from the same sheet brought later what is new, and keeps what was written by hand', async () => {
    const bring = async (no: string, offer: string, hand: string) => {
      const rows = [
        `Dyke;Clerk;2026-10-01;${no}`,
        `Sluice;Cook;2026-10-01;${offer}`,
        `Lock;Pilot;2026-10-01;${hand}`,
      ];
      const text = ['Company;Job;Applied on;Status', ...rows].join('\n');
      return (await ada.call(endpoints.importSought, { body: { text } })).body;
    };
    expect(await bring('Applied', 'Applied', 'Applied')).toMatchObject({ added: 3, changed: [] });
    const { rows } = (await ada.call(endpoints.getSearch)).body;
    const idOf = (name: string) => rows.find(({ company }: { company: string }) => company === name).id;
    const params = { applicationId: idOf('Lock') };
    await ada.call(endpoints.withdraw, { params, body: {} });
    server.clock.set(NOON + DAY);
    const second = await bring('Rejected', 'Offer', 'Rejected');
    expect(second).toMatchObject({ added: 0, known: 3 });
    expect(second.changed).toEqual([
      { row: 2, state: 'declinedByThem' },
      { row: 3, state: 'offer' },
    ]);
    const page = (await ada.call(endpoints.getApplication, { params: { applicationId: idOf('Dyke') } })).body;
    expect(page.standing.closure).toMatchObject({ how: 'told' });
    expect((await ada.call(endpoints.getApplication, { params })).body.standing.closure.how).toBe(
      'withdrawn',
    );
    expect((await bring('Rejected', 'Offer', 'Rejected')).changed).toEqual([]);
    server.clock.set(NOON + 2 * DAY);
    expect((await bring('Rejected', 'Offer accepted', 'Applied')).changed).toEqual([
      { row: 3, state: 'accepted' },
    ]);
  });

  test('answers an offer that a sheet brought', async () => {
    const text = 'Company,Job,Applied on,Status\nDepot,Driver,2026-10-01,🎉 Offer\n';
    expect((await ada.call(endpoints.importSought, { body: { text } })).body.added).toBe(1);
    const depot = async () =>
      (await ada.call(endpoints.getSearch)).body.rows.find(
        ({ company }: { company: string }) => company === 'Depot',
      );
    const params = { applicationId: (await depot()).id };
    expect((await depot()).advice.kind).toBe('answer');
    const [offer] = (await ada.call(endpoints.getApplication, { params })).body.offers;
    server.clock.set(NOON + 60_000);
    const answered = await ada.call(endpoints.answerOffer, {
      params: { ...params, offerId: offer.id },
      body: { is: 'accepted' },
    });
    expect([answered.status, (await depot()).phase]).toEqual([200, 'hired']);
  });

  test('is not let keep a letter as sent while something in it is still to be filled in', async () => {
    const id = await interviewed('Quay', 'Planner');
    const params = { applicationId: id };
    const query = { kind: 'thankYou', language: 'de' } as const;
    const draft = (await ada.call(endpoints.getOwnDraft, { params, query })).body;
    expect(draft.text).toContain('Quay');
    const { subject, text } = draft;
    const body = { subject, text, kind: 'thankYou', language: 'de' } as const;
    expect((await ada.call(endpoints.recordOwnWord, { params, body })).status).toBe(400);
    const filled = { ...body, text: text.replace(/⟦[^⟧]*⟧/g, 'der Blick in die Werkstatt') };
    expect((await ada.call(endpoints.recordOwnWord, { params, body: filled })).status).toBe(201);
  });

  test('thanks each of those whom they met, by name, and asks a referee who is none of them', async () => {
    const params = { applicationId: await interviewed('Wharf', 'Clerk') };
    const add = async (name: string) =>
      (
        await ada.call(endpoints.addCompanyPerson, {
          params,
          body: { name, address: `${name}@wharf.example` },
        })
      ).body.people;
    await add('Grace');
    const people: { id: string; name: string }[] = await add('Kim');
    for (const { id: personId, name } of people) {
      const query = { kind: 'thankYou', language: 'en', personId } as const;
      const draft = (await ada.call(endpoints.getOwnDraft, { params, query })).body;
      expect(draft).toMatchObject({ personId, to: `${name}@wharf.example` });
      expect(draft.text).toContain(`Dear ${name},`);
      const text = draft.text.replace(/⟦[^⟧]*⟧/g, 'I liked the view of the harbour.');
      const body = { subject: draft.subject, text, kind: 'thankYou', language: 'en', personId } as const;
      expect((await ada.call(endpoints.checkOwnWords, { params, body })).body.findings).toEqual([]);
      expect((await ada.call(endpoints.recordOwnWord, { params, body })).status).toBe(201);
    }
    const stranger = { kind: 'thankYou', personId: '01890000-0000-7000-8000-000000000000' } as const;
    expect((await ada.call(endpoints.getOwnDraft, { params, query: stranger })).status).toBe(404);
    const referee = (await ada.call(endpoints.getOwnDraft, { params, query: { kind: 'refereeRequest' } }))
      .body;
    expect(referee).toMatchObject({ personId: null, to: null });
    const text = referee.text.replace(/⟦[^⟧]*⟧/g, 'Robin');
    const asked = { subject: referee.subject, text, kind: 'refereeRequest', language: 'en' } as const;
    expect((await ada.call(endpoints.checkOwnWords, { params, body: asked })).body.findings).toEqual([]);
    const page = (await ada.call(endpoints.recordOwnWord, { params, body: asked })).body;
    expect(page.standing.turn.party).toBe('team');
  });

  test('hears what harms in a letter, and nothing about one that does not', async () => {
    const params = { applicationId: await interviewed('Mill', 'Cook') };
    const check = async (text: string) =>
      (
        await ada.call(endpoints.checkOwnWords, { params, body: { subject: 'Cook', text, language: 'en' } })
      ).body.findings.map(({ rule }: { rule: string }) => rule);
    expect(await check('Hello, just checking in. I have not heard from you.')).toEqual([
      'checkingIn',
      'guilt',
    ]);
    expect(await check('Hello, could you tell me by when you expect to decide?')).toEqual([]);
  });

  test('is refused a link that leads to no status page', async () => {
    const params = { applicationId: await interviewed('Dock', 'Clerk') };
    const body = { url: 'https://192.168.1.1/s/abc' };
    expect((await ada.call(endpoints.followPage, { params, body })).status).toBe(400);
  });

  test('lets a coach read without notes and pay, until the link ends', async () => {
    const { body } = await ada.call(endpoints.makeCoachLink, { body: { name: 'Robin' } });
    const path = new URL(body.url).pathname;
    const job = { company: 'Secret Bay', title: 'Pilot', pay: '91,000', notes: 'They seem tired' };
    await ada.call(endpoints.addSought, { body: job });
    const page = await (await server.browser().fetch(path)).text();
    expect(page).toContain('Pilot at Secret Bay');
    expect(page).not.toContain('91,000');
    expect(page).not.toContain('They seem tired');
    await ada.call(endpoints.endCoachLink, { params: { coachLinkId: body.id } });
    expect((await server.browser().fetch(path)).status).toBe(404);
  });
});

test('a hiring team has no search of its own', async () => {
  const other = await startTestServer(NOON);
  const mia = await foundTeam(other);
  expect((await mia.call(endpoints.getSearch)).status).toBe(400);
});

async function interviewed(company: string, title: string): Promise<string> {
  const { body } = await ada.call(endpoints.addSought, { body: { company, title, appliedOn: '2026-10-20' } });
  const ended = NOON - 20 * 3_600_000;
  const interview = {
    stage: 'Onsite',
    startsAt: toIso(ended - 3_600_000),
    endsAt: toIso(ended),
    interviewers: [],
    wasHeld: true,
  };
  await ada.call(endpoints.recordInterview, { params: { applicationId: body.id }, body: interview });
  return body.id;
}

async function say(applicationId: string, says: 'thanks' | 'followUp'): Promise<void> {
  const body = { from: 'candidate' as const, to: 'team' as const, says: [says] };
  const { status } = await ada.call(endpoints.recordMessage, { params: { applicationId }, body });
  expect(status).toBe(201);
}

async function adviceOn(applicationId: string, now: number): Promise<string> {
  server.clock.set(now);
  const { body } = await ada.call(endpoints.getSought, { params: { applicationId } });
  return body.advice.kind;
}
