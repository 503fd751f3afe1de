import { GERMAN_MAIL_CHECK } from './de/mail-check.ts';
import { ENGLISH_MAIL_CHECK } from './en/mail-check.ts';
import { SPANISH_MAIL_CHECK } from './es/mail-check.ts';
import { FRENCH_MAIL_CHECK } from './fr/mail-check.ts';
import type { InEveryLanguage, Language } from './language.ts';
import type { CheckAround, CheckFault, CheckStep, MailCheckSpeech } from './mail-check-speech.ts';

/** What a test of a mail server found, in words. `null` for a step that works. */
export interface CheckWords {
  readonly sentence: string;
  readonly wayOut: string | null;
}

const SPEECHES: InEveryLanguage<MailCheckSpeech> = {
  en: ENGLISH_MAIL_CHECK,
  fr: FRENCH_MAIL_CHECK,
  de: GERMAN_MAIL_CHECK,
  es: SPANISH_MAIL_CHECK,
};

/** A step that works. */
export function worksSentence(language: Language, step: CheckStep, around: CheckAround): string {
  return SPEECHES[language].works[step](around);
}

/** A step that failed: what that means, and what to try. */
export function faultWords(language: Language, fault: CheckFault, around: CheckAround): CheckWords {
  const [sentence, wayOut] = SPEECHES[language].faults[fault];
  return { sentence: sentence(around), wayOut };
}
