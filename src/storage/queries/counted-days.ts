import { sql } from 'kysely';
import { DAY, type Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { COUNTS, countedOf, LENGTHS, momentsWithin, type Span } from './report-moments.ts';

/** Days are numbered from 1970-01-01, in UTC. */
export function dayOf(at: Instant): number {
  return Math.floor(at / DAY);
}

/** How a period is read: whole days that were counted beforehand, without those that went stale, and spans to be counted now. */
export interface PeriodPlan {
  readonly days: { readonly from: number; readonly to: number; readonly stale: readonly number[] } | null;
  readonly spans: readonly Span[];
}

/** With more stale days than this, one long span is read faster than many short ones. */
const MOST_STALE = 20;

/** Which days of a period were counted beforehand. */
export async function planPeriod(
  trx: Trx,
  workspaceId: string,
  { since, until }: { readonly since: Instant; readonly until: Instant },
): Promise<PeriodPlan> {
  const whole: PeriodPlan = { days: null, spans: [{ from: since, to: until }] };
  const [first, last] = [Math.ceil(since / DAY), dayOf(until)];
  const { rows } = await sql<{ until: number; stale: number[] }>`
    select u.day as until, array(select distinct s.day from stale_day s
      where s.workspace_id = u.workspace_id and s.day >= ${first} and s.day < ${last}
      order by s.day limit ${MOST_STALE + 1}) as stale
    from counted_until u where u.workspace_id = ${workspaceId}`.execute(trx);
  const [counted] = rows;
  if (counted === undefined || counted.stale.length > MOST_STALE) return whole;
  const to = Math.min(last, counted.until);
  if (first >= to) return whole;
  const stale = counted.stale.filter((day) => day < to);
  const edges = [
    { from: since, to: first * DAY },
    ...stale.map((day) => ({ from: day * DAY, to: (day + 1) * DAY })),
    { from: to * DAY, to: until },
  ];
  return { days: { from: first, to, stale }, spans: edges.filter((span) => span.from < span.to) };
}

export interface Counting {
  readonly now: Instant;
  /** At most so many days in one transaction. */
  readonly most: number;
}

/**
 * Counts stale days again, and the days that are over and were never counted; answers how many it did. One at a time for
 * each workspace: whoever comes second finds nothing to do.
 */
export async function countDays(trx: Trx, workspaceId: string, { now, most }: Counting): Promise<number> {
  const today = dayOf(now);
  const until = await takeCounting(trx, workspaceId, today);
  if (until === undefined) return 0;
  const to = Math.min(today, until + most);
  const fresh = Array.from({ length: Math.max(0, to - until) }, (_, index) => until + index);
  // Marks of days to come stay until these are counted; those of days counted just now go with them.
  const stale = await takeMarks(trx, workspaceId, { before: to, most });
  const days = [...new Set([...fresh, ...stale])];
  if (days.length === 0) return 0;
  await sql`delete from counted_day where workspace_id = ${workspaceId} and day = any(${days}::int[])`.execute(
    trx,
  );
  await insertDays(trx, workspaceId, { days, now });
  await insertWeeks(trx, workspaceId, { days, to });
  if (to > until)
    await trx.updateTable('counted_until').set({ day: to }).where('workspace_id', '=', workspaceId).execute();
  return days.length;
}

/** Up to which day it is counted, held until the end of the transaction; `undefined` when another one holds it. */
async function takeCounting(trx: Trx, workspaceId: string, today: number): Promise<number | undefined> {
  await sql`
    insert into counted_until (workspace_id, day)
    select ${workspaceId}, (coalesce(min(m.at), ${today * DAY}) / ${sql.lit(DAY)})::int from (
      select min(last_interview_at) as at from tally where workspace_id = ${workspaceId} and last_interview_at is not null
      union all select min(ended_at) from tally where workspace_id = ${workspaceId} and ended_at is not null
      union all select min(hired_at) from tally where workspace_id = ${workspaceId} and hired_at is not null
      union all select min(due_at) from promise where workspace_id = ${workspaceId}
      union all select min(ended_at) from turn where workspace_id = ${workspaceId} and ended_at is not null and was_answered
      union all select min(at) from incident where workspace_id = ${workspaceId}
      union all select min(law_at) from obligation where workspace_id = ${workspaceId} and law_clock is not null) m
    where not exists (select 1 from counted_until u where u.workspace_id = ${workspaceId})
    on conflict do nothing`.execute(trx);
  const { rows } = await sql<{ day: number }>`
    select day from counted_until where workspace_id = ${workspaceId} for update skip locked`.execute(trx);
  return rows[0]?.day;
}

/** Takes marks away, but for those that somebody is just relying on; they are for the next time. */
async function takeMarks(
  trx: Trx,
  workspaceId: string,
  { before, most }: { readonly before: number; readonly most: number },
): Promise<number[]> {
  const { rows } = await sql<{ day: number }>`
    delete from stale_day d using (
      select mark_id, day from stale_day
      where workspace_id = ${workspaceId} and day < ${before}
        and day in (select distinct day from stale_day where workspace_id = ${workspaceId} and day < ${before} order by day limit ${most})
      for update skip locked) taken
    where d.workspace_id = ${workspaceId} and d.day = taken.day and d.mark_id = taken.mark_id
    returning d.day`.execute(trx);
  return rows.map(({ day }) => day);
}

/** Seven days from one whose number can be divided by seven; very many openings are read by the week. */
export function weekOf(day: number): number {
  return Math.floor(day / 7) * 7;
}

/** The weeks of these days that are over, from their days. */
async function insertWeeks(
  trx: Trx,
  workspaceId: string,
  { days, to }: { readonly days: readonly number[]; readonly to: number },
): Promise<void> {
  const weeks = [...new Set(days.map(weekOf))].filter((week) => week + 7 <= to);
  if (weeks.length === 0) return;
  const sums = COUNTS.map((name) => sql`sum(${sql.ref(name)})`);
  const lengths = LENGTHS.map((name) => sql`lengths_together(${sql.ref(name)})`);
  await sql`
    delete from counted_day
    where workspace_id = ${workspaceId} and dimension = 'openingWeek' and day = any(${weeks}::int[])`.execute(
    trx,
  );
  await sql`
    insert into counted_day (workspace_id, dimension, day, key, ${sql.join([...COUNTS, ...LENGTHS].map((name) => sql.ref(name)))})
    select ${workspaceId}, 'openingWeek', week, key, ${sql.join([...sums, ...lengths])}
    from unnest(${weeks}::int[]) week
    join counted_day d on d.workspace_id = ${workspaceId} and d.dimension = 'opening' and d.day >= week and d.day < week + 7
    group by week, key`.execute(trx);
}

const GROUPS = ['member', 'opening', 'stage', 'channel', 'agency', 'country'] as const;

async function insertDays(
  trx: Trx,
  workspaceId: string,
  { days, now }: { readonly days: readonly number[]; readonly now: Instant },
): Promise<void> {
  const spans = spansOf(days);
  const dimension = GROUPS.map(
    (name) => sql`when grouping(${sql.ref(`e.${name}`)}) = 0 then ${sql.lit(name)}`,
  );
  const key = GROUPS.map(
    (name) => sql`when grouping(${sql.ref(`e.${name}`)}) = 0 then ${sql.ref(`e.${name}`)}::text`,
  );
  const sets = GROUPS.map((name) => sql`(e.day, ${sql.ref(`e.${name}`)})`);
  await sql`
    insert into counted_day (workspace_id, dimension, day, key, ${sql.join([...COUNTS, ...LENGTHS].map((name) => sql.ref(name)))})
    select ${workspaceId}, case ${sql.join(dimension, sql` `)} else 'all' end, e.day,
      coalesce(case ${sql.join(key, sql` `)} else '' end, ''), ${countedOf()}
    from (select (m.at / ${sql.lit(DAY)})::int as day, m.* from (
      ${momentsWithin(workspaceId, { spans, now, beside: 'agency' })}) m) e
    group by grouping sets ((e.day), ${sql.join(sets)})`.execute(trx);
}

/** Neighbouring days as one span. */
function spansOf(days: readonly number[]): Span[] {
  const spans: { from: Instant; to: Instant }[] = [];
  for (const day of days.toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last?.to === day * DAY) last.to += DAY;
    else spans.push({ from: day * DAY, to: (day + 1) * DAY });
  }
  return spans;
}
