import type { Selectable } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import type { PushKeyTable, PushTargetTable } from '../seeker-tables.ts';

export type PushTarget = Selectable<PushTargetTable>;
export type PushKeyPair = Selectable<PushKeyTable>;

export async function findPushKey(trx: Trx, workspaceId: string): Promise<PushKeyPair | undefined> {
  return await trx
    .selectFrom('push_key')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
}

/** Whoever is first keeps theirs: browsers would not know another key again. */
export async function insertPushKey(trx: Trx, row: PushKeyPair): Promise<void> {
  await trx
    .insertInto('push_key')
    .values(row)
    .onConflict((conflict) => conflict.column('workspace_id').doNothing())
    .execute();
}

/** Where the browsers of one member take reminders, the newest first. */
export async function listPushTargets(
  trx: Trx,
  workspaceId: string,
  memberId: string,
): Promise<PushTarget[]> {
  return await trx
    .selectFrom('push_target')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .orderBy('made_at', 'desc')
    .execute();
}

/** Which of some members have a browser that takes reminders. */
export async function listMembersWithPush(
  trx: Trx,
  workspaceId: string,
  memberIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (memberIds.length === 0) return new Set();
  const rows = await trx
    .selectFrom('push_target')
    .select('member_id')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('member_id', 'in', memberIds)
    .execute();
  return new Set(rows.map((row) => row.member_id));
}

/** The same browser again is the same target, whoever signed in there before. */
export async function savePushTarget(trx: Trx, row: PushTarget): Promise<void> {
  const { push_target_id: _, ...changed } = row;
  await trx
    .insertInto('push_target')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workspace_id', 'target_hash']).doUpdateSet(changed))
    .execute();
}

/** Answers how many there were. */
export async function deletePushTargets(
  trx: Trx,
  workspaceId: string,
  { memberId, ids }: { readonly memberId: string; readonly ids: readonly string[] },
): Promise<number> {
  if (ids.length === 0) return 0;
  const { numDeletedRows } = await trx
    .deleteFrom('push_target')
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .where('push_target_id', 'in', ids)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** A member who left is pushed to no more. */
export async function deletePushTargetsOf(trx: Trx, workspaceId: string, memberId: string): Promise<void> {
  await trx
    .deleteFrom('push_target')
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .execute();
}

export async function savePushed(
  trx: Trx,
  workspaceId: string,
  { ids, at }: { readonly ids: readonly string[]; readonly at: Instant },
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('push_target')
    .set({ last_pushed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('push_target_id', 'in', ids)
    .execute();
}
