import { DEFAULT_TIMING } from '../../policy/default-policy.ts';
import { LEGAL_CLOCKS } from '../../policy/legal-clocks.ts';
import type { RuleId } from '../../policy/policy.ts';
import type { RuleSpeech } from '../rule-speech.ts';

/** In English the policy itself says what each rule asks. */
export const ENGLISH_RULES: RuleSpeech = {
  rules: Object.fromEntries([
    ...Object.entries(DEFAULT_TIMING).map(([rule, { event }]) => [rule, event]),
    ...Object.entries(LEGAL_CLOCKS).map(([rule, { duty }]) => [rule, duty]),
  ]) as Record<RuleId, string>,
  policyRow: (row) => `policy row ${row}`,
  rule: (number) => `rule ${number}`,
  law: 'law',
  ownChoice: 'our own choice',
};
