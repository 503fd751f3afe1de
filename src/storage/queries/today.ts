import { type AliasedExpression, type Expression, type Selectable, type SqlBool, sql } from 'kysely';
import type { TurnParty } from '../../domain/party.ts';
import type { Attention, Phase, WarningKind } from '../../domain/standing/standing.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import type { StandingTable } from '../schema.ts';
import { URGENCIES } from '../urgency.ts';
import { passes, type TodayFilter } from './today-filter.ts';

export type TodayList = Exclude<Attention['list'], 'none'>;

/** `mine`: words that the member holds; `team`: openings on whose ladder the member stands; `everyone`: all of them. */
export type Whose =
  | { readonly kind: 'mine' | 'team'; readonly memberId: string }
  | { readonly kind: 'everyone' };

export interface TodayAsked {
  readonly list: TodayList;
  readonly whose: Whose;
  readonly filter?: TodayFilter | undefined;
  readonly after?: TodayCursor | undefined;
  readonly most: number;
}

/** The place of a row in the order of harm (R28). */
export interface TodayCursor {
  readonly urgency: number;
  readonly since: Instant;
  readonly applicationId: string;
}

export interface TodayRow {
  readonly applicationId: string;
  readonly personId: string;
  readonly personName: string;
  readonly openingId: string;
  readonly openingTitle: string;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly channel: 'direct' | 'agency' | 'referral';
  readonly phase: Phase;
  readonly turn: TurnParty;
  readonly urgency: Attention['urgency'];
  readonly since: Instant;
  readonly untoldSince: Instant | null;
  readonly promiseDueAt: Instant | null;
  /** Several tries in a row to reach them, and no word back. */
  readonly isHardToReach: boolean;
}

export interface TodayPage {
  readonly list: TodayList;
  readonly rows: readonly TodayRow[];
  readonly next: TodayCursor | null;
}

/** One page of a list, the greatest harm first (R28), and where the next one starts. Reads an index, however many there are. */
export async function listToday(trx: Trx, workspaceId: string, asked: TodayAsked): Promise<TodayPage> {
  const { list } = asked;
  const [page] = await listTodayPages(trx, workspaceId, { ...asked, lists: [list] });
  return page ?? { list, rows: [], next: null };
}

/** A page of each list, with one question to the database for all of them. */
export async function listTodayPages(
  trx: Trx,
  workspaceId: string,
  { lists, ...asked }: Omit<TodayAsked, 'list'> & { readonly lists: readonly TodayList[] },
): Promise<TodayPage[]> {
  const keys = lists.map((list) => keysOf(trx, workspaceId, { ...asked, list }));
  const found = await withNames(trx, workspaceId, keys);
  return lists.map((list) => pageOf(list, { found: found.filter((row) => row.list === list), ...asked }));
}

function pageOf(
  list: TodayList,
  { found, most }: { readonly found: readonly NamedRow[]; readonly most: number },
): TodayPage {
  const rows = found.slice(0, most);
  const last = found.length > most ? rows.at(-1) : undefined;
  const next = last && { urgency: last.urgency, since: last.since, applicationId: last.applicationId };
  return { list, rows: rows.map(todayRowOf), next: next ?? null };
}

/** How many rows each list has; never counted beyond the bound. */
export async function countToday(
  trx: Trx,
  workspaceId: string,
  { whose, filter, bound }: Pick<TodayAsked, 'whose' | 'filter'> & { readonly bound: number },
): Promise<Record<TodayList, { readonly count: number; readonly isBounded: boolean }>> {
  const countOf = (list: TodayList) =>
    trx
      .selectFrom(someOf(trx, workspaceId, { list, whose, filter, most: bound }))
      .select(({ fn }) => fn.countAll<number>().as('count'));
  const counts = await trx
    .selectNoFrom([countOf('owed').as('owed'), countOf('soon').as('soon'), countOf('waiting').as('waiting')])
    .executeTakeFirstOrThrow();
  const bounded = (found: number | null) => {
    const count = Number(found ?? 0);
    return count > bound ? { count: bound, isBounded: true } : { count, isBounded: false };
  };
  return { owed: bounded(counts.owed), soon: bounded(counts.soon), waiting: bounded(counts.waiting) };
}

/** One more row than asked for, in any order: enough to count up to a bound. */
function someOf(trx: Trx, workspaceId: string, asked: TodayAsked): AliasedExpression<object, 's'> {
  const { whose } = asked;
  const some = onList(trx, workspaceId, asked).select('application_id');
  switch (whose.kind) {
    case 'everyone':
      return some.as('s');
    case 'mine':
      return some.where('owner_id', '=', whose.memberId).as('s');
    case 'team':
      return some.where('opening_id', 'in', openingsOf(trx, workspaceId, whose.memberId)).as('s');
    default:
      return whose satisfies never;
  }
}

/**
 * One more row than asked for, which tells whether there is a next page. For the openings of a team, the places of a page of
 * each are read from the index alone, the best are kept, and only these rows are looked up.
 */
