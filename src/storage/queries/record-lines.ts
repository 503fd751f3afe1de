import { sql } from 'kysely';
import { RECORD_LENGTH, type ResponseRecord, RIPE_AFTER } from '../../domain/measures/response-record.ts';
import { DAY, type Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';

/** The public response record as `countRecord` of the domain counts it, from the kept lines. */
export async function countRecordLines(
  trx: Trx,
  workspaceId: string,
  { now, began }: { readonly now: Instant; readonly began: Instant },
): Promise<ResponseRecord> {
  const days = sql`greatest(0, (answered_at - waiting_since) / ${sql.lit(DAY)})`;
  const nth = (share: number) => sql`(percentile_disc(${sql.lit(share)}) within group (order by ${days})
    filter (where answered_at is not null))::float8`;
  const { rows } = await sql<ResponseRecord>`
    select count(*)::int as people, count(answered_at)::int as answered,
      count(*) filter (where answered_at is not null and proof = 'seen')::int as seen,
      ${nth(0.5)} as "medianDays", ${nth(0.9)} as "ninetyDays"
    from record_line
    where workspace_id = ${workspaceId} and waiting_since <= ${now - RIPE_AFTER}
      and waiting_since >= ${Math.max(began, now - RECORD_LENGTH)}
      and (answered_at is not null or withdrawn_at is null or withdrawn_at > waiting_since + ${sql.lit(RIPE_AFTER)})`.execute(
    trx,
  );
  return rows[0] ?? { people: 0, answered: 0, seen: 0, medianDays: null, ninetyDays: null };
}

export async function findPublicRecord(trx: Trx, workspaceId: string) {
  return await trx
    .selectFrom('public_record')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
}

/** When the team began to use Heardback: what happened before is in no record. */
export async function readBegin(trx: Trx, workspaceId: string): Promise<Instant> {
  const row = await trx
    .selectFrom('workspace')
    .select('created_at')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return row.created_at;
}
