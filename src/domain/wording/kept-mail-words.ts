import { GERMAN_KEPT_MAIL } from './de/kept-mail.ts';
import { ENGLISH_KEPT_MAIL } from './en/kept-mail.ts';
import { SPANISH_KEPT_MAIL } from './es/kept-mail.ts';
import { FRENCH_KEPT_MAIL } from './fr/kept-mail.ts';
import type { KeptKindWord, KeptMailSpeech, MailboxFaultWord, MailboxStepWord } from './kept-mail-speech.ts';
import type { InEveryLanguage, Language } from './language.ts';
import type { CheckFault } from './mail-check-speech.ts';
import { faultWords } from './mail-check-words.ts';

const SPEECHES: InEveryLanguage<KeptMailSpeech> = {
  en: ENGLISH_KEPT_MAIL,
  fr: FRENCH_KEPT_MAIL,
  de: GERMAN_KEPT_MAIL,
  es: SPANISH_KEPT_MAIL,
};

/** How a language speaks of mail that came in. */
export function keptMailSpeech(language: Language): KeptMailSpeech {
  return SPEECHES[language];
}

export interface KeptMailTold {
  readonly way: 'in' | 'out';
  readonly kind: KeptKindWord;
  /** Who wrote it, or to whom one of us wrote. */
  readonly who: string | null;
  /** The last day away, as people say it. */
  readonly away: string | null;
}

/** What a mail is, as a whole sentence. */
export function keptMailSentence(language: Language, { way, kind, who, away }: KeptMailTold): string {
  const speech = SPEECHES[language];
  const name = who ?? speech.nobody;
  if (way === 'out') return capital(speech.out(name));
  return capital(kind === 'absence' && away !== null ? speech.away(name, away) : speech.in[kind](name));
}

/** Why a member must look at a mail; `null` for a reason that is none of ours. */
export function doubtSentence(language: Language, why: string | null): string | null {
  const { doubts } = SPEECHES[language];
  return why !== null && why in doubts ? doubts[why as keyof typeof doubts] : null;
}

interface MailboxAround {
  readonly host: string;
  readonly port: number;
}

/** Why a mailbox cannot be read, and what to try. What it shares with a server that takes mail is said in the same words. */
export function mailboxFaultWords(language: Language, fault: string, around: MailboxAround) {
  const own = SPEECHES[language].mailboxFaults[fault as MailboxFaultWord];
  if (own) return { sentence: own[0](around), wayOut: own[1] };
  return faultWords(language, fault as CheckFault, { ...around, from: '', to: null });
}

export function mailboxWorksSentence(
  language: Language,
  step: MailboxStepWord,
  around: MailboxAround & { readonly folders: number },
): string {
  return SPEECHES[language].mailboxWorks[step](around);
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
