import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { AppError } from '../../domain/app-error.ts';
import type { ErrorCode } from '../../domain/error-codes.ts';
import { askedLanguage } from '../asked-language.ts';
import type { ServerDeps } from '../deps.ts';
import type { Ctx, Env } from '../env.ts';
import { inputInvalid } from './input-invalid.ts';
import type { ProblemStatus } from './statuses.ts';
import { toProblem } from './to-problem.ts';

/** Every error ends here: as a problem on the wire, and in the log once when it is a bug. */
export function answerProblem({ log }: Pick<ServerDeps, 'log'>) {
  return (thrown: unknown, c: Context<Env>): Response => {
    const error = understood(thrown);
    const requestId = c.get('requestId');
    if (!(error instanceof AppError))
      log.error({ err: error, requestId, path: c.req.routePath }, 'a request failed');
    const problem = toProblem(error, requestId, askedLanguage(c));
    return c.body(JSON.stringify(problem), problem.status as ProblemStatus, {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
    });
  };
}

export function nothingHere(c: Ctx): never {
  throw new AppError('page_not_found', `Cannot find "${c.req.path}"`);
}

export function bodyTooLarge(): never {
  throw new AppError('body_too_large', 'Cannot read the request: it is larger than 256 KB');
}

type Checked = { target: string } & ({ success: true } | { success: false; error: unknown });

/** An id that cannot be one is answered like one that nobody has. */
export function refuseInput(result: Checked, c: Context): undefined {
  if (result.success) return;
  const error = inputInvalid(result.error as Parameters<typeof inputInvalid>[0]);
  if (result.target !== 'param') throw error;
  const [name = ''] = Object.keys(error.fields);
  throw new AppError(UNKNOWN[name] ?? 'page_not_found', `Cannot find "${c.req.param(name)}"`);
}

const UNKNOWN: Readonly<Record<string, ErrorCode>> = {
  applicationId: 'application_not_found',
  openingId: 'opening_not_found',
  importId: 'import_not_found',
  interviewId: 'interview_unknown',
  offerId: 'offer_unknown',
  messageId: 'message_unknown',
  wordId: 'message_unknown',
};

/** Hono says by exception what is wrong with a request before any route sees it. */
function understood(thrown: unknown): unknown {
  if (!(thrown instanceof HTTPException)) return thrown;
  if (thrown.status === 415) return new AppError('input_invalid', 'Cannot read the request: it must be JSON');
  if (thrown.status < 500) return new AppError('input_invalid', `Cannot read the request: ${thrown.message}`);
  return thrown;
}
