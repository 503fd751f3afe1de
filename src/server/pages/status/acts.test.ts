import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withdraw } from '../../../actions/own-data.ts';
import { endpoints } from '../../../contract/endpoints.ts';
import { STATUS_MEDIA_TYPE, statusDocument } from '../../../contract/status-document.ts';
import { type MailSink, openMailSink } from '../../../delivery/mail/testing/mail-sink.ts';
import { DAY, HOUR, toIso } from '../../../lib/instant.ts';
import { inWorkspace } from '../../../storage/in-workspace.ts';
import { savePerson } from '../../../storage/queries/people.ts';
import { type Browser, startTestServer, type TestServer } from '../../testing/test-server.ts';
import { addInterviewed, foundTeam, joinTeam } from '../../testing/test-team.ts';

const NOON = Date.parse('2026-11-04T17:00:00Z');

let server: TestServer;
let mia: Browser;
let workspaceId: string;
let leadId: string;
let openingId: string;
let sink: MailSink;

beforeAll(async () => {
  server = await startTestServer(NOON);
  mia = await foundTeam(server);
  workspaceId = (await mia.call(endpoints.getSession)).body.workspace.id;
  leadId = (await joinTeam(server, mia, { name: 'Lee Lead', role: 'hiringManager' })).id;
  const made = await mia.call(endpoints.makeOpening, {
    body: { title: 'Bookkeeper', ladder: { lead: leadId } },
  });
  openingId = made.body.id;
  sink = await openMailSink();
  afterAll(() => sink.close());
});

beforeEach(() => server.clock.set(NOON));

