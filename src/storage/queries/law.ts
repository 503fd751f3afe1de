import { sql } from 'kysely';
import type { LegalClockId } from '../../domain/policy/legal-clock-id.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';

export interface ClockRow {
  readonly applicationId: string;
  readonly openingId: string;
  readonly key: string;
  readonly personName: string;
  readonly openingTitle: string;
  readonly ownerId: string | null;
  readonly clock: LegalClockId;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly lawAt: Instant;
}

export interface ClockPlace {
  readonly lawAt: Instant;
  readonly applicationId: string;
  readonly key: string;
}

/** The clocks of the law that run, the nearest end first. */
export async function listRunningClocks(
  trx: Trx,
  workspaceId: string,
  { after, most }: { readonly after?: ClockPlace | undefined; readonly most: number },
): Promise<ClockRow[]> {
  const later = after
    ? sql`and (r.law_at, r.application_id, r.key) > (${after.lawAt}, ${after.applicationId}::uuid, ${after.key})`
    : sql``;
  const { rows } = await sql<ClockRow>`
    with running as (
      select r.* from obligation r
      where r.workspace_id = ${workspaceId} and r.law_clock is not null and r.state = 'open' ${later}
      order by r.law_at, r.application_id, r.key limit ${most})
    select r.application_id as "applicationId", a.opening_id as "openingId", r.key, p.name as "personName",
      o.title as "openingTitle", r.owner_id as "ownerId", r.law_clock as clock, r.because_at as "startedAt",
      r.due_at as "dueAt", r.law_at as "lawAt"
    from running r
    join application a on a.workspace_id = r.workspace_id and a.application_id = r.application_id
    join person p on p.workspace_id = a.workspace_id and p.person_id = a.person_id
    join opening o on o.workspace_id = a.workspace_id and o.opening_id = a.opening_id
    order by r.law_at, r.application_id, r.key`.execute(trx);
  return rows;
}

/** How many clocks run out before an instant, and how many have. */
export async function countClocks(
  trx: Trx,
  workspaceId: string,
  { now, nearBefore }: { readonly now: Instant; readonly nearBefore: Instant },
): Promise<{ near: number; passed: number }> {
  const { rows } = await sql<{ near: number; passed: number }>`
    select count(*) filter (where law_at > ${now})::int as near, count(*) filter (where law_at <= ${now})::int as passed
    from obligation where workspace_id = ${workspaceId} and law_clock is not null and state = 'open' and law_at < ${nearBefore}`.execute(
    trx,
  );
  return rows[0] ?? { near: 0, passed: 0 };
}

export interface RegisterRow {
  readonly applicationId: string;
  readonly factId: string;
  readonly at: Instant;
  readonly personName: string;
  readonly openingTitle: string;
  readonly receiver: 'candidate' | 'agency';
  readonly how: string;
  readonly says: string;
  readonly outcome: string | null;
  readonly heardAt: Instant | null;
  readonly cameBackAt: Instant | null;
  readonly byName: string | null;
}

export interface RegisterPlace {
  readonly at: Instant;
  readonly applicationId: string;
  readonly factId: string;
}

export interface RegisterAsked {
  readonly since: Instant;
  readonly until: Instant;
  readonly after?: RegisterPlace | undefined;
  readonly most: number;
}

/** What was told to whom, when and how, the latest first; of somebody who was erased all but who it was. */
export async function listRegisterRows(
  trx: Trx,
  workspaceId: string,
  { since, until, after, most }: RegisterAsked,
): Promise<RegisterRow[]> {
  const earlier = after
    ? sql`and (r.at < ${after.at} or (r.at = ${after.at} and (r.application_id, r.fact_id) > (${after.applicationId}::uuid, ${after.factId})))`
    : sql``;
  const { rows } = await sql<RegisterRow>`
    with page as (
      select r.* from told r
      where r.workspace_id = ${workspaceId} and r.at >= ${since} and r.at < ${until} ${earlier}
      order by r.at desc, r.application_id, r.fact_id limit ${most})
    select r.application_id as "applicationId", r.fact_id as "factId", r.at, p.name as "personName", o.title as "openingTitle",
      r.receiver, r.how, r.says, r.outcome, r.heard_at as "heardAt", r.came_back_at as "cameBackAt", m.name as "byName"
    from page r
    join application a on a.workspace_id = r.workspace_id and a.application_id = r.application_id
    join person p on p.workspace_id = a.workspace_id and p.person_id = a.person_id
    join opening o on o.workspace_id = a.workspace_id and o.opening_id = a.opening_id
    left join fact f on f.workspace_id = r.workspace_id and f.application_id = r.application_id and f.fact_id = r.fact_id
    left join member m on m.workspace_id = r.workspace_id and f.actor_kind = 'member' and m.member_id::text = f.actor_id
    order by r.at desc, r.application_id, r.fact_id`.execute(trx);
  return rows;
}
