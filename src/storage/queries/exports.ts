import { sql } from 'kysely';
import type { Trx } from '../database.ts';

/** A table of the workspace, with the rest of its key after the workspace. */
export interface ExportedTable {
  readonly name: string;
  readonly key: readonly string[];
  readonly hasApplication: boolean;
  readonly hasPerson: boolean;
}

/** Every table that belongs to workspaces, so that a new one is never forgotten. */
export async function listExportedTables(trx: Trx): Promise<ExportedTable[]> {
  const { rows } = await sql<ExportedTable>`
    select c.relname as name,
      array(select a.attname::text from unnest(i.indkey::int2[]) with ordinality as k(num, n)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.num
        where a.attname <> 'workspace_id' order by k.n) as key,
      exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'application_id' and not a.attisdropped) as "hasApplication",
      exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped) as "hasPerson"
    from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
      and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id')
    order by c.relname = 'workspace' desc, c.relname`.execute(trx);
  return rows;
}

/** What opens something, or would let somebody in, is nobody's to take along. */
const SECRETS = [
  'token_hash',
  'key_hash',
  'sealed_password',
  'sealed_source',
  'mail_key',
  'sealed_hook_url',
  'sealed_dkim_key',
  'user_id',
  'claim',
  'digest',
  'duties_digest',
];

export interface ExportedPage {
  readonly table: ExportedTable;
  /** The key of the last row before; `null` for the first page. */
  readonly after: readonly string[] | null;
  readonly most: number;
}

/** One page of a table in the order of its key, as JSON texts without secrets, and the key of its last row. */
export async function listExportedRows(
  trx: Trx,
  workspaceId: string,
  { table, after, most }: ExportedPage,
): Promise<{ readonly rows: readonly string[]; readonly last: readonly string[] | null }> {
  const key = table.key.map((column) => sql.ref(`t.${column}`));
  const isAfter =
    after === null || key.length === 0
      ? sql``
      : sql` and (${sql.join(key)}) > (select ${sql.join(table.key.map((column) => sql`r.${sql.ref(column)}`))}
          from jsonb_populate_record(null::${sql.table(table.name)}, ${JSON.stringify(keyed(table.key, after))}::jsonb) r)`;
  const order = key.length === 0 ? sql`` : sql` order by ${sql.join(key)}`;
  const keyTexts =
    key.length === 0 ? sql`array[]::text[]` : sql`array[${sql.join(key.map((one) => sql`${one}::text`))}]`;
  const { rows } = await sql<{ row: string; key: string[] }>`
    select (to_jsonb(t) - ${SECRETS}::text[])::text as row, ${keyTexts} as key
    from ${sql.table(table.name)} t where t.workspace_id = ${workspaceId}${isAfter}${order} limit ${most}`.execute(
    trx,
  );
  return { rows: rows.map((one) => one.row), last: rows.length < most ? null : (rows.at(-1)?.key ?? null) };
}

function keyed(columns: readonly string[], values: readonly string[]): Record<string, string> {
  return Object.fromEntries(columns.map((column, index) => [column, values[index] ?? '']));
}

/** Every row about these applications in one table, as JSON texts without secrets. */
export async function listRowsOfApplications(
  trx: Trx,
  workspaceId: string,
  { table, applicationIds }: { readonly table: string; readonly applicationIds: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql<{ row: string }>`
    select (to_jsonb(t) - ${SECRETS}::text[])::text as row from ${sql.table(table)} t
    where t.workspace_id = ${workspaceId} and t.application_id = any(${[...applicationIds]})`.execute(trx);
  return rows.map((one) => one.row);
}

/** What was written in mails about these applications, which lies apart from the mails themselves. */
export async function listLettersOfApplications(
  trx: Trx,
  workspaceId: string,
  applicationIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ row: string }>`
    select to_jsonb(l)::text as row from message_letter l
    join message m on m.workspace_id = l.workspace_id and m.message_id = l.message_id
    where l.workspace_id = ${workspaceId} and m.application_id = any(${[...applicationIds]})`.execute(trx);
  return rows.map((one) => one.row);
}

/** What was written in mails that came in about these applications. */
export async function listKeptLettersOfApplications(
  trx: Trx,
  workspaceId: string,
  applicationIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ row: string }>`
    select to_jsonb(l)::text as row from kept_mail_letter l
    join kept_mail k on k.workspace_id = l.workspace_id and k.kept_mail_id = l.kept_mail_id
    where l.workspace_id = ${workspaceId} and k.application_id = any(${[...applicationIds]})`.execute(trx);
  return rows.map((one) => one.row);
}

/** Every row about one person in a table of people, as JSON texts without secrets. */
export async function listRowsOfPerson(
  trx: Trx,
  workspaceId: string,
  { table, personId }: { readonly table: string; readonly personId: string },
): Promise<string[]> {
  const { rows } = await sql<{ row: string }>`
    select (to_jsonb(t) - ${SECRETS}::text[])::text as row from ${sql.table(table)} t
    where t.workspace_id = ${workspaceId} and t.person_id = ${personId}`.execute(trx);
  return rows.map((one) => one.row);
}
