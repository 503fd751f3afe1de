import { createMiddleware } from 'hono/factory';
import { AppError } from '../../domain/app-error.ts';
import type { Env } from '../env.ts';

/**
 * Refuses what another site makes a member's browser send (CSRF). A browser always names the origin of a request that
 * changes something; a program that names none carries no member's cookies by accident.
 */
export function sameOrigin(baseUrl: string) {
  const ownOrigin = new URL(baseUrl).origin;
  return createMiddleware<Env>(async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && isForeign(c.req.raw.headers, ownOrigin)) {
      throw new AppError('origin_refused', 'Cannot take this request: it came from a page of another site');
    }
    await next();
  });
}

function isForeign(headers: Headers, ownOrigin: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return true;
  const origin = headers.get('origin');
  if (origin === null || origin === ownOrigin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== headers.get('host');
}
