import type { Language } from '../wording/language.ts';
import { SPOKEN_GERMAN } from './de.ts';
import { SPOKEN_ENGLISH } from './en.ts';
import { SPOKEN_SPANISH } from './es.ts';
import { SPOKEN_FRENCH } from './fr.ts';
import type { SpokenWords } from './spoken-words.ts';

/** What is said aloud, on the telephone and in the room, in each language. */
export const SPOKEN: Readonly<Record<Language, SpokenWords>> = {
  en: SPOKEN_ENGLISH,
  fr: SPOKEN_FRENCH,
  de: SPOKEN_GERMAN,
  es: SPOKEN_SPANISH,
};