function keysOf(trx: Trx, workspaceId: string, asked: TodayAsked): Expression<Key> {
  const { whose } = asked;
  switch (whose.kind) {
    case 'everyone':
      return inOrder(trx, workspaceId, asked).select(KEY);
    case 'mine':
      return inOrder(trx, workspaceId, asked).select(KEY).where('owner_id', '=', whose.memberId);
    case 'team':
      return trx
        .selectFrom(bestOfTeam(trx, workspaceId, { ...asked, memberId: whose.memberId }).as('best'))
        .innerJoin('standing', (join) =>
          join
            .on('standing.workspace_id', '=', workspaceId)
            .onRef('standing.application_id', '=', 'best.application_id'),
        )
        .select(KEY.map((column) => `standing.${column}` as const));
    default:
      return whose satisfies never;
  }
}

const PLACE = ['urgency', 'attention_since', 'application_id'] as const;

function bestOfTeam(
  trx: Trx,
  workspaceId: string,
  { memberId, ...asked }: TodayAsked & { readonly memberId: string },
) {
  return trx
    .selectFrom(openingsOf(trx, workspaceId, memberId).as('mine'))
    .innerJoinLateral(
      inOrder(trx, workspaceId, asked)
        .select(PLACE.map((column) => `standing.${column}` as const))
        .whereRef('standing.opening_id', '=', sql.ref('mine.opening_id'))
        .as('each'),
      (join) => join.onTrue(),
    )
    .select(PLACE.map((column) => `each.${column}` as const))
    .orderBy('each.urgency')
    .orderBy('each.attention_since')
    .orderBy('each.application_id')
    .limit(sql.lit(asked.most + 1));
}

const KEY = [
  'list',
  'application_id',
  'opening_id',
  'owner_id',
  'phase',
  'turn',
  'urgency',
  'attention_since',
  'untold_since',
  'promise_due_at',
  'details',
] as const satisfies (keyof StandingTable)[];

type Key = Pick<Selectable<StandingTable>, (typeof KEY)[number]>;

function inOrder(trx: Trx, workspaceId: string, asked: TodayAsked) {
  const query = onList(trx, workspaceId, asked)
    .orderBy('urgency')
    .orderBy('attention_since')
    .orderBy('application_id');
  return asked.after ? query.where(isAfter(asked.after)) : query;
}

/**
 * The list and the limit are written into the statement: with them as parameters the server could neither use the indexes
 * of what is on a list, nor keep one plan, and would think longer about each page than it takes to read it.
 */
function onList(trx: Trx, workspaceId: string, { list, most, filter }: TodayAsked) {
  const all = trx
    .selectFrom('standing')
    .where('workspace_id', '=', workspaceId)
    .where('list', '=', sql.lit(list))
    .limit(sql.lit(most + 1));
  return filter === undefined ? all : all.where(passes(workspaceId, filter, list === 'waiting'));
}

function isAfter({ urgency, since, applicationId }: TodayCursor): Expression<SqlBool> {
  return sql<SqlBool>`(urgency, attention_since, application_id) > (${urgency}::smallint, ${since}::bigint, ${applicationId}::uuid)`;
}

function openingsOf(trx: Trx, workspaceId: string, memberId: string) {
  return trx
    .selectFrom('opening')
    .select('opening_id')
    .where('workspace_id', '=', workspaceId)
    .where(({ or, eb }) => or(LADDER.map((column) => eb(column, '=', memberId))));
}

const LADDER = ['owner_id', 'lead_id', 'manager_id', 'head_of_hiring_id', 'compliance_owner_id'] as const;

/** The rows of some pages with what people call them; only as many lookups as the pages have rows. */
async function withNames(trx: Trx, workspaceId: string, keys: readonly Expression<Key>[]) {
  return await trx
    .selectFrom(sql<Key>`(${sql.join(keys, sql` union all `)})`.as('s'))
    .innerJoin('application as a', (join) =>
      join.on('a.workspace_id', '=', workspaceId).onRef('a.application_id', '=', 's.application_id'),
    )
    .innerJoin('person as p', (join) =>
      join.on('p.workspace_id', '=', workspaceId).onRef('p.person_id', '=', 'a.person_id'),
    )
    .innerJoin('opening as o', (join) =>
      join.on('o.workspace_id', '=', workspaceId).onRef('o.opening_id', '=', 's.opening_id'),
    )
    .leftJoin('member as m', (join) =>
      join.on('m.workspace_id', '=', workspaceId).onRef('m.member_id', '=', 's.owner_id'),
    )
    .select(['s.application_id as applicationId', 'a.person_id as personId', 'p.name as personName'])
    .select(['s.opening_id as openingId', 'o.title as openingTitle', 's.owner_id as ownerId'])
    .select(['m.name as ownerName', 'a.channel', 's.list', 's.phase', 's.turn', 's.urgency'])
    .select([
      's.attention_since as since',
      's.untold_since as untoldSince',
      's.promise_due_at as promiseDueAt',
    ])
    .select(
      sql<boolean>`coalesce(s.details -> 'warnings' @> ${sql.lit(HARD_TO_REACH)}::jsonb, false)`.as(
        'isHardToReach',
      ),
    )
    .orderBy('s.urgency')
    .orderBy('s.attention_since')
    .orderBy('s.application_id')
    .execute();
}

const HARD_TO_REACH = JSON.stringify([{ kind: 'candidateHardToReach' satisfies WarningKind }]);

type NamedRow = Awaited<ReturnType<typeof withNames>>[number];

function todayRowOf({ list, urgency, ...row }: NamedRow): TodayRow {
  return { ...row, urgency: URGENCIES[urgency] ?? 'wait' };
}
