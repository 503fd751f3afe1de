import type { Problem } from '../../contract/problem.ts';
import { AppError } from '../../domain/app-error.ts';
import { statusOf } from './statuses.ts';
import { TITLES } from './titles.ts';

/** An error as RFC 9457 problem details; a bug says nothing of its inside, only under which id it was logged. */
export function toProblem(error: unknown, requestId: string): Problem {
  if (!(error instanceof AppError)) return internal(requestId);
  return {
    type: `urn:heardback:problem:${error.code}`,
    title: TITLES[error.code],
    status: statusOf(error.code),
    detail: error.message,
    instance: `urn:uuid:${requestId}`,
    code: error.code,
    ...(Object.keys(error.fields).length > 0 && { fields: { ...error.fields } }),
  };
}

function internal(requestId: string): Problem {
  return {
    type: 'urn:heardback:problem:internal',
    title: 'Something went wrong on our side',
    status: 500,
    detail: `Nothing was changed. The log has it under ${requestId}`,
    instance: `urn:uuid:${requestId}`,
    code: 'internal',
  };
}