describe('what a candidate does on their page', () => {
  test('another offer opens the team’s debt at once, before their deadline', async () => {
    const { id, path } = await candidate('Ada Park');
    const answer = await post(`${path}/acts/other-offer`, {
      on: '2026-11-06',
      at: '17:00',
      note: 'I would rather join you',
    });
    expect(answer.status).toBe(303);
    const page = await pageOf(id);
    const duty = page.obligations.find((one: { kind: string }) => one.kind === 'competingOfferReply');
    expect(duty).toMatchObject({ state: { is: 'open' }, owedBy: 'team' });
    expect(Date.parse(duty.dueAt)).toBeLessThan(Date.parse('2026-11-06T17:00:00-05:00'));
    expect(JSON.stringify(page.timeline)).toContain('I would rather join you');
    const shown = await textOf(answer.headers.get('location') ?? '');
    expect(shown).toContain('The team knows your deadline');
    expect(shown).toContain('you must answer another offer by Friday 6 November 2026 at 17:00');
  });

  test('a deadline that has passed is not taken, and nothing is recorded', async () => {
    const { id, path } = await candidate('Ben Past');
    const before = (await pageOf(id)).timeline.length;
    const { status, text } = await post(`${path}/acts/other-offer`, { on: '2026-11-01' });
    expect(status).toBe(422);
    expect(text).toContain('Please look at what you filled in');
    expect((await pageOf(id)).timeline.length).toBe(before);
  });

  test('a question is owed a reply within a business day', async () => {
    const { id, path } = await candidate('Cleo Ask');
    await post(`${path}/acts/question`, { text: 'Is the office open on Fridays?' });
    const page = await pageOf(id);
    expect(openKinds(page)).toContain('acknowledgement');
    expect(JSON.stringify(page.timeline)).toContain('Is the office open on Fridays?');
  });

  test('who cannot come gives the time back, and is owed a new one', async () => {
    const { id, path } = await candidate('Dov Busy');
    const startsAt = NOON + 2 * DAY;
    await mia.call(endpoints.recordInterview, {
      params: { applicationId: id },
      body: { stage: 'Second', startsAt: toIso(startsAt), endsAt: toIso(startsAt + HOUR), interviewers: [] },
    });
    const interview =
      /<select name="interview" required><option value="([^"]+)"/.exec(await textOf(path))?.[1] ?? '';
    const { status } = await post(`${path}/acts/new-time`, { interview });
    expect(status).toBe(303);
    expect(openKinds(await pageOf(id))).toContain('newTime');
    expect(await textOf(path)).not.toContain('<h2>Interviews to come');
  });

  test('how they would rather hear a no, and by when, is kept and honoured', async () => {
    const { id, path } = await candidate('Eve Wish');
    await post(`${path}/acts/how-to-tell`, { channel: 'call', hearBy: '2026-11-06' });
    expect(JSON.stringify((await pageOf(id)).timeline)).toContain('wishes to hear');
  });

  test('"I never got an answer" is offered once a word is late, goes above whoever owed it, and outlives the end', async () => {
    const { id, path } = await candidate('Fay Wait');
    expect(await textOf(path)).not.toContain('I never got an answer');
    const refused = await post(`${path}/acts/no-answer`, {});
    expect(refused.status).toBe(409);
    server.clock.set(NOON + 12 * DAY);
    expect(await textOf(path)).toContain('I never got an answer');
    await post(`${path}/acts/no-answer`, {});
    const duty = (await pageOf(id)).obligations.find((one: { kind: string }) => one.kind === 'silenceReply');
    expect(duty).toMatchObject({ state: { is: 'open' }, owner: { id: leadId } });
    expect(await textOf(path)).not.toContain('Say so</button>');
    server.clock.set(NOON);
  });

  test('without a mail server a second yes is enough to withdraw; interviews are off and the team thanks', async () => {
    const { id, path } = await candidate('Gil Leaves');
    await mia.call(endpoints.recordInterview, {
      params: { applicationId: id },
      body: {
        stage: 'Second',
        startsAt: toIso(NOON + DAY),
        endsAt: toIso(NOON + DAY + HOUR),
        interviewers: [],
      },
    });
    const first = await post(`${path}/acts/withdrawal`, {});
    expect(first.status).toBe(200);
    expect(first.text).toContain('Please say once more');
    expect((await pageOf(id)).standing.phase).not.toBe('closing');
    const second = await post(`${path}/acts/withdrawal`, { yes: '1' });
    expect(second.status).toBe(303);
    expect(openKinds(await pageOf(id))).toEqual(['withdrawalThanks']);
    const shown = await textOf(path);
    expect(shown).toContain('You withdrew from this process');
    expect(shown).not.toContain('<h2>Interviews to come');
  });

  test('what may only be done with a code is not even offered where no mail can be sent', async () => {
    const { path } = await candidate('Hal Quiet');
    expect(await textOf(path)).not.toContain('Erase my data');
    expect((await post(`${path}/acts/erasure`, {})).status).toBe(409);
  });

  test('looking changes nothing, however often a scanner looks', async () => {
    const { id, path } = await candidate('Ina Scan');
    const before = (await pageOf(id)).timeline.length;
    for (const one of [path, `${path}/acts/withdrawal`, `${path}/reading`, `${path}/status.json`])
      await server.browser().fetch(one);
    expect((await pageOf(id)).timeline.length).toBe(before);
  });
});

test('nobody who was met yesterday is asked whether they never got an answer, however long ago they applied', async () => {
  const { path } = await candidate('Sam Soon');
  server.clock.set(NOON + 6 * HOUR);
  expect(await textOf(path)).not.toContain('I never got an answer');
});

