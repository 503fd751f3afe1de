import { type RawBuilder, sql } from 'kysely';
import type { ListedPeople } from '../../domain/measures/listed-people.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { narrowedTo } from './report-dimensions.ts';
import type { ReportAsked } from './report-figures.ts';

export interface PeopleAsked extends Omit<ReportAsked, 'by'> {
  readonly who: ListedPeople;
  readonly after?: PeopleCursor | undefined;
  readonly most: number;
}

export interface PeopleCursor {
  readonly at: Instant;
  readonly applicationId: string;
}

/** One application behind a figure, with the instant for which it is counted. */
export interface ListedRow {
  readonly applicationId: string;
  readonly personName: string;
  readonly openingTitle: string;
  readonly ownerId: string | null;
  readonly at: Instant;
  readonly lastInterviewAt: Instant | null;
  readonly toldAt: Instant | null;
}

/** The very people behind a figure of a report, the latest first, each application once; of those who wait now the longest. */
export async function listPeopleBehind(
  trx: Trx,
  workspaceId: string,
  asked: PeopleAsked,
): Promise<ListedRow[]> {
  const { from, at, within, holder, isLongestFirst = false } = SOURCES[asked.who];
  const order = isLongestFirst ? sql`asc` : sql`desc`;
  const narrowed = narrowedTo(asked.only, holder);
  const { rows } = await sql<ListedRow>`
    with found as (
      select t.application_id, max(${at}) as at
      from ${from} ${narrowed.joins}
      where t.workspace_id = ${workspaceId} and ${within(asked)} ${narrowed.condition}
      group by t.application_id),
    page as (select * from found ${laterThan(asked.after, isLongestFirst)} order by at ${order}, application_id limit ${asked.most})
    select p.application_id as "applicationId", x.name as "personName", o.title as "openingTitle", t.owner_id as "ownerId",
      p.at, t.last_interview_at as "lastInterviewAt", t.told_at as "toldAt"
    from page p
    join tally t on t.workspace_id = ${workspaceId} and t.application_id = p.application_id
    join application a on a.workspace_id = ${workspaceId} and a.application_id = p.application_id
    join person x on x.workspace_id = ${workspaceId} and x.person_id = a.person_id
    join opening o on o.workspace_id = ${workspaceId} and o.opening_id = a.opening_id
    order by p.at ${order}, p.application_id`.execute(trx);
  return rows;
}

function laterThan(after: PeopleCursor | undefined, isLongestFirst: boolean): RawBuilder<unknown> {
  if (after === undefined) return sql``;
  const beyond = isLongestFirst ? sql`>` : sql`<`;
  return sql`where at ${beyond} ${after.at} or (at = ${after.at} and application_id > ${after.applicationId})`;
}

interface PeopleSource {
  readonly from: RawBuilder<unknown>;
  readonly at: RawBuilder<unknown>;
  readonly holder?: RawBuilder<string | null>;
  readonly isLongestFirst?: boolean;
  readonly within: (asked: PeopleAsked) => RawBuilder<unknown>;
}

type Column = RawBuilder<unknown>;

function inPeriod(at: Column, { since, until }: PeopleAsked): Column {
  return sql`${at} >= ${since} and ${at} < ${until}`;
}

function ofTally(column: string, also?: Column): PeopleSource {
  const at = sql.ref(`t.${column}`);
  return {
    from: sql`tally t`,
    at,
    within: (asked) => (also ? sql`${inPeriod(at, asked)} and ${also}` : inPeriod(at, asked)),
  };
}

/** Those who wait now, whenever that began: a period would leave out whoever has waited longest. */
function rightNow(column: string, also: Column): PeopleSource {
  const at = sql.ref(`t.${column}`);
  return { from: sql`tally t`, at, isLongestFirst: true, within: () => sql`${at} is not null and ${also}` };
}

function beside(table: string, column: string, also: Column): PeopleSource {
  const at = sql.ref(`r.${column}`);
  return {
    from: sql`${sql.table(table)} r join tally t on t.workspace_id = r.workspace_id and t.application_id = r.application_id`,
    at,
    holder: sql`coalesce(r.owner_id, t.owner_id)`,
    within: (asked) => sql`${inPeriod(at, asked)} and ${also}`,
  };
}

const EVERY = sql`true`;

const SOURCES: Readonly<Record<ListedPeople, PeopleSource>> = {
  interviewed: ofTally('last_interview_at'),
  waiting: rightNow('unanswered_since', sql`t.withdrawn_at is null`),
  untold: rightNow('untold_since', EVERY),
  ended: ofTally('ended_at'),
  answered: ofTally('ended_at', sql`t.told_at is not null`),
  unanswered: ofTally('ended_at', sql`t.told_at is null`),
  waived: ofTally('ended_at', sql`t.is_waived`),
  withdrew: ofTally('last_interview_at', sql`t.withdrawn_at is not null`),
  kept: beside('promise', 'due_at', sql`r.state = 'kept'`),
  slipped: beside('promise', 'due_at', sql`r.state = 'slipped'`),
  broken: beside('promise', 'due_at', sql`r.state = 'broken'`),
  late: beside('turn', 'ended_at', sql`r.was_answered and r.was_late and r.party = 'team'`),
  chasers: beside('incident', 'at', sql`r.kind = 'chaser'`),
  neverAnswered: beside('incident', 'at', sql`r.kind = 'neverAnswered'`),
  candidateMissed: beside('incident', 'at', sql`r.kind = 'candidateMissed'`),
  teamMissed: beside('incident', 'at', sql`r.kind = 'teamMissed'`),
  candidateMoved: beside('incident', 'at', sql`r.kind = 'candidateMoved'`),
  teamMoved: beside('incident', 'at', sql`r.kind = 'teamMoved'`),
  lawMissed: beside(
    'obligation',
    'law_at',
    sql`r.law_clock is not null
    and (r.state = 'open' or r.ended_at > r.law_at)`,
  ),
  hires: ofTally('hired_at'),
  benchHires: ofTally('hired_at', sql`t.recalled_at is not null`),
};

/** How many wait now, and since when the longest: for an answer, and for what was decided already. */
export async function countWaitingNow(
  trx: Trx,
  workspaceId: string,
): Promise<{ waiting: number; longestAt: Instant | null; untold: number; untoldAt: Instant | null }> {
  const { rows } = await sql<{
    waiting: number;
    longestAt: Instant | null;
    untold: number;
    untoldAt: Instant | null;
  }>`
    select w.*, u.* from
      (select count(*)::int as waiting, min(unanswered_since) as "longestAt" from tally
        where workspace_id = ${workspaceId} and unanswered_since is not null and withdrawn_at is null) w,
      (select count(*)::int as untold, min(untold_since) as "untoldAt" from tally
        where workspace_id = ${workspaceId} and untold_since is not null) u`.execute(trx);
  return rows[0] ?? { waiting: 0, longestAt: null, untold: 0, untoldAt: null };
}
