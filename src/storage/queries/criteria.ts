import type { Trx } from '../database.ts';

/** What an opening is judged by, in order. */
export async function listCriteria(trx: Trx, workspaceId: string, openingId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('criterion')
    .select('name')
    .where('workspace_id', '=', workspaceId)
    .where('opening_id', '=', openingId)
    .orderBy('position')
    .execute();
  return rows.map((row) => row.name);
}

/** Keeps exactly these, in this order. */
export async function saveCriteria(
  trx: Trx,
  workspaceId: string,
  { openingId, names }: { readonly openingId: string; readonly names: readonly string[] },
): Promise<void> {
  await trx
    .deleteFrom('criterion')
    .where('workspace_id', '=', workspaceId)
    .where('opening_id', '=', openingId)
    .execute();
  if (names.length === 0) return;
  const rows = names.map((name, position) => ({
    workspace_id: workspaceId,
    opening_id: openingId,
    position,
    name,
  }));
  await trx.insertInto('criterion').values(rows).execute();
}
