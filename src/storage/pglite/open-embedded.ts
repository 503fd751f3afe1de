import { PostgresDialect } from 'kysely';
import type { OpenedDriver } from '../opened-driver.ts';
import type { WithSession } from '../session.ts';
import { type Embedded, startEmbedded } from './embedded.ts';
import { poolOfOne } from './pool-of-one.ts';

/** The embedded database in a folder, or in memory without one. */
export async function openEmbedded(folder?: string): Promise<OpenedDriver> {
  const embedded = await startEmbedded(folder);
  const pool = poolOfOne(embedded);
  const withSession: WithSession = (work) => pool.alone(() => work({ run: runIn(embedded) }));
  return {
    kind: 'pglite',
    dialect: new PostgresDialect({ pool }),
    withSession,
    askBound: (binding, questions) =>
      oneByOne(questions, ({ sql, parameters }) =>
        pool.alone(() => embedded.bound(binding, sql, parameters)),
      ),
    boss: { executeSql: (text, values) => pool.alone(() => executeSql(embedded, text, values)) },
    listen: embedded.listen,
    close: embedded.close,
  };
}

/** Each begins when the one before has its answer, so that others take their turn between two of them. */
function oneByOne<One, T>(all: readonly One[], ask: (one: One) => Promise<T>): Promise<T>[] {
  let last: Promise<unknown> = Promise.resolve();
  return all.map((one) => {
    const answer = last.then(() => ask(one));
    last = answer.catch(() => undefined);
    return answer;
  });
}

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
