import { hash } from 'node:crypto';
import type { Socket } from 'node:net';
import { finished } from 'node:stream/promises';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import copy from 'pg-copy-streams';
import { isCopy } from '../copy-in.ts';
import { withFirstStatements } from './first-statements.ts';

/** The server keeps the plan of a statement that has a name; texts beyond this many are too varied to be worth it. */
const MOST_NAMES = 400;

/** By text; `null` marks one that came once. */
export type StatementNames = Map<string, string | null>;

/** The pool with a name for every text that comes a second time. */
export function withNamedStatements(pool: pg.Pool, names: StatementNames): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: {},
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client) ?? naming(client, names);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

function naming(client: pg.PoolClient, names: StatementNames): PostgresPoolClient {
  function send(text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    if (values.length === 0) return client.query(text);
    if (isCopy(text)) return copyLines(client, text, values);
    const name = nameOf(text, names);
    return client.query(name === null ? { text, values: [...values] } : { name, text, values: [...values] });
  }
  const first = withFirstStatements(send, (work) => inOnePiece(client, work));
  const query = (text: string, values: readonly unknown[] = []) => first.query(text, values);
  // Kysely would also pass a cursor, for streaming, which this project does not use.
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: () => {
      first.forget();
      client.release();
    },
  };
}

/** One write to the socket for several questions: writing costs more than anything else about a short one. */
export function inOnePiece<T>(
  client: pg.PoolClient & { connection?: { stream?: Pick<Socket, 'cork' | 'uncork'> } },
  work: () => T,
): T {
  const stream = client.connection?.stream;
  stream?.cork();
  try {
    return work();
  } finally {
    stream?.uncork();
  }
}

/** A stream of lines cannot share the connection with questions that are on their way: it begins when all have their answer. */
async function copyLines(
  client: pg.PoolClient & { pipeline?: boolean },
  text: string,
  [lines]: readonly unknown[],
): Promise<pg.QueryResult> {
  await client.query('select 1');
  client.pipeline = false;
  const stream = client.query(copy.from(text));
  stream.end(String(lines));
  client.once('drain', () => {
    client.pipeline = true;
  });
  await finished(stream, { readable: false });
  return { command: 'COPY', rowCount: stream.rowCount, rows: [], fields: [], oid: 0 };
}

/** The name of a text, from its second time on. */
export function nameOf(text: string, names: StatementNames): string | null {
  const known = names.get(text);
  if (known) return known;
  if (known === undefined) {
    if (names.size < MOST_NAMES) names.set(text, null);
    return null;
  }
  const name = `heardback_${hash('sha1', text).slice(0, 16)}`;
  names.set(text, name);
  return name;
}
