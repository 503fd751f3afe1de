import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Kysely,
  type QueryResult,
  Transaction,
} from 'kysely';
import type { AskBound, Question, Rows } from './binding.ts';
import type { Trx, Wall } from './database.ts';
import { APP_ROLE } from './in-workspace.ts';
import type { Schema } from './schema.ts';

/** As many workspaces as one process is asked about at a time. */
const MOST_KEPT = 1000;

interface Parts {
  readonly db: Kysely<Schema>;
  readonly dialect: Dialect;
  readonly wall: Wall;
  readonly askBound: AskBound;
}

/**
 * Gives each workspace something to ask questions with. It looks like a transaction, and no question passes without the role
 * and the workspace; but each is a transaction of its own, that only reads, so that beginning and end cost nothing.
 */
export function createReaders({ db, dialect, wall, askBound }: Parts): (workspaceId: string) => Trx {
  const kept = new Map<string, Trx>();
  const driver = dialect.createDriver();
  return (workspaceId) => {
    const known = kept.get(workspaceId);
    if (known !== undefined) return known;
    const anyPlan = { text: BINDINGS[wall], values: [workspaceId, 'auto'] };
    const onePlan = { text: BINDINGS[wall], values: [workspaceId, 'force_generic_plan'] };
    const connection = connectionOf((questions) =>
      askBound(
        questions.map((question) => ({ question, binding: question.isPlannedOnce ? onePlan : anyPlan })),
      ),
    );
    const executor = db
      .getExecutor()
      .withConnectionProvider({ provideConnection: (consumer) => consumer(connection) });
    const reader: Trx = new Transaction<Schema>({ config: { dialect }, dialect, driver, executor });
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(workspaceId, reader);
    return reader;
  };
}

// What a page asks is over before a compiler would have begun (`jit`), however dear the server takes it to be.
const READ_THIS = `set_config('transaction_read_only', 'on', true), set_config('heardback.workspace_id', $1, true),
  set_config('plan_cache_mode', $2, true), set_config('jit', 'off', true)`;
const BINDINGS = {
  role: `select set_config('role', '${APP_ROLE}', true), ${READ_THIS}`,
  owner: `select ${READ_THIS}`,
  none: `select ${READ_THIS}`,
} as const;

type Ask = (questions: readonly Question[]) => readonly Promise<Rows>[];

interface Waiting {
  readonly question: Question;
  readonly resolve: (rows: Promise<Rows>) => void;
}

/** What is asked within one turn of the event loop, as by `Promise.all`, is asked together. */
function connectionOf(ask: Ask): DatabaseConnection {
  let waiting: Waiting[] = [];
  function askAll(): void {
    const all = waiting;
    waiting = [];
    const answers = ask(all.map(({ question }) => question));
    for (const [index, { resolve }] of all.entries())
      resolve(answers[index] ?? Promise.resolve({ rows: [] }));
  }
  async function take(question: Question): Promise<Rows> {
    const { promise, resolve } = Promise.withResolvers<Rows>();
    if (waiting.length === 0) process.nextTick(askAll);
    waiting.push({ question, resolve });
    return await promise;
  }
  return {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => ({
      rows: (await take(query)).rows as R[],
    }),
    streamQuery: () => {
      throw new Error('A reader answers questions as a whole');
    },
  };
}
