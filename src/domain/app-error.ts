import { ERROR_KINDS, type ErrorCode, type ErrorKind } from './error-codes.ts';
import type { Language } from './wording/language.ts';

/** What an error says, in English alone or in the language of whoever asked. */
export type ErrorSentence = string | ((language: Language) => string);

/** An error that the caller can do something about. Its sentence says what could not be done and the state now. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  /** The fields that were wrong, for forms and reports: name to sentence. */
  readonly fields: Readonly<Record<string, string>>;

  readonly #sentence: ErrorSentence;

  constructor(code: ErrorCode, sentence: ErrorSentence, fields: Readonly<Record<string, string>> = {}) {
    super(typeof sentence === 'string' ? sentence : sentence('en'));
    this.#sentence = sentence;
    this.name = 'AppError';
    this.code = code;
    this.kind = ERROR_KINDS[code];
    this.fields = fields;
  }

  /** The sentence in a language; nothing where it was only written in English. */
  sentenceIn(language: Language): string | null {
    if (typeof this.#sentence === 'function') return this.#sentence(language);
    return language === 'en' ? this.#sentence : null;
  }
}
