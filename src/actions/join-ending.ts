import type { Fact } from '../domain/fact/fact.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { listWorkspacesWithEndings } from '../storage/doors.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { listNewArrivals, type NewArrival } from '../storage/queries/opening-endings.ts';
import type { ActionDeps } from './deps.ts';
import { recordFactsInBulk } from './save-standing.ts';

type JoinDeps = Pick<ActionDeps, 'database' | 'clock' | 'policies'>;

const BATCH = 500;

/** Whoever came into an opening that is ending, by whatever door, is among those who are answered (R22). */
export async function joinEndings(deps: JoinDeps): Promise<void> {
  for (const workspaceId of await listWorkspacesWithEndings(deps.database))
    await inWorkspace(deps.database, workspaceId, (trx) => joinEndingsWithin(trx, workspaceId, deps));
}

/** The same for one workspace, inside a transaction that is under way. */
export async function joinEndingsWithin(
  trx: Trx,
  workspaceId: string,
  { clock, policies }: Omit<JoinDeps, 'database'>,
): Promise<void> {
  const arrived = await listNewArrivals(trx, workspaceId, BATCH);
  if (arrived.length === 0) return;
  const now = clock.now();
  const facts = new Map(arrived.map((one) => [one.applicationId, [endingFact(one, now)]]));
  await recordFactsInBulk(trx, { workspaceId, facts }, { policies, now });
}

function endingFact({ how, factId }: NewArrival, at: Instant): Fact {
  const type = how === 'filled' ? 'OpeningFilled' : 'OpeningClosed';
  return { type, id: factId, at, recordedAt: at, actor: { kind: 'system' } };
}
