import { SECOND } from '../../lib/instant.ts';
import type { Caller } from '../auth/caller.ts';
import type { ServingDeps } from '../deps.ts';
import type { Ctx } from '../env.ts';
import { createLiveOutbox } from './outbox.ts';

/** Less than the half minute after which proxies give up on a silent line. */
const BEAT_EVERY = 20 * SECOND;

type Deps = Pick<ServingDeps, 'live' | 'findCaller' | 'stopping'>;

/**
 * One reader's stream. It is written only as fast as it is read, ends with the session and with the process, and begins
 * with `ready`, after which nothing is missed; whoever comes back asks for what they show anew.
 */
export async function liveStream(
  { live, findCaller, stopping }: Deps,
  caller: Caller,
  c: Ctx,
): Promise<Response> {
  const outbox = createLiveOutbox();
  const { signal } = c.req.raw;
  const { headers } = c.req.raw;
  const lookAgain = async () => {
    const still = await findCaller(headers).catch(() => caller);
    if (still?.memberId !== caller.memberId || still.workspace.id !== caller.workspace.id) end();
  };
  const leave = await live.join({
    workspaceId: caller.workspace.id,
    memberId: caller.memberId,
    userId: caller.userId,
    hear: outbox.put,
    lookAgain: () => void lookAgain(),
  });
  const beating = setInterval(() => {
    outbox.beat();
    void lookAgain();
  }, BEAT_EVERY);
  beating.unref();
  function end(): void {
    clearInterval(beating);
    leave();
    outbox.close();
    for (const one of [signal, stopping.signal]) one.removeEventListener('abort', end);
  }
  for (const one of [signal, stopping.signal]) one.addEventListener('abort', end);
  if (stopping.signal.aborted) end();
  outbox.put({ is: 'ready' });
  const encoder = new TextEncoder();
  const body = new ReadableStream({
    start: (stream) => stream.enqueue(encoder.encode(`retry: ${RETRY_AFTER}\n\n`)),
    async pull(stream) {
      const text = await outbox.next();
      if (text === null) stream.close();
      else stream.enqueue(encoder.encode(text));
    },
    cancel: end,
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // nginx would gather the events otherwise.
      'x-accel-buffering': 'no',
    },
  });
}

const RETRY_AFTER = 2 * SECOND;
