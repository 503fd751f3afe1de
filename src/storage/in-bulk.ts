import { sql } from 'kysely';
import type { Trx } from './database.ts';
import type { Schema } from './schema.ts';

/** A row as it lies in the table, every column given: instants as numbers, jsonb as values. */
export type StoredRow<Table extends keyof Schema> = {
  readonly [Column in keyof Schema[Table]]: SelectOf<Schema[Table][Column]>;
};

type SelectOf<T> = T extends { readonly __select__: infer Select } ? Select : T;

/**
 * Rows for one statement, whatever their number: a single parameter of JSON that the database reads as rows of the
 * table. One row at a time would cost twenty-five times as much.
 */
export function asRowsOf<Table extends keyof Schema>(table: Table, rows: readonly StoredRow<Table>[]) {
  return sql`json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`;
}

/** Inserts the rows that are not there yet; answers how many were new. */
export async function insertInBulk<Table extends keyof Schema>(
  trx: Trx,
  table: Table,
  rows: readonly StoredRow<Table>[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const { numAffectedRows } =
    await sql`insert into ${sql.table(table)} select * from ${asRowsOf(table, rows)} on conflict do nothing`.execute(
      trx,
    );
  return Number(numAffectedRows ?? 0);
}
