import { sql } from 'kysely';
import type { Trx } from '../database.ts';
import { asRowsOf, type StoredRow } from '../in-bulk.ts';

/** Everything that the reports count of some applications. */
export interface MeasureRows {
  readonly tally: readonly StoredRow<'tally'>[];
  readonly promise: readonly StoredRow<'promise'>[];
  readonly told: readonly StoredRow<'told'>[];
  readonly incident: readonly StoredRow<'incident'>[];
  readonly record_line: readonly StoredRow<'record_line'>[];
}

export type MeasureTable = keyof MeasureRows;

export interface ChangedMeasures {
  readonly workspaceId: string;
  /** Applications of which rows may be there already, some of which may have to go. */
  readonly knownIds: readonly string[];
  readonly rows: MeasureRows;
}

/** Makes what is counted of these applications what it is now; rows that are the same are left alone. */
export async function saveMeasures(trx: Trx, changed: ChangedMeasures): Promise<void> {
  const { rows, ...to } = changed;
  await replaceRows(trx, to, { table: 'tally', rows: rows.tally });
  await replaceRows(trx, to, { table: 'promise', rows: rows.promise });
  await replaceRows(trx, to, { table: 'told', rows: rows.told });
  await replaceRows(trx, to, { table: 'incident', rows: rows.incident });
  await replaceRows(trx, to, { table: 'record_line', rows: rows.record_line });
}

type Replacing = {
  [Table in MeasureTable]: { readonly table: Table; readonly rows: readonly StoredRow<Table>[] };
}[MeasureTable];

/** Of one application there is one row; of the others one for each fact. */
const KEYS: Readonly<Record<MeasureTable, readonly string[]>> = {
  tally: ['application_id'],
  promise: ['application_id', 'fact_id'],
  told: ['application_id', 'fact_id'],
  incident: ['application_id', 'fact_id'],
  record_line: ['application_id'],
};

async function replaceRows(
  trx: Trx,
  { workspaceId, knownIds }: Pick<ChangedMeasures, 'workspaceId' | 'knownIds'>,
  { table, rows }: Replacing,
): Promise<void> {
  if (knownIds.length + rows.length === 0) return;
  const [into, key] = [sql.table(table), KEYS[table].map((column) => sql.ref(column))];
  const isSame = sql.join(
    KEYS[table].map((column) => sql`r.${sql.ref(column)} = t.${sql.ref(column)}`),
    sql` and `,
  );
  const rest = Object.keys(rows[0] ?? {}).filter(
    (column) => !['workspace_id', ...KEYS[table]].includes(column),
  );
  const given = sql`given as materialized (select * from ${asRowsOf<MeasureTable>(table, rows)})`;
  const gone = sql`delete from ${into} t where t.workspace_id = ${workspaceId}
    and t.application_id = any(${[...knownIds]}::uuid[]) and not exists (select 1 from given r where ${isSame})`;
  if (rows.length === 0) {
    await sql`with ${given} ${gone}`.execute(trx);
    return;
  }
  const changes = rest.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
  await sql`with ${given}, gone as (${gone})
    insert into ${into} select r.* from given r
    left join ${into} t on t.workspace_id = r.workspace_id and ${isSame}
    where t.* is distinct from r.*
    on conflict (workspace_id, ${sql.join(key)}) do update set ${sql.join(changes)}`.execute(trx);
}
