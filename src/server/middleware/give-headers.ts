import type { HttpBindings } from '@hono/node-server';
import type { Ctx } from '../env.ts';

/**
 * Headers that an answer has unless it says something else under the same name. Node itself takes them where it sends the
 * answer: reading and changing those of the answer costs more than the rest of a short one.
 */
export function giveHeaders(c: Ctx, headers: Readonly<Record<string, string>>): void {
  const outgoing = (c.env as Partial<HttpBindings> | undefined)?.outgoing;
  if (outgoing !== undefined && !outgoing.headersSent) {
    for (const name in headers) outgoing.setHeader(name, headers[name] ?? '');
    return;
  }
  for (const name in headers) if (!c.res.headers.has(name)) c.res.headers.set(name, headers[name] ?? '');
}
