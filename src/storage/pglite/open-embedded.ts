import { PostgresDialect } from 'kysely';
import type { BoundQuestion, Rows } from '../binding.ts';
import type { OpenedDriver } from '../opened-driver.ts';
import type { WithSession } from '../session.ts';
import { type Embedded, startEmbedded } from './embedded.ts';
import { type PoolOfOne, poolOfOne } from './pool-of-one.ts';

/** The embedded database in a folder, or in memory without one. */
export async function openEmbedded(folder?: string): Promise<OpenedDriver> {
  const embedded = await startEmbedded(folder);
  const pool = poolOfOne(embedded);
  const withSession: WithSession = (work) => pool.alone(() => work({ run: runIn(embedded) }));
  return {
    kind: 'pglite',
    dialect: new PostgresDialect({ pool }),
    withSession,
    askBound: (questions) => askInOneTurn({ embedded, pool }, questions),
    boss: { executeSql: (text, values) => pool.alone(() => executeSql(embedded, text, values)) },
    listen: embedded.listen,
    close: embedded.close,
  };
}

interface Asking {
  readonly embedded: Embedded;
  readonly pool: PoolOfOne;
}

/**
 * What is asked together takes one turn: whoever reads a page of many short questions would otherwise wait before each of them
 * for whatever long one another reader has asked. Long ones are asked one by one.
 */
function askInOneTurn({ embedded, pool }: Asking, questions: readonly BoundQuestion[]): Promise<Rows>[] {
  const turn = pool.alone(async () => {
    const answers = questions.map(({ binding, question }) =>
      embedded.bound(binding, question.sql, question.parameters),
    );
    await Promise.allSettled(answers);
    return answers;
  });
  return questions.map(async (_, index) => (await turn)[index] ?? NO_ROWS);
}

const NO_ROWS: Rows = { rows: [] };

function runIn(embedded: Embedded) {
  return async (text: string, values?: readonly unknown[]) => {
    const { rows } = await (values?.length ? embedded.query(text, values) : embedded.exec(text));
    return rows;
  };
}

async function executeSql(embedded: Embedded, text: string, values?: unknown[]) {
  try {
    return { rows: await runIn(embedded)(text, values) };
  } catch (error) {
    // A text of several statements may have begun a transaction before the one that failed.
    await embedded.exec('rollback');
    throw error;
  }
}
