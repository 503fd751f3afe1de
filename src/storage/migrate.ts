import { readdirSync, readFileSync } from 'node:fs';
import { AppError } from '../domain/app-error.ts';
import type { Log } from '../runtime/log.ts';
import { inTransaction, type Session, type WithSession } from './session.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/**
 * Applies what is missing, in order, forward only. Each migration first records its number in its own transaction, so
 * that of two processes that start together one waits for the other and then finds nothing left to do.
 */
export async function migrate(
  withSession: WithSession,
  log?: Pick<Log, 'info'>,
  migrations: readonly Migration[] = readMigrations(),
): Promise<void> {
  await withSession(async (session) => {
    await ensureJournal(session);
    refuseNewer(await lastApplied(session), migrations);
    for (const migration of migrations) {
      const isNew = await inTransaction(session, () => apply(session, migration));
      if (isNew) log?.info({ migration: migration.name }, 'brought the tables up to date');
    }
  });
}

/** The migrations that come with the program, in order. */
export function readMigrations(): Migration[] {
  const folder = new URL('./migrations/', import.meta.url);
  const files = readdirSync(folder).filter((file) => /^\d{4}-.+\.sql$/.test(file));
  return files.toSorted().map((file) => ({
    number: Number(file.slice(0, 4)),
    name: file.slice(0, -'.sql'.length),
    sql: readFileSync(new URL(file, folder), 'utf8'),
  }));
}

/** Two processes may both find it missing; the one that comes second is told so, in one of three ways. */
async function ensureJournal(session: Session): Promise<void> {
  try {
    await session.run(
      'create table if not exists migration (number integer primary key, name text not null, applied_at timestamptz not null default now())',
    );
  } catch (error) {
    if (!ALREADY_THERE.includes((error as { code?: string }).code ?? '')) throw error;
  }
}

const ALREADY_THERE = ['42P07', '42710', '23505'];

async function lastApplied(session: Session): Promise<number> {
  const [row] = await session.run('select coalesce(max(number), 0) as last from migration');
  return row.last;
}

function refuseNewer(last: number, migrations: readonly Migration[]): void {
  const newest = migrations.at(-1)?.number ?? 0;
  if (last <= newest) return;
  throw new AppError(
    'schema_is_newer',
    `Cannot use this database: its tables are at version ${last}, this program knows them up to ${newest}. Start the newer program, or bring back the backup from before the update.`,
  );
}

async function apply(session: Session, { number, name, sql }: Migration): Promise<boolean> {
  const recorded = await session.run(
    'insert into migration (number, name) values ($1, $2) on conflict do nothing returning number',
    [number, name],
  );
  if (recorded.length === 0) return false;
  await session.run(sql);
  return true;
}
