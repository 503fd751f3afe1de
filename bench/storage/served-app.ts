import { sql } from 'kysely';
import { startServer } from '../../scripts/start-server.ts';
import { DAY } from '../../src/lib/instant.ts';
import type { Database } from '../../src/storage/database.ts';
import { inWorkspace } from '../../src/storage/in-workspace.ts';
import { withBenchDatabase } from './bench-database.ts';
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

/** Heardback in a process of its own on a PostgreSQL of its own, with its first member signed in, and nobody else yet. */
export async function withServedApp<T>(work: (served: Served) => Promise<T>): Promise<T> {
  return await withBenchDatabase(async (database, databaseUrl) => {
    const server = await startServer({ DATABASE_URL: databaseUrl, PROCESS_MODE: 'web', LOG_LEVEL: 'warn' });
    try {
      const signedIn = await signIn(server.url);
      const workspaceId = await fillFrame(database);
      return await work({ ...signedIn, url: server.url, database, databaseUrl, workspaceId });
    } finally {
      await server.stop();
    }
  });
}

/** Asks for a path as the first member. */
export type Ask = (path: string) => Promise<void>;

/** Sets Heardback up and answers with a way to ask as its first member. */
async function signIn(url: string): Promise<Pick<Served, 'ask' | 'cookies'>> {
  const workspace = { name: 'Bench', kind: 'team', country: 'CA', region: 'ON', timeZone: 'America/Toronto' };
  const body = { name: 'Robin Vale', address: 'robin@example.com', password: 'a long password', workspace };
  const headers = { 'content-type': 'application/json', origin: url };
  const answer = await fetch(`${url}/api/setup`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`Setting up answered ${answer.status}: ${await answer.text()}`);
  const cookies = answer.headers.getSetCookie().map((set) => set.split(';')[0] ?? '');
  const ask: Ask = async (path) => {
    const page = await fetch(`${url}${path}`, { headers: { cookie: cookies.join('; ') } });
    if (!page.ok) throw new Error(`${path} answered ${page.status}: ${await page.text()}`);
    await page.arrayBuffer();
  };
  return { ask, cookies };
}

/** The members and openings beside the first member, who holds five of the two hundred openings. */
async function fillFrame(database: Database): Promise<string> {
  const { rows } = await sql<{ id: string }>`select workspace_id as id from workspace`.execute(database.db);
  const workspaceId = rows[0]?.id ?? '';
  await inWorkspace(database, workspaceId, async (trx) => {
    await saveFrame(trx, { workspaceId, now: Date.now() - 5 * DAY });
    await sql`
      update opening set owner_id = (select member_id from member where user_id is not null)
      where opening_id in (select ${idOf('opening')} from generate_series(1, 5) n)`.execute(trx);
  });
  return workspaceId;
}

/** Applications from one number to another, and the statistics that a server would have worked out by then. */
export async function fillTo(
  database: Database,
  workspaceId: string,
  numbers: { readonly from: number; readonly to: number },
): Promise<void> {
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
