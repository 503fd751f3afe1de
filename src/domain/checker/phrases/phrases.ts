import type { Language } from '../../wording/language.ts';
import { GERMAN } from './de.ts';
import { ENGLISH } from './en.ts';
import { SPANISH } from './es.ts';
import { FRENCH } from './fr.ts';
import type { PhraseList } from './phrase-list.ts';

/** The words of each language. */
export const PHRASES: Readonly<Record<Language, PhraseList>> = {
  en: ENGLISH,
  fr: FRENCH,
  de: GERMAN,
  es: SPANISH,
};
