/** One connection to itself, for what Kysely does not do: several statements in one text. */
export interface Session {
  /** Several statements are allowed when there are no values. */
  // biome-ignore lint/suspicious/noExplicitAny: the rows of any SQL
  readonly run: (text: string, values?: readonly unknown[]) => Promise<any[]>;
}

/** Holds a session for as long as the work takes. */
export type WithSession = <T>(work: (session: Session) => Promise<T>) => Promise<T>;

/** Runs the work in a transaction of the session; an error takes everything back. */
export async function inTransaction<T>(session: Session, work: () => Promise<T>): Promise<T> {
  await session.run('begin');
  try {
    const answer = await work();
    await session.run('commit');
    return answer;
  } catch (error) {
    await session.run('rollback');
    throw error;
  }
}
