import { sql } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';

export interface CalendarAsked {
  /** UTC, the first instant that is asked for and the first that is not. */
  readonly from: Instant;
  readonly until: Instant;
  /** Whose: what a member holds, or the whole workspace. */
  readonly memberId?: string | undefined;
  /** No more applications than these are read. */
  readonly most: number;
}

export interface DatedApplication {
  readonly applicationId: string;
  readonly personName: string;
  readonly personId: string;
  readonly openingTitle: string;
  readonly openingId: string;
}

/** The applications with an open duty due or an interview planned in a stretch of time, and whether there are more. */
export async function listDatedApplications(
  trx: Trx,
  workspaceId: string,
  { from, until, memberId, most }: CalendarAsked,
): Promise<{ applications: DatedApplication[]; isCut: boolean }> {
  // A due date is the first instant after its day, so the stretch is looked up one instant later.
  const [since, before] = [from + 1, until + 1];
  const holder = memberId === undefined ? sql`true` : sql`o.owner_id = ${memberId}`;
  const isTheirs =
    memberId === undefined
      ? sql`true`
      : sql`(s.owner_id = ${memberId} or exists (
          select 1 from fact f where f.workspace_id = s.workspace_id and f.application_id = s.application_id
            and f.type = 'InterviewScheduled' and (f.data -> 'interviewers')::jsonb ? ${memberId}))`;
  const { rows } = await sql<DatedApplication>`
    with due as (
      select o.application_id from obligation o
      where o.workspace_id = ${workspaceId} and o.state = 'open' and o.due_at >= ${since} and o.due_at < ${before}
        and ${holder}
      order by o.due_at limit ${most + 1}),
    met as (
      select i.application_id from interviews_between(${from}, ${until}, ${most + 1}) i
      join standing s on s.workspace_id = ${workspaceId} and s.application_id = i.application_id
      where ${isTheirs}),
    found as (select application_id from due union select application_id from met)
    select a.application_id as "applicationId", p.person_id as "personId", p.name as "personName",
      n.opening_id as "openingId", n.title as "openingTitle"
    from found
    join application a on a.workspace_id = ${workspaceId} and a.application_id = found.application_id
    join person p on p.workspace_id = a.workspace_id and p.person_id = a.person_id
    join opening n on n.workspace_id = a.workspace_id and n.opening_id = a.opening_id
    limit ${most + 1}`.execute(trx);
  return { applications: rows.slice(0, most), isCut: rows.length > most };
}
