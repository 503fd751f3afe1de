import type { Trx } from '../database.ts';

/** What people call an application: who applied, and for what. */
export interface ApplicationName {
  readonly applicationId: string;
  readonly personId: string;
  readonly personName: string;
  readonly openingId: string;
  readonly openingTitle: string;
}

export async function listApplicationNames(
  trx: Trx,
  workspaceId: string,
  applicationIds: readonly string[],
): Promise<ApplicationName[]> {
  if (applicationIds.length === 0) return [];
  return await trx
    .selectFrom('application as a')
    .innerJoin('person as p', (join) =>
      join.on('p.workspace_id', '=', workspaceId).onRef('p.person_id', '=', 'a.person_id'),
    )
    .innerJoin('opening as o', (join) =>
      join.on('o.workspace_id', '=', workspaceId).onRef('o.opening_id', '=', 'a.opening_id'),
    )
    .select(['a.application_id as applicationId', 'a.person_id as personId', 'p.name as personName'])
    .select(['a.opening_id as openingId', 'o.title as openingTitle'])
    .where('a.workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) => eb('a.application_id', '=', fn.any(val([...applicationIds]))))
    .execute();
}

/** The titles of these openings, under the word by which members and people are named too. */
export async function listOpeningNames(
  trx: Trx,
  workspaceId: string,
  openingIds: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (openingIds.length === 0) return [];
  return await trx
    .selectFrom('opening')
    .select(['opening_id as id', 'title as name'])
    .where('workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) => eb('opening_id', '=', fn.any(val([...openingIds]))))
    .orderBy('title')
    .execute();
}
