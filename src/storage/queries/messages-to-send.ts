import { sql } from 'kysely';
import { STOPPABLE } from '../../domain/message/message-state.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { type MessageRecord, messages } from './messages.ts';

/** Claims messages whose time to leave has come, the earliest first; whatever another sender holds is passed over. */
export async function claimDueMessages(
  trx: Trx,
  workspaceId: string,
  { now, most }: { readonly now: Instant; readonly most: number },
): Promise<MessageRecord[]> {
  return await messages(trx, workspaceId)
    .where('state', 'in', [...STOPPABLE])
    .where('wake_at', '<=', now)
    .orderBy('wake_at')
    // Of two that were due at once, the one that was written first.
    .orderBy('message_id')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** Messages whose sender was not heard of in its time, and those whose bounce window is over. */
export async function claimOverdueMessages(
  trx: Trx,
  workspaceId: string,
  { now, most }: { readonly now: Instant; readonly most: number },
): Promise<MessageRecord[]> {
  return await messages(trx, workspaceId)
    .where('state', 'in', ['sending', 'accepted'])
    .where('wake_at', '<=', now)
    .orderBy('wake_at')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** How many mails were taken in hand since an instant, by the domain of their receivers. */
export async function countClaimedByDomain(
  trx: Trx,
  workspaceId: string,
  since: Instant,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ domain: string; count: number }>`
    select split_part(lower(l.to_address), '@', 2) as domain, count(*)::int as count
    from message m join message_letter l on l.workspace_id = m.workspace_id and l.message_id = m.message_id
    where m.workspace_id = ${workspaceId} and m.claimed_at > ${since} group by 1`.execute(trx);
  return new Map(rows.map((row) => [row.domain, row.count]));
}

/** Mails that wait a moment longer, as they are. */
export async function postponeMessages(
  trx: Trx,
  workspaceId: string,
  { messageIds, until }: { readonly messageIds: readonly string[]; readonly until: Instant },
): Promise<void> {
  if (messageIds.length === 0) return;
  await trx
    .updateTable('message')
    .set({ wake_at: until })
    .where('workspace_id', '=', workspaceId)
    .where('message_id', 'in', messageIds)
    .execute();
}

/** How many messages senders took in hand since an instant, for the most in a minute; one sender counts at a time. */
export async function countClaimedSince(trx: Trx, workspaceId: string, since: Instant): Promise<number> {
  await trx
    .selectFrom('mail_settings')
    .select('workspace_id')
    .where('workspace_id', '=', workspaceId)
    .forUpdate()
    .execute();
  const { count } = await trx
    .selectFrom('message')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('claimed_at', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}
