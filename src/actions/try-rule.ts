import { historyOf } from '../domain/history/evolve.ts';
import { withRuleChange } from '../domain/policy/rule-change.ts';
import { assess } from '../domain/standing/assess.ts';
import {
  type ComparedStanding,
  compareStandings,
  type Difference,
} from '../domain/standing/compare-standings.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { listSurroundings } from '../storage/queries/circumstances.ts';
import { listFactsToAssess } from '../storage/queries/facts.ts';
import { listOpenApplicationIds } from '../storage/queries/open-standings.ts';
import { findPolicyOverrides, type KeptOverride } from '../storage/queries/policies.ts';
import type { ActionDeps } from './deps.ts';
import { stageOf } from './save-standing-rows.ts';
import { refuseRule, type SetRule } from './set-rule.ts';

/** Whom a change would touch. */
export interface RuleEffect {
  readonly at: Instant;
  /** How many open applications were worked out with the change and without. */
  readonly checked: number;
  /** Whether that was all of them; if not, every count is "at least". */
  readonly isAll: boolean;
  readonly touched: readonly TouchedApplication[];
  readonly remindersMove: number;
}

export interface TouchedApplication extends NonNullable<ComparedStanding['difference']> {
  readonly applicationId: string;
  readonly is: Difference;
}

export type TryRule = Omit<SetRule, 'memberId'>;

/** Those whom the rule is about come first, so that what is left out is what it touches least. */
const MOST = 2000;
const BATCH = 100;
/** Nobody waits longer for a number; what was worked out until then is told as "at least". */
const LONGEST = 4000;

/**
 * Works out the open applications with a changed rule and without, and answers who would be touched. Saves nothing. In
 * batches, each in a transaction of its own, so that others are served between them.
 */
export async function tryRule(deps: ActionDeps, input: TryRule): Promise<RuleEffect> {
  const { workspaceId, scope } = input;
  const at = deps.clock.now();
  const { ids, instead } = await inWorkspace(deps.database, workspaceId, async (trx) => {
    await refuseRule(trx, input);
    const openingId = scope.scope === 'opening' ? scope.scopeKey : undefined;
    const found = await listOpenApplicationIds(trx, workspaceId, {
      openingId,
      rule: input.rule,
      now: at,
      most: MOST + 1,
    });
    return { ids: found, instead: await changedOverride(trx, input) };
  });
  const started = performance.now();
  const effect = { checked: 0, touched: [] as TouchedApplication[], remindersMove: 0 };
  for (
    let from = 0;
    from < Math.min(ids.length, MOST) && performance.now() - started < LONGEST;
    from += BATCH
  ) {
    const batch = ids.slice(from, Math.min(from + BATCH, MOST));
    for (const one of await compareBatch(deps, { workspaceId, applicationIds: batch, instead, at })) {
      effect.checked += 1;
      if (one.doRemindersMove) effect.remindersMove += 1;
      if (one.difference) effect.touched.push({ applicationId: one.applicationId, ...one.difference });
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { at, isAll: effect.checked === ids.length, ...effect };
}

async function changedOverride(
  trx: Trx,
  { workspaceId, scope, rule, change }: TryRule,
): Promise<KeptOverride> {
  const overrides = await findPolicyOverrides(trx, workspaceId, scope);
  return { ...scope, overrides: withRuleChange(overrides, rule, change) };
}

interface CompareBatch {
  readonly workspaceId: string;
  readonly applicationIds: readonly string[];
  readonly instead: KeptOverride;
  readonly at: Instant;
}

async function compareBatch(
  { database, policies }: ActionDeps,
  { workspaceId, applicationIds, instead, at }: CompareBatch,
): Promise<(ComparedStanding & { readonly applicationId: string })[]> {
  const { arounds, facts, asIs, changed } = await inWorkspace(database, workspaceId, async (trx) => ({
    arounds: await listSurroundings(trx, { workspaceId, applicationIds }, policies.sharePlace),
    facts: await listFactsToAssess(trx, workspaceId, applicationIds),
    asIs: await policies.read(trx, workspaceId),
    changed: await policies.read(trx, workspaceId, instead),
  }));
  return arounds.map(({ applicationId, openingId, circumstances }) => {
    const history = historyOf(circumstances, facts.get(applicationId) ?? []);
    const stage = stageOf(history);
    const before = assess(history, asIs(openingId, stage), at);
    const after = assess(history, changed(openingId, stage), at);
    return { applicationId, ...compareStandings(before, after) };
  });
}
