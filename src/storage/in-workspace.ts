import { AsyncLocalStorage } from 'node:async_hooks';
import { sql } from 'kysely';
import type { Database, Trx } from './database.ts';
import { asLongWork } from './long-work.ts';

/**
 * The only door to the rows of a workspace: one transaction that sees and writes this workspace alone, whatever its
 * queries forget. Use `trx` for every query inside; `db` would wait for a connection that this transaction holds.
 */
export function inWorkspace<T>(
  { db, wall }: Pick<Database, 'db' | 'wall'>,
  workspaceId: string,
  work: (trx: Trx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await takeRole(trx, wall, { 'heardback.workspace_id': workspaceId });
    return await openTransaction.run(true, () => work(trx));
  });
}

/**
 * The same for questions alone, which the database holds it to. Each is a transaction of its own: it sees what was written
 * when it was asked, as each statement of a longer transaction does, and others take their turn between two of them.
 */
export function readInWorkspace<T>(
  { readerOf }: Pick<Database, 'readerOf'>,
  workspaceId: string,
  work: (trx: Trx) => Promise<T>,
): Promise<T> {
  return work(readerOf(workspaceId));
}

/**
 * For answers that are counted from very many rows: a server gives them memory to do that in, which is four megabytes by
 * default, for one transaction; the embedded database, whose one session others wait for, is let go between the questions,
 * each of which comes after what others ask shortly.
 */
export function readAtLength<T>(
  database: Pick<Database, 'kind' | 'db' | 'wall' | 'readerOf'>,
  workspaceId: string,
  work: (trx: Trx) => Promise<T>,
): Promise<T> {
  if (database.kind === 'pglite') return asLongWork(() => readInWorkspace(database, workspaceId, work));
  return inWorkspace(database, workspaceId, async (trx) => {
    await sql`select set_config('work_mem', '64MB', true)`.execute(trx);
    return await work(trx);
  });
}

type Parts<Answers extends readonly unknown[]> = {
  readonly [Index in keyof Answers]: (trx: Trx) => Promise<Answers[Index]>;
};

/**
 * Parts of one long answer that hang on nothing: a server works on them at the same time; in the embedded database one
 * follows the other, so that whoever else asks never waits for more than one of them.
 */
export async function readPartsAtLength<Answers extends readonly unknown[]>(
  database: Parameters<typeof readAtLength>[0],
  workspaceId: string,
  parts: Parts<Answers>,
): Promise<Answers> {
  const read = (part: (trx: Trx) => Promise<unknown>) => readAtLength(database, workspaceId, part);
  if (database.kind === 'postgres') return (await Promise.all(parts.map(read))) as unknown as Answers;
  const answers: unknown[] = [];
  for (const part of parts) answers.push(await read(part));
  return answers as unknown as Answers;
}

/** Binds the transaction to the role and to what its policies read. */
export async function takeRole(trx: Trx, wall: Wall, marks: Readonly<Record<string, string>>): Promise<void> {
  const settings = Object.entries(wall === 'role' ? { role: APP_ROLE, ...marks } : marks);
  const calls = settings.map(([name, value]) => sql`set_config(${name}, ${value}, true)`);
  await sql`select ${sql.join(calls)}`.execute(trx);
}

/** Owns nothing, so that row-level security binds it. */
export const APP_ROLE = 'heardback_app';

/** Set while the work of a transaction runs, so that a database of one connection can refuse a second one in it. */
export const openTransaction = new AsyncLocalStorage<true>();
type Wall = Database['wall'];
