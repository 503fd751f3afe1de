import { AppError } from '../domain/app-error.ts';
import type { RuleChange, RuleId } from '../domain/policy/policy.ts';
import { ruleChangeIn, whyNotSo, withRuleChange } from '../domain/policy/rule-change.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { wakeOpenStandings } from '../storage/queries/open-standings.ts';
import { getOpening } from '../storage/queries/openings.ts';
import {
  findPolicyOverrides,
  insertPolicyChange,
  type PolicyScope,
  savePolicyOverride,
} from '../storage/queries/policies.ts';
import { lockWorkspace } from '../storage/queries/workspaces.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';

export interface SetRule extends Acting {
  readonly scope: PolicyScope;
  readonly rule: RuleId;
  /** `null` sets it back to what holds without it. */
  readonly change: RuleChange | null;
}

/** Sets one rule differently, keeps who did and what it was, and has everything open worked out again; said twice it changes nothing. */
export async function setRule(deps: ActionDeps, input: SetRule): Promise<void> {
  const { workspaceId, memberId, scope, rule, change } = input;
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    await refuseRule(trx, input);
    await lockWorkspace(trx, workspaceId);
    const overrides = await findPolicyOverrides(trx, workspaceId, scope);
    const was = ruleChangeIn(overrides, rule);
    if (isSame(was, change)) return;
    const now = deps.clock.now();
    const changed = withRuleChange(overrides, rule, change);
    await savePolicyOverride(trx, { workspaceId, ...scope, overrides: changed, setBy: memberId, setAt: now });
    const kept = {
      id: deps.newId(),
      ...scope,
      rule,
      was,
      became: change,
      changedBy: memberId,
      changedAt: now,
    };
    await insertPolicyChange(trx, workspaceId, kept);
    await wakeOpenStandings(trx, workspaceId, now);
  });
}

/** An opening that is not here has no policy, and some rules can't be set so. */
export async function refuseRule(
  trx: Trx,
  { workspaceId, scope, rule, change }: Omit<SetRule, 'memberId'>,
): Promise<void> {
  if (scope.scope === 'opening') await getOpening(trx, workspaceId, scope.scopeKey);
  const why = change === null ? null : whyNotSo(rule, change);
  if (why === null) return;
  throw new AppError('input_invalid', `Cannot set the rule “${rule}” so: it ${why}`, { 'setting.due': why });
}

function isSame(was: RuleChange | null, change: RuleChange | null): boolean {
  return canonical(was) === canonical(change);
}

/** The database gives keys back in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
