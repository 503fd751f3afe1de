import type { PolicyOverrides, RuleChange, RuleId } from '../../domain/policy/policy.ts';
import type { Instant, PlainDate } from '../../lib/instant.ts';
import { askedOften } from '../asked-often.ts';
import type { Trx } from '../database.ts';

/** The workspace itself, one opening or one stage. */
export interface PolicyScope {
  readonly scope: 'workspace' | 'opening' | 'stage';
  /** The opening's id or the stage's name; empty for the workspace. */
  readonly scopeKey: string;
}

export interface KeptOverride extends PolicyScope {
  readonly overrides: PolicyOverrides;
}

/** Everything that the workspace, its openings and its stages set differently. */
export async function listPolicyOverrides(trx: Trx, workspaceId: string): Promise<KeptOverride[]> {
  return await askOverrides(trx, { workspaceId });
}

const askOverrides = askedOften((trx, { workspaceId }: { readonly workspaceId: string }) =>
  trx
    .selectFrom('policy_override')
    .select(['scope', 'scope_key as scopeKey', 'overrides'])
    .where('workspace_id', '=', workspaceId),
);

export interface NewOverride extends KeptOverride {
  readonly workspaceId: string;
  readonly setBy: string | null;
  readonly setAt: Instant;
}

/** Sets what one scope does differently, in place of what it did before; it reaches the standings with `wakeStandings`. */
export async function savePolicyOverride(trx: Trx, override: NewOverride): Promise<void> {
  const changed = {
    overrides: JSON.stringify(override.overrides),
    set_by: override.setBy,
    set_at: override.setAt,
  };
  await trx
    .insertInto('policy_override')
    .values({
      workspace_id: override.workspaceId,
      scope: override.scope,
      scope_key: override.scopeKey,
      ...changed,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'scope', 'scope_key']).doUpdateSet(changed))
    .execute();
}

export async function listClosedDays(trx: Trx, workspaceId: string): Promise<PlainDate[]> {
  const rows = await askClosedDays(trx, { workspaceId });
  return rows.map((row) => row.day);
}

const askClosedDays = askedOften((trx, { workspaceId }: { readonly workspaceId: string }) =>
  trx.selectFrom('closed_day').select('day').where('workspace_id', '=', workspaceId).orderBy('day'),
);

/** Keeps exactly these days closed. */
export async function saveClosedDays(
  trx: Trx,
  workspaceId: string,
  days: readonly { readonly day: PlainDate; readonly name: string | null }[],
): Promise<void> {
  await trx.deleteFrom('closed_day').where('workspace_id', '=', workspaceId).execute();
  if (days.length === 0) return;
  const rows = days.map(({ day, name }) => ({ workspace_id: workspaceId, day, name }));
  await trx.insertInto('closed_day').values(rows).execute();
}

/** What one scope sets differently. */
export async function findPolicyOverrides(
  trx: Trx,
  workspaceId: string,
  { scope, scopeKey }: PolicyScope,
): Promise<PolicyOverrides> {
  const row = await trx
    .selectFrom('policy_override')
    .select('overrides')
    .where('workspace_id', '=', workspaceId)
    .where('scope', '=', scope)
    .where('scope_key', '=', scopeKey)
    .executeTakeFirst();
  return row?.overrides ?? {};
}

export interface KeptPolicyChange extends PolicyScope {
  readonly id: string;
  readonly rule: RuleId;
  readonly was: RuleChange | null;
  readonly became: RuleChange | null;
  readonly changedBy: string | null;
  readonly changedAt: Instant;
}

export async function insertPolicyChange(
  trx: Trx,
  workspaceId: string,
  change: KeptPolicyChange,
): Promise<void> {
  await trx
    .insertInto('policy_change')
    .values({
      workspace_id: workspaceId,
      policy_change_id: change.id,
      scope: change.scope,
      scope_key: change.scopeKey,
      rule: change.rule,
      was: change.was && JSON.stringify(change.was),
      became: change.became && JSON.stringify(change.became),
      changed_by: change.changedBy,
      changed_at: change.changedAt,
    })
    .execute();
}

/** The latest changes first; of one rule alone when it is named. */
export async function listPolicyChanges(
  trx: Trx,
  workspaceId: string,
  { rule, most }: { readonly rule?: RuleId | undefined; readonly most: number },
): Promise<KeptPolicyChange[]> {
  let query = policyChanges(trx, workspaceId);
  if (rule !== undefined) query = query.where('rule', '=', rule);
  const rows = await query
    .orderBy('changed_at', 'desc')
    .orderBy('policy_change_id', 'desc')
    .limit(most)
    .execute();
  return rows as KeptPolicyChange[];
}

/** For each rule the last change of one scope. */
export async function listLatestPolicyChanges(
  trx: Trx,
  workspaceId: string,
  { scope, scopeKey }: PolicyScope,
): Promise<KeptPolicyChange[]> {
  const rows = await policyChanges(trx, workspaceId)
    .distinctOn('rule')
    .where('scope', '=', scope)
    .where('scope_key', '=', scopeKey)
    .orderBy('rule')
    .orderBy('changed_at', 'desc')
    .orderBy('policy_change_id', 'desc')
    .execute();
  return rows as KeptPolicyChange[];
}

function policyChanges(trx: Trx, workspaceId: string) {
  return trx
    .selectFrom('policy_change')
    .select(['policy_change_id as id', 'scope', 'scope_key as scopeKey', 'rule', 'was', 'became'])
    .select(['changed_by as changedBy', 'changed_at as changedAt'])
    .where('workspace_id', '=', workspaceId);
}
