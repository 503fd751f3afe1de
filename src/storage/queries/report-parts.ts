import { type RawBuilder, sql } from 'kysely';
import type { Dimension } from '../../domain/measures/figures.ts';
import { DAY, type Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { type PeriodPlan, planPeriod, weekOf } from './counted-days.ts';
import type { Only } from './report-dimensions.ts';
import { COUNTS, countedOf, LENGTHS, momentsWithin } from './report-moments.ts';

export interface PartsAsked {
  /** UTC; the first instant that counts, and the first that does not. */
  readonly since: Instant;
  readonly until: Instant;
  readonly now: Instant;
  /** `null` for all together. */
  readonly by: Dimension | null;
  readonly only?: Only | undefined;
}

/**
 * A query for what a period adds up from: `day`, the `key` of the group, each count, and lists of lengths. Whole days come
 * from where they were counted beforehand, the rest from the rows themselves. Narrowed to a group of one kind and taken
 * apart by another, all is counted from the rows: no day is kept for each pair.
 */
export async function partsOf(
  trx: Trx,
  workspaceId: string,
  asked: PartsAsked,
): Promise<RawBuilder<unknown>> {
  const { by, only, since, until, now } = asked;
  const isPair = by !== null && only !== undefined && only.by !== by;
  const { days, spans } = isPair
    ? { days: null, spans: [{ from: since, to: until }] }
    : await planPeriod(trx, workspaceId, { since, until });
  const columns = sql.join([...COUNTS, ...LENGTHS].map((name) => sql.ref(`e.${name}`)));
  const dimension = by ?? only?.by ?? null;
  const parts: RawBuilder<unknown>[] = [];
  if (days !== null) {
    const group = dimension === null ? TOGETHER : KEPT[dimension];
    const isByWeek = by !== null && only === undefined && group.dimension === 'opening';
    for (const rows of isByWeek ? byWeek(days) : [{ dimension: group.dimension, days: daysOf(days) }])
      parts.push(sql`
        select e.day, ${by === null ? NO_KEY : group.key} as key, ${columns}
        from counted_day e ${group.joins}
        where e.workspace_id = ${workspaceId} and e.dimension = ${rows.dimension}
          and e.day = any(${[...rows.days]}::int[]) ${isOf(only, group.key)}`);
  }
  if (spans.length > 0) {
    const needed = new Set([by, only?.by ?? null]);
    const beside = needed.has('agency') ? 'agency' : dimension === null ? 'nothing' : 'tally';
    const groups = countedGroups(workspaceId);
    const key = by === null ? NO_KEY : groups[by].key;
    const joins = [...new Set([...needed].flatMap((one) => (one === null ? [] : [groups[one].joins])))];
    parts.push(sql`
      select (e.at / ${sql.lit(DAY)})::int as day, ${key} as key, ${countedOf()}
      from (${momentsWithin(workspaceId, { spans, now, beside })}) e ${sql.join(joins, sql` `)}
      where true ${only === undefined ? sql`` : isOf(only, groups[only.by].key)}
      group by 1, 2`);
  }
  return sql.join(parts, sql` union all `);
}

const NO_KEY = sql`null::text`;

function isOf(only: Only | undefined, key: RawBuilder<unknown>): RawBuilder<unknown> {
  return only === undefined ? sql`` : sql`and ${key} is not distinct from ${only.key}`;
}

type KeptDays = NonNullable<PeriodPlan['days']>;

function daysOf({ from, to, stale }: KeptDays): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index).filter((day) => !stale.includes(day));
}

/** Whole weeks without a stale day by the week, the rest by the day. */
function byWeek(kept: KeptDays): { readonly dimension: string; readonly days: readonly number[] }[] {
  const weeks = [...Map.groupBy(daysOf(kept), weekOf)];
  return [
    { dimension: 'openingWeek', days: weeks.flatMap(([week, days]) => (days.length === 7 ? [week] : [])) },
    { dimension: 'opening', days: weeks.flatMap(([, days]) => (days.length === 7 ? [] : days)) },
  ];
}

interface KeptGroup {
  readonly dimension: string;
  readonly key: RawBuilder<unknown>;
  readonly joins: RawBuilder<unknown>;
}

const NO_JOIN = sql``;
const OWN_KEY = sql`nullif(e.key, '')`;
const KEPT_OPENING = sql`join opening o on o.workspace_id = e.workspace_id and o.opening_id = nullif(e.key, '')::uuid`;
/** One lookup for each row: as a join, all people would be read for the sake of a few agencies. */
const KEPT_AGENCY = sql`(select g.agency_name from person g
  where g.workspace_id = e.workspace_id and g.person_id = nullif(e.key, '')::uuid)`;

const TOGETHER: KeptGroup = { dimension: 'all', key: NO_KEY, joins: NO_JOIN };

/** Who leads an opening, of what kind it is and what an agency is called is asked when it is read: these change. */
const KEPT: Readonly<Record<Dimension, KeptGroup>> = {
  member: { dimension: 'member', key: OWN_KEY, joins: NO_JOIN },
  team: { dimension: 'opening', key: sql`o.manager_id::text`, joins: KEPT_OPENING },
  opening: { dimension: 'opening', key: OWN_KEY, joins: NO_JOIN },
  stage: { dimension: 'stage', key: OWN_KEY, joins: NO_JOIN },
  channel: { dimension: 'channel', key: OWN_KEY, joins: NO_JOIN },
  agency: { dimension: 'agency', key: KEPT_AGENCY, joins: NO_JOIN },
  kind: { dimension: 'opening', key: sql`o.kind`, joins: KEPT_OPENING },
  country: { dimension: 'country', key: OWN_KEY, joins: NO_JOIN },
};

function countedGroups(workspaceId: string): Readonly<Record<Dimension, Omit<KeptGroup, 'dimension'>>> {
  const opening = sql`join opening o on o.workspace_id = ${workspaceId} and o.opening_id = e.opening`;
  const agency = sql`(select g.agency_name from person g
    where g.workspace_id = ${workspaceId} and g.person_id = e.agency)`;
  return {
    member: { key: sql`e.member::text`, joins: NO_JOIN },
    team: { key: sql`o.manager_id::text`, joins: opening },
    opening: { key: sql`e.opening::text`, joins: NO_JOIN },
    stage: { key: sql`e.stage`, joins: NO_JOIN },
    channel: { key: sql`e.channel`, joins: NO_JOIN },
    agency: { key: agency, joins: NO_JOIN },
    kind: { key: sql`o.kind`, joins: opening },
    country: { key: sql`e.country`, joins: NO_JOIN },
  };
}
