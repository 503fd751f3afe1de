import { findPhrases, fold, LONGEST_TEXT, type Span } from '../checker/fold.ts';
import { PHRASES } from '../checker/phrases/phrases.ts';
import { findBlanks } from '../draft/blanks.ts';
import type { InEveryLanguage, Language } from '../wording/language.ts';

/** What is questioned in a letter of a job seeker; nothing is held back for it but blanks. */
export const OWN_RULES = [
  'blank',
  'checkingIn',
  'guilt',
  'ultimatum',
  'nameMissing',
  'roleMissing',
  'tooLong',
] as const;

export type OwnRule = (typeof OWN_RULES)[number];

export interface OwnFinding {
  readonly rule: OwnRule;
  readonly part: 'subject' | 'body';
  /** UTF-16 units from the start of its part; both 0 where something is missing. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export interface OwnWords {
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
  /** To whom it is written; `null` where nobody is known by name. */
  readonly receiver: string | null;
  readonly opening: string;
}

/** A letter that is read is short: about a screen of a phone. */
const MOST_WORDS = 180;

/** What in a letter to a company may do harm: empty openers, guilt, pressure, the wrong name, no role, too much of it. */
export function checkOwnWords(words: OwnWords): readonly OwnFinding[] {
  const { subject, receiver, opening } = words;
  const text = words.text.slice(0, LONGEST_TEXT);
  const both = fold(`${subject}\n${text}`);
  const findings = [
    ...partFindings('subject', subject, words.language),
    ...partFindings('body', text, words.language),
  ];
  if (receiver !== null && !nameIn(fold(firstLine(text)), receiver)) findings.push(missing('nameMissing'));
  if (!both.includes(fold(opening).trim())) findings.push(missing('roleMissing'));
  if (text.split(/\s+/).length > MOST_WORDS) findings.push(missing('tooLong'));
  return findings;
}

function partFindings(part: OwnFinding['part'], text: string, language: Language): OwnFinding[] {
  const folded = fold(text);
  const found = (rule: OwnRule, spans: readonly Span[]): OwnFinding[] =>
    spans.map(({ start, end }) => ({ rule, part, start, end, quote: text.slice(start, end) }));
  const { checkingIn = [], blame = [] } = PHRASES[language].questioned;
  return [
    ...found('blank', findBlanks(text)),
    ...found('checkingIn', findPhrases(folded, checkingIn)),
    ...found('guilt', findPhrases(folded, [...blame, ...GUILT[language]])),
    ...found('ultimatum', findPhrases(folded, ULTIMATUM[language])),
  ].toSorted((a, b) => a.start - b.start);
}

function missing(rule: OwnRule): OwnFinding {
  return { rule, part: 'body', start: 0, end: 0, quote: '' };
}

/** The greeting names them by any part of their name. */
function nameIn(folded: string, name: string): boolean {
  return fold(name)
    .trim()
    .split(/\s+/)
    .some((part) => part.length > 1 && folded.includes(part));
}

function firstLine(text: string): string {
  return text.trimStart().split('\n')[0] ?? '';
}

const GUILT: InEveryLanguage<readonly string[]> = {
  en: [
    'still waiting',
    'no response',
    'never heard back',
    "haven't heard",
    'have not heard from you',
    'disappointed',
    'after all the time',
    'the least you',
    'ghosted',
    'ignored',
  ],
  fr: [
    'toujours en attente',
    'aucune réponse de votre part',
    'sans réponse de votre part',
    'déçu*',
    'après tout ce temps',
    'la moindre des choses',
    'ignoré*',
  ],
  de: [
    'warte immer noch',
    'noch immer keine antwort',
    'leider nichts gehört',
    'enttäuscht',
    'nach all der zeit',
    'das mindeste',
    'ignoriert',
  ],
  es: [
    'sigo esperando',
    'ninguna respuesta',
    'no me han respondido',
    'decepcionad*',
    'después de tanto tiempo',
    'lo mínimo',
    'ignorad*',
  ],
};

const ULTIMATUM: InEveryLanguage<readonly string[]> = {
  en: [
    'otherwise i will',
    'or else',
    'final warning',
    'last chance',
    'i demand',
    'immediately',
    'as soon as possible',
    'asap',
  ],
  fr: [
    'sinon je',
    'dernier avertissement',
    'dernière chance',
    'j’exige',
    "j'exige",
    'immédiatement',
    'dans les plus brefs délais',
  ],
  de: [
    'sonst werde ich',
    'letzte warnung',
    'letzte chance',
    'ich verlange',
    'ich fordere',
    'umgehend',
    'unverzüglich',
  ],
  es: [
    'de lo contrario',
    'último aviso',
    'última oportunidad',
    'exijo',
    'inmediatamente',
    'lo antes posible',
  ],
};
