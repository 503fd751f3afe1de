import { sql } from 'kysely';
import type { WaitsOfDay } from '../../domain/measures/kaplan-meier.ts';
import { DAY, type Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { dayOf } from './counted-days.ts';
import { narrowedTo } from './report-dimensions.ts';
import type { ReportAsked } from './report-figures.ts';
import { partsOf } from './report-parts.ts';

/** How long those waited whose last interview was in the period, by whole days: answered, or watched until then. */
export async function listWaits(
  trx: Trx,
  workspaceId: string,
  asked: Omit<ReportAsked, 'by'>,
): Promise<WaitsOfDay[]> {
  const { since, until, now, only } = asked;
  const parts = await partsOf(trx, workspaceId, { ...asked, by: null });
  const { joins, condition } = narrowedTo(only);
  const { rows } = await sql<WaitsOfDay>`
    with parts as materialized (${parts})
    select days, count(*) filter (where is_answered)::int as answered, count(*) filter (where not is_answered)::int as "left"
    from (
      select unnest(waits_answered) as days, true as is_answered from parts
      union all select unnest(waits_left), false from parts
      union all select (greatest(0, ${now} - t.last_interview_at) / ${sql.lit(DAY)})::int, false
        from tally t ${joins}
        where t.workspace_id = ${workspaceId} and t.last_interview_at >= ${since} and t.last_interview_at < ${until}
          and t.answered_at is null and t.withdrawn_at is null ${condition}) w
    group by days order by days`.execute(trx);
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

/** The period in steps of whole days (UTC) of nearly the same length, the first one first; a step without anything is there all the same. */
export async function listTrend(
  trx: Trx,
  workspaceId: string,
  { steps, ...asked }: Omit<ReportAsked, 'by'> & { readonly steps: number },
): Promise<TrendStep[]> {
  const parts = await partsOf(trx, workspaceId, { ...asked, by: null });
  const [first, last] = [dayOf(asked.since), dayOf(asked.until - 1) + 1];
  const count = Math.min(steps, last - first);
  const begins = Array.from({ length: count }, (_, n) => first + Math.round((n * (last - first)) / count));
  const { rows } = await sql<Omit<TrendStep, 'from'> & { readonly step: number }>`
    with parts as materialized (select width_bucket(p.day, ${begins}::int[]) as step, p.* from (${parts}) p),
    middles as (
      select step, percentile_disc(0.5) within group (order by length) as middle
      from parts, unnest(parts.last_words) length group by step)
    select p.step, sum(p.ended)::int as ended, sum(p.answered)::int as answered, m.middle::float8 as "medianDays",
      sum(p.kept + p.slipped)::int as kept, sum(p.broken)::int as broken
    from parts p left join middles m on m.step = p.step group by p.step, m.middle`.execute(trx);
  const found = new Map(rows.map(({ step, ...rest }) => [step, rest]));
  return begins.map((day, index) => ({
    from: Math.max(asked.since, day * DAY),
    ...(found.get(index + 1) ?? { ended: 0, answered: 0, medianDays: null, kept: 0, broken: 0 }),
  }));
}
