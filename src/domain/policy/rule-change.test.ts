import { expect, test } from 'vitest';
import { DEFAULT_TIMING } from './default-policy.ts';
import { LEGAL_CLOCKS } from './legal-clocks.ts';
import type { RuleId } from './policy.ts';
import { ruleChangeIn, whyNotSo, withRuleChange } from './rule-change.ts';

const RULES = [...Object.keys(DEFAULT_TIMING), ...Object.keys(LEGAL_CLOCKS)] as RuleId[];

test('no word is both a row of the timing and a legal clock', () => {
  expect(new Set(RULES).size).toBe(RULES.length);
});

test('a rule that is set and taken back leaves nothing behind', () => {
  const set = withRuleChange({}, 'answer', { due: { businessDays: 3 } });
  const both = withRuleChange(set, 'ontario', { isOn: false });
  expect(both).toEqual({
    timing: { answer: { due: { businessDays: 3 } } },
    legal: { ontario: { isOn: false } },
  });
  expect(ruleChangeIn(both, 'ontario')).toEqual({ isOn: false });
  expect(ruleChangeIn(both, 'korea')).toBeNull();
  expect(withRuleChange(withRuleChange(both, 'answer', null), 'ontario', null)).toEqual({});
});

test.each(RULES)('%s may be set to what it is by default', (rule) => {
  const standard = { ...DEFAULT_TIMING, ...LEGAL_CLOCKS }[rule].due;
  expect(whyNotSo(rule, { due: standard })).toBeNull();
});

test('nobody plans to answer later than the law allows', () => {
  expect(whyNotSo('ontario', { due: { calendarDays: 45 } })).toBeNull();
  expect(whyNotSo('ontario', { due: { calendarDays: 46 } })).toMatch(/law/);
  expect(whyNotSo('korea', { due: { businessDays: 3 } })).toMatch(/law/);
  expect(whyNotSo('ontario', { warnAfterDays: 60 })).toMatch(/law/);
  expect(whyNotSo('ontario', { warnAfterDays: null })).toBeNull();
});

test('what counts back from a day stays before it, and nothing else does', () => {
  expect(whyNotSo('startHello', { due: { businessDays: 1 } })).toMatch(/before the day/);
  expect(whyNotSo('startHello', { due: { businessDays: -2 } })).toBeNull();
  expect(whyNotSo('answer', { due: { businessDays: -1 } })).toMatch(/before what it counts from/);
});
