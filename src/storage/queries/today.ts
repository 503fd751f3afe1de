import { type AliasedExpression, type Expression, type Selectable, type SqlBool, sql } from 'kysely';
import type { DueFrom, ObligationKind } from '../../domain/obligation/obligation.ts';
import type { Party, TurnParty } from '../../domain/party.ts';
import type { Attention, Phase } from '../../domain/standing/standing.ts';
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
  readonly obligation: TodayObligation | null;
}

/** The word that the turn is about. */
export interface TodayObligation {
  readonly key: string;
  readonly kind: ObligationKind;
  readonly owedBy: Party;
  readonly owedTo: Party;
  readonly ownerId: string | null;
  readonly becauseAt: Instant;
  readonly rule: string;
  readonly dueAt: Instant;
  readonly dueFrom: DueFrom;
}

/** One page of a list, the greatest harm first (R28), and where the next one starts. Reads an index, however many there are. */
export async function listToday(
  trx: Trx,
  workspaceId: string,
  asked: TodayAsked,
): Promise<{ readonly rows: TodayRow[]; readonly next: TodayCursor | null }> {
  const found = await withNames(trx, workspaceId, asked);
  const rows = found.slice(0, asked.most);
  const last = found.length > asked.most ? rows.at(-1) : undefined;
  const next = last && { urgency: last.urgency, since: last.since, applicationId: last.applicationId };
  return { rows: rows.map(todayRowOf), next: next ?? null };
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
 * One more row than asked for, which tells whether there is a next page. For the openings of a team, a page of each is
 * read from its index and the best are kept.
 */
function keysOf(trx: Trx, workspaceId: string, asked: TodayAsked): AliasedExpression<Key, 's'> {
  const { whose } = asked;
  switch (whose.kind) {
    case 'everyone':
      return inOrder(trx, workspaceId, asked).as('s');
    case 'mine':
      return inOrder(trx, workspaceId, asked).where('owner_id', '=', whose.memberId).as('s');
    case 'team':
      return trx
        .selectFrom(openingsOf(trx, workspaceId, whose.memberId).as('mine'))
        .innerJoinLateral(
          inOrder(trx, workspaceId, asked)
            .whereRef('standing.opening_id', '=', sql.ref('mine.opening_id'))
            .as('each'),
          (join) => join.onTrue(),
        )
        .selectAll('each')
        .orderBy('each.urgency')
        .orderBy('each.attention_since')
        .orderBy('each.application_id')
        .limit(sql.lit(asked.most + 1))
        .as('s');
    default:
      return whose satisfies never;
  }
}

const KEY = [
  'application_id',
  'opening_id',
  'owner_id',
  'phase',
  'turn',
  'turn_key',
  'urgency',
  'attention_since',
  'untold_since',
  'promise_due_at',
] as const satisfies (keyof StandingTable)[];

type Key = Pick<Selectable<StandingTable>, (typeof KEY)[number]>;

function inOrder(trx: Trx, workspaceId: string, asked: TodayAsked) {
  const query = onList(trx, workspaceId, asked)
    .select(KEY)
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

/** The rows of a page with what people call them; only as many lookups as the page has rows. */
async function withNames(trx: Trx, workspaceId: string, asked: TodayAsked) {
  return await trx
    .selectFrom(keysOf(trx, workspaceId, asked))
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
    .leftJoin('obligation as d', (join) =>
      join
        .on('d.workspace_id', '=', workspaceId)
        .onRef('d.application_id', '=', 's.application_id')
        .onRef('d.key', '=', 's.turn_key'),
    )
    .select(['s.application_id as applicationId', 'a.person_id as personId', 'p.name as personName'])
    .select(['s.opening_id as openingId', 'o.title as openingTitle', 's.owner_id as ownerId'])
    .select(['m.name as ownerName', 'a.channel', 's.phase', 's.turn', 's.urgency'])
    .select([
      's.attention_since as since',
      's.untold_since as untoldSince',
      's.promise_due_at as promiseDueAt',
    ])
    .select(['d.key', 'd.kind', 'd.owed_by as owedBy', 'd.owed_to as owedTo', 'd.owner_id as dutyOwnerId'])
    .select(['d.because_at as becauseAt', 'd.rule', 'd.due_at as dueAt', 'd.due_from as dueFrom'])
    .orderBy('s.urgency')
    .orderBy('s.attention_since')
    .orderBy('s.application_id')
    .execute();
}

type NamedRow = Awaited<ReturnType<typeof withNames>>[number];

function todayRowOf(row: NamedRow): TodayRow {
  const { key, kind, owedBy, owedTo, dutyOwnerId, becauseAt, rule, dueAt, dueFrom, urgency, ...rest } = row;
  return { ...rest, urgency: URGENCIES[urgency] ?? 'wait', obligation: obligationOf(row) };
}

/** All columns of the joined row are missing together or not at all; the checks are for the compiler. */
function obligationOf(row: NamedRow): TodayObligation | null {
  const { key, kind, owedBy, owedTo, dutyOwnerId: ownerId, becauseAt, rule, dueAt, dueFrom } = row;
  if (key === null || kind === null || owedBy === null || owedTo === null) return null;
  if (becauseAt === null || rule === null || dueAt === null || dueFrom === null) return null;
  return { key, kind, owedBy, owedTo, ownerId, becauseAt, rule, dueAt, dueFrom };
}
