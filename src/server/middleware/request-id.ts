import { createMiddleware } from 'hono/factory';
import type { ServerDeps } from '../deps.ts';
import type { Env } from '../env.ts';
import { giveHeaders } from './give-headers.ts';

/** One id for each request: in the log, in the answer's header, and in a problem. */
export function requestId({ newId }: Pick<ServerDeps, 'newId'>) {
  return createMiddleware<Env>(async (c, next) => {
    const id = newId();
    c.set('requestId', id);
    await next();
    giveHeaders(c, { 'x-request-id': id });
  });
}
