import { sql } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { asRowsOf, insertInBulk, type StoredRow } from '../in-bulk.ts';

export type NoticeRecord = StoredRow<'notice'>;

/** Notices to come; one whose cause a member has been told of already is left out. */
export async function insertNotices(trx: Trx, rows: readonly NoticeRecord[]): Promise<number> {
  return await insertInBulk(trx, 'notice', rows);
}

/** Takes the notices of one member in hand whose time has come: all of one kind and one channel, to be told together. */
export async function claimNotices(
  trx: Trx,
  workspaceId: string,
  { now, most }: { readonly now: Instant; readonly most: number },
): Promise<NoticeRecord[]> {
  const first = await due(trx, workspaceId, now).limit(1).executeTakeFirst();
  if (!first) return [];
  return await due(trx, workspaceId, now)
    .where('member_id', '=', first.member_id)
    .where('kind', '=', first.kind)
    .where('channel', '=', first.channel)
    .limit(most)
    .execute();
}

function due(trx: Trx, workspaceId: string, now: Instant) {
  return trx
    .selectFrom('notice')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'waiting')
    .where('wake_at', '<=', now)
    .orderBy('wake_at')
    .orderBy('notice_id')
    .forUpdate()
    .skipLocked();
}

export async function saveNotices(trx: Trx, rows: readonly NoticeRecord[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update notice n set state = r.state, why = r.why, tries = r.tries, claim = r.claim, wake_at = r.wake_at,
      settled_at = r.settled_at
    from ${asRowsOf('notice', rows)} r where n.workspace_id = r.workspace_id and n.notice_id = r.notice_id`.execute(
    trx,
  );
}

/** Those of a sender that are still in its hand: whoever was slow may have lost them. */
export async function listClaimedNotices(
  trx: Trx,
  workspaceId: string,
  claim: string,
): Promise<NoticeRecord[]> {
  return await trx
    .selectFrom('notice')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('claim', '=', claim)
    .where('state', '=', 'sending')
    .forUpdate()
    .execute();
}

/** Whoever had them in hand is not heard of: they may have been taken, and are never sent again. */
export async function giveUpLostNotices(trx: Trx, workspaceId: string, now: Instant): Promise<void> {
  await trx
    .updateTable('notice')
    .set({ state: 'in_doubt', why: 'lost', wake_at: null, settled_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'sending')
    .where('wake_at', '<=', now)
    .execute();
}
