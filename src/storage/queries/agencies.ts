import { sql } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';

/** One recruiter of an agency with what is owed by them and to them. */
export interface AgencyRow {
  readonly personId: string;
  readonly name: string;
  readonly agencyName: string | null;
  readonly address: string | null;
  readonly inProcess: number;
  readonly owed: number;
  readonly late: number;
  readonly silentSince: Instant | null;
  readonly weOwe: number;
}

/** The recruiters of agencies, those who have been silent longest first. */
export async function listAgencies(trx: Trx, workspaceId: string, now: Instant): Promise<AgencyRow[]> {
  const { rows } = await sql<AgencyRow>`
    with theirs as (
      select a.agency_person_id as person_id, a.application_id, s.phase
      from application a
      join standing s on s.workspace_id = a.workspace_id and s.application_id = a.application_id
      where a.workspace_id = ${workspaceId} and a.agency_person_id is not null
    ), words as (
      select t.person_id,
        count(*) filter (where o.owed_by = 'agency')::int as owed,
        count(*) filter (where o.owed_by = 'agency' and o.due_at <= ${now})::int as late,
        min(o.because_at) filter (where o.owed_by = 'agency') as silent_since,
        count(*) filter (where o.owed_by = 'team' and o.owed_to in ('agency', 'candidate'))::int as we_owe
      from theirs t
      join obligation o on o.workspace_id = ${workspaceId} and o.application_id = t.application_id and o.state = 'open'
      group by t.person_id
    ), people as (
      select person_id, count(*) filter (where phase not in ('closed', 'shelved'))::int as in_process
      from theirs group by person_id
    )
    select p.person_id as "personId", p.name, p.agency_name as "agencyName", p.address,
      coalesce(c.in_process, 0) as "inProcess", coalesce(w.owed, 0) as owed, coalesce(w.late, 0) as late,
      w.silent_since::float8 as "silentSince", coalesce(w.we_owe, 0) as "weOwe"
    from person p
    left join people c on c.person_id = p.person_id
    left join words w on w.person_id = p.person_id
    where p.workspace_id = ${workspaceId} and p.kind = 'agencyRecruiter' and p.erased_at is null
    order by w.silent_since nulls last, p.name
    limit 500`.execute(trx);
  return rows;
}

/** The people whom a recruiter brought, the newest first; a page of a size that can be read. */
export async function listAgencyApplications(trx: Trx, workspaceId: string, personId: string) {
  return await trx
    .selectFrom('application as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.workspace_id', '=', 'a.workspace_id').onRef('p.person_id', '=', 'a.person_id'),
    )
    .innerJoin('opening as o', (join) =>
      join.onRef('o.workspace_id', '=', 'a.workspace_id').onRef('o.opening_id', '=', 'a.opening_id'),
    )
    .select(['a.application_id as applicationId', 'p.name as candidate', 'o.title as opening'])
    .where('a.workspace_id', '=', workspaceId)
    .where('a.agency_person_id', '=', personId)
    .where('a.channel', '=', 'agency')
    .where('p.erased_at', 'is', null)
    .orderBy('a.created_at', 'desc')
    .limit(100)
    .execute();
}
