import type { Instant } from '../../lib/instant.ts';
import type { Refusal, Request } from '../decision/request.ts';
import { GERMAN_REFUSALS } from './de/refusals.ts';
import { ENGLISH_REFUSALS } from './en/refusals.ts';
import { SPANISH_REFUSALS } from './es/refusals.ts';
import { FRENCH_REFUSALS } from './fr/refusals.ts';
import type { InEveryLanguage, Language } from './language.ts';
import type { RefusalCode, RefusalSpeech } from './refusal-speech.ts';

/** The names and days that a refusal speaks of. */
export interface RefusalWording {
  readonly language: Language;
  readonly candidate: string;
  readonly day: (instant: Instant) => string;
}

const SPEECHES: InEveryLanguage<RefusalSpeech> = {
  en: ENGLISH_REFUSALS,
  fr: FRENCH_REFUSALS,
  de: GERMAN_REFUSALS,
  es: SPANISH_REFUSALS,
};

/** What could not be done and the state now, in one sentence with the way out where there is one. */
export function refusalSentence(
  { kind }: Pick<Request, 'kind'>,
  { refused, at, quote }: Refusal,
  { language, candidate, day }: RefusalWording,
): string {
  const { cannot, because } = SPEECHES[language];
  const attempt = cannot[kind](candidate);
  if (!isKnown(refused)) return attempt;
  const reason = because[refused]({
    candidate,
    day: at === undefined ? null : day(at),
    lastDay: at === undefined ? null : day(at - 1),
    quote: quote ?? '',
  });
  return `${attempt}${language === 'fr' ? '\u00a0' : ''}: ${reason}`;
}

function isKnown(code: string): code is RefusalCode {
  return code in ENGLISH_REFUSALS.because;
}
