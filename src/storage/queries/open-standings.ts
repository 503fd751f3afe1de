import { sql } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';

/** Has the sweep look at everything of the workspace that is still alive: on a list, or with a moment to come. */
export async function wakeOpenStandings(trx: Trx, workspaceId: string, at: Instant): Promise<void> {
  await trx
    .updateTable('wake')
    .set({ wake_at: at })
    .where('workspace_id', '=', workspaceId)
    .where(({ or, eb }) =>
      or([eb('wake_at', 'is not', null), eb('application_id', 'in', idsOnLists(trx, workspaceId))]),
    )
    .execute();
}

/** Everybody who is owed a word or owes one, those in the greatest need first. */
export async function listOpenApplicationIds(
  trx: Trx,
  workspaceId: string,
  { openingId, most }: { readonly openingId?: string | undefined; readonly most: number },
): Promise<string[]> {
  const ids: string[] = [];
  for (const list of ['owed', 'soon', 'waiting'] as const) {
    if (ids.length >= most) break;
    let query = idsOnLists(trx, workspaceId).where('list', '=', sql.lit(list));
    if (openingId !== undefined) query = query.where('opening_id', '=', openingId);
    const rows = await query
      .orderBy('urgency')
      .orderBy('attention_since')
      .orderBy('application_id')
      .limit(most - ids.length)
      .execute();
    ids.push(...rows.map((row) => row.application_id));
  }
  return ids;
}

function idsOnLists(trx: Trx, workspaceId: string) {
  return trx
    .selectFrom('standing')
    .select('application_id')
    .where('workspace_id', '=', workspaceId)
    .where('list', '<>', 'none');
}
