import { sql } from 'kysely';
import type { Trx } from '../database.ts';
import type { OpeningFrame, StoredPlace } from './circumstances.ts';

/** Somebody who is there already, by what an import can know of them. */
export interface KnownPerson extends StoredPlace {
  readonly personId: string;
  readonly externalId: string | null;
  /** In lower case. */
  readonly address: string | null;
}

/** By what an import looks for people: our ids, ids of another system, addresses in lower case. */
export interface PeopleAsked {
  readonly personIds: readonly string[];
  readonly externalIds: readonly string[];
  readonly addresses: readonly string[];
}

/** The people of the transaction's workspace who are known by any of these, the first first. */
export async function listPeopleKnownAs(
  trx: Trx,
  { personIds, externalIds, addresses }: PeopleAsked,
): Promise<KnownPerson[]> {
  const { rows } = await sql<KnownPerson>`
    select person_id as "personId", external_id as "externalId", address, country, region, time_zone
    from people_known_as(${[...personIds]}::uuid[], ${[...externalIds]}::text[], ${[...addresses]}::text[])`.execute(
    trx,
  );
  return rows;
}

export interface KnownOpening extends OpeningFrame {
  readonly external_id: string | null;
  readonly title: string;
}

export async function listKnownOpenings(trx: Trx, workspaceId: string): Promise<KnownOpening[]> {
  return await trx
    .selectFrom('opening')
    .select(['opening_id', 'external_id', 'title', 'owner_id', 'lead_id', 'manager_id'])
    .select(['head_of_hiring_id', 'compliance_owner_id', 'country', 'region', 'time_zone', 'employer_size'])
    .select(['is_publicly_posted', 'is_follow_up_part_of_job'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('created_at')
    .orderBy('opening_id')
    .execute();
}

export interface KnownApplication {
  readonly applicationId: string;
  readonly externalId: string | null;
  readonly personId: string;
  readonly openingId: string;
}

/** The applications of these people, and those that have one of these ids of another system. */
export async function listKnownApplications(
  trx: Trx,
  workspaceId: string,
  {
    personIds,
    externalIds,
  }: { readonly personIds: readonly string[]; readonly externalIds: readonly string[] },
): Promise<KnownApplication[]> {
  if (personIds.length === 0 && externalIds.length === 0) return [];
  const { rows } = await sql<KnownApplication>`
    select a.application_id as "applicationId", a.external_id as "externalId", a.person_id as "personId", a.opening_id as "openingId", a.created_at
    from unnest(${[...personIds]}::uuid[]) as asked(id)
    join application a on a.workspace_id = ${workspaceId} and a.person_id = asked.id
    union
    select a.application_id, a.external_id, a.person_id, a.opening_id, a.created_at
    from unnest(${[...externalIds]}::text[]) as asked(id)
    join application a on a.workspace_id = ${workspaceId} and a.external_id = asked.id
    order by created_at, "applicationId"`.execute(trx);
  return rows;
}

/** The ids of the facts that these applications have. */
export async function listFactIds(
  trx: Trx,
  workspaceId: string,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom('fact')
    .select(['application_id', 'fact_id'])
    .where('workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) => eb('application_id', '=', fn.any(val([...applicationIds]))))
    .execute();
  const ids = new Map<string, Set<string>>();
  for (const row of rows) {
    const known = ids.get(row.application_id);
    if (known) known.add(row.fact_id);
    else ids.set(row.application_id, new Set([row.fact_id]));
  }
  return ids;
}
