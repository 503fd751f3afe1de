import { sql } from 'kysely';
import type { Database } from '../database.ts';

/**
 * What the page behind a status link was made from, as a text to compare; `null` for a link that opens nothing. It goes
 * without a transaction, in which the page would spend more time than on all the rest: the function binds itself to the
 * workspace (0026-status-stamps.sql).
 */
export async function readStatusStamp(
  { db }: Pick<Database, 'db'>,
  workspaceId: string,
  tokenHash: string,
): Promise<string | null> {
  const { rows } = await sql<{ stamp: string | null }>`
    select status_stamp(${workspaceId}::uuid, ${tokenHash}) as stamp`.execute(db);
  return rows[0]?.stamp ?? null;
}
