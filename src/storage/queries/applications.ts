import { AppError } from '../../domain/app-error.ts';
import { askedOften } from '../asked-often.ts';
import type { Trx } from '../database.ts';
import { insertInBulk, type StoredRow } from '../in-bulk.ts';
import { saveNewStandings } from './standings.ts';

export interface ApplicationRow {
  readonly applicationId: string;
  readonly personId: string;
  readonly openingId: string;
  readonly channel: StoredRow<'application'>['channel'];
  readonly agencyPersonId: string | null;
  readonly mayWriteDirectly: boolean;
  readonly ownerId: string | null;
  readonly referredBy?: string | null | undefined;
}

export async function findApplication(
  trx: Trx,
  workspaceId: string,
  applicationId: string,
): Promise<ApplicationRow | undefined> {
  const [application] = await askOne(trx, { workspaceId, applicationId });
  return application;
}

const askOne = askedOften(
  (trx, { workspaceId, applicationId }: { readonly workspaceId: string; readonly applicationId: string }) =>
    applications(trx, workspaceId).where('application_id', '=', applicationId),
);

export async function getApplication(
  trx: Trx,
  workspaceId: string,
  applicationId: string,
): Promise<ApplicationRow> {
  const application = await findApplication(trx, workspaceId, applicationId);
  if (!application)
    throw new AppError('application_not_found', `There is no application "${applicationId}" here`);
  return application;
}

/** Every application of these people, with the titles of their openings. */
export async function listApplicationsOfPeople(trx: Trx, workspaceId: string, personIds: readonly string[]) {
  return await trx
    .selectFrom('application as a')
    .innerJoin('opening as o', (join) =>
      join.onRef('o.workspace_id', '=', 'a.workspace_id').onRef('o.opening_id', '=', 'a.opening_id'),
    )
    .select(['a.application_id as applicationId', 'a.person_id as personId', 'a.opening_id as openingId'])
    .select(['o.title as openingTitle', 'a.created_at as createdAt'])
    .where('a.workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) => eb('a.person_id', '=', fn.any(val([...personIds]))))
    .orderBy('a.created_at')
    .execute();
}

/** The ids of every application for an opening. */
export async function listApplicationIdsOfOpening(
  trx: Trx,
  workspaceId: string,
  openingId: string,
): Promise<string[]> {
  const rows = await applications(trx, workspaceId).where('opening_id', '=', openingId).execute();
  return rows.map((row) => row.applicationId);
}

/** Adds applications that are not there yet, each with the standing of which nothing is known; answers how many were new. */
export async function saveNewApplications(
  trx: Trx,
  workspaceId: string,
  rows: readonly StoredRow<'application'>[],
): Promise<number> {
  const added = await insertInBulk(trx, 'application', rows);
  const ids = rows.map((row) => ({ applicationId: row.application_id, openingId: row.opening_id }));
  await saveNewStandings(trx, workspaceId, ids);
  return added;
}

export type ApplicationChange = Partial<
  Pick<StoredRow<'application'>, 'channel' | 'agency_person_id' | 'may_write_directly' | 'owner_id'>
>;

/** Changes what is named; it reaches the standing with `wakeStandings`, or with the next fact. */
export async function saveApplication(
  trx: Trx,
  { workspaceId, applicationId }: { readonly workspaceId: string; readonly applicationId: string },
  change: ApplicationChange,
): Promise<void> {
  await trx
    .updateTable('application')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('application_id', '=', applicationId)
    .execute();
}

function applications(trx: Trx, workspaceId: string) {
  return trx
    .selectFrom('application')
    .select([
      'application_id as applicationId',
      'person_id as personId',
      'opening_id as openingId',
      'channel',
    ])
    .select(['agency_person_id as agencyPersonId', 'may_write_directly as mayWriteDirectly'])
    .select(['owner_id as ownerId', 'referred_by as referredBy'])
    .where('workspace_id', '=', workspaceId);
}

/** The applications of those whom a person sent to us. */
export async function listReferredBy(trx: Trx, workspaceId: string, personId: string) {
  return await trx
    .selectFrom('application as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.workspace_id', '=', 'a.workspace_id').onRef('p.person_id', '=', 'a.person_id'),
    )
    .innerJoin('opening as o', (join) =>
      join.onRef('o.workspace_id', '=', 'a.workspace_id').onRef('o.opening_id', '=', 'a.opening_id'),
    )
    .select(['a.application_id as applicationId', 'p.person_id as personId', 'p.name as personName'])
    .select(['o.opening_id as openingId', 'o.title as openingTitle'])
    .where('a.workspace_id', '=', workspaceId)
    .where('a.referred_by', '=', personId)
    .orderBy('a.created_at')
    .execute();
}
