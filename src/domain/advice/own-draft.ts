import type { InEveryLanguage, Language } from '../wording/language.ts';
import { DE_LETTERS } from './letters/de.ts';
import { EN_LETTERS } from './letters/en.ts';
import { ES_LETTERS } from './letters/es.ts';
import { FR_LETTERS } from './letters/fr.ts';
import type { OwnLetters, OwnSlots } from './letters/own-letters.ts';
import { OWN_DRAFT_SAYS, type OwnDraftKind } from './own-draft-kind.ts';

export interface OwnDraft {
  readonly kind: OwnDraftKind;
  readonly subject: string;
  readonly text: string;
  readonly says: (typeof OWN_DRAFT_SAYS)[OwnDraftKind];
  /** What is not known and must be filled in: it stands in the text between brackets. */
  readonly missing: readonly string[];
}

const LETTERS: InEveryLanguage<OwnLetters> = {
  en: EN_LETTERS,
  fr: FR_LETTERS,
  de: DE_LETTERS,
  es: ES_LETTERS,
};

/**
 * A letter of a job seeker, from the facts that they logged: short, kind, and true also where nobody has met them yet. What is not known stands
 * as `⟦what belongs here⟧` and is named in `missing`: nothing is made up.
 */
export function ownDraft(kind: OwnDraftKind, language: Language, slots: OwnSlots): OwnDraft {
  const letters = LETTERS[language];
  const missing: string[] = [];
  const known = (value: string | null, blank: keyof OwnLetters['blanks']) => {
    if (value !== null && value.trim() !== '') return value.trim();
    missing.push(letters.blanks[blank]);
    return `⟦${letters.blanks[blank]}⟧`;
  };
  const { subject, lines } = letters.letters[kind](slots, known);
  // Somebody who knows one's work is asked, and nobody at the company is.
  const receiver = kind === 'refereeRequest' ? known(null, 'referee') : slots.receiver;
  const greeting = letters.greeting(receiver);
  const text = [greeting, ...lines, `${letters.close}\n${slots.own}`].join('\n\n');
  return { kind, subject, text, says: OWN_DRAFT_SAYS[kind], missing: [...new Set(missing)] };
}
