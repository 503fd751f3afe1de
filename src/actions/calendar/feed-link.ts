import { inWorkspace } from '../../storage/in-workspace.ts';
import { deleteFeedLink, saveFeedLink, saveFeedLinkUsed } from '../../storage/queries/feed-links.ts';
import type { Acting } from '../acting.ts';
import type { ActionDeps } from '../deps.ts';
import { newToken, tokenHash } from '../status-token.ts';

/** A new address of a member's own calendar, told this once; the one before opens nothing any more. */
export async function makeFeedLink(
  { database, clock }: Pick<ActionDeps, 'database' | 'clock'>,
  { workspaceId, memberId }: Acting,
): Promise<string> {
  const token = newToken(workspaceId);
  const link = { memberId, tokenHash: tokenHash(token), at: clock.now() };
  await inWorkspace(database, workspaceId, (trx) => saveFeedLink(trx, workspaceId, link));
  return token;
}

export async function removeFeedLink(
  { database }: Pick<ActionDeps, 'database'>,
  { workspaceId, memberId }: Acting,
): Promise<void> {
  await inWorkspace(database, workspaceId, (trx) => deleteFeedLink(trx, workspaceId, memberId));
}

/** So that its owner sees whether anything still reads it. */
export async function noteFeedUsed(
  { database, clock }: Pick<ActionDeps, 'database' | 'clock'>,
  { workspaceId, memberId }: Acting,
): Promise<void> {
  const used = { memberId, at: clock.now() };
  await inWorkspace(database, workspaceId, (trx) => saveFeedLinkUsed(trx, workspaceId, used));
}
