import { sql } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { LADDER_COLUMNS, type LadderPlace } from './holdings.ts';

/** What passes from one member to another, and who sees to it. */
export interface HandingOver {
  readonly id: string;
  readonly fromId: string;
  /** For everything that is not named below. */
  readonly toId: string;
  /** Opening to whoever takes it over. */
  readonly openings: ReadonlyMap<string, string>;
  readonly handedBy: string;
  readonly handedAt: Instant;
}

/**
 * Gives every place on a ladder and every application of a member to the ones who take over, and keeps a row of each.
 * What is owed at this moment passes with the facts that say so.
 */
export async function handOverPlaces(trx: Trx, workspaceId: string, handing: HandingOver): Promise<void> {
  for (const place of Object.keys(LADDER_COLUMNS) as LadderPlace[])
    await handOverPlace(trx, workspaceId, { handing, place });
  await handOverApplications(trx, workspaceId, handing);
  for (const place of ['headOfHiring', 'complianceOwner'] as const)
    await handOverWorkspacePlace(trx, workspaceId, { handing, place });
}

/** The heirs of single openings as rows, for a join. */
function heirs({ openings }: HandingOver) {
  const rows = [...openings].map(([opening_id, to_id]) => ({ opening_id, to_id }));
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as h(opening_id uuid, to_id uuid)`;
}

interface Placed<P extends LadderPlace = LadderPlace> {
  readonly handing: HandingOver;
  readonly place: P;
}

async function handOverPlace(trx: Trx, workspaceId: string, { handing, place }: Placed): Promise<void> {
  const column = sql.ref(LADDER_COLUMNS[place]);
  await sql`
    with moved as (
      update opening o set ${column} = coalesce(h.to_id, ${handing.toId}::uuid)
      from opening was left join ${heirs(handing)} on h.opening_id = was.opening_id
      where was.workspace_id = ${workspaceId} and was.${column} = ${handing.fromId}
        and o.workspace_id = was.workspace_id and o.opening_id = was.opening_id
      returning o.opening_id, o.${column} as to_id)
    ${keep(workspaceId, handing)}
      'opening', ${place}, opening_id, null from moved`.execute(trx);
}

async function handOverApplications(trx: Trx, workspaceId: string, handing: HandingOver): Promise<void> {
  await sql`
    with moved as (
      update application a set owner_id = coalesce(h.to_id, ${handing.toId}::uuid)
      from application was left join ${heirs(handing)} on h.opening_id = was.opening_id
      where was.workspace_id = ${workspaceId} and was.owner_id = ${handing.fromId}
        and a.workspace_id = was.workspace_id and a.application_id = was.application_id
      returning a.application_id, a.opening_id, a.owner_id as to_id)
    ${keep(workspaceId, handing)}
      'application', 'owner', opening_id, application_id from moved`.execute(trx);
}

async function handOverWorkspacePlace(
  trx: Trx,
  workspaceId: string,
  { handing, place }: Placed<'headOfHiring' | 'complianceOwner'>,
): Promise<void> {
  const column = sql.ref(LADDER_COLUMNS[place]);
  await sql`
    with moved as (
      update workspace set ${column} = ${handing.toId}::uuid
      where workspace_id = ${workspaceId} and ${column} = ${handing.fromId} returning ${column} as to_id)
    ${keep(workspaceId, handing)}
      'workspace', ${place}, null, null from moved`.execute(trx);
}

/** Rows are numbered on from those of the same hand-over. */
function keep(workspaceId: string, { id, fromId, handedBy, handedAt }: HandingOver) {
  const last = sql`(select coalesce(max(number), 0) from hand_over where workspace_id = ${workspaceId} and hand_over_id = ${id})`;
  return sql`
    insert into hand_over (workspace_id, hand_over_id, number, from_id, to_id, handed_by, handed_at, what, place, opening_id, application_id)
    select ${workspaceId}::uuid, ${id}::uuid, ${last} + row_number() over (), ${fromId}::uuid, to_id, ${handedBy}::uuid, ${handedAt}::bigint,`;
}
