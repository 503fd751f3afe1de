import { CompiledQuery, sql } from 'kysely';
import type { Database, Trx } from './database.ts';
import type { StoredRow } from './in-bulk.ts';
import { APP_ROLE } from './in-workspace.ts';
import type { Schema } from './schema.ts';

/** What comes in bulk; the role that owns these tables may pass their wall, see `letOwnerPass`. */
export const COPIED_TABLES = [
  'person',
  'application',
  'fact',
  'wake',
  'standing',
  'obligation',
  'turn',
  'tally',
  'promise',
  'told',
  'incident',
  'record_line',
  'nudge',
] as const satisfies readonly (keyof Schema)[];

type CopiedTable = (typeof COPIED_TABLES)[number];

export interface Copying<Table extends CopiedTable> {
  readonly table: Table;
  /** Each with every column of the table. */
  readonly rows: readonly StoredRow<Table>[];
}

/** One table with what is copied into it. */
export type CopyingAny = { [Table in CopiedTable]: Copying<Table> }[CopiedTable];

/**
 * Writes new rows by COPY, which takes a third of what an insert takes; a row that is there already fails the
 * transaction. COPY does not go through row-level security, so each row must say that it is of this workspace, and the
 * role that owns the tables writes it.
 */
export async function copyIn(
  trx: Trx,
  { workspaceId, wall }: { readonly workspaceId: string; readonly wall: Database['wall'] },
  copyings: readonly CopyingAny[],
): Promise<void> {
  const filled = copyings.filter(({ rows }) => rows.length > 0);
  const copy = wall === 'owner' ? copyBehindWall : copyDirectly;
  if (wall === 'role') await sql`select set_config('role', 'none', true)`.execute(trx);
  for (const copying of filled) await copy(trx, workspaceId, copying);
  if (wall === 'role') await sql`select set_config('role', ${APP_ROLE}, true)`.execute(trx);
}

async function copyDirectly(trx: Trx, workspaceId: string, { table, rows }: CopyingAny): Promise<void> {
  await trx.executeQuery(copyQuery(table, workspaceId, rows));
}

/** Row-level security binds the owner here as well: the rows go through a table of the transaction's own. */
async function copyBehindWall(trx: Trx, workspaceId: string, { table, rows }: CopyingAny): Promise<void> {
  const staged = sql.table(`copied_${table}`);
  await sql`create temporary table ${staged} (like ${sql.table(table)} including defaults) on commit drop`.execute(
    trx,
  );
  await trx.executeQuery(copyQuery(`copied_${table}`, workspaceId, rows));
  await sql`insert into ${sql.table(table)} select * from ${staged}`.execute(trx);
  await sql`drop table ${staged}`.execute(trx);
}

type AnyRow = Readonly<Record<string, unknown>>;

function copyQuery(into: string, workspaceId: string, rows: readonly object[]) {
  const columns = Object.keys(rows[0] ?? {});
  const lines = linesOf(rows as readonly AnyRow[], columns, workspaceId);
  return CompiledQuery.raw(`copy "${into}" ("${columns.join('", "')}") from stdin`, [lines]);
}

/** The text format of COPY: a line for each row, a tab between two columns. */
function linesOf(rows: readonly AnyRow[], columns: readonly string[], workspaceId: string): string {
  let lines = '';
  for (const row of rows) {
    if (row['workspace_id'] !== workspaceId) throw new Error('A row of another workspace was to be copied');
    let line = '';
    for (const column of columns) line += `${line === '' ? '' : '\t'}${cellOf(row[column])}`;
    lines += `${line}\n`;
  }
  return lines;
}

function cellOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return escaped(value);
    case 'number':
      return `${value}`;
    case 'boolean':
      return value ? 't' : 'f';
    default:
      return value === null || value === undefined ? '\\N' : escaped(JSON.stringify(value));
  }
}

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replaceAll(EACH_SPECIAL, (found) => ESCAPES[found] ?? '') : text;
}

/** PostgreSQL keeps no zero byte in a text. */
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const SPECIAL = /[\\\t\n\r\0]/;
const EACH_SPECIAL = /[\\\t\n\r\0]/g;

/** Whether a text is the COPY of a query that carries its lines as its only value. */
export function isCopy(text: string): boolean {
  return text.startsWith('copy ') && text.endsWith(' from stdin');
}
