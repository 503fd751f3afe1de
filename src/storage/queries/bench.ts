import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../lib/instant.ts';
import type { BenchConsentTable, BenchPlaceTable, BenchState } from '../closing-tables.ts';
import type { Trx } from '../database.ts';

/** Somebody's place on the bench. */
export interface BenchPlace {
  readonly personId: string;
  readonly personName: string;
  readonly applicationId: string;
  readonly openingId: string;
  readonly openingTitle: string;
  readonly state: BenchState;
  readonly askedAt: Instant | null;
  readonly agreedAt: Instant | null;
  readonly until: PlainDate | null;
  readonly renewalAskedAt: Instant | null;
  readonly lookingFor: string | null;
  readonly metAt: Instant | null;
  readonly timesMet: number;
  readonly touchedAt: Instant | null;
  readonly touchDueOn: PlainDate | null;
  /** The mail that was written ahead and is still a draft. */
  readonly draftId: string | null;
}

export async function findBenchPlace(
  trx: Trx,
  workspaceId: string,
  personId: string,
): Promise<BenchPlace | undefined> {
  return await places(trx, workspaceId).where('b.person_id', '=', personId).executeTakeFirst();
}

export interface BenchAsked {
  readonly state: 'asked' | 'agreed';
  /** Part of a name, of an opening or of what they look for. */
  readonly words?: string | undefined;
  readonly due?: 'touch' | 'renewal' | undefined;
  readonly today: PlainDate;
  readonly renewalBefore: PlainDate;
  readonly after?: { readonly name: string; readonly personId: string } | undefined;
  readonly most: number;
}

