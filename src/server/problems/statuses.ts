import { ERROR_KINDS, type ErrorCode, type ErrorKind } from '../../domain/error-codes.ts';

const STATUSES = {
  notFound: 404,
  invalid: 400,
  conflict: 409,
  forbidden: 403,
  limited: 429,
  unavailable: 503,
} as const satisfies Record<ErrorKind, number>;

export type ProblemStatus = (typeof STATUSES)[ErrorKind] | 401 | 413 | 500;

/** The HTTP status of an error. Signing in is the one way out of a 401 (RFC 9110, 15.5.2). */
export function statusOf(code: ErrorCode): ProblemStatus {
  if (code === 'sign_in_needed' || code === 'sign_in_failed' || code === 'passkey_failed') return 401;
  if (code === 'body_too_large') return 413;
  return STATUSES[ERROR_KINDS[code]];
}
