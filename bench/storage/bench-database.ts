import type { Database } from '../../src/storage/database.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { startPostgres } from '../../src/storage/testing/start-postgres.ts';

type Work<T> = (database: Database, databaseUrl: string) => Promise<T>;

/** A PostgreSQL server of the bench's own with its defaults, durable as a real one; gone when the work is done. */
export async function withBenchDatabase<T>(work: Work<T>): Promise<T> {
  const server = await startPostgres({ isDurable: true });
  try {
    return await withOpen(server.url, work);
  } finally {
    await server.stop();
  }
}

/** The server of DATABASE_URL, which keeps what is written there for the next bench; without one, as above. */
export async function withKeptDatabase<T>(work: Work<T>): Promise<T> {
  const databaseUrl = process.env['DATABASE_URL'];
  return databaseUrl === undefined ? await withBenchDatabase(work) : await withOpen(databaseUrl, work);
}

async function withOpen<T>(databaseUrl: string, work: Work<T>): Promise<T> {
  const database = await openDatabase({ databaseUrl });
  return await work(database, databaseUrl).finally(() => database.close());
}
