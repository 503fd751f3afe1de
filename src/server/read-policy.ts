import type { PolicyAnswer } from '../contract/policy.ts';
import type { Language } from '../domain/wording/language.ts';
import { readInWorkspace } from '../storage/in-workspace.ts';
import { listOpeningNames } from '../storage/queries/application-names.ts';
import { listMembersById } from '../storage/queries/members.ts';
import { getOpening } from '../storage/queries/openings.ts';
import {
  type KeptOverride,
  listLatestPolicyChanges,
  listPolicyOverrides,
  type PolicyScope,
} from '../storage/queries/policies.ts';
import type { ServerDeps } from './deps.ts';
import { namesOf } from './present/names.ts';
import { policyRules } from './present/policy.ts';

/** The scope that a request names: an opening goes before a stage, and everywhere is where neither is named. */
export function scopeOf(asked: {
  readonly openingId?: string | undefined;
  readonly stage?: string | undefined;
}): PolicyScope {
  if (asked.openingId !== undefined) return { scope: 'opening', scopeKey: asked.openingId };
  return asked.stage === undefined
    ? { scope: 'workspace', scopeKey: '' }
    : { scope: 'stage', scopeKey: asked.stage };
}

interface Asked {
  readonly workspaceId: string;
  readonly scope: PolicyScope;
  readonly language: Language;
}

/** The policy as it holds in one scope, and where else something is set differently. */
export async function readPolicy(
  { database, policies, clock }: ServerDeps,
  { workspaceId, scope, language }: Asked,
): Promise<PolicyAnswer> {
  return await readInWorkspace(database, workspaceId, async (trx) => {
    if (scope.scope === 'opening') await getOpening(trx, workspaceId, scope.scopeKey);
    const overrides = (await listPolicyOverrides(trx, workspaceId)).filter(saysSomething);
    const changes = await listLatestPolicyChanges(trx, workspaceId, scope);
    const members = await listMembersById(trx, workspaceId, idsIn(changes.map((one) => one.changedBy)));
    const openingIds = overrides.filter((one) => one.scope === 'opening').map((one) => one.scopeKey);
    const [openingId, stage] = [
      scope.scope === 'opening' ? scope.scopeKey : '',
      scope.scope === 'stage' ? scope.scopeKey : null,
    ];
    const now = await policies.read(trx, workspaceId);
    const otherwise = await policies.read(trx, workspaceId, { ...scope, overrides: {} });
    return {
      ...policyRules({
        language,
        now: now(openingId, stage),
        otherwise: otherwise(openingId, stage),
        here: rulesIn(overrides, scope),
        above: scope.scope === 'workspace' ? new Set() : rulesIn(overrides, EVERYWHERE),
        changes: new Map(changes.map((one) => [one.rule, one])),
        setAt: clock.now(),
        members: namesOf(members),
      }),
      scopes: {
        openings: await listOpeningNames(trx, workspaceId, openingIds),
        stages: overrides.filter((one) => one.scope === 'stage').map((one) => one.scopeKey),
      },
    };
  });
}

const EVERYWHERE: PolicyScope = { scope: 'workspace', scopeKey: '' };

function rulesIn(overrides: readonly KeptOverride[], scope: PolicyScope): ReadonlySet<string> {
  const found = overrides.find((one) => one.scope === scope.scope && one.scopeKey === scope.scopeKey);
  return new Set(Object.values(found?.overrides ?? {}).flatMap((part) => Object.keys(part)));
}

function saysSomething({ overrides }: KeptOverride): boolean {
  return Object.keys(overrides).length > 0;
}

function idsIn(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
