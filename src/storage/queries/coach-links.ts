import type { Selectable } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import type { CoachLinkTable } from '../seeker-tables.ts';

export async function insertCoachLink(trx: Trx, link: Selectable<CoachLinkTable>): Promise<void> {
  await trx.insertInto('coach_link').values(link).execute();
}

/** Those that still hold, the newest first. */
export async function listCoachLinks(trx: Trx, workspaceId: string) {
  return await trx
    .selectFrom('coach_link')
    .select(['coach_link_id as id', 'name', 'made_at as madeAt'])
    .where('workspace_id', '=', workspaceId)
    .where('ended_at', 'is', null)
    .orderBy('made_at', 'desc')
    .execute();
}

export async function isCoachLink(trx: Trx, workspaceId: string, tokenHash: string): Promise<boolean> {
  const row = await trx
    .selectFrom('coach_link')
    .select('coach_link_id')
    .where('workspace_id', '=', workspaceId)
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Answers whether there is such a link, ended before or not. */
export async function endCoachLink(
  trx: Trx,
  { workspaceId, coachLinkId, at }: { workspaceId: string; coachLinkId: string; at: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('coach_link')
    .set(({ fn, val }) => ({ ended_at: fn.coalesce('ended_at', val(at)) }))
    .where('workspace_id', '=', workspaceId)
    .where('coach_link_id', '=', coachLinkId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
