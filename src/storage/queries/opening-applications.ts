import { type SqlBool, sql } from 'kysely';
import type { TurnParty } from '../../domain/party.ts';
import type { Attention, Phase } from '../../domain/standing/standing.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import type { StandingDetails } from '../schema.ts';
import { URGENCIES } from '../urgency.ts';

export interface OpeningApplicationRow {
  readonly applicationId: string;
  readonly personId: string;
  readonly personName: string;
  readonly ownerId: string | null;
  readonly phase: Phase;
  readonly stage: string | null;
  readonly turn: TurnParty;
  readonly turnDueAt: Instant | null;
  readonly urgency: Attention['urgency'];
  readonly wasInterviewed: boolean;
  readonly details: StandingDetails | null;
}

export interface OpeningApplicationsAsked {
  readonly openingId: string;
  readonly after?: OpeningApplicationCursor | undefined;
  readonly most: number;
}

export interface OpeningApplicationCursor {
  readonly rank: number;
  readonly urgency: number;
  readonly since: Instant;
  readonly applicationId: string;
}

/** Everybody who applied for an opening: who is owed a word first, who needs nothing last. */
export async function listOpeningApplications(
  trx: Trx,
  workspaceId: string,
  { openingId, after, most }: OpeningApplicationsAsked,
): Promise<{ readonly rows: OpeningApplicationRow[]; readonly next: OpeningApplicationCursor | null }> {
  let query = ofOpening(trx, workspaceId, openingId)
    .select([RANK.as('rank'), 's.attention_since as since'])
    .orderBy(RANK)
    .orderBy('s.urgency')
    .orderBy('s.attention_since')
    .orderBy('s.application_id')
    .limit(most + 1);
  if (after) query = query.where(isAfter(after));
  const found = await query.execute();
  const rows = found.slice(0, most);
  const last = found.length > most ? rows.at(-1) : undefined;
  const next = last && {
    rank: last.rank,
    urgency: last.urgency,
    since: last.since,
    applicationId: last.applicationId,
  };
  return { rows: rows.map(({ rank, since, ...row }) => nameUrgency(row)), next: next ?? null };
}

/** Everybody still in process for an opening (R22); those who were interviewed first, since they block its closing. */
export async function listLeftInOpening(
  trx: Trx,
  workspaceId: string,
  openingId: string,
): Promise<OpeningApplicationRow[]> {
  const found = await ofOpening(trx, workspaceId, openingId)
    .where('s.phase', 'not in', ['closed', 'hired'])
    .orderBy('s.was_interviewed', 'desc')
    .orderBy('s.urgency')
    .orderBy('s.attention_since')
    .execute();
  return found.map(nameUrgency);
}

/** Who was interviewed and is still in process, in the order in which they came. */
export async function listInterviewedInProcess(
  trx: Trx,
  workspaceId: string,
  { openingId, most }: { readonly openingId: string; readonly most: number },
): Promise<OpeningApplicationRow[]> {
  const found = await ofOpening(trx, workspaceId, openingId)
    .where('s.phase', 'not in', ['closed', 'hired'])
    .where('s.was_interviewed', '=', true)
    .orderBy('s.application_id')
    .limit(most)
    .execute();
  return found.map(nameUrgency);
}

/** Of these, whose interview was ever written down as held, also where that was taken back since. */
export async function listEverMet(
  trx: Trx,
  workspaceId: string,
  applicationIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (applicationIds.length === 0) return new Set();
  const rows = await trx
    .selectFrom('fact')
    .select('application_id')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('application_id', 'in', applicationIds)
    .where('type', '=', 'InterviewHeld')
    .execute();
  return new Set(rows.map((row) => row.application_id));
}

/** How many applications of each opening are in process, never counted beyond the bound. */
export async function countLeftInOpenings(
  trx: Trx,
  workspaceId: string,
  { openingIds, bound }: { readonly openingIds: readonly string[]; readonly bound: number },
): Promise<Map<string, { readonly count: number; readonly isBounded: boolean }>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select o.id, (select count(*) from (
      select 1 from standing s where s.workspace_id = ${workspaceId} and s.opening_id = o.id
        and s.phase not in ('closed', 'hired') limit ${bound + 1}) found) as count
    from unnest(${[...openingIds]}::uuid[]) as o(id)`.execute(trx);
  return new Map(
    rows.map(({ id, count }) => [id, { count: Math.min(count, bound), isBounded: count > bound }]),
  );
}

const RANK = sql<number>`case s.list when 'owed' then 0 when 'soon' then 1 when 'waiting' then 2 else 3 end`;

function isAfter({ rank, urgency, since, applicationId }: OpeningApplicationCursor) {
  return sql<SqlBool>`(${RANK}, s.urgency, s.attention_since, s.application_id)
    > (${rank}::int, ${urgency}::smallint, ${since}::bigint, ${applicationId}::uuid)`;
}

function ofOpening(trx: Trx, workspaceId: string, openingId: string) {
  return trx
    .selectFrom('standing as s')
    .innerJoin('application as a', (join) =>
      join.onRef('a.workspace_id', '=', 's.workspace_id').onRef('a.application_id', '=', 's.application_id'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.workspace_id', '=', 'a.workspace_id').onRef('p.person_id', '=', 'a.person_id'),
    )
    .select(['s.application_id as applicationId', 'a.person_id as personId', 'p.name as personName'])
    .select([
      's.owner_id as ownerId',
      's.phase',
      's.stage',
      's.turn',
      's.turn_due_at as turnDueAt',
      's.urgency',
    ])
    .select(['s.was_interviewed as wasInterviewed', 's.details'])
    .where('s.workspace_id', '=', workspaceId)
    .where('s.opening_id', '=', openingId);
}

function nameUrgency<Row extends { readonly urgency: number }>(row: Row) {
  return { ...row, urgency: URGENCIES[row.urgency] ?? 'wait' };
}
