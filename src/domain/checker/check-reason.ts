import { LANGUAGES, type Language } from '../wording/language.ts';
import { findPhrases, fold, type Span } from './fold.ts';
import { isNo, type LetterToCheck, type Remark } from './letter.ts';
import type { ReasonTopic } from './phrases/phrase-list.ts';
import { PHRASES } from './phrases/phrases.ts';
import { sentencesOf } from './sentences.ts';

/**
 * What is given as the reason must be what was recorded (docs/evidence.md 4.3). Reasons are told apart by what they are
 * about: pay, experience, a qualification. Where the record speaks of nothing that is known here, nothing is questioned.
 */
export function checkReason(letter: LetterToCheck): readonly Remark[] {
  const { words, text } = letter;
  if (!isNo(words.kind) && words.kind !== 'feedback') return [];
  const recorded = new Set(words.recordedReasons.flatMap((reason) => topicsOf(fold(reason), LANGUAGES)));
  return sentencesOf(text).flatMap((sentence): Remark[] => {
    const topics = reasonTopics(letter, sentence);
    if (topics.length === 0 || quotesRecord(letter, sentence)) return [];
    if (words.recordedReasons.length === 0) return [{ ...sentence, rule: 'reasonUnrecorded', better: null }];
    const isRecorded = recorded.size === 0 || topics.some((topic) => recorded.has(topic));
    const better = PHRASES[words.language].better.reasonDiffers ?? null;
    return isRecorded ? [] : [{ ...sentence, rule: 'reasonDiffers', better }];
  });
}

/** What a sentence gives as a reason, where it gives one. */
function reasonTopics({ folded, languages }: LetterToCheck, { start, end }: Span): ReasonTopic[] {
  const sentence = folded.slice(start, end);
  const givesReason = languages.some(
    (language) => findPhrases(sentence, PHRASES[language].givesReason).length > 0,
  );
  return givesReason ? topicsOf(sentence, languages) : [];
}

function topicsOf(folded: string, languages: readonly Language[]): ReasonTopic[] {
  const topics = Object.keys(PHRASES.en.reasons) as ReasonTopic[];
  return topics.filter((topic) =>
    languages.some((language) => findPhrases(folded, PHRASES[language].reasons[topic]).length > 0),
  );
}

/** A criterion that is named as it stands in the record needs no other likeness. */
function quotesRecord({ words, text }: LetterToCheck, { start, end }: Span): boolean {
  const sentence = fold(text.slice(start, end));
  return words.recordedReasons.some(
    (reason) => reason.trim().length > 2 && sentence.includes(fold(reason).trim()),
  );
}
