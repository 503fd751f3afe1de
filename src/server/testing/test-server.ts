import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { v7 } from 'uuid';
import { createMailKeys } from '../../actions/mail-keys.ts';
import { createPolicyShelf } from '../../actions/policy-shelf.ts';
import type { BodyOf, Endpoint, ParamsOf, QueryOf } from '../../contract/endpoint.ts';
import { createPostHook } from '../../delivery/hooks/post-hook.ts';
import type { DnsReader } from '../../delivery/mail/dns-reader.ts';
import { createExchange } from '../../delivery/mail/exchange.ts';
import { createSendPush } from '../../delivery/push/send-push.ts';
import { createSourceReader } from '../../intake/calendar/sources/source-reader.ts';
import { createLog } from '../../runtime/log.ts';
import { createStopping } from '../../runtime/stop.ts';
import { type MovableClock, movableClock } from '../../runtime/testing/movable-clock.ts';
import { openTestDatabase } from '../../storage/testing/test-database.ts';
import { whenOver } from '../../storage/testing/when-over.ts';
import { createAuth } from '../auth/create-auth.ts';
import { createApp } from '../create-app.ts';
import type { ServerDeps } from '../deps.ts';

const BASE_URL = 'http://heardback.test';

/** No test asks the name servers of the world. */
const NO_RECORDS: DnsReader = {
  texts: async () => ({ is: 'none' }),
  mailHosts: async () => ({ is: 'none' }),
};

export interface TestServer {
  readonly deps: ServerDeps;
  readonly clock: MovableClock;
  readonly app: ReturnType<typeof createApp>;
  /** A browser of its own: it keeps its cookies. */
  readonly browser: () => Browser;
}

export interface Browser {
  readonly call: <E extends Endpoint>(endpoint: E, given?: Given<E>) => Promise<Answer>;
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
}

export interface Given<E extends Endpoint> {
  readonly params?: Readonly<Record<ParamsOf<E>, string>>;
  readonly query?: QueryOf<E>;
  readonly body?: BodyOf<E>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers, whose shape the server has checked
  readonly body: any;
  readonly headers: Headers;
}

/** The whole server on a database of its own, with a clock that tests move; for the length of the test that starts it, or of the file. */
export async function startTestServer(now: number): Promise<TestServer> {
  const { database, close } = await openTestDatabase();
  whenOver(close);
  const log = createLog(process.env['TEST_LOG'] === '1' ? 'info' : 'silent');
  const clock = movableClock(now);
  const secret = 'a secret that is only good for tests';
  const deps: ServerDeps = {
    database,
    clock,
    log,
    newId: v7,
    policies: createPolicyShelf(() => []),
    auth: createAuth({ db: database.db, secret, baseUrl: BASE_URL, log }),
    baseUrl: BASE_URL,
    mail: {
      keys: createMailKeys(secret),
      baseUrl: BASE_URL,
      exchange: createExchange(),
      privateProviders: ['127.0.0.1'],
    },
    dns: NO_RECORDS,
    postHook: createPostHook({ privateHosts: ['localhost'] }),
    sendPush: createSendPush({ privateHosts: ['localhost'] }),
    readSource: createSourceReader({ privateHosts: ['127.0.0.1'], timeoutMs: 5000 }),
    webFolder: null,
    uploadFolder: mkdtempSync(join(tmpdir(), 'heardback-uploads-')),
    sampleFolder: fileURLToPath(new URL('../../../samples', import.meta.url)),
    stopping: createStopping({ log, timeoutMs: 1000 }),
    checksAnswers: true,
  };
  const app = createApp(deps);
  return { deps, clock, app, browser: () => createBrowser(app) };
}

function createBrowser(app: TestServer['app']): Browser {
  const cookies = new Map<string, string>();
  async function fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await app.request(`${BASE_URL}${path}`, { ...init, headers });
    for (const set of response.headers.getSetCookie()) keep(cookies, set);
    return response;
  }
  return {
    fetch,
    call: async (endpoint, given = {}) => {
      const response = await fetch(pathOf(endpoint, given), {
        method: endpoint.method.toUpperCase(),
        headers: { 'content-type': 'application/json', ...given.headers },
        ...(given.body !== undefined && { body: JSON.stringify(given.body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        body: text === '' ? null : JSON.parse(text),
        headers: response.headers,
      };
    },
  };
}

function keep(cookies: Map<string, string>, set: string): void {
  const [pair = '', ...attributes] = set.split(';');
  const [name = '', ...value] = pair.split('=');
  if (attributes.some((one) => one.trim().toLowerCase() === 'max-age=0')) cookies.delete(name);
  else cookies.set(name, value.join('='));
}

function pathOf<E extends Endpoint>(endpoint: E, given: Given<E>): string {
  const params = (given.params ?? {}) as Readonly<Record<string, string>>;
  const path = endpoint.path.replace(/{(\w+)}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const query = Object.entries((given.query ?? {}) as Record<string, unknown>).map(
    ([name, value]): [string, string] => [name, String(value)],
  );
  return query.length === 0 ? path : `${path}?${new URLSearchParams(query)}`;
}
