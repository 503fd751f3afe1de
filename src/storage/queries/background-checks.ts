import type { Trx } from '../database.ts';
import { insertInBulk, type StoredRow } from '../in-bulk.ts';

/** Who makes the background checks of an application, by the id of the check. */
export async function listCheckers(
  trx: Trx,
  workspaceId: string,
  applicationId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await trx
    .selectFrom('background_check')
    .select(['check_id as checkId', 'checker'])
    .where('workspace_id', '=', workspaceId)
    .where('application_id', '=', applicationId)
    .execute();
  return new Map(rows.map((row) => [row.checkId, row.checker]));
}

export async function saveNewCheck(trx: Trx, row: StoredRow<'background_check'>): Promise<void> {
  await insertInBulk(trx, 'background_check', [row]);
}
