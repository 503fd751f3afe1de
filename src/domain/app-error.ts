import { ERROR_KINDS, type ErrorCode, type ErrorKind } from './error-codes.ts';

/** An error that the caller can do something about. Its sentence says what could not be done and the state now. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  /** The fields that were wrong, for forms and reports: name to sentence. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, sentence: string, fields: Readonly<Record<string, string>> = {}) {
    super(sentence);
    this.name = 'AppError';
    this.code = code;
    this.kind = ERROR_KINDS[code];
    this.fields = fields;
  }
}
