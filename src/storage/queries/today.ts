import { sql } from 'kysely';
import type { TurnParty } from '../../domain/party.ts';
import type { Attention, Phase, WarningKind } from '../../domain/standing/standing.ts';
import type { Instant } from '../../lib/instant.ts';
import { askedOftenByKind } from '../asked-often.ts';
import type { Trx } from '../database.ts';
import { URGENCIES } from '../urgency.ts';
import {
  type PagesAsked,
  placesOn,
  type TodayAsked,
  type TodayCursor,
  type TodayList,
  type Whose,
  whoseOf,
} from './today-places.ts';

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
  { lists, ...asked }: PagesAsked,
): Promise<TodayPage[]> {
  const found = await findRows(trx, workspaceId, { lists, ...asked });
  return lists.map((list) => pageOf(list, { found: found.filter((row) => row.list === list), ...asked }));
}

/** The first pages are asked at every visit; what is narrowed, or further down, is worded each time. */
async function findRows(trx: Trx, workspaceId: string, asked: PagesAsked) {
  const { lists, whose, filter, after, most } = asked;
  if (filter !== undefined || after !== undefined) return await withNames(trx, workspaceId, asked).execute();
  const memberId = whose.kind === 'everyone' ? '' : whose.memberId;
  return await askFirstPages(trx, { workspaceId, memberId }, { lists, most, kind: whose.kind });
}

const askFirstPages = askedOftenByKind(
  (trx, { workspaceId, memberId }: Reader, { kind, ...page }: FirstPages) =>
    withNames(trx, workspaceId, { ...page, whose: whoseOf(kind, memberId) }),
);

interface Reader {
  readonly workspaceId: string;
  readonly memberId: string;
}

interface FirstPages extends Pick<PagesAsked, 'lists' | 'most'> {
  readonly kind: Whose['kind'];
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

/** The rows of some pages with what people call them; only as many lookups as the pages have rows. */
function withNames(trx: Trx, workspaceId: string, asked: PagesAsked) {
  return trx
    .selectFrom(placesOn(trx, workspaceId, asked).as('s'))
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
    .orderBy('s.application_id');
}

const HARD_TO_REACH = JSON.stringify([{ kind: 'candidateHardToReach' satisfies WarningKind }]);

type NamedRow = Awaited<ReturnType<typeof findRows>>[number];

function todayRowOf({ list, urgency, ...row }: NamedRow): TodayRow {
  return { ...row, urgency: URGENCIES[urgency] ?? 'wait' };
}
