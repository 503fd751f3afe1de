import { checkWords } from '../checker/check-words.ts';
import type { CheckRule } from '../checker/finding.ts';
import type { WordsToCheck } from '../checker/letter.ts';
import { sentencesOf } from '../checker/sentences.ts';
import type { Language } from '../wording/language.ts';
import { FEEDBACK_SPEECHES } from './speech.ts';

/** What is recorded of one decision, to be said to whom it is about. */
export interface RecordToSay {
  /** Criteria on which everybody who judged them saw a strength. */
  readonly strengths: readonly string[];
  /** Criteria that decided it. */
  readonly decided: readonly string[];
  /** What was written beside the decision and the debriefs, in the words of whoever wrote it. */
  readonly written: readonly string[];
  /** Everything that the words are held against; its text is left out. */
  readonly around: Omit<WordsToCheck, 'subject' | 'text' | 'kind'>;
}

export interface Sayable {
  readonly text: string;
  readonly from: 'strength' | 'criterion' | 'written';
}

/** A sentence that was written for the record and had better stay there, and why. */
export interface Unsaid {
  readonly text: string;
  readonly rules: readonly CheckRule[];
}

const MOST_SENTENCES = 3;

/**
 * Two or three sentences that can be said, made from what is recorded and nothing else: a strength, the requirement that
 * decided, and what was written as far as the checker has nothing to say to it. A person chooses, edits and sends; what had
 * better not be said is shown with the reason (docs/evidence.md 4.3).
 */
export function sayFeedback({ strengths, decided, written, around }: RecordToSay): {
  readonly sentences: readonly Sayable[];
  readonly unsaid: readonly Unsaid[];
} {
  const speech = FEEDBACK_SPEECHES[around.language];
  const own = written.flatMap((text) =>
    sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim()),
  );
  const judged = own.filter((text) => text !== '').map((text) => ({ text, rules: rulesIn(text, around) }));
  const sentences: Sayable[] = [
    ...strengths.slice(0, 1).map((name) => ({ text: speech.strength(name), from: 'strength' as const })),
    ...(decided.length === 0
      ? []
      : [{ text: speech.decided(listed(decided, around.language)), from: 'criterion' as const }]),
    ...judged
      .filter(({ rules }) => rules.length === 0)
      .map(({ text }) => ({ text, from: 'written' as const })),
  ];
  return {
    sentences: sentences.slice(0, MOST_SENTENCES),
    unsaid: judged.filter(({ rules }) => rules.length > 0),
  };
}

/** Whatever the checker would say to it in feedback; a date or a plain no is not missing in one sentence of it. */
function rulesIn(text: string, around: RecordToSay['around']): CheckRule[] {
  const findings = checkWords({ ...around, subject: '', text, kind: 'feedback' });
  const rules = new Set(findings.map((one) => one.rule));
  for (const rule of ABOUT_LETTERS) rules.delete(rule);
  return [...rules];
}

const ABOUT_LETTERS: readonly CheckRule[] = [
  'wrongName',
  'noMissing',
  'noLate',
  'dateMissing',
  'reasonUnrecorded',
];

function listed(names: readonly string[], language: Language): string {
  const quoted = names.map((name) => FEEDBACK_SPEECHES[language].quoted(name));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(quoted);
}
