import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../src/contract/endpoint.ts';
import { type EndpointName, endpoints } from '../src/contract/endpoints.ts';
import type { Role } from '../src/contract/vocabulary.ts';
import { ERROR_KINDS, type ErrorCode } from '../src/domain/error-codes.ts';
import { statusOf } from '../src/server/problems/statuses.ts';
import { TITLES } from '../src/server/problems/titles.ts';
import { type Browser, startTestServer } from '../src/server/testing/test-server.ts';
import { EXAMPLE_BODIES } from './routes/example-bodies.ts';
import { inhabit } from './routes/two-workspaces.ts';

const server = await startTestServer(Date.parse('2026-11-02T14:00:00Z'));
const ours = await inhabit(server);
const theirs = await inhabit(server);
const admin = await ours.signInAs('admin');
const names = Object.keys(endpoints) as EndpointName[];
const guarded = names.filter((name) => (endpoints[name] as Endpoint).access !== 'public');
const withIds = guarded.filter((name) => endpoints[name].path.includes('{'));

/** What needs no session, and why. A new one is added here by somebody who means it. */
const PUBLIC: Partial<Record<EndpointName, string>> = {
  getSession: 'says that nobody is signed in',
  signIn: 'is how a session begins',
  signOut: 'ends a session, where there is one',
  setUp: 'is refused once anybody was here',
  askForPasskey: 'gives a number to sign, which says nothing of anybody',
  signInWithPasskey: 'is how a session begins',
  askForSignInLink: 'mails a link to whoever has the address, and never says whether somebody has',
};

/** Routes under /api that are no endpoint of the contract. */
const BESIDE_THE_CONTRACT = ['GET /api/openapi.json', 'GET /api/auth/*', 'POST /api/auth/*', 'ALL /api/*'];

describe('every endpoint', () => {
  it('has a route, and every route under /api has an endpoint', () => {
    const routes = server.app.routes.map(({ method, path }) => `${method} ${path}`);
    const promised = names.map((name) => {
      const { method, path } = endpoints[name];
      return `${method.toUpperCase()} ${path.replace(/{(\w+)}/g, ':$1')}`;
    });
    const found = new Set(routes.filter((route) => route.includes(' /api/')));
    expect([...found].sort()).toEqual([...promised, ...BESIDE_THE_CONTRACT].sort());
  });

  it('needs a session, but for those that say why not', () => {
    const open = names.filter((name) => !guarded.includes(name));
    expect(open.sort()).toEqual(Object.keys(PUBLIC).sort());
  });

  it.each(guarded)('%s refuses who is not signed in', async (name) => {
    const { status, body } = await call(server.browser(), name, ours.ids);
    expect([status, body.code]).toEqual([401, 'sign_in_needed']);
  });

  it.each(names.filter((name) => endpoints[name].method !== 'get'))(
    '%s refuses a page of another site',
    async (name) => {
      const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
      const { status, body } = await call(server.browser(), name, ours.ids, headers);
      expect([status, body.code]).toEqual([403, 'origin_refused']);
    },
  );
});