describe('with a mail server', () => {
  beforeAll(async () => {
    const body = {
      server: { host: '127.0.0.1', port: sink.port, security: 'none', login: null },
      fromName: null,
      fromAddress: 'jobs@northwind.example',
      replyAddress: null,
      bounceAddress: null,
      holdMinutes: 0,
      quietHours: null,
      perMinute: null,
      asksOneAnswer: false,
    } as const;
    const { status } = await mia.call(endpoints.saveMailSettings, { body });
    expect(status).toBe(200);
  });

  test('withdrawing takes the code from their own mailbox, and a link alone is not enough', async () => {
    const { id, path } = await candidate('Jo Code', 'jo@example.com');
    const first = await post(`${path}/acts/withdrawal`, { yes: '1' });
    expect(first.text).toContain('j…@example.com');
    expect(first.text).not.toContain('jo@example.com');
    const wrong = await post(`${path}/acts/withdrawal`, {
      code: '000000' === lastCode() ? '000001' : '000000',
    });
    expect(wrong.status).toBe(422);
    expect((await pageOf(id)).standing.closure).toBeNull();
    expect((await post(`${path}/acts/withdrawal`, { code: lastCode() })).status).toBe(303);
    expect((await pageOf(id)).standing.closure).not.toBeNull();
  });

  test('a code is good for its own act, once, and not after five wrong tries', async () => {
    const { path } = await candidate('Kim Five', 'kim@example.com');
    await post(`${path}/acts/copy`, {});
    const code = lastCode();
    expect((await post(`${path}/acts/erasure`, { code })).status).toBe(422);
    for (let i = 0; i < 5; i += 1)
      await post(`${path}/acts/copy`, { code: code === '111111' ? '222222' : '111111' });
    expect((await post(`${path}/acts/copy`, { code })).status).toBe(422);
  });

  test('they take a copy of their data, correct it, and erase it', async () => {
    const { id, path } = await candidate('Lou Data', 'lou@example.com');
    await post(`${path}/acts/question`, { text: 'A question of mine' });
    await post(`${path}/acts/copy`, {});
    const copy = await post(`${path}/acts/copy`, { code: lastCode() });
    expect(copy.headers.get('content-disposition')).toContain('attachment');
    expect(JSON.parse(copy.text)).toMatchObject({
      you: { name: 'Lou Data', address: 'lou@example.com' },
      yourWords: [{ text: 'A question of mine' }],
    });
    await post(`${path}/acts/correction`, { name: 'Lou Right' });
    await post(`${path}/acts/correction`, { name: 'Lou Right', code: lastCode() });
    expect((await pageOf(id)).person.name).toBe('Lou Right');
    await post(`${path}/acts/erasure`, {});
    const gone = await post(`${path}/acts/erasure`, { code: lastCode() });
    expect(gone.text).toContain('has been erased');
    expect((await pageOf(id)).person.name).toBe('Erased person');
    expect((await server.browser().fetch(path)).status).toBe(404);
  });

  test('a link that went astray ends, and the new one goes to their own address alone', async () => {
    const { path } = await candidate('Max Link', 'max@example.com');
    const gone = await post(`${path}/acts/new-link`, {});
    expect(gone.text).toContain('A new one is on its way');
    const ended = await server.browser().fetch(path);
    expect(ended.status).toBe(404);
    expect(await ended.text()).toContain('Mail me a new link');
    const mail = sink.taken.at(-1);
    expect(mail?.to).toBe('max@example.com');
    const fresh = /\/s\/[\w-]{54}/.exec(plain(mail?.source))?.[0] ?? '';
    expect((await server.browser().fetch(fresh)).status).toBe(200);
    const count = sink.taken.length;
    expect((await post(`${path}/renewal`, {})).text).toContain('If your address is known');
    expect(sink.taken.length).toBe(count + 1);
  });

  test('nobody’s mailbox is filled through a link', async () => {
    const { path } = await candidate('Ned Many', 'ned@example.com');
    const statuses: number[] = [];
    for (let i = 0; i < 6; i += 1) statuses.push((await post(`${path}/acts/copy`, {})).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });
});

describe('the pulse', () => {
  test('is not asked in the same breath as a no, is asked two weeks later, and is answered once', async () => {
    const { id, path } = await candidate('Olga Pulse');
    await withdraw(server.deps, { workspaceId, applicationId: id });
    expect(await textOf(path)).not.toContain('Two questions');
    server.clock.set(NOON + 15 * DAY);
    expect(await textOf(path)).toContain('Two questions');
    expect((await post(`${path}/acts/pulse`, { informed: 'yes' })).status).toBe(422);
    expect((await post(`${path}/acts/pulse`, { informed: 'partly', again: 'maybe' })).status).toBe(303);
    expect(await textOf(path)).not.toContain('Two questions');
    server.clock.set(NOON);
  });
});

describe('the page as a document', () => {
  test('says the same as the page, by its own type or its own address, and holds no name of a person', async () => {
    const { path } = await candidate('Pia Data');
    const asked = await server.browser().fetch(path, { headers: { accept: STATUS_MEDIA_TYPE } });
    expect(asked.headers.get('content-type')).toBe(STATUS_MEDIA_TYPE);
    const text = await asked.text();
    const document = statusDocument.parse(JSON.parse(text));
    expect(document).toMatchObject({
      version: 1,
      stage: 'active',
      turn: { party: 'team' },
      opening: { title: 'Bookkeeper' },
    });
    expect(text).not.toContain('Pia');
    expect(text).not.toContain('Mia');
    expect(await (await server.browser().fetch(`${path}/status.json`)).text()).toBe(text);
    expect(await textOf(path)).toContain(`${path}/status.json`);
  });

  test('is not sent again to whoever has it, until something is different', async () => {
    const { path } = await candidate('Quin Etag');
    const first = await server.browser().fetch(`${path}/status.json`);
    const etag = first.headers.get('etag') ?? '';
    const again = await server.browser().fetch(`${path}/status.json`, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await post(`${path}/acts/interest`, {});
    const changed = await server
      .browser()
      .fetch(`${path}/status.json`, { headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
  });

  test('of a link that ended there is nothing', async () => {
    const missing = await server.browser().fetch(`/s/${'A'.repeat(54)}/status.json`);
    expect([missing.status, await missing.text()]).toEqual([404, '']);
  });
});

test('with everything on it the page stays under 20 kB in every language', async () => {
  const { path } = await candidate('Rosa Full', 'rosa@example.com');
  await post(`${path}/acts/other-offer`, { on: '2026-11-09' });
  await post(`${path}/acts/question`, { text: 'One' });
  server.clock.set(NOON + 20 * DAY);
  for (const language of ['en', 'fr', 'de', 'es']) {
    const bytes = Buffer.byteLength(await textOf(`${path}?language=${language}`));
    expect(bytes, language).toBeLessThan(20_000);
  }
  server.clock.set(NOON);
});

async function candidate(name: string, address?: string): Promise<{ id: string; path: string }> {
  const id = await addInterviewed(server, mia, { openingId, name, hoursAgo: 20 });
  const { body } = await mia.call(endpoints.makeStatusLink, { params: { applicationId: id } });
  if (address !== undefined) {
    const personId = (await pageOf(id)).person.id;
    await inWorkspace(server.deps.database, workspaceId, (trx) =>
      savePerson(trx, { workspaceId, personId }, { address }),
    );
  }
  return { id, path: new URL(body.url).pathname };
}

async function pageOf(applicationId: string) {
  return (await mia.call(endpoints.getApplication, { params: { applicationId } })).body;
}

function openKinds(page: {
  obligations: { kind: string; state: { is: string }; owedBy: string }[];
}): string[] {
  return page.obligations.flatMap((one) =>
    one.state.is === 'open' && one.owedBy === 'team' ? [one.kind] : [],
  );
}

async function textOf(path: string): Promise<string> {
  return await (await server.browser().fetch(path)).text();
}

async function post(path: string, form: Readonly<Record<string, string>>) {
  const body = new URLSearchParams({ zone: 'America/Toronto', language: 'en', ...form });
  const response = await server.browser().fetch(path, { method: 'POST', body });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function lastCode(): string {
  return /Subject: (\d{6})/.exec(plain(sink.taken.at(-1)?.source))?.[1] ?? 'no code';
}

function plain(source: string | undefined): string {
  return (source ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=');
}
