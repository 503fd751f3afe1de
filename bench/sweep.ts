import { sql } from 'kysely';
import pg from 'pg';
import { v7 } from 'uuid';
import { createPolicyShelf } from '../src/actions/policy-shelf.ts';
import { sweep } from '../src/actions/sweep.ts';
import { publicHolidays } from '../src/intake/holidays/public-holidays.ts';
import { DAY } from '../src/lib/instant.ts';
import { createLog } from '../src/runtime/log.ts';
import type { Database } from '../src/storage/database.ts';
import { inWorkspace } from '../src/storage/in-workspace.ts';
import { wakeStandings } from '../src/storage/queries/standings.ts';
import { type Bench, rounded, rssMb } from './result.ts';
import { withBenchDatabase } from './storage/bench-database.ts';
import { fill } from './storage/fill.ts';

const FILLED_AT = Date.UTC(2026, 5, 15, 12);
const NOW = FILLED_AT + 3 * DAY;
const BATCH = 1000;
const WORKERS = 2;

/**
 * Due applications claimed, their facts loaded, assessed, and all that follows written; one in ten of the applications
 * that are there is due. The yardstick claims as many rows of a plain table of the same size and finishes them, as a
 * queue does, in batches of the same size on as many connections, and does nothing in between.
 */
export const run: Bench = async ({ size = 100_000, seed }) =>
  await withBenchDatabase(async (database, databaseUrl) => {
    const [workspaceId, policies] = [v7(), createPolicyShelf(publicHolidays)];
    const filling = { workspaceId, seed, withHistory: size, withoutHistory: 9 * size, now: FILLED_AT };
    const filled = await timed(() => fill(database, filling, policies));
    console.error(`Filled in ${Math.round(filled / 1000)} s`);
    await makeDue(database, workspaceId);
    const plain = await timed(() => sweepPlainTable(databaseUrl, size));
    const deps = { database, policies, clock: { now: () => NOW }, log: createLog('warn') };
    const took = await timed(() => sweep(deps, { batchSize: BATCH, workers: WORKERS }));
    const [ours, yardstick] = [size / (took / 1000), size / (plain / 1000)];
    return {
      bench: 'sweep',
      size,
      ours: Math.round(ours),
      unit: 'applications/s',
      yardstick: { name: `plain SQL on ${WORKERS} connections`, value: Math.round(yardstick) },
      ratio: rounded(ours / yardstick),
      rssMb: rssMb(),
    };
  });

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Exactly those with a history; and the plain table beside, with the same rows due. */
async function makeDue(database: Database, workspaceId: string): Promise<void> {
  await inWorkspace(database, workspaceId, async (trx) => {
    const rows = await trx.selectFrom('fact').select('application_id').distinct().execute();
    await wakeStandings(trx, workspaceId, { at: NOW, applicationIds: rows.map((row) => row.application_id) });
  });
  const { db } = database;
  await sql`create table plain as select application_id as id, wake_at, assessed_at, false as is_claimed from wake`.execute(
    db,
  );
  await sql`alter table plain add primary key (id)`.execute(db);
  await sql`create index plain_wake on plain (wake_at)`.execute(db);
  await sql`vacuum analyze`.execute(db);
  await sql`checkpoint`.execute(db);
}

async function sweepPlainTable(databaseUrl: string, size: number): Promise<void> {
  const done = await Promise.all(Array.from({ length: WORKERS }, () => sweepPlainAlone(databaseUrl)));
  const total = done.reduce((sum, count) => sum + count, 0);
  if (total !== size) throw new Error(`The plain table had ${total} due rows instead of ${size}`);
}

async function sweepPlainAlone(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  let done = 0;
  for (let claimed = -1; claimed !== 0; done += claimed) {
    const { rows } = await client.query({ name: 'claim', text: CLAIM, values: [NOW, BATCH] });
    const ids = rows.map((row) => row.id);
    await client.query({ name: 'finish', text: FINISH, values: [ids, NOW + DAY, NOW] });
    claimed = rows.length;
  }
  await client.end();
  return done;
}

const CLAIM = `
  update plain set is_claimed = true where id = any(array(
    select id from plain where wake_at <= $1 and not is_claimed order by wake_at limit $2 for update skip locked))
  returning id`;
const FINISH =
  'update plain set is_claimed = false, wake_at = $2, assessed_at = $3 where id = any($1::uuid[])';
