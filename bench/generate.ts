import { sql } from 'kysely';
import { v7 } from 'uuid';
import { createPolicyShelf } from '../src/actions/policy-shelf.ts';
import { publicHolidays } from '../src/intake/holidays/public-holidays.ts';
import type { Database } from '../src/storage/database.ts';
import { openDatabase } from '../src/storage/open-database.ts';
import { type Bench, rounded, rssMb } from './result.ts';
import { withBenchDatabase } from './storage/bench-database.ts';
import { fill } from './storage/fill.ts';

const SPREAD_DAYS = 3 * 365;

/**
 * One team with very many applications, each with a whole history of 5 to 40 facts over three years, and all that follows
 * from them: standings, duties, turns, what reports are counted from. Into the server of DATABASE_URL, where they stay;
 * without one, into a server of the bench's own, to see how long it takes. The yardstick copies as many rows of facts
 * from one table into another.
 */
export const run: Bench = async ({ size = 1_000_000, seed }) => {
  const databaseUrl = process.env['DATABASE_URL'];
  if (databaseUrl === undefined)
    return await withBenchDatabase((database) => generate(database, { size, seed }));
  const database = await openDatabase({ databaseUrl });
  return await generate(database, { size, seed }).finally(() => database.close());
};

async function generate(
  database: Database,
  { size, seed }: { readonly size: number; readonly seed: number },
) {
  const workspaceId = v7();
  const now = Date.now();
  const filling = { workspaceId, seed, withHistory: size, withoutHistory: 0, now, spreadDays: SPREAD_DAYS };
  const begun = performance.now();
  await fill(database, filling, createPolicyShelf(publicHolidays));
  const seconds = (performance.now() - begun) / 1000;
  const { facts, plain } = await copyPlainly(database, workspaceId);
  console.error(
    `${size} applications with ${facts} facts in ${Math.round(seconds)} s, workspace ${workspaceId}`,
  );
  const [ours, yardstick] = [facts / seconds, facts / plain];
  return {
    bench: 'generate',
    size,
    ours: Math.round(ours),
    unit: 'facts/s',
    yardstick: { name: 'facts copied inside the database', value: Math.round(yardstick) },
    ratio: rounded(ours / yardstick),
    rssMb: rssMb(),
  };
}

async function copyPlainly(
  database: Database,
  workspaceId: string,
): Promise<{ facts: number; plain: number }> {
  const begun = performance.now();
  await sql`create table plain_fact as select * from fact where workspace_id = ${workspaceId}`.execute(
    database.db,
  );
  const plain = (performance.now() - begun) / 1000;
  const { rows } = await sql<{ facts: number }>`select count(*)::int as facts from plain_fact`.execute(
    database.db,
  );
  await sql`drop table plain_fact`.execute(database.db);
  return { facts: rows[0]?.facts ?? 0, plain };
}
