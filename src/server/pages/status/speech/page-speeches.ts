import type { InEveryLanguage, Language } from '../../../../domain/wording/language.ts';
import { GERMAN_PAGE } from './de.ts';
import { ENGLISH_PAGE } from './en.ts';
import { SPANISH_PAGE } from './es.ts';
import { FRENCH_PAGE } from './fr.ts';
import type { PageSpeech } from './page-speech.ts';

const SPEECHES: InEveryLanguage<PageSpeech> = {
  en: ENGLISH_PAGE,
  fr: FRENCH_PAGE,
  de: GERMAN_PAGE,
  es: SPANISH_PAGE,
};

export function pageSpeech(language: Language): PageSpeech {
  return SPEECHES[language];
}
