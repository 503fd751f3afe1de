import type { PolicyOverrides } from '../../domain/policy/policy.ts';
import type { Instant, PlainDate } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';

export interface KeptOverride {
  readonly scope: 'workspace' | 'opening' | 'stage';
  /** The opening's id or the stage's name; empty for the workspace. */
  readonly scopeKey: string;
  readonly overrides: PolicyOverrides;
}

/** Everything that the workspace, its openings and its stages set differently. */
export async function listPolicyOverrides(trx: Trx, workspaceId: string): Promise<KeptOverride[]> {
  return await trx
    .selectFrom('policy_override')
    .select(['scope', 'scope_key as scopeKey', 'overrides'])
    .where('workspace_id', '=', workspaceId)
    .execute();
}

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
  const rows = await trx
    .selectFrom('closed_day')
    .select('day')
    .where('workspace_id', '=', workspaceId)
    .orderBy('day')
    .execute();
  return rows.map((row) => row.day);
}

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
