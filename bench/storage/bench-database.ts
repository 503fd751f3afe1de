import type { Database } from '../../src/storage/database.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { startPostgres } from '../../src/storage/testing/start-postgres.ts';

/** A PostgreSQL server of the bench's own with its defaults, durable as a real one; gone when the work is done. */
export async function withBenchDatabase<T>(
  work: (database: Database, databaseUrl: string) => Promise<T>,
): Promise<T> {
  const server = await startPostgres({ isDurable: true });
  try {
    const database = await openDatabase({ databaseUrl: server.url });
    return await work(database, server.url).finally(() => database.close());
  } finally {
    await server.stop();
  }
}
