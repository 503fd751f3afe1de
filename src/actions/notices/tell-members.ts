import type { Instant } from '../../lib/instant.ts';
import { listWorkspacesWithNotices } from '../../storage/doors.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { giveUpLostNotices } from '../../storage/queries/notices.ts';
import { claimTelling } from './claim-telling.ts';
import type { NoticeDeps } from './notice-deps.ts';
import { planDigests } from './plan-digests.ts';
import { planReviews } from './plan-reviews.ts';
import { recordTold } from './record-told.ts';

export interface TellOptions {
  /** Ends after what is in hand. */
  readonly signal?: AbortSignal;
}

/**
 * Tells members what is to be told now: the digest of whose morning has come, and what was noticed since. Each is marked as
 * being sent, and that is committed, before anybody outside hears of it; so whatever stops here, nobody is told twice.
 */
export async function tellMembers(deps: NoticeDeps, { signal }: TellOptions = {}): Promise<{ told: number }> {
  const until = deps.clock.now();
  let told = 0;
  for (const workspaceId of await listWorkspacesWithNotices(deps.database, until)) {
    if (signal?.aborted) break;
    try {
      told += await tellIn(deps, { workspaceId, until, signal });
    } catch (err) {
      // One workspace that cannot be told anything must not keep the others waiting.
      deps.log.error({ err, workspaceId }, 'members of a workspace could not be told');
    }
  }
  return { told };
}

interface Telling {
  readonly workspaceId: string;
  readonly until: Instant;
  readonly signal: AbortSignal | undefined;
}

async function tellIn(deps: NoticeDeps, { workspaceId, until, signal }: Telling): Promise<number> {
  await planDigests(deps, workspaceId);
  await planReviews(deps, workspaceId);
  await inWorkspace(deps.database, workspaceId, (trx) => giveUpLostNotices(trx, workspaceId, until));
  let told = 0;
  while (!signal?.aborted) {
    const telling = await claimTelling(deps, { workspaceId, until });
    if (telling === null) break;
    if (telling.send === null) {
      told += telling.caught;
      continue;
    }
    const outcome = await telling.send();
    await recordTold(deps, { workspaceId, claim: telling.claim, outcome });
    if (outcome.is === 'accepted') told += 1;
  }
  return told;
}
