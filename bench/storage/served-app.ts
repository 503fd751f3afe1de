import { sql } from 'kysely';
import { startServer } from '../../scripts/start-server.ts';
import { DAY } from '../../src/lib/instant.ts';
import type { Database } from '../../src/storage/database.ts';
import { inWorkspace } from '../../src/storage/in-workspace.ts';
import { withKeptDatabase } from './bench-database.ts';
import { idOf, saveFrame, saveRows } from './fill.ts';

const ROUNDS = 300;

export interface Served {
  readonly url: string;
  readonly database: Database;
  readonly databaseUrl: string;
  readonly workspaceId: string;
  readonly ask: Ask;
  /** The cookies by which the first member is known, as `name=value`. */
  readonly cookies: readonly string[];
}

export interface ServedOptions {
  /** How many openings there are, beside which more are not made later; 200 when left out. */
  readonly openings?: number;
}

/**
 * Heardback in a process of its own, with its first member signed in, on a PostgreSQL of its own with nobody else in it
 * yet; or on the server of DATABASE_URL, with what an earlier bench left there.
 */
export async function withServedApp<T>(
  work: (served: Served) => Promise<T>,
  options: ServedOptions = {},
): Promise<T> {
  return await withKeptDatabase(async (database, databaseUrl) => {
    const server = await startServer({ DATABASE_URL: databaseUrl, PROCESS_MODE: 'web', LOG_LEVEL: 'warn' });
    try {
      const signedIn = await signIn(server.url);
      const workspaceId = await fillFrame(database, options);
      return await work({ ...signedIn, url: server.url, database, databaseUrl, workspaceId });
    } finally {
      await server.stop();
    }
  });
}

/** Asks for a path as the first member. */
export type Ask = (path: string) => Promise<void>;

const MEMBER = { address: 'robin@example.com', password: 'a long password' };

/** Sets Heardback up, where nobody has done so, and answers with a way to ask as its first member. */
export async function signIn(url: string): Promise<Pick<Served, 'ask' | 'cookies'>> {
  const headers = { 'content-type': 'application/json', origin: url };
  const send = (method: string, path: string, body: object) =>
    fetch(`${url}${path}`, { method, headers, body: JSON.stringify(body) });
  const { isSetUp } = (await (await fetch(`${url}/api/session`)).json()) as { isSetUp: boolean };
  const workspace = { name: NAME, kind: 'team', country: 'CA', region: 'ON', timeZone: 'America/Toronto' };
  const answer = isSetUp
    ? await send('PUT', '/api/session', MEMBER)
    : await send('POST', '/api/setup', { ...MEMBER, name: 'Robin Vale', workspace });
  if (!answer.ok) throw new Error(`Signing in answered ${answer.status}: ${await answer.text()}`);
  const cookies = answer.headers.getSetCookie().map((set) => set.split(';')[0] ?? '');
  const ask: Ask = async (path) => {
    const page = await fetch(`${url}${path}`, { headers: { cookie: cookies.join('; ') } });
    if (!page.ok) throw new Error(`${path} answered ${page.status}: ${await page.text()}`);
    await page.arrayBuffer();
  };
  return { ask, cookies };
}

const NAME = 'Bench';

/** The members and openings beside the first member, who holds five of each two hundred openings. */
export async function fillFrame(database: Database, { openings = 200 }: ServedOptions): Promise<string> {
  const { rows } = await sql<{ id: string; name: string }>`
    select workspace_id as id, name from workspace order by created_at limit 1`.execute(database.db);
  const [workspace] = rows;
  if (workspace?.name !== NAME) throw new Error('This database is not one of the benches');
  const workspaceId = workspace.id;
  await inWorkspace(database, workspaceId, async (trx) => {
    const known = await sql`select 1 from opening limit 1`.execute(trx);
    if (known.rows.length > 0) return;
    await saveFrame(trx, { workspaceId, now: Date.now() - 5 * DAY, openings });
    const owner = sql`(select member_id from member where user_id is not null)`;
    await sql`
      update opening set owner_id = ${owner}
      where opening_id in (select ${idOf('opening')} from generate_series(1, ${openings / 40}::int) n)`.execute(
      trx,
    );
  });
  return workspaceId;
}

/** How many applications there are already. */
export async function countApplications({ db }: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from application`.execute(db);
  return rows[0]?.count ?? 0;
}

/**
 * Applications from one number to another, and the statistics that a server would have worked out by then; none where as
 * many are there already.
 */
export async function fillTo(
  database: Database,
  workspaceId: string,
  numbers: { readonly from: number; readonly to: number },
): Promise<void> {
  if ((await countApplications(database)) >= numbers.to) return;
  await inWorkspace(database, workspaceId, async (trx) => {
    await saveRows(trx, { workspaceId, now: Date.now() - 5 * DAY }, numbers);
    await sql`
      update standing s set owner_id = o.owner_id from opening o
      where o.opening_id = s.opening_id and o.opening_id in (select ${idOf('opening')} from generate_series(1, 5) n)`.execute(
      trx,
    );
  });
  await sql`vacuum analyze`.execute(database.db);
}

/** How long each answer took, in milliseconds, the first ones left out: a cold cache is not what is measured. */
export async function measure(ask: Ask, paths: readonly string[]): Promise<number[]> {
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS + 30; round += 1) {
    const begun = performance.now();
    await ask(paths[round % paths.length] ?? '');
    if (round >= 30) samples.push(performance.now() - begun);
  }
  return samples;
}
