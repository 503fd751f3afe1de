import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it, test } from 'vitest';
import { followPage, refreshPage } from '../../actions/search/follow-page.ts';
import { refreshPages } from '../../actions/search/refresh-pages.ts';
import { endpoints } from '../../contract/endpoints.ts';
import { DAY, HOUR, MINUTE, toIso } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { type Browser, startTestServer, type TestServer } from '../testing/test-server.ts';

/** A job seeker's Heardback beside a company's, whose server is well, down, renewed or ahead of time. */
const NOON = Date.parse('2026-11-04T17:00:00Z');
const QUARTER = 15 * MINUTE;

let server: TestServer;
let ada: Browser;
let workspaceId = '';
let company: Awaited<ReturnType<typeof startCompany>>;

beforeAll(async () => {
  server = await startTestServer(NOON);
  ada = server.browser();
  const place = { country: 'CA', region: 'ON', timeZone: 'America/Toronto' };
  const workspace = { name: 'My next job', kind: 'seeker', ...place } as const;
  const body = { name: 'Ada Stone', address: 'ada@example.com', password: 'a long enough one', workspace };
  workspaceId = (await ada.call(endpoints.setUp, { body })).body.workspace.id;
  company = await startCompany();
});

afterAll(() => company.stop());

beforeEach(() => {
  server.clock.set(NOON);
  company.says(wellWith());
});

test('what was read stands while the server is down, and it is asked ever more rarely until it answers again', async () => {
  const applicationId = await followed();
  const before = await read(applicationId);
  expect(before.followed).toMatchObject({ trouble: null, readAt: toIso(NOON) });
  company.says((response) => response.writeHead(503).end());
  let now = NOON + QUARTER;
  const waits: number[] = [];
  for (let times = 0; times < 7; times += 1) {
    await again(applicationId, now);
    const { trouble } = (await read(applicationId)).followed;
    expect(trouble).toMatchObject({ why: 'unreachable' });
    waits.push((Date.parse(trouble.askedNextAt) - now) / HOUR);
    now = Date.parse(trouble.askedNextAt);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24]);
  const during = await read(applicationId);
  expect(during.followed.readAt).toBe(toIso(NOON));
  expect(during.job).toEqual(before.job);
  expect(await interviewsOf(applicationId)).toBe(1);
  company.says(wellWith());
  await again(applicationId, now);
  expect((await read(applicationId)).followed).toMatchObject({ trouble: null, readAt: toIso(now) });
});

test('an opening that they cancelled ends it here too, and asks for no feedback', async () => {
  const applicationId = await followed();
  const told = toIso(NOON + 5 * MINUTE);
  const word = { id: 'w9', at: told, from: 'team', how: 'mail', about: ['decision'], promisedBy: null };
  const ended = { how: 'told', because: 'openingCancelled', at: told };
  company.says(wellWith({ words: [word], stage: 'closed', ended }));
  await again(applicationId, NOON + QUARTER);
  const params = { applicationId };
  const { standing } = (await ada.call(endpoints.getApplication, { params })).body;
  expect(standing.closure).toMatchObject({ how: 'told', at: told });
  server.clock.set(NOON + 2 * DAY);
  expect((await read(applicationId)).advice.kind).toBe('nothing');
});

test('a server that asks for three hours is left alone for three hours', async () => {
  const applicationId = await followed();
  company.says((response) => response.writeHead(429, { 'retry-after': `${3 * 3600}` }).end());
  await again(applicationId, NOON + QUARTER);
  const { trouble } = (await read(applicationId)).followed;
  expect(trouble.askedNextAt).toBe(toIso(NOON + QUARTER + 3 * HOUR));
  const asked = company.asked();
  await again(applicationId, NOON + 2 * HOUR);
  expect(company.asked()).toBe(asked);
});

test('a link that ended is said so and never asked again, and a new one takes its place', async () => {
  const applicationId = await followed();
  company.says((response) => response.writeHead(404).end());
  await again(applicationId, NOON + QUARTER);
  expect((await read(applicationId)).followed).toMatchObject({
    trouble: { why: 'ended', says: 'This link has ended. Ask the company for a new one, and follow that.' },
    readAt: toIso(NOON),
  });
  const asked = company.asked();
  await again(applicationId, NOON + 30 * DAY);
  expect(company.asked()).toBe(asked);
  company.says(wellWith());
  await followPage(atHome(), { workspaceId, applicationId, url: company.url });
  expect((await read(applicationId)).followed).toMatchObject({ trouble: null });
  expect(await interviewsOf(applicationId)).toBe(1);
});

test('a newer form of the page is said so, and read once it is understood', async () => {
  const applicationId = await followed();
  company.says((response) => response.end(JSON.stringify({ ...DOCUMENT, version: 2 })));
  await again(applicationId, NOON + QUARTER);
  expect((await read(applicationId)).followed.trouble).toMatchObject({ why: 'newer' });
  company.says(wellWith());
  await again(applicationId, NOON + DAY);
  expect((await read(applicationId)).followed.trouble).toBeNull();
});

