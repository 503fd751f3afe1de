import type { FirstChoiceLost } from '../domain/fact/fact.ts';
import { historyOf } from '../domain/history/evolve.ts';
import type { Trx } from '../storage/database.ts';
import { listSurroundings } from '../storage/queries/circumstances.ts';
import { listFactsToAssess } from '../storage/queries/facts.ts';
import { listLeftInOpening } from '../storage/queries/opening-applications.ts';
import type { ActionDeps } from './deps.ts';
import { recordFactsInBulk } from './save-standing.ts';

interface Lost {
  readonly workspaceId: string;
  readonly openingId: string;
  /** The application of the one who was the first choice. */
  readonly lost: string;
}

/** Records for each person kept in reserve that the first choice is gone: their next step is owed soon (R23). */
export async function tellReserves(
  trx: Trx,
  { workspaceId, openingId, lost }: Lost,
  deps: ActionDeps,
): Promise<void> {
  const now = deps.clock.now();
  const left = await listLeftInOpening(trx, workspaceId, openingId);
  const ids = left.map((row) => row.applicationId).filter((id) => id !== lost);
  const held = await listOnHold(trx, workspaceId, ids);
  const fact: FirstChoiceLost = {
    type: 'FirstChoiceLost',
    id: deps.newId(),
    at: now,
    recordedAt: now,
    actor: { kind: 'system' },
  };
  const facts = new Map(held.map((id) => [id, [fact]]));
  await recordFactsInBulk(trx, { workspaceId, facts }, { policies: deps.policies, now });
}

/** Those whose last decision was to keep them in reserve. */
async function listOnHold(
  trx: Trx,
  workspaceId: string,
  applicationIds: readonly string[],
): Promise<string[]> {
  if (applicationIds.length === 0) return [];
  const facts = await listFactsToAssess(trx, workspaceId, applicationIds);
  const arounds = await listSurroundings(trx, { workspaceId, applicationIds });
  return arounds.flatMap(({ applicationId, circumstances }) => {
    const history = historyOf(circumstances, facts.get(applicationId) ?? []);
    return history.decisions.at(-1)?.outcome === 'hold' ? [applicationId] : [];
  });
}
