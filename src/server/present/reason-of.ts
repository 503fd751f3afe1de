import type { DueFrom } from '../../domain/obligation/obligation.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { type RuleWords, ruleWords } from '../../domain/wording/rule-words.ts';

/** The rule behind a duty, in words: where a promise set the date of an answer, that is the rule people know (R5). */
export function reasonOf(
  policy: Pick<Policy, 'timing' | 'legal'>,
  { rule, dueFrom }: { readonly rule: string; readonly dueFrom: DueFrom },
): RuleWords {
  return ruleWords(policy, { rule: rule === 'answer' && dueFrom === 'promise' ? 'promise' : rule });
}
