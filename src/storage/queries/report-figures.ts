import { type RawBuilder, sql } from 'kysely';
import { type Dimension, type Figures, NO_FIGURES } from '../../domain/measures/figures.ts';
import { DAY, HOUR, type Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { groupingBy, narrowedTo, type Only } from './report-dimensions.ts';

export interface ReportAsked {
  /** UTC; the first instant that counts, and the first that does not. */
  readonly since: Instant;
  readonly until: Instant;
  readonly now: Instant;
  readonly by: Dimension;
  readonly only?: Only | undefined;
}

export interface CountedFigures {
  readonly all: Figures;
  /** By the key of the group: an id, a name, or `null` for those that have none. */
  readonly groups: ReadonlyMap<string | null, Figures>;
}

/** The figures of a period, of all together and of each group: seven questions to what is kept, none to the facts. */
export async function readFigures(
  trx: Trx,
  workspaceId: string,
  asked: ReportAsked,
): Promise<CountedFigures> {
  const groups = new Map<string | null, Figures>();
  let all = NO_FIGURES;
  for (const source of SOURCES) {
    for (const { isAll, key, ...figures } of await rowsOf(trx, workspaceId, { asked, source })) {
      if (isAll) all = { ...all, ...figures };
      else groups.set(key, { ...(groups.get(key) ?? NO_FIGURES), ...figures });
    }
  }
  return { all, groups };
}

interface Source {
  /** Which rows are counted, `r` being what is counted and `t` the tally of its application. */
  readonly from: RawBuilder<unknown>;
  readonly holder?: RawBuilder<string | null>;
  readonly within: (asked: ReportAsked) => RawBuilder<unknown>;
  readonly counts: (asked: ReportAsked) => RawBuilder<unknown>;
}

type GroupRow = Partial<Figures> & { readonly isAll: boolean; readonly key: string | null };

async function rowsOf(
  trx: Trx,
  workspaceId: string,
  { asked, source }: { readonly asked: ReportAsked; readonly source: Source },
): Promise<readonly GroupRow[]> {
  const { from, holder, within, counts } = source;
  const grouping = groupingBy(asked.by, holder);
  const narrowed = narrowedTo(asked.only, asked.by, holder);
  const { rows } = await sql<GroupRow>`
    select ${grouping.key} as key, grouping(${grouping.key}) = 1 as "isAll", ${counts(asked)}
    from ${from} ${grouping.joins} ${narrowed.joins}
    where t.workspace_id = ${workspaceId} and ${within(asked)} ${narrowed.condition}
    group by grouping sets ((${grouping.key}), ())`.execute(trx);
  return rows;
}

const TALLY = sql`tally t`;

/** A table with the tally of each row beside it. */
function withTally(table: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${table} r join tally t on t.workspace_id = r.workspace_id and t.application_id = r.application_id`;
}

function between(column: RawBuilder<unknown>, { since, until }: ReportAsked): RawBuilder<unknown> {
  return sql`${column} >= ${since} and ${column} < ${until}`;
}

/** The middle one, or nine in ten, of a length, in units of so many milliseconds; `null` of none. */
function percentile(share: number, length: RawBuilder<unknown>, unit: number): RawBuilder<unknown> {
  return sql`((percentile_cont(${sql.lit(share)}) within group (order by greatest(0, ${length}))
    filter (where ${length} is not null)) / ${sql.lit(unit)})::float8`;
}

const FIRST_WORD = sql`t.first_word_at - t.first_interview_at`;
/** Whole days, as people count them, and the day within which a share was told. */
const LAST_WORD = sql`(t.told_at - t.last_interview_at) / ${sql.lit(DAY)}`;

/** The whole day within which a share had heard; greatest() would take somebody who has not heard for a zero. */
function dayWithin(share: number): RawBuilder<unknown> {
  return sql`(percentile_disc(${sql.lit(share)}) within group (order by greatest(0, ${LAST_WORD}))
    filter (where t.told_at is not null))::float8`;
}

const SOURCES: readonly Source[] = [
  {
    from: TALLY,
    within: (asked) => between(sql`t.last_interview_at`, asked),
    counts: () => sql`count(*)::int as interviewed,
      count(*) filter (where t.withdrawn_at is not null)::int as withdrew,
      ${percentile(0.5, FIRST_WORD, HOUR)} as "firstWordHours", ${percentile(0.9, FIRST_WORD, HOUR)} as "firstWordLongHours"`,
  },
  {
    from: TALLY,
    within: (asked) => between(sql`t.ended_at`, asked),
    counts: () => sql`count(*)::int as ended, count(t.told_at)::int as answered,
      count(*) filter (where t.is_waived)::int as waived,
      ${dayWithin(0.5)} as "medianDays", ${dayWithin(0.9)} as "ninetyDays"`,
  },
  {
    from: withTally(sql`promise`),
    holder: sql`r.owner_id`,
    within: (asked) => between(sql`r.due_at`, asked),
    counts: ({ now }) => sql`count(*) filter (where r.state = 'kept')::int as kept,
      count(*) filter (where r.state = 'slipped')::int as slipped,
      count(*) filter (where r.state = 'broken' or (r.state = 'open' and r.due_at <= ${now}))::int as broken`,
  },
  {
    from: withTally(sql`turn`),
    holder: sql`coalesce(r.owner_id, t.owner_id)`,
    within: (asked) => sql`${between(sql`r.ended_at`, asked)} and r.was_answered`,
    counts: () => sql`
      count(*) filter (where r.party = 'team' and not r.was_late)::int as "wordsInTime",
      count(*) filter (where r.party = 'team' and r.was_late)::int as "wordsLate",
      count(*) filter (where r.party <> 'team' and not r.was_late)::int as "theirsInTime",
      count(*) filter (where r.party <> 'team' and r.was_late)::int as "theirsLate"`,
  },
  {
    from: withTally(sql`incident`),
    holder: sql`r.owner_id`,
    within: (asked) => between(sql`r.at`, asked),
    counts: () => sql`count(*) filter (where r.kind = 'chaser')::int as chasers,
      count(*) filter (where r.kind = 'candidateMissed')::int as "candidateMissed",
      count(*) filter (where r.kind = 'teamMissed')::int as "teamMissed"`,
  },
  {
    from: withTally(sql`obligation`),
    holder: sql`coalesce(r.owner_id, t.owner_id)`,
    within: (asked) =>
      sql`r.law_clock is not null and ${between(sql`r.law_at`, asked)} and r.law_at <= ${asked.now}`,
    counts: () => sql`
      count(*) filter (where r.state = 'met' and r.ended_at <= r.law_at)::int as "lawMet",
      count(*) filter (where r.state = 'open' or (r.state = 'met' and r.ended_at > r.law_at)
        or (r.state = 'ended' and r.ended_at > r.law_at))::int as "lawMissed"`,
  },
  {
    from: TALLY,
    within: (asked) => between(sql`t.hired_at`, asked),
    counts: () => sql`count(*)::int as hires, count(t.recalled_at)::int as "benchHires",
      ((percentile_disc(0.5) within group (order by t.hired_at - t.received_at) filter (where t.recalled_at is null)
        - percentile_disc(0.5) within group (order by t.hired_at - t.recalled_at) filter (where t.recalled_at is not null))
        / ${sql.lit(DAY)})::float8 as "daysSaved"`,
  },
];
