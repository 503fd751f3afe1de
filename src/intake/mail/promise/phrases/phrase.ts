/** The languages whose promises are read. */
export type Language =
  | 'en'
  | 'fr'
  | 'de'
  | 'es'
  | 'it'
  | 'pt'
  | 'nl'
  | 'pl'
  | 'cs'
  | 'sv'
  | 'da'
  | 'fi'
  | 'tr'
  | 'ru'
  | 'ja'
  | 'zh'
  | 'ko';

/** A form of words by which somebody binds themselves, or the other, to a day. Folded text. */
export interface Phrase {
  readonly what: 'promise' | 'deadline';
  readonly who: 'writer' | 'reader';
  readonly words: RegExp;
  readonly language: Language;
}

/** Makes the phrases of a language: what its writer will do, and what the reader is asked to do by a day. */
export function phrasesOf(language: Language) {
  const phrase =
    (what: Phrase['what'], who: Phrase['who']) =>
    (words: string): Phrase => ({ language, what, who, words: new RegExp(bounded(words), 'gu') });
  return { promise: phrase('promise', 'writer'), asked: phrase('deadline', 'reader') };
}

const LONGEST_WORD = 30;

/** Letters without end, beside others at which `\b` sees a new word, would take the square of their number. */
function bounded(words: string): string {
  return words
    .replaceAll('\\p{L}+', `\\p{L}{1,${LONGEST_WORD}}`)
    .replaceAll('\\p{L}*', `\\p{L}{0,${LONGEST_WORD}}`);
}
