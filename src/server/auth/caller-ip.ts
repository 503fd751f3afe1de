import type { HttpBindings } from '@hono/node-server';
import type { Ctx } from '../env.ts';
import { CALLER_IP_HEADER } from './create-auth.ts';
import type { Knock } from './front-door.ts';

/**
 * Where a request came from, for the limits of signing in. A proxy on this machine is believed when it says for whom it
 * asks; anybody else could write what they like.
 */
function callerIp(c: Ctx): string {
  const bindings = c.env as Partial<HttpBindings> | undefined;
  const socket = bindings?.incoming?.socket.remoteAddress ?? '127.0.0.1';
  const forwardedFor = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return isLoopback(socket) && forwardedFor ? forwardedFor : socket;
}

/** From where and from which browser somebody asks to be let in. */
export function knockOf(c: Ctx): Required<Knock> {
  return {
    callerIp: callerIp(c),
    userAgent: c.req.header('user-agent') ?? '',
    cookie: c.req.header('cookie') ?? '',
  };
}

/** The request with that address in the one header that the sign-in library reads. */
export function withCallerIp(c: Ctx): Request {
  const headers = new Headers(c.req.raw.headers);
  headers.set(CALLER_IP_HEADER, callerIp(c));
  return new Request(c.req.raw, { headers });
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');
}
