import { AppError } from '../domain/app-error.ts';
import type { ErrorCode } from '../domain/error-codes.ts';
import type { ImportQuestion } from './kept-import.ts';

const QUESTIONS: Readonly<Partial<Record<ErrorCode, ImportQuestion>>> = {
  date_order_unknown: 'dateOrder',
  columns_unknown: 'columns',
};

/** What somebody must say so that files which could not be read can be; `null` where no word of theirs would help. */
export function questionIn(error: unknown): ImportQuestion | null {
  return error instanceof AppError ? (QUESTIONS[error.code] ?? null) : null;
}
