import { sql } from 'kysely';
import type { Trx } from '../database.ts';

/** In which of these applications a fact of this id is recorded. */
export async function listApplicationsWithFact(
  trx: Trx,
  workspaceId: string,
  { applicationIds, factId }: { readonly applicationIds: readonly string[]; readonly factId: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select f.application_id as id from unnest(${[...applicationIds]}::uuid[]) as ids(id)
    join fact f on f.workspace_id = ${workspaceId} and f.application_id = ids.id and f.fact_id = ${factId}`.execute(
    trx,
  );
  return rows.map((row) => row.id);
}
