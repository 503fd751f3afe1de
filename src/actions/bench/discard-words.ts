import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../../storage/database.ts';
import { listReadyDrafts } from '../../storage/queries/bench-drafts.ts';
import { lockMessages, saveMessages } from '../../storage/queries/messages.ts';
import { moved } from '../message-moves.ts';

export interface DiscardWords {
  readonly workspaceId: string;
  readonly personIds: readonly string[];
  readonly at: Instant;
}

/** Letters that were written ahead for people who do not want them any more are discarded. */
export async function discardBenchWords(
  trx: Trx,
  { workspaceId, personIds, at }: DiscardWords,
): Promise<void> {
  const ids = await listReadyDrafts(trx, workspaceId, personIds);
  if (ids.length === 0) return;
  const drafts = await lockMessages(trx, workspaceId, ids);
  const changes = drafts.map((message) => moved(message, { to: 'cancelled', at, why: 'noConsent' }));
  await saveMessages(trx, changes);
}
