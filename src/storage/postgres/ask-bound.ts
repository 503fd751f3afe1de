import type pg from 'pg';
import type { AskBound, Binding, BoundQuestion, Rows } from '../binding.ts';
import { BINDING, createBoundQueries } from './bound-query.ts';
import { inOnePiece, nameOf, type StatementNames } from './named-statements.ts';

export interface AskingParts {
  readonly pool: pg.Pool;
  readonly names: StatementNames;
  readonly getTypeParser: pg.CustomTypesConfig['getTypeParser'];
}

/**
 * Asks each question behind what binds it. Both go out in one piece and with one end (Sync), which makes them one transaction
 * without a word for its beginning and none for its end (PostgreSQL, "Pipelining"): one answer is waited for, and what was
 * set is gone with it. Questions that are asked together leave on one connection with one write, which costs more than
 * anything else about a short one.
 */
export function createAskBound({ pool, names, getTypeParser }: AskingParts): AskBound {
  const ready = new WeakSet<pg.PoolClient>();
  const queryOf = createBoundQueries(getTypeParser);
  async function lend(questions: readonly BoundQuestion[]): Promise<Promise<Rows>[]> {
    const client = await pool.connect();
    try {
      if (!ready.has(client)) await prepare(client, questions[0]?.binding);
      ready.add(client);
    } catch (error) {
      client.release();
      throw error;
    }
    let unanswered = questions.length;
    const onAnswer = () => {
      unanswered -= 1;
      if (unanswered === 0) client.release();
    };
    return inOnePiece(client, () => questions.map((one) => send(client, one, onAnswer)));
  }
  function send(client: pg.PoolClient, { binding, question }: BoundQuestion, onAnswer: () => void) {
    const { promise, resolve, reject } = Promise.withResolvers<Rows>();
    promise.then(onAnswer, onAnswer);
    const { sql: text, parameters: values } = question;
    const asked = { text, name: nameOf(text, names), values, bindingValues: binding.values };
    client.query(queryOf(asked, (error, rows) => (error === null ? resolve({ rows }) : reject(error))));
    return promise;
  }
  return (questions) => {
    const lent = lend(questions);
    return questions.map(async (_, index) => (await lent)[index] ?? NO_ROWS);
  };
}

const NO_ROWS: Rows = { rows: [] };

/** Once for each connection: afterwards the binding is sent by its name. Asked alone it binds nothing. */
async function prepare(client: pg.PoolClient, binding: Binding | undefined): Promise<void> {
  if (binding === undefined) return;
  await client.query({ name: BINDING, text: binding.text, values: [...binding.values] });
}
