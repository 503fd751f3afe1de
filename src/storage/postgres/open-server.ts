import { PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Log } from '../../runtime/log.ts';
import type { OpenedDriver } from '../opened-driver.ts';
import type { WithSession } from '../session.ts';
import { createAskBound } from './ask-bound.ts';
import { listenOnServer } from './listen-on-server.ts';
import { type StatementNames, withNamedStatements } from './named-statements.ts';

export interface ServerOptions {
  readonly databaseUrl: string;
  readonly connections?: number;
  readonly log?: Pick<Log, 'warn'>;
}

/** A PostgreSQL server by its address. */
export async function openServer({
  databaseUrl,
  connections = 10,
  log,
}: ServerOptions): Promise<OpenedDriver> {
  // `pipeline`: what is asked goes out at once, and the answers come in the same order.
  const options = {
    connectionString: databaseUrl,
    max: connections,
    types: { getTypeParser },
    pipeline: true,
    // They are kept: to wind and stop a clock beside each question costs more than the few connections that lie idle.
    idleTimeoutMillis: 0,
  };
  const pool = new pg.Pool(options);
  // An idle connection that the server ends is no trouble of any query: the next one opens another.
  pool.on('error', (err) => log?.warn({ err }, 'lost an idle connection to the database'));
  const withSession: WithSession = async (work) => {
    const client = await pool.connect();
    const run = async (text: string, values?: readonly unknown[]) =>
      rowsOf(await client.query(text, values ? [...values] : undefined));
    return await work({ run }).finally(() => client.release());
  };
  const names: StatementNames = new Map();
  const dialect = new PostgresDialect({ pool: withNamedStatements(pool, names) });
  return {
    kind: 'postgres',
    dialect,
    withSession,
    askBound: createAskBound({ pool, names, getTypeParser }),
    boss: { executeSql: async (text, values) => ({ rows: rowsOf(await pool.query(text, values)) }) },
    listen: (channel, hear) => listenOnServer({ databaseUrl, channel, hear, log }),
    close: () => pool.end(),
  };
}

/** The driver answers several statements with a list of results. */
function rowsOf(result: pg.QueryResult | pg.QueryResult[]) {
  return Array.isArray(result) ? result.flatMap((one) => one.rows ?? []) : result.rows;
}

/** Instants fit a number; a day stays the text that it is. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === pg.types.builtins.INT8) return Number;
  if (oid === pg.types.builtins.DATE) return String;
  return pg.types.getTypeParser(oid, format);
}
