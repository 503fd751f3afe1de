import type { DueFrom } from '../obligation/obligation.ts';
import type { LegalClock, Policy, RuleId, TimingRow } from '../policy/policy.ts';
import { GERMAN_RULES } from './de/rules.ts';
import { ENGLISH_RULES } from './en/rules.ts';
import { SPANISH_RULES } from './es/rules.ts';
import { FRENCH_RULES } from './fr/rules.ts';
import type { InEveryLanguage, Language } from './language.ts';
import type { RuleSpeech } from './rule-speech.ts';

/** Where a duty comes from, for "why do I owe this?": what the rule says, where it stands, and when it was checked. */
export interface RuleWords {
  readonly sentence: string;
  /** `policy row 4`, `rule R19`, or `law`. */
  readonly place: string;
  readonly sources: readonly string[];
  readonly asOf: string;
}

/** What a duty rests on: its rule, and what set its date. */
export interface Grounds {
  readonly rule: string;
  readonly dueFrom: DueFrom;
}

const SPEECHES: InEveryLanguage<RuleSpeech> = {
  en: ENGLISH_RULES,
  fr: FRENCH_RULES,
  de: GERMAN_RULES,
  es: SPANISH_RULES,
};

type Rules = Pick<Policy, 'timing' | 'legal'>;

/** What a rule asks, in one sentence. */
export function ruleSentence(language: Language, rule: RuleId): string {
  return SPEECHES[language].rules[rule];
}

/** The rule behind a duty, in words: where a promise set the date of an answer, that is the rule people know (R5). */
export function reasonOf(language: Language, policy: Rules, { rule, dueFrom }: Grounds): RuleWords {
  return ruleWords(SPEECHES[language], policy, rule === 'answer' && dueFrom === 'promise' ? 'promise' : rule);
}

/** A rule that this policy no longer has is named by its id. */
function ruleWords(speech: RuleSpeech, policy: Rules, rule: string): RuleWords {
  const sentence = (speech.rules as Readonly<Record<string, string | undefined>>)[rule] ?? rule;
  const legal = (policy.legal as Readonly<Record<string, LegalClock | undefined>>)[rule];
  if (legal !== undefined) return { sentence, place: speech.law, sources: legal.sources, asOf: legal.asOf };
  const row = (policy.timing as Readonly<Record<string, TimingRow | undefined>>)[rule];
  if (row === undefined) return { sentence, place: rule, sources: [], asOf: '' };
  const place = typeof row.row === 'number' ? speech.policyRow(row.row) : speech.rule(row.row);
  const sources = row.sources.map((one) => (one === 'design' ? speech.ownChoice : `docs/evidence.md ${one}`));
  return { sentence, place, sources, asOf: row.asOf };
}
