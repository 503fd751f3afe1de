import { GERMAN_STANDING } from './de/standing.ts';
import { ENGLISH_STANDING } from './en/standing.ts';
import { SPANISH_STANDING } from './es/standing.ts';
import { FRENCH_STANDING } from './fr/standing.ts';
import type { InEveryLanguage, Language } from './language.ts';
import type { StandingSpeech } from './standing-speech.ts';

const SPEECHES: InEveryLanguage<StandingSpeech> = {
  en: ENGLISH_STANDING,
  fr: FRENCH_STANDING,
  de: GERMAN_STANDING,
  es: SPANISH_STANDING,
};

export function standingSpeech(language: Language): StandingSpeech {
  return SPEECHES[language];
}
