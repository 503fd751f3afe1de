import { findBlanks } from '../draft/blanks.ts';
import { DRAFT_RULES } from '../draft/draft-kind.ts';
import { findPhrases, type Span } from './fold.ts';
import type { LetterToCheck, Remark } from './letter.ts';
import { PHRASES } from './phrases/phrases.ts';
import { sentencesOf } from './sentences.ts';

/** "You will hear from us" is a promise only with its date, in the same sentence or beside it. */
export function checkDates(letter: LetterToCheck): readonly Remark[] {
  const { words, text, folded, languages } = letter;
  const better = PHRASES[words.language].better.dateMissing ?? null;
  const sentences = sentencesOf(text);
  const isDated = sentences.map((sentence) => hasDate(letter, sentence));
  const undated = languages
    .flatMap((language) => findPhrases(folded, PHRASES[language].announces))
    .filter((span) => !isNearDate(span, sentences, isDated))
    .map((span) => ({ ...span, rule: 'dateMissing' as const, better }));
  const promises = words.kind !== null && DRAFT_RULES[words.kind].promises;
  if (undated.length > 0 || !promises || isDated.some(Boolean)) return undated;
  return [{ rule: 'dateMissing', start: text.length, end: text.length, better }];
}

function isNearDate(span: Span, sentences: readonly Span[], isDated: readonly boolean[]): boolean {
  const at = sentences.findIndex((sentence) => sentence.start <= span.start && span.start < sentence.end);
  return [at - 1, at, at + 1].some((index) => isDated[index] === true);
}

/** A date in numbers: 27.11., 27/11, 2026-11-27. */
const NUMERIC = /\b\d{1,2}[./]\d{1,2}\b|\b\d{4}-\d{2}-\d{2}\b/;

function hasDate({ folded, languages, text }: LetterToCheck, { start, end }: Span): boolean {
  const sentence = folded.slice(start, end);
  if (NUMERIC.test(sentence) || findBlanks(text.slice(start, end)).length > 0) return true;
  return languages.some((language) => {
    const { days, months } = PHRASES[language];
    return (
      findPhrases(sentence, days).length > 0 ||
      (/\d/.test(sentence) && findPhrases(sentence, months).length > 0)
    );
  });
}
