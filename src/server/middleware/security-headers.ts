import { createMiddleware } from 'hono/factory';
import type { Env } from '../env.ts';

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

/** What every answer says to browsers; a page may say something stricter before. */
export function securityHeaders(baseUrl: string) {
  const isHttps = baseUrl.startsWith('https:');
  return createMiddleware<Env>(async (c, next) => {
    await next();
    setIfMissing(c.res.headers, 'content-security-policy', CONTENT_SECURITY_POLICY);
    setIfMissing(c.res.headers, 'referrer-policy', 'same-origin');
    setIfMissing(c.res.headers, 'cross-origin-opener-policy', 'same-origin');
    setIfMissing(c.res.headers, 'cross-origin-resource-policy', 'same-origin');
    setIfMissing(c.res.headers, 'x-content-type-options', 'nosniff');
    setIfMissing(c.res.headers, 'x-frame-options', 'DENY');
    setIfMissing(c.res.headers, 'permissions-policy', 'camera=(), microphone=(), geolocation=()');
    if (isHttps) setIfMissing(c.res.headers, 'strict-transport-security', 'max-age=31536000');
  });
}

function setIfMissing(headers: Headers, name: string, value: string): void {
  if (!headers.has(name)) headers.set(name, value);
}
