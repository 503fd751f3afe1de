import { mkdirSync } from 'node:fs';
import { Kysely } from 'kysely';
import { AppError } from '../domain/app-error.ts';
import type { Log } from '../runtime/log.ts';
import { raiseWall } from './app-role.ts';
import { createReaders } from './bound-reader.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import type { OpenedDriver } from './opened-driver.ts';
import { openEmbedded } from './pglite/open-embedded.ts';
import { openServer } from './postgres/open-server.ts';
import type { Schema } from './schema.ts';

export interface DatabaseOptions {
  /** A PostgreSQL server; the embedded database when left out. */
  readonly databaseUrl?: string | undefined;
  /** The folder of the embedded database; in memory when left out. Whoever opens it holds its lock already. */
  readonly folder?: string | undefined;
  readonly connections?: number;
  readonly log?: Pick<Log, 'info' | 'warn'>;
}

/** Opens the database, brings its tables up to date and raises the wall between workspaces. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const driver = await openDriver(options);
  try {
    await migrate(driver.withSession, options.log);
    const wall = await raiseWall(driver.withSession);
    if (wall === 'none') options.log?.warn(NO_WALL);
    const db = new Kysely<Schema>({ dialect: driver.dialect });
    const { kind, dialect, askBound, listen, close, boss } = driver;
    const readerOf = createReaders({ db, dialect, wall, askBound });
    return { kind, db, wall, readerOf, listen, close, boss: () => boss };
  } catch (error) {
    await driver.close();
    throw error;
  }
}

const NO_WALL =
  'The database role is above row-level security and the role "heardback_app" cannot be created: workspaces are kept apart by queries alone. Connect as an ordinary role that owns the database.';

async function openDriver({ databaseUrl, folder, connections, log }: DatabaseOptions): Promise<OpenedDriver> {
  try {
    if (databaseUrl) {
      const driver = await openServer({
        databaseUrl,
        ...(connections && { connections }),
        ...(log && { log }),
      });
      await driver.withSession((session) => session.run('select 1'));
      return driver;
    }
    if (folder) mkdirSync(folder, { recursive: true, mode: 0o700 });
    return await openEmbedded(folder);
  } catch (error) {
    const reason = error instanceof Error && error.message ? error.message : String(error);
    throw new AppError('database_unavailable', `Cannot open the database: ${reason}`);
  }
}
