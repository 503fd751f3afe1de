import { DEFAULT_TIMING } from './default-policy.ts';
import type { LegalClockId } from './legal-clock-id.ts';
import { LEGAL_CLOCKS } from './legal-clocks.ts';
import type { PolicyOverrides, RuleChange, RuleId, Span, TimingRowId } from './policy.ts';

/** Whether a rule is a duty in law, and not a row of the timing. */
function isLegalClock(rule: RuleId): rule is LegalClockId {
  return rule in LEGAL_CLOCKS;
}

/** What these overrides say of one rule; `null` where they say nothing. */
export function ruleChangeIn(overrides: PolicyOverrides, rule: RuleId): RuleChange | null {
  const change = isLegalClock(rule) ? overrides.legal?.[rule] : overrides.timing?.[rule];
  return change ?? null;
}

/** The overrides with one rule set differently, or with nothing said of it when `change` is `null`. */
export function withRuleChange(
  overrides: PolicyOverrides,
  rule: RuleId,
  change: RuleChange | null,
): PolicyOverrides {
  const part = isLegalClock(rule) ? 'legal' : 'timing';
  const { [rule]: _, ...others } = (overrides[part] ?? {}) as Record<string, RuleChange>;
  const changed = change === null ? others : { ...others, [rule]: change };
  const { [part]: __, ...rest } = overrides;
  return Object.keys(changed).length === 0 ? rest : { ...rest, [part]: changed };
}

/**
 * Why a rule can't be set so, as a sentence; `null` when it can. Rows that count back from a day stay before it, all others
 * stay after their cause, and nobody plans to answer later than the law allows.
 */
export function whyNotSo(rule: RuleId, change: RuleChange): string | null {
  const { due } = change;
  if (!isLegalClock(rule)) return due === undefined ? null : whyNotTiming(rule, due);
  const { legal } = LEGAL_CLOCKS[rule];
  const most = daysIn(legal);
  if (due !== undefined && daysIn(due) > most) return 'is later than the law allows';
  const warnAfter = 'warnAfterDays' in change ? (change.warnAfterDays ?? 0) : 0;
  return warnAfter > most ? 'warns later than the law allows' : null;
}

function whyNotTiming(rule: TimingRowId, due: Span): string | null {
  const standard = DEFAULT_TIMING[rule].due;
  const isBefore = 'businessDays' in standard && standard.businessDays < 0;
  const length = lengthOf(due);
  if (isBefore)
    return 'businessDays' in due && length < 0 ? null : 'must be a number of business days before the day';
  return length < 0 ? 'must not lie before what it counts from' : null;
}

function lengthOf(span: Span): number {
  if ('businessDays' in span) return span.businessDays;
  if ('calendarDays' in span) return span.calendarDays;
  return 'hours' in span ? span.hours : span.minutes;
}

/** For comparing alone: a business day is as long as it is in a week without holidays, a month is its shortest. */
function daysIn(span: Span | { readonly months: number }): number {
  if ('months' in span) return span.months * 28;
  if ('businessDays' in span) return (span.businessDays * 7) / 5;
  if ('calendarDays' in span) return span.calendarDays;
  return 'hours' in span ? span.hours / 24 : span.minutes / (24 * 60);
}
