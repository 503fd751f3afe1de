import { sql } from 'kysely';
import type { WaitsOfDay } from '../../domain/measures/kaplan-meier.ts';
import { lengthsWithin } from '../../domain/measures/lengths-within.ts';
import { DAY, type Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { dayOf } from './counted-days.ts';
import type { ReportDay } from './report-days.ts';
import { narrowedTo } from './report-dimensions.ts';
import type { ReportAsked } from './report-figures.ts';

/** How long those waited whose last interview was in the period, by whole days: answered, or watched until then. */
export async function listWaits(
  trx: Trx,
  workspaceId: string,
  { days, ...asked }: Omit<ReportAsked, 'by'> & { readonly days: readonly ReportDay[] },
): Promise<WaitsOfDay[]> {
  const waits = new Map<number, { days: number; answered: number; left: number }>();
  const add = (length: number, which: 'answered' | 'left', count: number) => {
    const known = waits.get(length) ?? { days: length, answered: 0, left: 0 };
    known[which] += count;
    waits.set(length, known);
  };
  for (const day of days) {
    for (const length of day.waitsAnswered) add(length, 'answered', 1);
    for (const length of day.waitsLeft) add(length, 'left', 1);
  }
  for (const still of await listStillWaiting(trx, workspaceId, asked)) add(still.days, 'left', still.count);
  return [...waits.values()].sort((a, b) => a.days - b.days);
}

/** Whose wait has no end yet: it grows each day, and is never counted beforehand. */
async function listStillWaiting(
  trx: Trx,
  workspaceId: string,
  { since, until, now, only }: Omit<ReportAsked, 'by'>,
): Promise<{ readonly days: number; readonly count: number }[]> {
  const { joins, condition } = narrowedTo(only);
  const { rows } = await sql<{ days: number; count: number }>`
    select (greatest(0, ${now} - t.last_interview_at) / ${sql.lit(DAY)})::int as days, count(*)::int as count
    from tally t ${joins}
    where t.workspace_id = ${workspaceId} and t.last_interview_at >= ${since} and t.last_interview_at < ${until}
      and t.answered_at is null and t.withdrawn_at is null ${condition}
    group by 1`.execute(trx);
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
export function trendOf(
  days: readonly ReportDay[],
  { since, until, steps }: Pick<ReportAsked, 'since' | 'until'> & { readonly steps: number },
): TrendStep[] {
  const [first, last] = [dayOf(since), dayOf(until - 1) + 1];
  const count = Math.min(steps, last - first);
  const begins = Array.from({ length: count }, (_, n) => first + Math.round((n * (last - first)) / count));
  return begins.map((begin, index) => {
    const next = begins[index + 1] ?? Number.POSITIVE_INFINITY;
    const own = days.filter(({ day }) => day >= begin && day < next);
    const sum = (...names: readonly (keyof ReportDay['counts'])[]) =>
      own.reduce((all, { counts }) => all + names.reduce((one, name) => one + counts[name], 0), 0);
    const [medianDays = null] = lengthsWithin(
      own.map(({ lastWords }) => lastWords),
      [0.5],
    );
    return {
      from: Math.max(since, begin * DAY),
      ended: sum('ended'),
      answered: sum('answered'),
      medianDays,
      kept: sum('kept', 'slipped'),
      broken: sum('broken'),
    };
  });
}
