import type { FirstChoiceAccepted, FirstChoiceLost } from '../domain/fact/fact.ts';
import { historyOf } from '../domain/history/evolve.ts';
import type { Trx } from '../storage/database.ts';
import { listWorkspacesWithLapsedOffers } from '../storage/doors.ts';
import { inWorkspace, readInWorkspace } from '../storage/in-workspace.ts';
import { listSurroundings } from '../storage/queries/circumstances.ts';
import { listFactsToAssess } from '../storage/queries/facts.ts';
import { listLapsedOffers } from '../storage/queries/obligations.ts';
import { listLeftInOpening } from '../storage/queries/opening-applications.ts';
import type { ActionDeps } from './deps.ts';
import { recordFactsInBulk } from './save-standing.ts';

type TellDeps = Pick<ActionDeps, 'clock' | 'policies'>;

interface News {
  readonly workspaceId: string;
  readonly openingId: string;
  /** The application of the one who is, or was, the first choice. */
  readonly first: string;
  /** What became of them, by the offer that it is about: said twice it changes nothing. */
  readonly is: 'lost' | 'accepted';
  readonly offerId: string;
}

/**
 * Records for each person kept in reserve what became of the first choice: gone, so that their next step is owed soon
 * (R23), or taken, so that they hear where they are (R22).
 */
export async function tellReserves(trx: Trx, news: News, { clock, policies }: TellDeps): Promise<void> {
  const { workspaceId, openingId, first } = news;
  const now = clock.now();
  const left = await listLeftInOpening(trx, workspaceId, openingId);
  const ids = left.map((row) => row.applicationId).filter((id) => id !== first);
  const held = await listOnHold(trx, workspaceId, ids);
  if (held.length === 0) return;
  const fact: FirstChoiceLost | FirstChoiceAccepted = {
    type: news.is === 'lost' ? 'FirstChoiceLost' : 'FirstChoiceAccepted',
    id: `${news.is}:${news.offerId}`,
    at: now,
    recordedAt: now,
    actor: { kind: 'system' },
  };
  const facts = new Map(held.map((id) => [id, [fact]]));
  await recordFactsInBulk(trx, { workspaceId, facts }, { policies, now });
}

/** An offer whose end has passed without an answer: nobody in reserve is forgotten over it. */
export async function tellReservesOfLapsed(
  deps: Pick<ActionDeps, 'database' | 'clock' | 'policies'>,
): Promise<void> {
  const { database } = deps;
  for (const workspaceId of await listWorkspacesWithLapsedOffers(database)) {
    const lapsed = await readInWorkspace(database, workspaceId, (trx) => listLapsedOffers(trx, workspaceId));
    for (const { openingId, applicationId: first, offerId } of lapsed)
      await inWorkspace(database, workspaceId, (trx) =>
        tellReserves(trx, { workspaceId, openingId, first, is: 'lost', offerId }, deps),
      );
  }
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
