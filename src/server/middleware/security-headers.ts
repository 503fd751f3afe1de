import { createMiddleware } from 'hono/factory';
import type { Env } from '../env.ts';
import { giveHeaders } from './give-headers.ts';

// Mantine writes style attributes and one style element, hence 'unsafe-inline' for styles alone.
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** What every answer says to browsers; a page may say something stricter. */
export function securityHeaders(baseUrl: string) {
  const isHttps = baseUrl.startsWith('https:');
  const headers = {
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    ...(isHttps && { 'strict-transport-security': 'max-age=31536000' }),
  };
  return createMiddleware<Env>(async (c, next) => {
    await next();
    giveHeaders(c, headers);
  });
}
