import { AppError } from '../domain/app-error.ts';
import { historyOf } from '../domain/history/evolve.ts';
import type { History } from '../domain/history/history.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Trx } from '../storage/database.ts';
import { listSurroundings } from '../storage/queries/circumstances.ts';
import { listFacts, listFactsToAssess } from '../storage/queries/facts.ts';
import type { PolicyShelf } from './policy-shelf.ts';
import { stageOf } from './save-standing-rows.ts';

export interface OneApplication {
  readonly workspaceId: string;
  readonly applicationId: string;
}

/** Everything that `assess` and `decide` need to know of one application but the time. */
export interface LoadedHistory {
  readonly openingId: string;
  readonly history: History;
  readonly policy: Policy;
}

/** Reads the facts of an application and folds them; its standing is then `assess(history, policy, now)`. */
export async function loadHistory(
  trx: Trx,
  { workspaceId, applicationId }: OneApplication,
  policies: PolicyShelf,
): Promise<LoadedHistory> {
  const ids = { workspaceId, applicationIds: [applicationId] };
  const [[around], facts, policyOf] = await Promise.all([
    listSurroundings(trx, ids, policies.sharePlace),
    listFacts(trx, workspaceId, applicationId),
    policies.read(trx, workspaceId),
  ]);
  if (!around) throw new AppError('application_not_found', `There is no application "${applicationId}" here`);
  const history = historyOf(around.circumstances, facts);
  return { openingId: around.openingId, history, policy: policyOf(around.openingId, stageOf(history)) };
}

/** The same of several applications, with three statements whatever their number; the facts without who recorded them. */
export async function loadHistories(
  trx: Trx,
  {
    workspaceId,
    applicationIds,
  }: { readonly workspaceId: string; readonly applicationIds: readonly string[] },
  policies: PolicyShelf,
): Promise<ReadonlyMap<string, LoadedHistory>> {
  if (applicationIds.length === 0) return new Map();
  const [surroundings, facts, policyOf] = await Promise.all([
    listSurroundings(trx, { workspaceId, applicationIds }, policies.sharePlace),
    listFactsToAssess(trx, workspaceId, applicationIds),
    policies.read(trx, workspaceId),
  ]);
  return new Map(
    surroundings.map(({ applicationId, openingId, circumstances }) => {
      const history = historyOf(circumstances, facts.get(applicationId) ?? []);
      return [applicationId, { openingId, history, policy: policyOf(openingId, stageOf(history)) }];
    }),
  );
}
