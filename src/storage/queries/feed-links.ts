import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';

export interface FeedLink {
  readonly memberId: string;
  readonly madeAt: Instant;
  readonly lastUsedAt: Instant | null;
}

export async function findFeedLink(
  trx: Trx,
  workspaceId: string,
  memberId: string,
): Promise<FeedLink | undefined> {
  return await links(trx, workspaceId).where('member_id', '=', memberId).executeTakeFirst();
}

/** Whose calendar a token opens. */
export async function findFeedLinkByHash(
  trx: Trx,
  workspaceId: string,
  tokenHash: string,
): Promise<FeedLink | undefined> {
  return await links(trx, workspaceId).where('token_hash', '=', tokenHash).executeTakeFirst();
}

/** One for each member: a new one ends the one before. */
export async function saveFeedLink(
  trx: Trx,
  workspaceId: string,
  {
    memberId,
    tokenHash,
    at,
  }: { readonly memberId: string; readonly tokenHash: string; readonly at: Instant },
): Promise<void> {
  await deleteFeedLink(trx, workspaceId, memberId);
  const row = {
    workspace_id: workspaceId,
    member_id: memberId,
    token_hash: tokenHash,
    made_at: at,
    last_used_at: null,
  };
  await trx.insertInto('feed_link').values(row).execute();
}

export async function saveFeedLinkUsed(
  trx: Trx,
  workspaceId: string,
  { memberId, at }: { readonly memberId: string; readonly at: Instant },
): Promise<void> {
  await trx
    .updateTable('feed_link')
    .set({ last_used_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .execute();
}

export async function deleteFeedLink(trx: Trx, workspaceId: string, memberId: string): Promise<void> {
  await trx
    .deleteFrom('feed_link')
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .execute();
}

function links(trx: Trx, workspaceId: string) {
  return trx
    .selectFrom('feed_link')
    .select(['member_id as memberId', 'made_at as madeAt', 'last_used_at as lastUsedAt'])
    .where('workspace_id', '=', workspaceId);
}
