import { CompiledQuery } from 'kysely';
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
  const asked = CompiledQuery.raw(STAMP, [workspaceId, tokenHash]);
  const { rows } = await db.executeQuery<{ readonly stamp: string | null }>(asked);
  return rows[0]?.stamp ?? null;
}

/** As a text that nobody has to put together each time. */
const STAMP = 'select status_stamp($1::uuid, $2) as stamp';
