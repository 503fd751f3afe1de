import type { ErrorCode } from '../../domain/error-codes.ts';
import type { InEveryLanguage, Language } from '../../domain/wording/language.ts';
import { GERMAN_TITLES } from './titles/de.ts';
import { SPANISH_TITLES } from './titles/es.ts';
import { FRENCH_TITLES } from './titles/fr.ts';
import { TITLES } from './titles.ts';

const IN_EVERY_LANGUAGE: InEveryLanguage<Readonly<Record<ErrorCode, string>>> = {
  en: TITLES,
  fr: FRENCH_TITLES,
  de: GERMAN_TITLES,
  es: SPANISH_TITLES,
};

/** What a code means whenever it comes, in a language. */
export function titleOf(code: ErrorCode, language: Language): string {
  return IN_EVERY_LANGUAGE[language][code];
}
