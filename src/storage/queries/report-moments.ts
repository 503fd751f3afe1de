import { type RawBuilder, sql } from 'kysely';
import { DAY, type Instant, MINUTE } from '../../lib/instant.ts';

/** From an instant on, up to another that is left out. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** What adds up, by its column in `counted_day`. */
export const COUNTS = [
  'interviewed',
  'withdrew',
  'ended',
  'answered',
  'waived',
  'kept',
  'slipped',
  'broken',
  'words_in_time',
  'words_late',
  'theirs_in_time',
  'theirs_late',
  'chasers',
  'candidate_missed',
  'team_missed',
  'candidate_moved',
  'team_moved',
  'law_met',
  'law_missed',
  'hires',
  'bench_hires',
] as const;

/** Of what the middle one is told: in minutes, `last_words` and the waits in whole days. */
export const LENGTHS = [
  'first_words',
  'last_words',
  'hired_after',
  'recalled_after',
  'waits_answered',
  'waits_left',
] as const;

export interface MomentsAsked {
  readonly spans: readonly Span[];
  readonly now: Instant;
  /** What each moment tells of its group: nothing, what its tally says, or the agency as well, which costs a join more. */
  readonly beside: 'nothing' | 'tally' | 'agency';
}

/**
 * Everything that a report counts, one row a moment: `at`, which `figure` it counts for, the length as `value` where there
 * is one, and the groups that it belongs to. The only place that says what counts, for days counted beforehand and for
 * those that are counted now.
 */
export function momentsWithin(workspaceId: string, asked: MomentsAsked): RawBuilder<unknown> {
  const parts = SOURCES.map((source) => momentsOf(source, workspaceId, asked));
  return sql.join(parts, sql` union all `);
}

interface Source {
  readonly table: 'tally' | 'promise' | 'turn' | 'incident' | 'obligation';
  readonly at: string;
  readonly condition?: RawBuilder<unknown>;
  /** Whoever held it; the owner of the application where the row names nobody. */
  readonly holder?: RawBuilder<unknown>;
  readonly figures: (now: Instant) => RawBuilder<unknown>;
}

function momentsOf(
  { table, at, condition, holder, figures }: Source,
  workspaceId: string,
  { spans, now, beside }: MomentsAsked,
): RawBuilder<unknown> {
  const moment = sql.ref(`r.${at}`);
  const within = spans.map(({ from, to }) => sql`(${moment} >= ${from} and ${moment} < ${to})`);
  const isTally = table === 'tally';
  const own = isTally ? sql`r` : sql`t`;
  const groups =
    beside === 'nothing'
      ? sql`null::uuid as member, null::uuid as opening, null::text as stage, null::text as channel, null::text as country`
      : sql`${holder ?? sql`${own}.owner_id`} as member, ${own}.opening_id as opening, ${own}.stage, ${own}.channel, ${own}.country`;
  const joins = [
    ...(beside === 'nothing' || isTally
      ? []
      : [sql`join tally t on t.workspace_id = r.workspace_id and t.application_id = r.application_id`]),
    ...(beside === 'agency'
      ? [sql`join application a on a.workspace_id = r.workspace_id and a.application_id = r.application_id`]
      : []),
  ];
  return sql`select ${moment} as at, f.figure, f.value, ${groups},
      ${beside === 'agency' ? sql`a.agency_person_id` : sql`null::uuid`} as agency
    from ${sql.table(table)} r ${sql.join(joins, sql` `)}
    cross join lateral (values ${figures(now)}) f (figure, value)
    where r.workspace_id = ${workspaceId} and (${sql.join(within, sql` or `)}) ${condition ?? sql``} and f.figure is not null`;
}

const FIRST_WORD = sql`(greatest(0, r.first_word_at - r.first_interview_at) / ${sql.lit(MINUTE)})::int`;
/** Whole days, as people count them; greatest() takes one without an interview for none. */
const LAST_WORD = sql`greatest(0, (r.told_at - r.last_interview_at) / ${sql.lit(DAY)})::int`;
/** A withdrawal ends the watching, when no answer came before it. */
const WAIT = sql`(greatest(0, least(r.answered_at, r.withdrawn_at) - r.last_interview_at) / ${sql.lit(DAY)})::int`;

const SOURCES: readonly Source[] = [
  {
    table: 'tally',
    at: 'last_interview_at',
    figures: () => sql`('interviewed', null::int),
      (case when r.withdrawn_at is not null then 'withdrew' end, null),
      (case when r.first_word_at is not null then 'first_words' end, ${FIRST_WORD}),
      (case when r.answered_at <= coalesce(r.withdrawn_at, r.answered_at) then 'waits_answered'
        when r.withdrawn_at is not null then 'waits_left' end, ${WAIT})`,
  },
  {
    table: 'tally',
    at: 'ended_at',
    figures: () => sql`('ended', null::int),
      (case when r.told_at is not null then 'answered' end, null),
      (case when r.is_waived then 'waived' end, null),
      (case when r.told_at is not null then 'last_words' end, ${LAST_WORD})`,
  },
  {
    table: 'tally',
    at: 'hired_at',
    figures: () => sql`('hires', null::int),
      (case when r.recalled_at is not null then 'bench_hires' end, null),
      (case when r.recalled_at is null then 'hired_after' else 'recalled_after' end,
        ((r.hired_at - coalesce(r.recalled_at, r.received_at)) / ${sql.lit(MINUTE)})::int)`,
  },
  {
    table: 'promise',
    at: 'due_at',
    holder: sql`r.owner_id`,
    figures: (now) => sql`(case when r.state in ('kept', 'slipped') then r.state
      when r.state = 'broken' or (r.state = 'open' and r.due_at <= ${now}) then 'broken' end, null::int)`,
  },
  {
    table: 'turn',
    at: 'ended_at',
    condition: sql`and r.was_answered`,
    holder: sql`coalesce(r.owner_id, t.owner_id)`,
    figures:
      () => sql`(case when r.party = 'team' then case when r.was_late then 'words_late' else 'words_in_time' end
      when r.was_late then 'theirs_late' else 'theirs_in_time' end, null::int)`,
  },
  {
    table: 'incident',
    at: 'at',
    holder: sql`r.owner_id`,
    figures:
      () => sql`(case r.kind when 'chaser' then 'chasers' when 'candidateMissed' then 'candidate_missed'
      when 'teamMissed' then 'team_missed' when 'candidateMoved' then 'candidate_moved'
      when 'teamMoved' then 'team_moved' end, null::int)`,
  },
  {
    table: 'obligation',
    at: 'law_at',
    condition: sql`and r.law_clock is not null`,
    holder: sql`coalesce(r.owner_id, t.owner_id)`,
    figures: (now) => sql`(case when r.law_at > ${now} then null
      when r.state = 'met' and r.ended_at <= r.law_at then 'law_met'
      when r.state = 'open' or r.ended_at > r.law_at then 'law_missed' end, null::int)`,
  },
];

/** Each count and all lengths of the moments `e` of one group. */
export function countedOf(): RawBuilder<unknown> {
  const counts = COUNTS.map(
    (name) => sql`(count(*) filter (where e.figure = ${sql.lit(name)}))::int as ${sql.ref(name)}`,
  );
  const lengths = LENGTHS.map(
    (name) => sql`array_agg(e.value) filter (where e.figure = ${sql.lit(name)}) as ${sql.ref(name)}`,
  );
  return sql.join([...counts, ...lengths]);
}
