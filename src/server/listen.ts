import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { AppError } from '../domain/app-error.ts';

type Answer = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;

export interface Listening {
  readonly port: number;
  /** Takes no new connection, lets the requests in hand end, and then closes the rest. */
  readonly close: () => Promise<void>;
}

interface Where {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
}

/** Listens, and then makes what answers: it may need to know the port that was found. */
export async function listen({ host, port }: Where, answerOn: (port: number) => Answer): Promise<Listening> {
  let answer: Answer = () => new Response('Starting', { status: 503, headers: { 'retry-after': '1' } });
  const server = createAdaptorServer({
    fetch: (request, bindings) => answer(request, bindings as HttpBindings),
  }) as Server;
  await bind(server, { host, port });
  const address = server.address();
  const found = typeof address === 'object' && address !== null ? address.port : port;
  answer = answerOn(found);
  return { port: found, close: () => close(server) };
}

async function bind(server: Server, { host, port }: Where): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') throw error;
    throw new AppError('setting_invalid', `Cannot listen on ${host}:${port}: ${REASONS[code]}`);
  }
}

const REASONS = {
  EADDRINUSE: 'another program does. Stop it, or set PORT to another port',
  EACCES: 'this account may not. Set PORT to 1024 or above',
  EADDRNOTAVAIL: 'this machine has no such address. Set HOST to another one',
} as const;

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  await closed;
}
