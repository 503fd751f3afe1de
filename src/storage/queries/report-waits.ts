import { sql } from 'kysely';
import type { WaitsOfDay } from '../../domain/measures/kaplan-meier.ts';
import { DAY, type Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { narrowedTo } from './report-dimensions.ts';
import type { ReportAsked } from './report-figures.ts';

/** How long those waited whose last interview was in the period, by whole days: answered, or watched until then. */
export async function listWaits(
  trx: Trx,
  workspaceId: string,
  asked: Omit<ReportAsked, 'by'>,
): Promise<WaitsOfDay[]> {
  const { since, until, now, only } = asked;
  const { joins, condition } = narrowedTo(only, null);
  const { rows } = await sql<WaitsOfDay>`
    select (greatest(0, w.end_at - w.begin_at) / ${sql.lit(DAY)})::int as days,
      count(*) filter (where w.is_answered)::int as answered, count(*) filter (where not w.is_answered)::int as "left"
    from (select t.last_interview_at as begin_at,
        least(coalesce(t.answered_at, ${now}), coalesce(t.withdrawn_at, ${now}), ${now}) as end_at,
        t.answered_at is not null and t.answered_at <= least(${now}, coalesce(t.withdrawn_at, ${now})) as is_answered
      from tally t ${joins}
      where t.workspace_id = ${workspaceId} and t.last_interview_at >= ${since} and t.last_interview_at < ${until} ${condition}) w
    group by 1 order by 1`.execute(trx);
  return rows;
}

/** One step of the trend: what happened from an instant until the next one. */
export interface TrendStep {
  readonly from: Instant;
  readonly ended: number;
  readonly answered: number;
  readonly medianDays: number | null;
  readonly kept: number;
  readonly broken: number;
}

/** The period in equal steps, the first one first; a step without anything is there all the same. */
export async function listTrend(
  trx: Trx,
  workspaceId: string,
  { since, until, now, steps }: Pick<ReportAsked, 'since' | 'until' | 'now'> & { readonly steps: number },
): Promise<TrendStep[]> {
  const length = Math.ceil((until - since) / steps);
  const within = (column: string) =>
    sql`workspace_id = ${workspaceId} and ${sql.ref(column)} >= ${since} and ${sql.ref(column)} < ${until}`;
  const { rows } = await sql<TrendStep>`
    with ends as (
      select ((ended_at - ${since}) / ${length}::bigint)::int as step, count(*)::int as ended, count(told_at)::int as answered,
        (percentile_disc(0.5) within group (order by greatest(0, (told_at - last_interview_at) / ${sql.lit(DAY)}))
          filter (where told_at is not null))::float8 as "medianDays"
      from tally where ${within('ended_at')} group by 1),
    days as (
      select ((due_at - ${since}) / ${length}::bigint)::int as step,
        count(*) filter (where state in ('kept', 'slipped'))::int as kept,
        count(*) filter (where state = 'broken' or (state = 'open' and due_at <= ${now}))::int as broken
      from promise where ${within('due_at')} group by 1)
    select (${since} + n * ${length}::bigint)::float8 as "from", coalesce(e.ended, 0) as ended, coalesce(e.answered, 0) as answered,
      e."medianDays", coalesce(d.kept, 0) as kept, coalesce(d.broken, 0) as broken
    from generate_series(0, ${steps}::int - 1) n left join ends e on e.step = n left join days d on d.step = n order by n`.execute(
    trx,
  );
  return rows;
}
