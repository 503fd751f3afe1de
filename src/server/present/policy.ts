import type {
  PolicyAnswer,
  PolicyChange,
  PolicyClock,
  PolicyRow,
  RuleSetting,
} from '../../contract/policy.ts';
import { DEFAULT_TIMING } from '../../domain/policy/default-policy.ts';
import type { LegalClockId } from '../../domain/policy/legal-clock-id.ts';
import { LEGAL_CLOCKS } from '../../domain/policy/legal-clocks.ts';
import type {
  LegalClock,
  Policy,
  RuleChange,
  RuleId,
  TimingRow,
  TimingRowId,
} from '../../domain/policy/policy.ts';
import type { Language } from '../../domain/wording/language.ts';
import { ruleSentence } from '../../domain/wording/rule-words.ts';
import { toIso } from '../../lib/instant.ts';
import type { KeptPolicyChange } from '../../storage/queries/policies.ts';
import { type Names, namedOf } from './names.ts';

/** The policy in one scope, with what would hold if that scope said nothing. */
export interface ScopedPolicy {
  readonly language: Language;
  readonly now: Policy;
  readonly otherwise: Policy;
  /** Rules that the scope itself sets, and the last change of each. */
  readonly here: ReadonlySet<string>;
  readonly changes: ReadonlyMap<string, KeptPolicyChange>;
  /** Rules that the workspace sets, for the scopes below it. */
  readonly above: ReadonlySet<string>;
  readonly setAt: number;
  readonly members: Names;
}

/** Every rule of the policy, in its own order. */
export function policyRules(scoped: ScopedPolicy): Pick<PolicyAnswer, 'timing' | 'clocks'> {
  return {
    timing: (Object.keys(DEFAULT_TIMING) as TimingRowId[]).map((rule) => timingRow(rule, scoped)),
    clocks: (Object.keys(LEGAL_CLOCKS) as LegalClockId[]).map((rule) => clock(rule, scoped)),
  };
}

function timingRow(rule: TimingRowId, scoped: ScopedPolicy): PolicyRow {
  const { row, sources, asOf } = scoped.now.timing[rule];
  return {
    rule,
    number: String(row),
    event: ruleSentence(scoped.language, rule),
    now: timingValue(scoped.now.timing[rule]),
    otherwise: timingValue(scoped.otherwise.timing[rule]),
    ...settingOf(rule, scoped),
    sources: [...sources],
    asOf,
  };
}

function timingValue({ due, nudges }: TimingRow): PolicyRow['now'] {
  return { due, nudges: nudges.map((nudge) => ({ ...nudge })) };
}

function clock(rule: LegalClockId, scoped: ScopedPolicy): PolicyClock {
  const { country, region, smallestEmployer, needsPublicPosting, legal, inForceSince, asOf, sources } =
    scoped.now.legal[rule];
  return {
    rule,
    duty: ruleSentence(scoped.language, rule),
    country,
    region: region ?? null,
    smallestEmployer,
    needsPublicPosting,
    legal,
    inForceSince,
    now: clockValue(scoped.now.legal[rule]),
    otherwise: clockValue(scoped.otherwise.legal[rule]),
    ...settingOf(rule, scoped),
    sources: [...sources],
    asOf,
  };
}

function clockValue({ isOn, due, nudges, warnAfterDays }: LegalClock): PolicyClock['now'] {
  return { isOn, due, nudges: [...nudges], warnAfterDays };
}

function settingOf(rule: RuleId, { here, above, changes, setAt, members }: ScopedPolicy) {
  const change = changes.get(rule);
  const set = { by: namedOf(members, change?.changedBy), at: toIso(change?.changedAt ?? setAt) };
  return { setHere: here.has(rule) ? set : null, isSetAbove: above.has(rule) };
}

/** A setting as the contract has it: with the rule that it is for. */
export function settingWith(rule: RuleId, change: RuleChange | null): RuleSetting | null {
  return change === null ? null : ({ rule, ...change } as RuleSetting);
}

export function policyChange(
  change: KeptPolicyChange,
  { members, openings }: { readonly members: Names; readonly openings: Names },
): PolicyChange {
  const { id, scope, scopeKey, rule, was, became, changedBy, changedAt } = change;
  return {
    id,
    rule,
    opening: scope === 'opening' ? namedOf(openings, scopeKey) : null,
    stage: scope === 'stage' ? scopeKey : null,
    was: settingWith(rule, was),
    became: settingWith(rule, became),
    by: namedOf(members, changedBy),
    at: toIso(changedAt),
  };
}
