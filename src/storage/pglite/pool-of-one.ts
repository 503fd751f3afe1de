import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { isCopy } from '../copy-in.ts';
import { openTransaction } from '../in-workspace.ts';
import { withFirstStatements } from '../postgres/first-statements.ts';
import type { Embedded, QueryOutcome } from './embedded.ts';
import { createWaitingLine } from './waiting-line.ts';

/** The embedded database has one session: whoever holds it, the others wait in line, see `createWaitingLine`. */
export interface PoolOfOne extends PostgresPool {
  /** Holds the session for as long as the work takes. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
}

/** The embedded database as a pool with one connection, so that the same dialect serves it and a server. */
export function poolOfOne(embedded: Embedded): PoolOfOne {
  const takeAnyTurn = createWaitingLine();
  async function takeTurn(): Promise<() => void> {
    // The session is held by the transaction that this very code runs in: it would wait for itself for ever.
    if (openTransaction.getStore()) throw new Error('A query inside inWorkspace must use its trx');
    return await takeAnyTurn();
  }
  return {
    options: {},
    connect: async () => clientOf(embedded, await takeTurn()),
    end: () => embedded.close(),
    alone: async (work) => {
      const release = await takeTurn();
      return await work().finally(release);
    },
  };
}

function clientOf(embedded: Embedded, release: () => void): PostgresPoolClient {
  let isAborted = false;
  async function query(text: string, values: readonly unknown[]) {
    const command = commandOf(text);
    try {
      const outcome = await (isCopy(text)
        ? embedded.copy(text, String(values[0]))
        : embedded.query(text, values));
      return resultOf(command, outcome, isAborted);
    } catch (error) {
      isAborted = true;
      throw error;
    } finally {
      if (endsFailure(text, command)) isAborted = false;
    }
  }
  // The thread takes one question after the other, so that nothing has to be done to keep them together.
  const first = withFirstStatements(query, (work) => work());
  const ask = (text: string, values: readonly unknown[] = []) => first.query(text, values);
  return {
    query: ask as unknown as PostgresPoolClient['query'],
    release: () => {
      first.forget();
      release();
    },
  };
}

function commandOf(text: string): string {
  return /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? '';
}

/** A commit after a failed statement rolls back; the server says so in its answer, the embedded one does not. */
function resultOf(command: string, { rows, affected }: QueryOutcome, isAborted: boolean) {
  return { command: command === 'COMMIT' && isAborted ? 'ROLLBACK' : command, rowCount: affected, rows };
}

function endsFailure(text: string, command: string): boolean {
  return (
    command === 'BEGIN' || command === 'COMMIT' || command === 'ROLLBACK' || /^\s*rollback to/i.test(text)
  );
}
