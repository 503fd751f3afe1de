import type { HttpBindings } from '@hono/node-server';
import { createMiddleware } from 'hono/factory';
import { CALLER_IP_HEADER } from '../auth/create-auth.ts';
import type { Env } from '../env.ts';

/**
 * Says where a request came from, for the limits of signing in. A proxy on this machine is believed when it says for
 * whom it asks; anybody else could write what they like.
 */
export function callerIp() {
  return createMiddleware<Env & { Bindings: Partial<HttpBindings> }>(async (c, next) => {
    const socket = c.env?.incoming?.socket.remoteAddress ?? '127.0.0.1';
    const forwardedFor = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
    const headers = new Headers(c.req.raw.headers);
    headers.set(CALLER_IP_HEADER, isLoopback(socket) && forwardedFor ? forwardedFor : socket);
    c.req.raw = new Request(c.req.raw, { headers });
    await next();
  });
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');
}
