import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { tellMembers } from '../../actions/notices/tell-members.ts';
import { sweep } from '../../actions/sweep.ts';
import { endpoints } from '../../contract/endpoints.ts';
import { type MailSink, type Manners, openMailSink } from '../../delivery/mail/testing/mail-sink.ts';
import { openPushSink } from '../../delivery/push/testing/push-sink.ts';
import { DAY, HOUR, MINUTE, toIso } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { readMailSettings, saveMailSettings } from '../../storage/queries/mail-settings.ts';
import { type Browser, startTestServer, type TestServer } from '../testing/test-server.ts';

/** A Wednesday, 12 in Toronto. */
const NOON = Date.parse('2026-11-04T17:00:00Z');
/** The sixth business day after it, on which the first follow-up is in place: 9 in Toronto. */
const FOLLOW_UP = Date.parse('2026-11-12T14:00:00Z');

let server: TestServer;
let ada: Browser;

beforeEach(async () => {
  server = await startTestServer(NOON);
  ada = server.browser();
  const place = { country: 'CA', region: 'ON', timeZone: 'America/Toronto' };
  const workspace = { name: 'My next job', kind: 'seeker', ...place } as const;
  const body = { name: 'Ada Stone', address: 'ada@example.com', password: 'a long enough one', workspace };
  expect((await ada.call(endpoints.setUp, { body })).status).toBe(201);
});

async function interviewed(company: string): Promise<string> {
  const { id } = (await ada.call(endpoints.addSought, { body: { company, title: 'Bookkeeper' } })).body;
  const params = { applicationId: id };
  const ended = server.clock.now() - HOUR;
  const held = {
    stage: 'First interview',
    startsAt: toIso(ended - HOUR),
    endsAt: toIso(ended),
    interviewers: [],
    wasHeld: true,
  };
  expect((await ada.call(endpoints.recordInterview, { params, body: held })).status).toBe(201);
  return id;
}

async function thank(applicationId: string): Promise<void> {
  const body = { from: 'candidate' as const, to: 'team' as const, says: ['thanks' as const] };
  expect((await ada.call(endpoints.recordMessage, { params: { applicationId }, body })).status).toBe(201);
}

/** What happens in the background once it is that late. */
async function at(now: number): Promise<void> {
  server.clock.set(now);
  await sweep(server.deps, { batchSize: 50 });
  await tellMembers(server.deps);
}

async function browserOf(answers?: () => number) {
  const sink = await openPushSink(answers);
  onTestFinished(sink.close);
  const body = { ...sink.address, name: 'Firefox · Linux' };
  const added = await ada.call(endpoints.addPushTarget, { body });
  expect(added.status).toBe(201);
  return { sink, body, added: added.body };
}

const targets = async () => (await ada.call(endpoints.getPush)).body.targets;

describe('a browser that takes reminders', () => {
  test('rings once for all that comes up together, and says whom each is about', async () => {
    const { sink, body, added } = await browserOf();
    expect(added).toMatchObject({ quiet: { from: 20, until: 8 }, targets: [{ name: 'Firefox · Linux' }] });
    const again = (await ada.call(endpoints.addPushTarget, { body })).body;
    expect(again.publicKey).toBe(added.publicKey);
    expect(again.targets).toHaveLength(1);
    for (const company of ['Northwind', 'Harbour', 'Mill', 'Quay']) await thank(await interviewed(company));
    await at(FOLLOW_UP);
    expect(sink.taken).toEqual([]);
    await at(FOLLOW_UP + 6 * MINUTE);
    await at(FOLLOW_UP + 7 * MINUTE);
    expect(sink.taken).toHaveLength(1);
    const said = JSON.parse(sink.taken[0]?.text ?? '{}');
    expect(said).toMatchObject({ title: 'Worth writing today', language: 'en' });
    expect(said.body).toContain('A follow-up would be in order from');
    expect(said.body).not.toMatch(/owe|late|due/);
    expect(said.body.split('\n')).toHaveLength(4);
    expect(said.body).toContain('Bookkeeper · Northwind');
    expect((await targets())[0].lastPushedAt).toBe(toIso(FOLLOW_UP + 6 * MINUTE));
  });

  test('is quiet at night, and rings in the morning', async () => {
    const { sink } = await browserOf();
    // The reminder to thank falls due twenty hours after the end: at night here.
    server.clock.set(NOON - 14 * HOUR);
    await interviewed('Northwind');
    await at(NOON + 5 * HOUR + 10 * MINUTE);
    await at(NOON + 5 * HOUR + 20 * MINUTE);
    const reminded = sink.taken.length;
    await ada.call(endpoints.saveQuietHours, { body: { from: 0, until: 23 } });
    server.clock.set(NOON + 6 * HOUR);
    await interviewed('Harbour');
    await at(NOON + 25 * HOUR + 10 * MINUTE);
    await at(NOON + 26 * HOUR);
    expect(sink.taken).toHaveLength(reminded);
    await at(Date.parse('2026-11-06T04:01:00Z'));
    expect(sink.taken).toHaveLength(reminded + 1);
    expect(JSON.parse(sink.taken.at(-1)?.text ?? '{}').body).toContain('Harbour');
  });

  test('rings no more for what was put off, and again on its day', async () => {
    const { sink } = await browserOf();
    const id = await interviewed('Northwind');
    await thank(id);
    await at(FOLLOW_UP - DAY);
    const page = (await ada.call(endpoints.getApplication, { params: { applicationId: id } })).body;
    const { key } = page.obligations.find((one: { kind: string }) => one.kind === 'followUp');
    const body = { until: '2026-11-16', reason: 'other' } as const;
    const params = { applicationId: id, obligationKey: key };
    expect((await ada.call(endpoints.snoozeDuty, { params, body })).status).toBe(200);
    await at(FOLLOW_UP);
    await at(FOLLOW_UP + 10 * MINUTE);
    await at(Date.parse('2026-11-16T13:30:00Z'));
    expect(sink.taken).toEqual([]);
    await at(Date.parse('2026-11-16T14:01:00Z'));
    await at(Date.parse('2026-11-16T14:10:00Z'));
    expect(sink.taken).toHaveLength(1);
  });

  test('is forgotten once its push service says that it is gone, and tried again while it is busy', async () => {
    let status = 503;
    const { sink } = await browserOf(() => status);
    await thank(await interviewed('Northwind'));
    await at(FOLLOW_UP);
    await at(FOLLOW_UP + 6 * MINUTE);
    expect(await targets()).toHaveLength(1);
    status = 201;
    await at(FOLLOW_UP + 8 * MINUTE);
    expect(sink.taken).toHaveLength(1);
    status = 410;
    server.clock.set(FOLLOW_UP + DAY);
    await thank(await interviewed('Harbour'));
    await at(FOLLOW_UP + 11 * DAY);
    await at(FOLLOW_UP + 11 * DAY + 10 * MINUTE);
    expect(await targets()).toEqual([]);
  });

  test('shows a test at any hour, and nothing once it was taken off', async () => {
    const { sink, added } = await browserOf();
    server.clock.set(NOON + 12 * HOUR);
    expect((await ada.call(endpoints.testPush)).body.works).toBe(true);
    expect(JSON.parse(sink.taken[0]?.text ?? '{}').title).toBe('Heardback');
    const params = { pushTargetId: added.targets[0].id };
    expect((await ada.call(endpoints.removePushTarget, { params })).status).toBe(204);
    expect((await ada.call(endpoints.removePushTarget, { params })).status).toBe(404);
    expect((await ada.call(endpoints.testPush)).status).toBe(404);
    expect(sink.taken).toHaveLength(1);
  });
});