test('what their clock has already and ours has not is taken when its time has come, of the same document', async () => {
  const ahead = NOON + 10 * MINUTE;
  const word = { id: 'w1', at: toIso(ahead), from: 'team', how: 'mail', about: ['thanks'], promisedBy: null };
  company.says(wellWith({ words: [word] }));
  const applicationId = await followed();
  const words = async () =>
    (await ada.call(endpoints.getApplication, { params: { applicationId } })).body.timeline.filter(
      ({ type }: { type: string }) => type === 'MessageSent',
    ).length;
  const early = await words();
  await again(applicationId, NOON + QUARTER);
  expect(company.last()).toBe(304);
  expect(await words()).toBe(early + 1);
  await again(applicationId, NOON + 2 * QUARTER);
  expect(await words()).toBe(early + 1);
});

test('one page that goes wrong holds up no other', async () => {
  const [broken, well] = [await followed(), await followed()];
  await inWorkspace(server.deps.database, workspaceId, (trx) =>
    trx
      .updateTable('followed_page')
      .set({ sealed_url: 'sealed by another key', read_next_at: NOON })
      .where('application_id', '=', broken)
      .execute(),
  );
  server.clock.set(NOON + QUARTER);
  await refreshPages(atHome());
  expect((await read(well)).followed).toMatchObject({ readAt: toIso(NOON + QUARTER), trouble: null });
  expect((await read(broken)).followed).toMatchObject({ readAt: toIso(NOON), trouble: { why: 'notAPage' } });
});

it.each([
  ['en', 'This address is not encrypted. A status page begins with https.'],
  ['fr', 'Cette adresse n’est pas chiffrée. Une page de suivi commence par https.'],
  ['de', 'Diese Adresse ist nicht verschlüsselt. Eine Statusseite beginnt mit https.'],
  ['es', 'Esta dirección no está cifrada. Una página de estado empieza por https.'],
])('a link that cannot be followed is refused with its reason (%s)', async (language, sentence) => {
  const { body } = await ada.call(endpoints.addSought, { body: { company: 'Harbour', title: 'Clerk' } });
  const answer = await ada.call(endpoints.followPage, {
    params: { applicationId: body.id },
    body: { url: 'http://jobs.example.com/s/abc' },
    headers: { 'accept-language': language },
  });
  expect([answer.status, answer.body.detail]).toEqual([400, sentence]);
  expect((await read(body.id)).followed).toBeNull();
});

const INTERVIEW = {
  id: 'i1',
  state: 'held',
  by: null,
  plannedAt: toIso(NOON - 5 * DAY),
  startsAt: null,
  endsAt: toIso(NOON - DAY),
  changedAt: null,
};
const DOCUMENT = { version: 1, stage: 'active', turn: { party: 'team' }, interviews: [INTERVIEW] };

type Answering = (response: ServerResponse, asked: IncomingHttpHeaders) => void;

/** A server that is well: with a version of its document, and no second copy of the same. */
function wellWith(more: object = {}): Answering {
  const text = JSON.stringify({ ...DOCUMENT, ...more });
  const etag = `"${text.length}"`;
  return (response, asked) =>
    asked['if-none-match'] === etag
      ? response.writeHead(304).end()
      : response.writeHead(200, { etag }).end(text);
}

async function startCompany() {
  let answer: Answering = wellWith();
  let asked = 0;
  let last = 0;
  const listening = createServer((request, response) => {
    asked += 1;
    response.on('finish', () => {
      last = response.statusCode;
    });
    answer(response, request.headers);
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(listening.address() as AddressInfo).port}/s/abc`,
    says: (next: Answering) => {
      answer = next;
    },
    asked: () => asked,
    last: () => last,
    stop: () => listening.close(),
  };
}

/** As it runs on a machine of one's own, which reaches a page on the same one. */
function atHome() {
  const { deps } = server;
  return { ...deps, mail: { ...deps.mail, baseUrl: 'http://localhost:3000' } };
}

async function followed(): Promise<string> {
  const job = { company: 'Northwind', title: 'Bookkeeper', appliedOn: '2026-10-20', notes: 'They pay late' };
  const { body } = await ada.call(endpoints.addSought, { body: job });
  await followPage(atHome(), { workspaceId, applicationId: body.id, url: company.url });
  return body.id;
}

async function again(applicationId: string, now: number): Promise<void> {
  server.clock.set(now);
  await refreshPage(atHome(), { workspaceId, applicationId });
}

// biome-ignore lint/suspicious/noExplicitAny: a test looks into answers whose shape the server has checked
async function read(applicationId: string): Promise<any> {
  return (await ada.call(endpoints.getSought, { params: { applicationId } })).body;
}

async function interviewsOf(applicationId: string): Promise<number> {
  const { body } = await ada.call(endpoints.getApplication, { params: { applicationId } });
  return body.interviews.length;
}
