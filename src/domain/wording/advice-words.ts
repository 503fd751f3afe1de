import type { Instant } from '../../lib/instant.ts';
import type { Advice } from '../advice/advice.ts';
import { adviceDay } from '../advice/advice-day.ts';
import type { AdviceSpeech } from './advice-speech.ts';
import { nearDayIn } from './day-in.ts';
import { GERMAN_ADVICE } from './de/advice.ts';
import { ENGLISH_ADVICE } from './en/advice.ts';
import { SPANISH_ADVICE } from './es/advice.ts';
import { FRENCH_ADVICE } from './fr/advice.ts';
import type { InEveryLanguage, Language } from './language.ts';
import { wordOwed } from './words-owed.ts';

const SPEECHES: InEveryLanguage<AdviceSpeech> = {
  en: ENGLISH_ADVICE,
  fr: FRENCH_ADVICE,
  de: GERMAN_ADVICE,
  es: SPANISH_ADVICE,
};

/** Whose clock and language, and when they read. */
export interface AdviceReader {
  readonly language: Language;
  readonly timeZone: string;
  readonly now: Instant;
}

/**
 * One plain next step and its reason, each with its day: "Wait until Thursday 3 December", "They named Tuesday 1 December for
 * their word. Two business days after it is soon enough to ask."
 */
export function adviceSentences(
  { kind, at, because }: Pick<Advice, 'kind' | 'at' | 'because'>,
  { language, timeZone, now }: AdviceReader,
): { readonly says: string; readonly why: string } {
  const speech = SPEECHES[language];
  const day = nearDayIn(language, { timeZone, now });
  const owed = because.owed === null ? '' : wordOwed(language, because.owed);
  return {
    says: speech.says[kind](at === null ? null : day(adviceDay(kind, at))),
    why: speech.why[because.is](because.at === null ? '' : day(because.at), owed),
  };
}
