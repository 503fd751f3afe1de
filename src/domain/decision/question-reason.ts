import { findPhrases, fold, type Span } from '../checker/fold.ts';
import { PHRASES } from '../checker/phrases/phrases.ts';
import { LANGUAGES } from '../wording/language.ts';
import { findFollowUpReason } from './reason.ts';
import { TRIVIAL_REASONS } from './trivial-reasons.ts';

/** Why a written reason is worth another look before it is recorded. */
export const REASON_QUESTIONS = [
  'followUpReason',
  'unsafe',
  'trivial',
  'vagueReason',
  'comparison',
  'noCriterion',
] as const;

export type ReasonQuestion = (typeof REASON_QUESTIONS)[number];

/** One place in a reason; both ends equal where something is missing. */
export interface ReasonRemark extends Span {
  readonly question: ReasonQuestion;
  readonly quote: string;
}

export interface ReasonToQuestion {
  readonly text: string;
  /** The criteria of the opening that were named as what decided. */
  readonly criteria: readonly string[];
}

/**
 * What is worth another look in the reason for a no (docs/evidence.md 4.3): what must not play a part, what says nothing
 * about the work, what compares people, and a reason that rests on no criterion. In all four languages at once, whatever
 * the reader's own, because people write in the one they think in. The worst comes first; nothing is decided by it.
 */
export function questionReason({ text, criteria }: ReasonToQuestion): readonly ReasonRemark[] {
  const plain = text.normalize('NFC');
  const folded = fold(plain);
  const remarks: ReasonRemark[] = [];
  const followUp = findFollowUpReason(plain);
  if (followUp !== null) remarks.push(remarkAt(plain, plain.indexOf(followUp), followUp.length));
  for (const [question, phrases] of QUESTIONED)
    for (const { start, end } of findPhrases(folded, phrases))
      remarks.push({ question, start, end, quote: plain.slice(start, end) });
  if (criteria.length === 0 && saysTooLittle(folded))
    remarks.push({ question: 'noCriterion', start: plain.length, end: plain.length, quote: '' });
  return remarks.sort(byWeight);
}

function remarkAt(text: string, start: number, length: number): ReasonRemark {
  const end = start + length;
  return { question: 'followUpReason', start, end, quote: text.slice(start, end) };
}

const QUESTIONED: readonly (readonly [ReasonQuestion, readonly string[]])[] = [
  ['unsafe', LANGUAGES.flatMap((language) => PHRASES[language].questioned.unsafe)],
  ['trivial', LANGUAGES.flatMap((language) => TRIVIAL_REASONS[language])],
  ['vagueReason', LANGUAGES.flatMap((language) => PHRASES[language].questioned.vagueReason)],
  ['comparison', LANGUAGES.flatMap((language) => PHRASES[language].questioned.comparison)],
];

const FEWEST_WORDS = 3;

/** "No." and "other" are no reasons: whoever writes so little names the criterion instead. */
function saysTooLittle(folded: string): boolean {
  return (folded.match(/\p{L}{2,}/gu) ?? []).length < FEWEST_WORDS;
}

function byWeight(one: ReasonRemark, other: ReasonRemark): number {
  const difference = REASON_QUESTIONS.indexOf(one.question) - REASON_QUESTIONS.indexOf(other.question);
  return difference === 0 ? one.start - other.start : difference;
}
