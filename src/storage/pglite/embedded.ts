import { Worker } from 'node:worker_threads';
import type { Binding } from '../binding.ts';
import type { Answer, Ask, Row } from './messages.ts';

/** The one session of the embedded database, reached in its thread. */
export interface Embedded {
  readonly query: (text: string, values: readonly unknown[]) => Promise<QueryOutcome>;
  /** A transaction of its own, with what binds it. */
  readonly bound: (binding: Binding, text: string, values: readonly unknown[]) => Promise<QueryOutcome>;
  /** Several statements in one text. */
  readonly exec: (text: string) => Promise<QueryOutcome>;
  /** A `copy ... from stdin` with the lines that it reads. */
  readonly copy: (text: string, lines: string) => Promise<QueryOutcome>;
  readonly listen: (channel: string, hear: (payload: string) => void) => Promise<() => Promise<void>>;
  readonly close: () => Promise<void>;
}

export interface QueryOutcome {
  readonly rows: Row[];
  readonly affected: number;
}

/** Starts the thread; without a folder the database lives in memory. Resolves when it can be asked. */
export async function startEmbedded(folder?: string): Promise<Embedded> {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: { folder } });
  const talk = talkTo(thread);
  await talk.ready;
  return {
    query: (text, values) => talk.ask({ ask: 'query', text, values }),
    bound: (binding, text, values) => talk.ask({ ask: 'bound', binding, text, values }),
    exec: (text) => talk.ask({ ask: 'exec', text }),
    copy: (text, lines) => talk.ask({ ask: 'copy', text, lines }),
    listen: (channel, hear) => listen(talk, channel, hear),
    close: async () => {
      await talk.ask({ ask: 'close' });
      await thread.terminate();
    },
  };
}

type AskWithoutId = Ask extends infer A ? (A extends Ask ? Omit<A, 'id'> : never) : never;

interface Talk {
  readonly ready: Promise<void>;
  readonly ask: (ask: AskWithoutId) => Promise<QueryOutcome>;
  readonly hearers: Map<string, Set<(payload: string) => void>>;
}

interface Waiting {
  readonly resolve: (outcome: QueryOutcome) => void;
  readonly reject: (error: Error) => void;
}

function talkTo(thread: Worker): Talk {
  const waiting = new Map<number, Waiting>();
  const hearers: Talk['hearers'] = new Map();
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  ready.catch(() => undefined);
  let lastId = 0;
  let gone: Error | undefined;
  function fail(error: Error): void {
    gone ??= error;
    reject(error);
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  }
  thread.on('message', (answer: Answer) => {
    if (answer.is === 'ready') resolve();
    else if (answer.is === 'broken') fail(new Error(`The embedded database cannot open: ${answer.message}`));
    else if (answer.is === 'notification')
      for (const hear of hearers.get(answer.channel) ?? []) hear(answer.payload);
    else settle(waiting, answer);
  });
  thread.on('error', fail);
  thread.on('exit', () => fail(new Error('The embedded database is closed')));
  function ask(question: AskWithoutId): Promise<QueryOutcome> {
    if (gone) return Promise.reject(gone);
    lastId += 1;
    const id = lastId;
    return new Promise((done, failed) => {
      waiting.set(id, { resolve: done, reject: failed });
      thread.postMessage({ ...question, id });
    });
  }
  return { ready, ask, hearers };
}

function settle(waiting: Map<number, Waiting>, answer: Extract<Answer, { id: number }>): void {
  const asker = waiting.get(answer.id);
  waiting.delete(answer.id);
  if (answer.is === 'done') asker?.resolve(answer);
  else asker?.reject(Object.assign(new Error(answer.error.message), answer.error));
}

async function listen({ ask, hearers }: Talk, channel: string, hear: (payload: string) => void) {
  const known = hearers.get(channel) ?? new Set();
  hearers.set(channel, known);
  known.add(hear);
  if (known.size === 1) await ask({ ask: 'listen', channel });
  return async () => {
    known.delete(hear);
    if (known.size > 0) return;
    hearers.delete(channel);
    await ask({ ask: 'unlisten', channel });
  };
}
