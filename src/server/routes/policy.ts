import { setRule } from '../../actions/set-rule.ts';
import { type RuleEffect, type TouchedApplication, tryRule } from '../../actions/try-rule.ts';
import type { EffectAnswer, RuleSetting, TouchedPeople } from '../../contract/policy.ts';
import type { RuleChange } from '../../domain/policy/policy.ts';
import type { Difference } from '../../domain/standing/compare-standings.ts';
import { toIso } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import {
  type ApplicationName,
  listApplicationNames,
  listOpeningNames,
} from '../../storage/queries/application-names.ts';
import { listMembersById } from '../../storage/queries/members.ts';
import type { PolicyScope } from '../../storage/queries/policies.ts';
import { listPolicyChanges } from '../../storage/queries/policies.ts';
import { askedLanguage } from '../asked-language.ts';
import type { Caller } from '../auth/caller.ts';
import type { ServerDeps } from '../deps.ts';
import type { Ctx } from '../env.ts';
import type { HandlersOf } from '../handler.ts';
import { namesOf } from '../present/names.ts';
import { policyChange } from '../present/policy.ts';
import { readPolicy, scopeOf } from '../read-policy.ts';
import { whoActs } from '../who-acts.ts';

/** Beyond these a count says enough. */
const MOST_NAMED = 50;

type Names = 'getPolicy' | 'tryPolicy' | 'setPolicy' | 'resetPolicy' | 'listPolicyChanges';

/** The policy, what a change of it would do, and changing it. */
export function policyRoutes(deps: ServerDeps): HandlersOf<Names> {
  return {
    getPolicy: async ({ caller, query, c }) => await readPolicy(deps, inScope(caller, scopeOf(query), c)),
    tryPolicy: async ({ caller, body }) => {
      const workspaceId = caller.workspace.id;
      const change = body.setting && changeOf(body.setting);
      const asked = { workspaceId, scope: scopeOf(body), rule: body.rule, change };
      return await withNames(deps, workspaceId, await tryRule(deps, asked));
    },
    setPolicy: async ({ caller, body, c }) => {
      const [scope, { rule }] = [scopeOf(body), body.setting];
      await setRule(deps, { ...whoActs(caller), scope, rule, change: changeOf(body.setting) });
      return await readPolicy(deps, inScope(caller, scope, c));
    },
    resetPolicy: async ({ caller, query, c }) => {
      const scope = scopeOf(query);
      await setRule(deps, { ...whoActs(caller), scope, rule: query.rule, change: null });
      return await readPolicy(deps, inScope(caller, scope, c));
    },
    listPolicyChanges: async ({ caller, query }) => {
      const workspaceId = caller.workspace.id;
      return await inWorkspace(deps.database, workspaceId, async (trx) => {
        const changes = await listPolicyChanges(trx, workspaceId, { rule: query.rule, most: query.limit });
        const memberIds = changes.flatMap((one) => one.changedBy ?? []);
        const openingIds = changes.flatMap((one) => (one.scope === 'opening' ? one.scopeKey : []));
        const members = namesOf(await listMembersById(trx, workspaceId, [...new Set(memberIds)]));
        const openings = namesOf(await listOpeningNames(trx, workspaceId, [...new Set(openingIds)]));
        return { changes: changes.map((one) => policyChange(one, { members, openings })) };
      });
    },
  };
}

function inScope(caller: Caller, scope: PolicyScope, c: Ctx): Parameters<typeof readPolicy>[1] {
  return { workspaceId: caller.workspace.id, scope, language: askedLanguage(c) };
}

function changeOf({ rule: _, ...change }: RuleSetting): RuleChange {
  return change as RuleChange;
}

async function withNames(deps: ServerDeps, workspaceId: string, effect: RuleEffect): Promise<EffectAnswer> {
  const byKind = Map.groupBy(effect.touched, (one) => one.is);
  const named = [...byKind.values()].flatMap((all) => all.slice(0, MOST_NAMED));
  const rows = await inWorkspace(deps.database, workspaceId, (trx) =>
    listApplicationNames(
      trx,
      workspaceId,
      named.map((one) => one.applicationId),
    ),
  );
  const names = new Map(rows.map((row) => [row.applicationId, row]));
  const people = (is: Difference) => touchedPeople(byKind.get(is) ?? [], names);
  return {
    asOf: toIso(effect.at),
    checked: effect.checked,
    isAll: effect.isAll,
    becomeLate: people('becomeLate'),
    noLongerLate: people('noLongerLate'),
    newlyOwed: people('newlyOwed'),
    noLongerOwed: people('noLongerOwed'),
    dueEarlier: people('dueEarlier'),
    dueLater: people('dueLater'),
    remindersMove: effect.remindersMove,
  };
}

function touchedPeople(
  all: readonly TouchedApplication[],
  names: ReadonlyMap<string, ApplicationName>,
): TouchedPeople {
  const people = all.slice(0, MOST_NAMED).flatMap(({ applicationId, kind, wasDueAt, dueAt }) => {
    const name = names.get(applicationId);
    if (name === undefined) return [];
    const person = { id: name.personId, name: name.personName };
    const dates = { wasDueAt: isoOrNull(wasDueAt), dueAt: isoOrNull(dueAt) };
    return [{ applicationId, person, openingTitle: name.openingTitle, kind, ...dates }];
  });
  return { count: all.length, people };
}

function isoOrNull(at: number | null): string | null {
  return at === null ? null : toIso(at);
}