async function withMailServer(manners?: Manners): Promise<MailSink> {
  const sink = await openMailSink(manners);
  onTestFinished(async () => {
    server.deps.mail.exchange.close();
    await sink.close();
  });
  const { body } = await ada.call(endpoints.getSession);
  await inWorkspace(server.deps.database, body.workspace.id, async (trx) => {
    const settings = await readMailSettings(trx, body.workspace.id);
    await saveMailSettings(trx, {
      ...settings,
      host: '127.0.0.1',
      port: sink.port,
      security: 'none',
      from_address: 'ada@example.com',
      from_name: 'Ada Stone',
    });
  });
  return sink;
}

test('the morning’s mail goes to the seeker alone, with the company’s name, and no company is written to', async () => {
  const sink = await withMailServer();
  await thank(await interviewed('Northwind'));
  await at(FOLLOW_UP);
  expect(sink.taken.map(({ to }) => to)).toEqual(['ada@example.com']);
  const text = (sink.taken[0]?.source ?? '').replaceAll('=\r\n', '');
  expect(text).toContain('Northwind');
  expect(text).toContain('Auto-Submitted: auto-generated');
  await at(FOLLOW_UP + HOUR);
  expect(sink.taken).toHaveLength(1);
  expect(text).toContain('Subject: Write now: Bookkeeper at Northwind');
  const today = (await ada.call(endpoints.getToday, { query: { whose: 'mine' } })).body;
  expect([today.owed.items, today.soon.items]).toEqual([[], []]);
  expect(today.waiting.items[0]).toMatchObject({ owes: 'The company owes you an answer' });
  expect(JSON.stringify(today)).toContain('Bookkeeper · Northwind');
});

test('a letter of one’s own leaves by one’s own mail server, as from a person, once; a server that refuses is told', async () => {
  let isRefusing = true;
  const sink = await withMailServer(() => (isRefusing ? { code: 550, text: 'nobody of that name' } : 'take'));
  const id = await interviewed('Northwind');
  const params = { applicationId: id };
  const person = { name: 'Robin Vale', address: 'robin@northwind.example' };
  await ada.call(endpoints.addCompanyPerson, { params, body: person });
  const letter = {
    subject: 'Thank you',
    text: 'Dear Robin, thank you for the look at the ledger.',
    kind: 'thankYou',
    sends: true,
    to: person.address,
  } as const;
  const headers = { 'idempotency-key': '01a2034d-2eab-7540-a344-c7d2fa632c77' };
  const refused = await ada.call(endpoints.recordOwnWord, { params, body: letter, headers });
  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(sink.taken).toEqual([]);
  isRefusing = false;
  for (const _ of [1, 2])
    expect((await ada.call(endpoints.recordOwnWord, { params, body: letter, headers })).status).toBe(201);
  expect(sink.taken.map(({ from, to }) => [from, to])).toEqual([['ada@example.com', person.address]]);
  const source = sink.taken[0]?.source ?? '';
  expect(source).toContain('Ada Stone');
  expect(source).toContain('Auto-Submitted: no');
  const { advice } = (await ada.call(endpoints.getSought, { params })).body;
  expect(advice.kind).toBe('wait');
});

test('the calendar of a job seeker holds what they owe and what they wait for, until its address ends', async () => {
  const id = await interviewed('Northwind');
  const { url } = (await ada.call(endpoints.makeFeedLink)).body;
  const path = new URL(url).pathname;
  const feed = await (await server.browser().fetch(path)).text();
  expect(feed).toContain('BEGIN:VCALENDAR');
  expect(feed).toContain('Northwind');
  const owed = feed.split('BEGIN:VEVENT').filter((event) => event.includes(`/applications/${id}`));
  expect(owed.length).toBeGreaterThanOrEqual(2);
  await ada.call(endpoints.removeFeedLink);
  expect((await server.browser().fetch(path)).status).toBe(404);
});
