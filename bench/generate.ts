import { sql } from 'kysely';
import type { Database } from '../src/storage/database.ts';
import { type Bench, rounded, rssMb } from './result.ts';
import { openingsFor, saveLife } from './storage/save-life.ts';
import { withServedApp } from './storage/served-app.ts';

/**
 * One team with very many applications, each with a whole history over three years, ten facts or so in the middle, and
 * all that follows from them: standings, duties, turns, what reports are counted from. Into the server of DATABASE_URL,
 * where they stay for the other benches; without one, into a server of the bench's own, to see how long it takes. The
 * yardstick copies as many rows of facts from one table into another.
 */
export const run: Bench = async ({ size = 1_000_000, seed }) =>
  await withServedApp(
    async ({ database, workspaceId }) => {
      const { made, seconds } = await saveLife({ database, workspaceId }, { size, seed });
      const { facts, plain } = await copyPlainly(database, workspaceId);
      console.error(
        `${size} applications with ${facts} facts, ${made} of them made in ${Math.round(seconds)} s`,
      );
      const [ours, yardstick] = [((made / size) * facts) / seconds, facts / plain];
      return {
        bench: 'generate',
        size,
        ours: Math.round(ours),
        unit: 'facts/s',
        yardstick: { name: 'facts copied inside the database', value: Math.round(yardstick) },
        ratio: rounded(ours / yardstick),
        rssMb: rssMb(),
      };
    },
    { openings: openingsFor(size) },
  );

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
