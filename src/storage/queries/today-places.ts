import { type Expression, type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely';
import type { Attention } from '../../domain/standing/standing.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import type { StandingTable } from '../schema.ts';
import { passes, type TodayFilter } from './today-filter.ts';

export type TodayList = Exclude<Attention['list'], 'none'>;

/** `mine`: words that the member holds; `team`: openings on whose ladder the member stands; `everyone`: all of them. */
export type Whose =
  | { readonly kind: 'mine' | 'team'; readonly memberId: string }
  | { readonly kind: 'everyone' };

export function whoseOf(kind: Whose['kind'], memberId: string): Whose {
  return kind === 'everyone' ? { kind } : { kind, memberId };
}

export interface TodayAsked {
  readonly list: TodayList;
  readonly whose: Whose;
  readonly filter?: TodayFilter | undefined;
  readonly after?: TodayCursor | undefined;
  readonly most: number;
}

export interface PagesAsked extends Omit<TodayAsked, 'list'> {
  readonly lists: readonly TodayList[];
}

/** The place of a row in the order of harm (R28). */
export interface TodayCursor {
  readonly urgency: number;
  readonly since: Instant;
  readonly applicationId: string;
}

/** What is read of a standing for a row of a page. */
export const KEY = [
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

export type Key = Pick<Selectable<StandingTable>, (typeof KEY)[number]>;

/**
 * The rows of a page of each list, one more than asked for, which tells whether there is a next one; as a table to select
 * from.
 */
export function placesOn(trx: Trx, workspaceId: string, { lists, ...asked }: PagesAsked): RawBuilder<Key> {
  const pages = lists.map((list) => placesOnList(trx, workspaceId, { ...asked, list }));
  const together = sql.join(pages, sql` union all `);
  if (asked.whose.kind !== 'team') return sql<Key>`(${together})`;
  const mine = openingsOf(trx, workspaceId, asked.whose.memberId);
  const worst = lists.map((list) => worstOnPage(trx, workspaceId, { ...asked, list }));
  return sql<Key>`(with mine as materialized ${mine}, ${sql.join(worst)} ${together})`;
}

function placesOnList(trx: Trx, workspaceId: string, asked: TodayAsked): Expression<Key> {
  const { whose } = asked;
  const ordered = inOrder(trx, workspaceId, asked).select(KEY);
  switch (whose.kind) {
    case 'everyone':
      return ordered;
    case 'mine':
      return ordered.where('owner_id', '=', whose.memberId);
    case 'team':
      return bestOfTeam(trx, workspaceId, asked);
    default:
      return whose satisfies never;
  }
}

/** The best of the openings of a team, `mine`: of each only what may be on the page is read. */
function bestOfTeam(trx: Trx, workspaceId: string, asked: TodayAsked): Expression<Key> {
  const above = sql<SqlBool>`(urgency, attention_since, application_id) <= (select * from ${worstOn(asked.list)})`;
  const ofEach = ofOpening(trx, workspaceId, asked).where(above).select(KEY);
  return sql<Key>`(select each.* from mine join lateral ${ofEach} each on true
    order by urgency, attention_since, application_id limit ${sql.lit(asked.most + 1)})`;
}

/**
 * The worst place that can be on a page: as many openings as it has rows begin with a row no worse than the last of these
 * beginnings. It is worked out once, before the openings are gone through.
 */
function worstOnPage(trx: Trx, workspaceId: string, asked: TodayAsked) {
  const first = ofOpening(trx, workspaceId, { ...asked, most: 0 }).select(PLACE);
  return sql`${worstOn(asked.list)} as materialized (
    select * from (
      select each.* from mine join lateral ${first} each on true
      union all select ${BELOW_ALL} order by 1, 2, 3 limit ${sql.lit(asked.most + 1)}) as firsts
    order by 1 desc, 2 desc, 3 desc limit 1)`;
}

function worstOn(list: TodayList) {
  return sql.table(`worst_${list}`);
}

function ofOpening(trx: Trx, workspaceId: string, asked: TodayAsked) {
  return inOrder(trx, workspaceId, asked).whereRef('opening_id', '=', sql.ref('mine.opening_id'));
}

const PLACE = ['urgency', 'attention_since', 'application_id'] as const;
/** Stands in where the team has fewer openings than the page has rows. */
const BELOW_ALL = sql`32767::smallint, 9223372036854775807, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid`;

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
export function onList(trx: Trx, workspaceId: string, { list, most, filter }: TodayAsked) {
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

export function openingsOf(trx: Trx, workspaceId: string, memberId: string) {
  return trx
    .selectFrom('opening')
    .select('opening_id')
    .where('workspace_id', '=', workspaceId)
    .where(({ or, eb }) => or(LADDER.map((column) => eb(column, '=', memberId))));
}

const LADDER = ['owner_id', 'lead_id', 'manager_id', 'head_of_hiring_id', 'compliance_owner_id'] as const;
