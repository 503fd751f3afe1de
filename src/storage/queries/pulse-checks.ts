import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import type { StoredRow } from '../in-bulk.ts';

/** The last answer of a day holds. */
export async function savePulseCheck(trx: Trx, row: StoredRow<'pulse_check'>): Promise<void> {
  const { rejecting, keeping, answered_at } = row;
  await trx
    .insertInto('pulse_check')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'member_id', 'answered_on'])
        .doUpdateSet({ rejecting, keeping, answered_at }),
    )
    .execute();
}

export interface PulseStep {
  readonly from: PlainDate;
  readonly answers: number;
  readonly members: number;
  readonly rejecting: number | null;
  readonly keeping: number | null;
}

const STEP_DAYS = 28;

/** What members said, in steps of four weeks, the last of which ends today; of each member the middle of their answers. */
export async function listPulseSteps(
  trx: Trx,
  workspaceId: string,
  { today, steps }: { readonly today: PlainDate; readonly steps: number },
): Promise<PulseStep[]> {
  const { rows } = await sql<PulseStep>`
    with spans as (
      select n, (${today}::date - ${STEP_DAYS}::int * n + 1) as until, (${today}::date - ${STEP_DAYS}::int * (n + 1) + 1) as since
      from generate_series(0, ${steps}::int - 1) n),
    each as (
      select s.n, c.member_id, avg(c.rejecting) as rejecting, avg(c.keeping) as keeping, count(*) as answers
      from spans s join pulse_check c on c.workspace_id = ${workspaceId} and c.answered_on >= s.since and c.answered_on < s.until
      group by s.n, c.member_id)
    select s.since::text as "from", coalesce(sum(e.answers), 0)::int as answers, count(e.member_id)::int as members,
      round(avg(e.rejecting), 1)::float8 as rejecting, round(avg(e.keeping), 1)::float8 as keeping
    from spans s left join each e on e.n = s.n group by s.n, s.since order by s.since`.execute(trx);
  return rows;
}

export async function findOwnPulse(
  trx: Trx,
  workspaceId: string,
  { memberId, since }: { readonly memberId: string; readonly since: Instant },
): Promise<{ rejecting: number; keeping: number } | undefined> {
  return await trx
    .selectFrom('pulse_check')
    .select(['rejecting', 'keeping'])
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .where('answered_at', '>=', since)
    .orderBy('answered_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}