/** The bench by name, from the cursor on. */
export async function listBench(trx: Trx, workspaceId: string, asked: BenchAsked): Promise<BenchPlace[]> {
  let query = places(trx, workspaceId).where('b.state', '=', asked.state);
  if (asked.due === 'touch') query = query.where('b.touch_due_on', '<=', asked.today);
  if (asked.due === 'renewal')
    query = query.where('b.until_day', '<=', asked.renewalBefore).where('b.renewal_asked_at', 'is', null);
  if (asked.words) {
    const part = `%${asked.words.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(({ or, eb }) =>
      or([eb('p.name', 'ilike', part), eb('o.title', 'ilike', part), eb('b.looking_for', 'ilike', part)]),
    );
  }
  const { after } = asked;
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('p.name', 'b.person_id'), '>', tuple(after.name, after.personId)),
    );
  return await query.orderBy('p.name').orderBy('b.person_id').limit(asked.most).execute();
}

export interface BenchCounts {
  readonly agreed: number;
  readonly asked: number;
  readonly touchesDue: number;
  readonly renewalsDue: number;
}

export async function countBench(
  trx: Trx,
  workspaceId: string,
  { today, renewalBefore }: Pick<BenchAsked, 'today' | 'renewalBefore'>,
): Promise<BenchCounts> {
  const { rows } = await sql<BenchCounts>`
    select count(*) filter (where state = 'agreed')::int as agreed, count(*) filter (where state = 'asked')::int as asked,
      count(*) filter (where state = 'agreed' and touch_due_on <= ${today}::date)::int as "touchesDue",
      count(*) filter (where state = 'agreed' and until_day <= ${renewalBefore}::date and renewal_asked_at is null)::int as "renewalsDue"
    from bench_place where workspace_id = ${workspaceId} and state in ('asked', 'agreed')`.execute(trx);
  return rows[0] ?? { agreed: 0, asked: 0, touchesDue: 0, renewalsDue: 0 };
}

export interface BenchDue extends Pick<BenchCounts, 'touchesDue' | 'renewalsDue'> {
  /** People who come to mind for an open opening and were neither written to nor put aside. */
  readonly comeToMind: number;
}

/** What on the bench waits for somebody of the team. Counted as far as anybody would read. */
export async function countBenchDue(
  trx: Trx,
  workspaceId: string,
  { today, renewalBefore }: Pick<BenchAsked, 'today' | 'renewalBefore'>,
): Promise<BenchDue> {
  const { rows } = await sql<BenchDue>`
    select
      (select count(*) from (select 1 from bench_place where workspace_id = ${workspaceId} and state = 'agreed'
        and touch_due_on <= ${today}::date limit ${MOST_COUNTED}) t)::int as "touchesDue",
      (select count(*) from (select 1 from bench_place where workspace_id = ${workspaceId} and state = 'agreed'
        and until_day <= ${renewalBefore}::date and renewal_asked_at is null limit ${MOST_COUNTED}) r)::int as "renewalsDue",
      (select count(distinct person_id) from (select q.person_id from bench_proposal q
        join opening o on o.workspace_id = q.workspace_id and o.opening_id = q.opening_id and o.state = 'open'
        join bench_place b on b.workspace_id = q.workspace_id and b.person_id = q.person_id and b.state = 'agreed'
        where q.workspace_id = ${workspaceId} and q.state = 'proposed' limit ${MOST_COUNTED}) p)::int as "comeToMind"`.execute(
    trx,
  );
  return rows[0] ?? { touchesDue: 0, renewalsDue: 0, comeToMind: 0 };
}

const MOST_COUNTED = 500;

export interface BenchHires {
  readonly hires: number;
  /** Days from the proposal's opening to the acceptance, of those who came from the bench, in the middle. */
  readonly daysFromBench: number | null;
  /** The same of everybody else who accepted. */
  readonly daysElsewhere: number | null;
}

/** Who was hired after being proposed from the bench, and how long openings took with and without it. */
export async function countBenchHires(trx: Trx, workspaceId: string): Promise<BenchHires> {
  const { rows } = await sql<BenchHires>`
    with accepted as (
      select f.application_id, min(f.at) as at from fact f
      where f.workspace_id = ${workspaceId} and f.type = 'OfferAccepted' group by f.application_id),
    took as (
      select (a.at - o.created_at) / 86400000.0 as days,
        exists (select 1 from bench_proposal b where b.workspace_id = ${workspaceId} and b.application_id = a.application_id) as from_bench
      from accepted a
      join application x on x.workspace_id = ${workspaceId} and x.application_id = a.application_id
      join opening o on o.workspace_id = x.workspace_id and o.opening_id = x.opening_id
      where a.at >= o.created_at)
    select count(*) filter (where from_bench)::int as hires,
      round(percentile_cont(0.5) within group (order by days) filter (where from_bench))::int as "daysFromBench",
      round(percentile_cont(0.5) within group (order by days) filter (where not from_bench))::int as "daysElsewhere"
    from took`.execute(trx);
  return rows[0] ?? { hires: 0, daysFromBench: null, daysElsewhere: null };
}

export type BenchChange = {
  readonly application_id: string;
  readonly opening_id: string;
  readonly state: BenchState;
} & Partial<{
  asked_at: Instant | null;
  asked_by: string | null;
  agreed_at: Instant | null;
  until_day: PlainDate | null;
  renewal_asked_at: Instant | null;
  ended_at: Instant | null;
  looking_for: string | null;
  met_at: Instant | null;
  times_met: number;
  touched_at: Instant | null;
  touch_due_on: PlainDate | null;
  prepared_kind: BenchPlaceTable['prepared_kind'];
  prepared_id: string | null;
}>;

export async function saveBenchPlace(
  trx: Trx,
  workspaceId: string,
  { personId, change }: { readonly personId: string; readonly change: BenchChange },
): Promise<void> {
  await trx
    .insertInto('bench_place')
    .values({ ...EMPTY, workspace_id: workspaceId, person_id: personId, ...change })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'person_id']).doUpdateSet(change))
    .execute();
}

const EMPTY = {
  asked_at: null,
  asked_by: null,
  agreed_at: null,
  until_day: null,
  renewal_asked_at: null,
  ended_at: null,
  looking_for: null,
  met_at: null,
  touched_at: null,
  touch_due_on: null,
  prepared_kind: null,
  prepared_id: null,
} as const;

/** Each yes and each end is written down once more, so that the whole story can be shown. */
export async function insertConsent(trx: Trx, row: Omit<BenchConsentTable, 'number'>): Promise<void> {
  await sql`insert into bench_consent (workspace_id, person_id, number, what, how, purpose, at, until_day, member_id)
    select ${row.workspace_id}, ${row.person_id}, coalesce(max(number), 0) + 1, ${row.what}, ${row.how}, ${row.purpose},
      ${row.at}::bigint, ${row.until_day}::date, ${row.member_id}::uuid
    from bench_consent where workspace_id = ${row.workspace_id} and person_id = ${row.person_id}`.execute(
    trx,
  );
}

/** Whoever's consent has come to its last day: nothing is kept but that it ended. */
export async function endBenchPlaces(
  trx: Trx,
  workspaceId: string,
  { today, at }: { readonly today: PlainDate; readonly at: Instant },
): Promise<readonly { readonly personId: string; readonly until: PlainDate | null }[]> {
  const { rows } = await sql<{ personId: string; until: PlainDate | null }>`
    update bench_place set state = 'ended', ended_at = ${at}::bigint, looking_for = null, touch_due_on = null
    where workspace_id = ${workspaceId} and state = 'agreed' and until_day < ${today}::date
    returning person_id as "personId", until_day::text as until`.execute(trx);
  return rows;
}

export interface RenewalAsked {
  readonly personId: string;
  readonly at: Instant;
  readonly until: PlainDate | null;
  readonly askedBy: string | null;
}

/** Notes that the question whether a consent goes on has left for them, where it has. */
export async function markRenewalsAsked(trx: Trx, workspaceId: string): Promise<readonly RenewalAsked[]> {
  const { rows } = await sql<RenewalAsked>`
    update bench_place b set renewal_asked_at = asked.at
    from (select a.person_id, max(m.accepted_at) as at, (array_agg(m.approved_by order by m.accepted_at desc))[1] as by
      from message m join application a on a.workspace_id = m.workspace_id and a.application_id = m.application_id
      where m.workspace_id = ${workspaceId} and m.kind = 'benchRenewal' and m.accepted_at is not null
      group by a.person_id) asked
    where b.workspace_id = ${workspaceId} and b.person_id = asked.person_id and b.state = 'agreed'
      and b.renewal_asked_at is null and asked.at > b.agreed_at
    returning b.person_id as "personId", b.renewal_asked_at as at, b.until_day::text as until, asked.by as "askedBy"`.execute(
    trx,
  );
  return rows.map((row) => ({ ...row, at: Number(row.at) }));
}

export interface Touched {
  readonly personId: string;
  readonly at: Instant;
}

/** To whom a light word or a proposal has gone since the last one that was counted. */
export async function listTouched(trx: Trx, workspaceId: string): Promise<readonly Touched[]> {
  const { rows } = await sql<Touched>`
    select b.person_id as "personId", max(m.accepted_at)::bigint as at from bench_place b
    join application a on a.workspace_id = b.workspace_id and a.person_id = b.person_id
    join message m on m.workspace_id = a.workspace_id and m.application_id = a.application_id
    where b.workspace_id = ${workspaceId} and b.state = 'agreed' and m.kind in ('benchTouch', 'benchRenewal', 'reconnect')
      and m.accepted_at > greatest(coalesce(b.touched_at, 0), b.agreed_at)
    group by b.person_id`.execute(trx);
  return rows.map((row) => ({ personId: row.personId, at: Number(row.at) }));
}

function places(trx: Trx, workspaceId: string) {
  return trx
    .selectFrom('bench_place as b')
    .innerJoin('person as p', (join) =>
      join.onRef('p.workspace_id', '=', 'b.workspace_id').onRef('p.person_id', '=', 'b.person_id'),
    )
    .innerJoin('opening as o', (join) =>
      join.onRef('o.workspace_id', '=', 'b.workspace_id').onRef('o.opening_id', '=', 'b.opening_id'),
    )
    .select(['b.person_id as personId', 'p.name as personName', 'b.application_id as applicationId'])
    .select(['b.opening_id as openingId', 'o.title as openingTitle', 'b.state', 'b.asked_at as askedAt'])
    .select(['b.agreed_at as agreedAt', 'b.until_day as until', 'b.renewal_asked_at as renewalAskedAt'])
    .select(['b.looking_for as lookingFor', 'b.met_at as metAt', 'b.times_met as timesMet'])
    .select(['b.touched_at as touchedAt', 'b.touch_due_on as touchDueOn'])
    .leftJoin('message as d', (join) =>
      join
        .onRef('d.workspace_id', '=', 'b.workspace_id')
        .onRef('d.message_id', '=', 'b.prepared_id')
        .on('d.state', '=', 'draft'),
    )
    .select('d.message_id as draftId')
    .where('b.workspace_id', '=', workspaceId);
}
