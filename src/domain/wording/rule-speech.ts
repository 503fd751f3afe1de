import type { RuleId } from '../policy/policy.ts';

/** How one language says what the rules of the policy ask, and where a rule stands. */
export interface RuleSpeech {
  readonly rules: Readonly<Record<RuleId, string>>;
  /** `policy row 4`. */
  readonly policyRow: (row: number) => string;
  /** `rule R19`. */
  readonly rule: (number: string) => string;
  readonly law: string;
  /** Where no study gives the number. */
  readonly ownChoice: string;
}
