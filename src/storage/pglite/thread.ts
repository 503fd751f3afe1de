import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { PGlite, type Results, types } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { Answer, Ask, FailedQuery, Row } from './messages.ts';

/** The embedded database in a thread of its own, so that a long query freezes nothing else. */
if (!isMainThread && parentPort) serve(parentPort, workerData.folder as string | undefined);

type Port = NonNullable<typeof parentPort>;

function serve(port: Port, folder: string | undefined): void {
  const answer = (message: Answer) => port.postMessage(message);
  const opening = open(folder);
  opening.then(
    () => answer({ is: 'ready' }),
    (error: Error) => answer({ is: 'broken', message: error.message }),
  );
  const unlisteners = new Map<string, () => Promise<void>>();
  let last: Promise<unknown> = opening.catch(() => undefined);
  port.on('message', (ask: Ask) => {
    last = last.then(async () => answer(await answerTo(ask, { pglite: await opening, unlisteners, answer })));
  });
}

function open(folder: string | undefined): Promise<PGlite> {
  return PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    extensions: { pg_trgm, btree_gin },
    parsers: { [types.INT8]: Number, [types.DATE]: (text) => text },
  });
}

interface Serving {
  readonly pglite: PGlite;
  readonly unlisteners: Map<string, () => Promise<void>>;
  readonly answer: (message: Answer) => void;
}

async function answerTo(ask: Ask, serving: Serving): Promise<Answer> {
  try {
    return { id: ask.id, is: 'done', ...(await obey(ask, serving)) };
  } catch (error) {
    return { id: ask.id, is: 'failed', error: fieldsOf(error) };
  }
}

async function obey(ask: Ask, { pglite, unlisteners, answer }: Serving): Promise<Outcome> {
  switch (ask.ask) {
    case 'query':
      return outcomeOf([await pglite.query<Row>(ask.text, [...ask.values])]);
    case 'bound':
      return await pglite.transaction(async ({ query }) => {
        await query(ask.binding.text, [...ask.binding.values]);
        return outcomeOf([await query<Row>(ask.text, [...ask.values])]);
      });
    case 'exec':
      return outcomeOf(await pglite.exec(ask.text));
    case 'copy':
      // What a session would stream, the embedded database takes as a file of its own.
      return outcomeOf([
        await pglite.query<Row>(ask.text.replace(/stdin$/, "'/dev/blob'"), [], {
          blob: new Blob([ask.lines]),
        }),
      ]);
    case 'listen': {
      const hear = (payload: string) => answer({ is: 'notification', channel: ask.channel, payload });
      unlisteners.set(ask.channel, await pglite.listen(ask.channel, hear));
      return NOTHING;
    }
    case 'unlisten':
      await unlisteners.get(ask.channel)?.();
      return NOTHING;
    case 'close':
      await pglite.close();
      return NOTHING;
    default:
      return ask satisfies never;
  }
}

interface Outcome {
  readonly rows: Row[];
  readonly affected: number;
}

const NOTHING: Outcome = { rows: [], affected: 0 };

/** One list of rows for several statements, as the queue expects it. */
function outcomeOf(results: readonly Results<Row>[]): Outcome {
  const [only] = results;
  if (only && results.length === 1) return { rows: only.rows, affected: only.affectedRows ?? 0 };
  return { rows: results.flatMap((result) => result.rows), affected: results.at(-1)?.affectedRows ?? 0 };
}

function fieldsOf(error: unknown): FailedQuery {
  const { message, code, detail, constraint, table } = error as FailedQuery;
  return {
    message,
    ...(code && { code }),
    ...(detail && { detail }),
    ...(constraint && { constraint }),
    ...(table && { table }),
  };
}
