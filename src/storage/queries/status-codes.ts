import type { Selectable } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import type { StatusCodeTable } from '../status-tables.ts';

export type StatusCode = Selectable<StatusCodeTable>;

export async function insertStatusCode(trx: Trx, code: Omit<StatusCode, 'tries' | 'used_at'>): Promise<void> {
  await trx
    .insertInto('status_code')
    .values({ ...code, tries: 0, used_at: null })
    .execute();
}

/** The latest code for an act that nobody used and whose time is not over, held until the transaction ends. */
export async function lockStatusCode(
  trx: Trx,
  asked: { workspaceId: string; applicationId: string; act: string; now: Instant },
): Promise<StatusCode | undefined> {
  return await trx
    .selectFrom('status_code')
    .selectAll()
    .where('workspace_id', '=', asked.workspaceId)
    .where('application_id', '=', asked.applicationId)
    .where('act', '=', asked.act)
    .where('used_at', 'is', null)
    .where('expires_at', '>', asked.now)
    .orderBy('made_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

export async function saveStatusCode(
  trx: Trx,
  code: Pick<StatusCode, 'workspace_id' | 'status_code_id' | 'tries' | 'used_at'>,
): Promise<void> {
  await trx
    .updateTable('status_code')
    .set({ tries: code.tries, used_at: code.used_at })
    .where('workspace_id', '=', code.workspace_id)
    .where('status_code_id', '=', code.status_code_id)
    .execute();
}

/** How many codes were made since an instant, so that nobody's mailbox is filled through a link. */
export async function countStatusCodes(
  trx: Trx,
  asked: { workspaceId: string; applicationId: string; since: Instant },
): Promise<number> {
  const row = await trx
    .selectFrom('status_code')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('workspace_id', '=', asked.workspaceId)
    .where('application_id', '=', asked.applicationId)
    .where('made_at', '>=', asked.since)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
