import { sql } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import type { OpeningState } from '../schema.ts';

/** The columns of an opening that name a member, with the place on the ladder that each is. */
export const LADDER_COLUMNS = {
  owner: 'owner_id',
  lead: 'lead_id',
  manager: 'manager_id',
  headOfHiring: 'head_of_hiring_id',
  complianceOwner: 'compliance_owner_id',
} as const;

export type LadderPlace = keyof typeof LADDER_COLUMNS;

export interface WordsHeld {
  readonly memberId: string;
  readonly words: number;
  readonly late: number;
}

/** How many words each member owes, and how many of them late; nobody who owes none. */
export async function countWordsHeld(trx: Trx, workspaceId: string, now: Instant): Promise<WordsHeld[]> {
  const { rows } = await sql<WordsHeld>`
    select owner_id as "memberId", count(*)::int as words, (count(*) filter (where due_at <= ${now}))::int as late
    from obligation where workspace_id = ${workspaceId} and state = 'open' and owner_id is not null
    group by owner_id`.execute(trx);
  return rows;
}

/** On how many openings that are not closed each member stands. */
export async function countOpeningsHeld(
  trx: Trx,
  workspaceId: string,
): Promise<{ readonly memberId: string; readonly openings: number }[]> {
  const { rows } = await sql<{ memberId: string; openings: number }>`
    select m.id as "memberId", count(distinct o.opening_id)::int as openings
    from opening o, unnest(array[o.owner_id, o.lead_id, o.manager_id, o.head_of_hiring_id, o.compliance_owner_id]) as m(id)
    where o.workspace_id = ${workspaceId} and o.state <> 'closed' and m.id is not null group by m.id`.execute(
    trx,
  );
  return rows;
}

export interface OpeningHeld {
  readonly openingId: string;
  readonly title: string;
  readonly state: OpeningState;
  readonly places: LadderPlace[];
  /** Who wait for a word of this member in it, and how many of them too long. */
  readonly people: number;
  readonly late: number;
}

/** Every opening on whose ladder a member stands, or in which they owe somebody a word; the most people first. */
export async function listOpeningsHeld(
  trx: Trx,
  workspaceId: string,
  { memberId, now }: { readonly memberId: string; readonly now: Instant },
): Promise<OpeningHeld[]> {
  const { rows } = await sql<OpeningHeld>`
    with owed as (
      select s.opening_id, count(distinct d.application_id)::int as people,
        (count(distinct d.application_id) filter (where d.due_at <= ${now}))::int as late
      from obligation d join standing s on s.workspace_id = d.workspace_id and s.application_id = d.application_id
      where d.workspace_id = ${workspaceId} and d.owner_id = ${memberId} and d.state = 'open'
      group by s.opening_id)
    select o.opening_id as "openingId", o.title, o.state,
      array_remove(array[
        case when o.owner_id = ${memberId} then 'owner' end,
        case when o.lead_id = ${memberId} then 'lead' end,
        case when o.manager_id = ${memberId} then 'manager' end,
        case when o.head_of_hiring_id = ${memberId} then 'headOfHiring' end,
        case when o.compliance_owner_id = ${memberId} then 'complianceOwner' end], null) as places,
      coalesce(w.people, 0) as people, coalesce(w.late, 0) as late
    from opening o left join owed w on w.opening_id = o.opening_id
    where o.workspace_id = ${workspaceId} and (w.opening_id is not null
      or ${memberId} in (o.owner_id, o.lead_id, o.manager_id, o.head_of_hiring_id, o.compliance_owner_id))
    order by people desc, o.title, o.opening_id`.execute(trx);
  return rows;
}

/** How many applications are a member's own, apart from who owns the opening. */
export async function countOwnApplications(trx: Trx, workspaceId: string, memberId: string): Promise<number> {
  const row = await trx
    .selectFrom('application')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('owner_id', '=', memberId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The places that the workspace itself gives to a member. */
export async function listWorkspacePlaces(
  trx: Trx,
  workspaceId: string,
  memberId: string,
): Promise<('headOfHiring' | 'complianceOwner')[]> {
  const row = await trx
    .selectFrom('workspace')
    .select(['head_of_hiring_id', 'compliance_owner_id'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return [
    ...(row.head_of_hiring_id === memberId ? (['headOfHiring'] as const) : []),
    ...(row.compliance_owner_id === memberId ? (['complianceOwner'] as const) : []),
  ];
}

/** The open words that a member holds, with the opening of each. */
export async function listWordsHeld(
  trx: Trx,
  workspaceId: string,
  memberId: string,
): Promise<{ applicationId: string; openingId: string; key: string; dueAt: Instant }[]> {
  return await trx
    .selectFrom('obligation as d')
    .innerJoin('standing as s', (join) =>
      join.on('s.workspace_id', '=', workspaceId).onRef('s.application_id', '=', 'd.application_id'),
    )
    .select(['d.application_id as applicationId', 's.opening_id as openingId', 'd.key', 'd.due_at as dueAt'])
    .where('d.workspace_id', '=', workspaceId)
    .where('d.owner_id', '=', memberId)
    .where('d.state', '=', 'open')
    .orderBy('d.application_id')
    .execute();
}

/** Applications for which a member decides, as owner or as hiring manager, and in which a word is open. */
export async function listOpenApplicationsDecidedBy(
  trx: Trx,
  workspaceId: string,
  memberId: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.application_id as id
    from opening o join application a on a.workspace_id = o.workspace_id and a.opening_id = o.opening_id
    join standing s on s.workspace_id = a.workspace_id and s.application_id = a.application_id
    where o.workspace_id = ${workspaceId} and s.list <> 'none'
      and (o.manager_id = ${memberId} or coalesce(a.owner_id, o.owner_id) = ${memberId})
    order by 1`.execute(trx);
  return rows.map((row) => row.id);
}
