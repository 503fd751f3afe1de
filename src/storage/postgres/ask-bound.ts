import pg from 'pg';
import type { AskBound, Binding, Question, Rows } from '../binding.ts';
import { inOnePiece, nameOf, type StatementNames } from './named-statements.ts';

/**
 * Asks each question behind what binds it. Both go out in one piece and with one end (Sync), which makes them one transaction
 * without a word for its beginning and none for its end (PostgreSQL, "Pipelining"): one answer is waited for, and what was
 * set is gone with it. Questions that are asked together leave on one connection with one write, which costs more than
 * anything else about a short one.
 */
export function createAskBound(pool: pg.Pool, names: StatementNames): AskBound {
  const ready = new WeakSet<pg.PoolClient>();
  async function lend(binding: Binding, questions: readonly Question[]): Promise<Promise<Rows>[]> {
    const client = await pool.connect();
    try {
      if (!ready.has(client)) await prepare(client, binding);
      ready.add(client);
    } catch (error) {
      client.release();
      throw error;
    }
    const sent = inOnePiece(client, () =>
      questions.map((one) => send(client, binding, configOf(one, names))),
    );
    Promise.allSettled(sent).then(() => client.release());
    return sent;
  }
  return (binding, questions) => {
    const lent = lend(binding, questions);
    return questions.map(async (_, index) => (await lent)[index] ?? NO_ROWS);
  };
}

const NO_ROWS: Rows = { rows: [] };

function configOf({ sql: text, parameters }: Question, names: StatementNames): pg.QueryConfig {
  const name = nameOf(text, names);
  return { text, values: [...parameters], ...(name !== null && { name }) };
}

const BINDING = 'heardback_binding';

/** Once for each connection: afterwards the binding is sent by its name. Asked alone it binds nothing. */
async function prepare(client: pg.PoolClient, { text, values }: Binding): Promise<void> {
  await client.query({ name: BINDING, text, values: [...values] });
}

/** The parts of the driver's query that are not in its types. */
interface SentQuery extends pg.Query {
  queryMode: 'extended';
  prepare: (connection: Connection) => void;
  handleDataRow: (row: unknown) => void;
  handleCommandComplete: (done: unknown, connection: unknown) => void;
}

interface Connection {
  readonly bind: (to: { portal: string; statement: string; values: readonly string[] }) => void;
  readonly execute: (what: { portal: string }) => void;
}

function send(client: pg.PoolClient, { values }: Binding, config: pg.QueryConfig): Promise<pg.QueryResult> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | undefined, result: pg.QueryResult) =>
      error ? reject(error) : resolve(result);
    const query = new pg.Query(config, undefined, done) as unknown as SentQuery;
    // Also a question without values goes the way on which it shares its transaction.
    query.queryMode = 'extended';
    const { prepare, handleDataRow, handleCommandComplete } = query;
    query.prepare = (connection) => {
      connection.bind({ portal: '', statement: BINDING, values });
      connection.execute({ portal: '' });
      prepare.call(query, connection);
    };
    // What answers the binding is one row that nobody asked for.
    let isBound = false;
    query.handleDataRow = (row) => {
      if (isBound) handleDataRow.call(query, row);
    };
    query.handleCommandComplete = (complete, connection) => {
      if (isBound) handleCommandComplete.call(query, complete, connection);
      isBound = true;
    };
    client.query(query as unknown as pg.Submittable);
  });
}
