import type { Selectable } from 'kysely';
import type { Trx } from '../database.ts';
import type { CompanyPersonTable, SoughtJobTable } from '../seeker-tables.ts';

export type SoughtJob = Selectable<SoughtJobTable>;
export type CompanyPerson = Selectable<CompanyPersonTable>;

export async function saveSoughtJob(trx: Trx, job: SoughtJob): Promise<void> {
  const { company, posting, start_by, pay, notes } = job;
  await trx
    .insertInto('sought_job')
    .values(job)
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'application_id'])
        .doUpdateSet({ company, posting, start_by, pay, notes }),
    )
    .execute();
}

export async function listSoughtJobs(trx: Trx, workspaceId: string): Promise<ReadonlyMap<string, SoughtJob>> {
  const rows = await trx
    .selectFrom('sought_job')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .execute();
  return new Map(rows.map((row) => [row.application_id, row]));
}

export async function findSoughtJob(
  trx: Trx,
  workspaceId: string,
  applicationId: string,
): Promise<SoughtJob | undefined> {
  return await trx
    .selectFrom('sought_job')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
}

/** The people of one application; all of the workspace's where none is named. */
export async function listCompanyPeople(
  trx: Trx,
  workspaceId: string,
  applicationId?: string,
): Promise<readonly CompanyPerson[]> {
  const rows = trx.selectFrom('company_person').selectAll().where('workspace_id', '=', workspaceId);
  return await (applicationId === undefined ? rows : rows.where('application_id', '=', applicationId))
    .orderBy('made_at')
    .execute();
}

export async function insertCompanyPerson(trx: Trx, person: CompanyPerson): Promise<void> {
  await trx
    .insertInto('company_person')
    .values(person)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Every application of the workspace with its opening's title, the newest first. */
export async function listSought(trx: Trx, workspaceId: string) {
  return await trx
    .selectFrom('application as a')
    .innerJoin('opening as o', (join) =>
      join.onRef('o.workspace_id', '=', 'a.workspace_id').onRef('o.opening_id', '=', 'a.opening_id'),
    )
    .leftJoin('sought_job as j', (join) =>
      join.onRef('j.workspace_id', '=', 'a.workspace_id').onRef('j.application_id', '=', 'a.application_id'),
    )
    .select(['a.application_id as applicationId', 'o.title', 'a.created_at as createdAt', 'a.channel'])
    .leftJoin('standing as s', (join) =>
      join.onRef('s.workspace_id', '=', 'a.workspace_id').onRef('s.application_id', '=', 'a.application_id'),
    )
    .select(['j.company', 'j.posting', 'j.start_by as startBy', 's.phase'])
    .where('a.workspace_id', '=', workspaceId)
    .orderBy('a.created_at', 'desc')
    .limit(MOST_SOUGHT)
    .execute();
}

/** More than anybody applies for; a page of a search shows all of them at once. */
export const MOST_SOUGHT = 1000;

/** The companies of a job seeker's applications; none in a team's workspace. */
export async function listCompaniesOf(
  trx: Trx,
  workspaceId: string,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await trx
    .selectFrom('sought_job')
    .select(['application_id', 'company'])
    .where('workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) => eb('application_id', '=', fn.any(val([...applicationIds]))))
    .execute();
  return new Map(rows.map((row) => [row.application_id, row.company]));
}
