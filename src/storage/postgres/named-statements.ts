import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** The server keeps the plan of a statement that has a name; texts beyond this many are too varied to be worth it. */
const MOST_NAMES = 400;

/** The pool with a name for every text that comes a second time. */
export function withNamedStatements(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string | null>();
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

function naming(client: pg.PoolClient, names: Map<string, string | null>): PostgresPoolClient {
  function query(text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> {
    if (values.length === 0) return client.query(text);
    const name = nameOf(text, names);
    return client.query(name === null ? { text, values: [...values] } : { name, text, values: [...values] });
  }
  // Kysely would also pass a cursor, for streaming, which this project does not use.
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() };
}

function nameOf(text: string, names: Map<string, string | null>): string | null {
  const name = names.get(text);
  if (name !== undefined && name !== null) return name;
  if (names.size >= MOST_NAMES) return null;
  names.set(text, name === undefined ? null : `heardback_${names.size}_${text.length}`);
  return names.get(text) ?? null;
}
