import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { insertInBulk, type StoredRow } from '../in-bulk.ts';

export type NoticeSettingsRecord = StoredRow<'notice_settings'>;

/** What holds for somebody who has just joined: a digest each morning, and a mail when an interview of theirs has ended. */
export async function insertNoticeSettings(
  trx: Trx,
  workspaceId: string,
  { memberId, at }: { readonly memberId: string; readonly at: Instant },
): Promise<void> {
  await insertInBulk(trx, 'notice_settings', [
    { ...UNSET, workspace_id: workspaceId, member_id: memberId, next_digest_at: at, made_at: at },
  ]);
}

const UNSET = {
  has_digest: true,
  digest_hour: 8,
  has_debrief_mail: true,
  has_review: true,
  next_review_at: 0,
  hook_kind: null,
  sealed_hook_url: null,
  hook_hint: null,
  hook_fault: null,
  push_quiet_from: 20,
  push_quiet_until: 8,
} as const;

export async function readNoticeSettings(
  trx: Trx,
  workspaceId: string,
  memberId: string,
): Promise<NoticeSettingsRecord> {
  const row = await trx
    .selectFrom('notice_settings')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  return (
    row ?? { ...UNSET, workspace_id: workspaceId, member_id: memberId, next_digest_at: null, made_at: 0 }
  );
}

export async function saveNoticeSettings(trx: Trx, row: NoticeSettingsRecord): Promise<void> {
  await trx
    .insertInto('notice_settings')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workspace_id', 'member_id']).doUpdateSet(row))
    .execute();
}

/** Those of some members who have not left and can be reached. */
export async function listNoticeSettings(
  trx: Trx,
  workspaceId: string,
  memberIds: readonly string[],
): Promise<NoticeSettingsRecord[]> {
  if (memberIds.length === 0) return [];
  return await trx
    .selectFrom('notice_settings as s')
    .innerJoin('member as m', (join) =>
      join.on('m.workspace_id', '=', workspaceId).onRef('m.member_id', '=', 's.member_id'),
    )
    .selectAll('s')
    .where('s.workspace_id', '=', workspaceId)
    .where('s.member_id', 'in', memberIds)
    .where('m.left_at', 'is', null)
    .execute();
}

/** Settings of whoever's morning, or whose week by mail, has come; nobody else takes them meanwhile. */
export async function claimDue(
  trx: Trx,
  workspaceId: string,
  { what, now, most }: { readonly what: 'digest' | 'review'; readonly now: Instant; readonly most: number },
): Promise<NoticeSettingsRecord[]> {
  return await trx
    .selectFrom('notice_settings')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where(`next_${what}_at`, '<=', now)
    .orderBy(`next_${what}_at`)
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
}
