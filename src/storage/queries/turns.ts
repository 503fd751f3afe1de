import { sql } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { asRowsOf, type StoredRow } from '../in-bulk.ts';

/** The turns of one application, the first one first. */
export async function listTurns(
  trx: Trx,
  workspaceId: string,
  applicationId: string,
): Promise<StoredRow<'turn'>[]> {
  return await trx
    .selectFrom('turn')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('application_id', '=', applicationId)
    .orderBy('number')
    .execute();
}

export interface KeptAsked {
  readonly since: Instant;
  /** Only the words that this member held. */
  readonly ownerId?: string | undefined;
  readonly bound: number;
}

/** How many words the team gave in time since an instant; never counted beyond the bound. */
export async function countKept(
  trx: Trx,
  workspaceId: string,
  { since, ownerId, bound }: KeptAsked,
): Promise<{ readonly count: number; readonly isBounded: boolean }> {
  const rows = await trx
    .selectFrom('turn')
    .select('number')
    .where('workspace_id', '=', workspaceId)
    .where('ended_at', '>=', since)
    .where('party', '=', 'team')
    .where('was_answered', '=', true)
    .where('was_late', '=', false)
    .$if(ownerId !== undefined, (query) => query.where('owner_id', '=', ownerId ?? ''))
    .limit(bound + 1)
    .execute();
  return { count: Math.min(rows.length, bound), isBounded: rows.length > bound };
}

export interface ChangedTurns {
  readonly workspaceId: string;
  /** Applications of which rows are there already, some of which may have to go. */
  readonly knownIds: readonly string[];
  /** All turns of all the applications that changed. */
  readonly rows: readonly StoredRow<'turn'>[];
}

/** Makes the kept turns of these applications what they are now; rows that are the same are left alone. */
export async function saveTurns(trx: Trx, { workspaceId, knownIds, rows }: ChangedTurns): Promise<void> {
  if (knownIds.length + rows.length === 0) return;
  await sql`
    with given as materialized (select * from ${asRowsOf('turn', rows)}),
    gone as (
      delete from turn t where t.workspace_id = ${workspaceId} and t.application_id = any(${[...knownIds]}::uuid[])
        and not exists (select 1 from given r where r.application_id = t.application_id and r.number = t.number))
    insert into turn select r.* from given r
    left join turn t on t.workspace_id = r.workspace_id and t.application_id = r.application_id and t.number = r.number
    where t.* is distinct from r.*
    on conflict (workspace_id, application_id, number) do update set
      party = excluded.party, since = excluded.since, owed_since = excluded.owed_since, due_at = excluded.due_at,
      obligation_key = excluded.obligation_key, obligation_kind = excluded.obligation_kind, owner_id = excluded.owner_id,
      ended_at = excluded.ended_at, ended_how = excluded.ended_how, was_answered = excluded.was_answered,
      was_late = excluded.was_late`.execute(trx);
}
