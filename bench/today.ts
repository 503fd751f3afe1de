import { sql } from 'kysely';
import { startServer } from '../scripts/start-server.ts';
import { DAY } from '../src/lib/instant.ts';
import type { Database } from '../src/storage/database.ts';
import { inWorkspace } from '../src/storage/in-workspace.ts';
import { type Bench, percentile, rounded, rssMb } from './result.ts';
import { withBenchDatabase } from './storage/bench-database.ts';
import { idOf, saveFrame, saveRows } from './storage/fill.ts';

const ROUNDS = 300;
const PATHS = ['/api/today?whose=mine', '/api/today?whose=team', '/api/today?whose=everyone'];

/**
 * Today's first page for one member over HTTP, with all three lists and their counts, for their own words, their team's
 * and everyone's in turn. The yardstick is a read by primary key through the same server; a hundredth of the
 * applications is measured first, to tell on stderr how it grows.
 */
export const run: Bench = async ({ size = 1_000_000 }) =>
  await withBenchDatabase(async (database, databaseUrl) => {
    const server = await startServer({ DATABASE_URL: databaseUrl, PROCESS_MODE: 'web', LOG_LEVEL: 'warn' });
    try {
      const ask = await signIn(server.url);
      const workspaceId = await fillFrame(database);
      await fillTo(database, workspaceId, { from: 1, to: size / 100 });
      const small = await measure(ask, PATHS);
      await fillTo(database, workspaceId, { from: size / 100 + 1, to: size });
      const ours = await measure(ask, PATHS);
      const yardstick = await measure(ask, ['/api/session']);
      const growth = percentile(ours, 95) / percentile(small, 95);
      console.error(`p95 among ${size} is ${growth.toFixed(2)} times that among ${size / 100}`);
      return {
        bench: 'today',
        size,
        ours: rounded(percentile(ours, 95)),
        unit: 'ms',
        yardstick: { name: 'GET /api/session', value: rounded(percentile(yardstick, 95)) },
        ratio: rounded(percentile(ours, 95) / percentile(yardstick, 95)),
        rssMb: rssMb(),
        p50: rounded(percentile(ours, 50)),
        p95: rounded(percentile(ours, 95)),
      };
    } finally {
      await server.stop();
    }
  });

type Ask = (path: string) => Promise<void>;

/** Sets Heardback up and answers with a way to ask as its first member. */
async function signIn(url: string): Promise<Ask> {
  const workspace = { name: 'Bench', kind: 'team', country: 'CA', region: 'ON', timeZone: 'America/Toronto' };
  const body = { name: 'Robin Vale', address: 'robin@example.com', password: 'a long password', workspace };
  const headers = { 'content-type': 'application/json', origin: url };
  const answer = await fetch(`${url}/api/setup`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`Setting up answered ${answer.status}: ${await answer.text()}`);
  const cookie = answer.headers.getSetCookie().map((set) => set.split(';')[0]);
  return async (path) => {
    const page = await fetch(`${url}${path}`, { headers: { cookie: cookie.join('; ') } });
    if (!page.ok) throw new Error(`${path} answered ${page.status}: ${await page.text()}`);
    await page.arrayBuffer();
  };
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

async function fillTo(
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
async function measure(ask: Ask, paths: readonly string[]): Promise<number[]> {
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS + 30; round += 1) {
    const begun = performance.now();
    await ask(paths[round % paths.length] ?? '');
    if (round >= 30) samples.push(performance.now() - begun);
  }
  return samples;
}