describe('every endpoint that names something', () => {
  it.each(withIds)('%s answers for another workspace exactly as for what nobody has', async (name) => {
    const foreign = await call(admin, name, theirs.ids);
    const unknown = await call(admin, name, { ...ours.ids, ...nobodysIds() });
    expect(foreign.status).toBe(404);
    expect(plain(foreign.body)).toEqual(plain(unknown.body));
  });

  it.each(withIds)('%s answers a text that is no id like one that nobody has', async (name) => {
    const { status } = await call(admin, name, { ...ours.ids, ...mangledIds() });
    expect(status).toBe(404);
  });

  it('refuses ids of another workspace inside a body', async () => {
    const { openingId, applicationId } = ours.ids as { openingId: string; applicationId: string };
    const person = { name: 'Ada Park' };
    const foreign = {
      memberId: theirs.memberId,
      personId: theirs.personId,
      openingId: theirs.ids['openingId'] ?? '',
    };
    const answers = await Promise.all([
      admin.call(endpoints.addApplication, { body: { openingId: foreign.openingId, person } }),
      admin.call(endpoints.addApplication, { body: { openingId, personId: foreign.personId } }),
      admin.call(endpoints.addApplication, { body: { openingId, person, ownerId: foreign.memberId } }),
      admin.call(endpoints.addApplication, {
        body: { openingId, person, channel: 'agency', agencyId: foreign.personId },
      }),
      admin.call(endpoints.makeOpening, { body: { title: 'Nurse', ladder: { lead: foreign.memberId } } }),
      admin.call(endpoints.recordInterview, {
        params: { applicationId },
        body: { ...EXAMPLE_BODIES.recordInterview, interviewers: [foreign.memberId] },
      }),
      admin.call(endpoints.recordAbsence, {
        params: { applicationId },
        body: { party: 'team', memberId: foreign.memberId, from: '2026-11-03', until: '2026-11-05' },
      }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  });
});

describe('roles', () => {
  it.each(['viewer', 'interviewer', 'hiringManager', 'recruiter'] as const)(
    'a %s is refused what the role does not allow, before anything else is looked at',
    async (role: Role) => {
      const browser = await ours.signInAs(role);
      const refused = guarded.filter((name) => !(endpoints[name].access as readonly Role[]).includes(role));
      expect(refused.length).toBeGreaterThan(0);
      for (const name of refused) {
        const { status, body } = await call(browser, name, ours.ids);
        expect([name, status, body.code]).toEqual([name, 403, 'role_insufficient']);
      }
    },
  );
});

describe('a key', () => {
  const keyOf = async (role: Role) =>
    (await admin.call(endpoints.makeApiKey, { body: { name: role, role } })).body.key as string;
  const asked = (key: string) => ({ authorization: `Bearer ${key}` });
  const forPeople = (name: EndpointName) => (endpoints[name] as Endpoint).isForPeople === true;

  it.each(['viewer', 'interviewer', 'hiringManager', 'recruiter'] as const)(
    'of a %s opens nothing that the role does not allow',
    async (role) => {
      const headers = asked(await keyOf(role));
      for (const name of guarded) {
        if ((endpoints[name].access as readonly Role[]).includes(role)) continue;
        const { status, body } = await call(server.browser(), name, ours.ids, headers);
        expect([name, status, body.code]).toEqual([name, 403, 'role_insufficient']);
      }
    },
  );

  it('opens nothing that concerns how people sign in, whatever its role', async () => {
    const headers = asked(await keyOf('admin'));
    const names = guarded.filter(forPeople);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const { status } = await call(server.browser(), name, ours.ids, headers);
      expect([name, status]).toEqual([name, 403]);
    }
  });

  it.each(withIds.filter((name) => !forPeople(name)))(
    '%s answers a key for another workspace exactly as for what nobody has',
    async (name) => {
      const headers = asked(await keyOf('admin'));
      const { status } = await call(server.browser(), name, theirs.ids, headers);
      expect(status).toBe(404);
    },
  );

  it('that is invented, cut short or withdrawn opens nothing', async () => {
    const { id, key } = (await admin.call(endpoints.makeApiKey, { body: { name: 'Old', role: 'viewer' } }))
      .body;
    const statusWith = async (shown: string) =>
      (await server.browser().call(endpoints.getToday, { headers: asked(shown) })).status;
    expect(await statusWith(key)).toBe(200);
    expect(await statusWith(key.slice(0, -1))).toBe(401);
    expect(await statusWith(`${key.slice(0, -2)}zz`)).toBe(401);
    expect(await statusWith('hb_')).toBe(401);
    await admin.call(endpoints.revokeApiKey, { params: { apiKeyId: id } });
    expect(await statusWith(key)).toBe(401);
  });
});

describe('every error', () => {
  it.each(Object.keys(ERROR_KINDS) as ErrorCode[])('%s has a title and a status of its kind', (code) => {
    expect(TITLES[code]).toMatch(/^[A-Z].{10,}[^.!]$/);
    expect(statusOf(code)).toBeGreaterThanOrEqual(400);
    expect(statusOf(code)).toBeLessThan(600);
  });

  it('is a problem on the wire, also for what is nowhere, no JSON, too large or the wrong kind', async () => {
    const json = { 'content-type': 'application/json' };
    const post = (body: string, headers: Record<string, string> = json) =>
      server.browser().fetch('/api/setup', { method: 'POST', body, headers });
    const answers = await Promise.all([
      server.browser().fetch('/api/nowhere'),
      post('{'),
      post('"text"'),
      post(JSON.stringify({ name: 'x'.repeat(300_000) })),
      post('name=Ada', { 'content-type': 'application/x-www-form-urlencoded' }),
    ]);
    const codeOf = async (one: Response) => ((await one.json()) as { code: string }).code;
    const problems = await Promise.all(answers.map(async (one) => [one.status, await codeOf(one)]));
    expect(problems).toEqual([
      [404, 'page_not_found'],
      [400, 'input_invalid'],
      [400, 'input_invalid'],
      [413, 'body_too_large'],
      [400, 'input_invalid'],
    ]);
    for (const one of answers) expect(one.headers.get('content-type')).toBe('application/problem+json');
  });

  it('names each field that was wrong', async () => {
    const { status, body } = await server.browser().call(endpoints.setUp, {
      body: {
        ...EXAMPLE_BODIES.setUp,
        password: 'short',
        workspace: { ...EXAMPLE_BODIES.setUp.workspace, timeZone: 'Mars/Olympus' },
      },
    });
    expect(status).toBe(400);
    expect(body.fields).toEqual({
      password: 'must have at least 10 characters',
      'workspace.timeZone': 'is no IANA time zone, such as America/Toronto',
    });
  });
});

describe('the description of the API', () => {
  it('is OpenAPI 3.1 with every endpoint, and each reference leads somewhere', async () => {
    const { body: document } = await server
      .browser()
      .call({ ...endpoints.getSession, path: '/api/openapi.json' });
    expect(document.openapi).toBe('3.1.0');
    const operations = Object.values(document.paths).flatMap((path) =>
      Object.values(path as Record<string, { operationId: string }>),
    );
    expect(operations.map((one) => one.operationId).sort()).toEqual(names.toSorted());
    const text = JSON.stringify(document);
    const references = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1] ?? '');
    expect(references.length).toBeGreaterThan(100);
    expect(references.filter((name) => !(name in document.components.schemas))).toEqual([]);
  });
});

async function call(
  browser: Browser,
  name: EndpointName,
  ids: Readonly<Record<string, string>>,
  headers = {},
) {
  const endpoint: Endpoint = endpoints[name];
  const body = EXAMPLE_BODIES[name];
  return await browser.call(endpoint, { params: ids, headers, ...(body !== undefined && { body }) } as never);
}

/** Ids that nobody has, and the same ones as no ids at all. */
function nobodysIds() {
  const names = ['applicationId', 'openingId', 'importId', 'viewId', 'memberId', 'personId'];
  const others = ['invitationId', 'awayTimeId', 'apiKeyId', 'messageId', 'caughtId'];
  const calendars = ['calendarId', 'appointmentId'];
  const wordsIn = [...calendars, 'mailboxId', 'keptMailId', 'proposalId', 'coachLinkId', 'passkeyId'];
  return Object.fromEntries([...names, ...others, ...wordsIn].map((name) => [name, v7()]));
}

function mangledIds() {
  return Object.fromEntries(
    Object.keys(nobodysIds()).map((name) => [name, name === 'openingId' ? 'x' : '%27;--']),
  );
}

/** A problem without what differs from request to request. */
function plain(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID'));
}
