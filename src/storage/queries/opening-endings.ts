import { sql } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { EndingHow } from '../closing-tables.ts';
import type { Trx } from '../database.ts';

/** How an opening comes to its end, and how far that is. */
export interface Ending {
  readonly how: EndingHow;
  readonly factId: string;
  readonly begunBy: string | null;
  readonly begunAt: Instant;
  readonly finishedAt: Instant | null;
}

export async function findEnding(
  trx: Trx,
  workspaceId: string,
  openingId: string,
): Promise<Ending | undefined> {
  return await trx
    .selectFrom('opening_ending')
    .select(['how', 'fact_id as factId', 'begun_by as begunBy', 'begun_at as begunAt'])
    .select('finished_at as finishedAt')
    .where('workspace_id', '=', workspaceId)
    .where('opening_id', '=', openingId)
    .executeTakeFirst();
}

export interface NewEnding extends Omit<Ending, 'finishedAt'> {
  readonly openingId: string;
}

/** Begins an ending, or begins it anew where an earlier one was given up. */
export async function saveEnding(
  trx: Trx,
  workspaceId: string,
  { openingId, how, factId, begunBy, begunAt }: NewEnding,
): Promise<void> {
  const begun = { how, fact_id: factId, begun_by: begunBy, begun_at: begunAt };
  await trx
    .insertInto('opening_ending')
    .values({
      workspace_id: workspaceId,
      opening_id: openingId,
      ...begun,
      finished_by: null,
      finished_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'opening_id'])
        .doUpdateSet({ ...begun, finished_by: null, finished_at: null }),
    )
    .execute();
}

export async function finishEnding(
  trx: Trx,
  workspaceId: string,
  { openingId, by, at }: { readonly openingId: string; readonly by: string; readonly at: Instant },
): Promise<void> {
  await trx
    .updateTable('opening_ending')
    .set({ finished_by: by, finished_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('opening_id', '=', openingId)
    .where('finished_at', 'is', null)
    .execute();
}

export async function removeEnding(trx: Trx, workspaceId: string, openingId: string): Promise<void> {
  await trx
    .deleteFrom('opening_ending')
    .where('workspace_id', '=', workspaceId)
    .where('opening_id', '=', openingId)
    .execute();
}

export interface NewArrival {
  readonly applicationId: string;
  readonly how: EndingHow;
  readonly factId: string;
}

/** Who is in process for an opening that has ended and does not know of it: they came in since, by whatever door. */
export async function listNewArrivals(
  trx: Trx,
  workspaceId: string,
  most: number,
): Promise<readonly NewArrival[]> {
  const { rows } = await sql<NewArrival>`
    select s.application_id as "applicationId", e.how, e.fact_id as "factId"
    from opening_ending e join standing s on s.workspace_id = e.workspace_id and s.opening_id = e.opening_id
    join opening o on o.workspace_id = e.workspace_id and o.opening_id = e.opening_id
    where e.workspace_id = ${workspaceId} and s.phase not in ('closed', 'hired')
      and (e.finished_at is null or o.state in ('filled', 'closed'))
      and not exists (select 1 from fact f where f.workspace_id = s.workspace_id
        and f.application_id = s.application_id and f.type in ('OpeningFilled', 'OpeningClosed', 'ApplicationReopened')
        and f.at >= e.begun_at)
      and not exists (select 1 from fact f where f.workspace_id = s.workspace_id
        and f.application_id = s.application_id and f.type in ('OfferMade', 'OfferAccepted'))
    limit ${most}`.execute(trx);
  return rows;
}

/** How everyone of an opening was answered whose process is over: told, or with a reason why not. */
export async function countAnswered(
  trx: Trx,
  workspaceId: string,
  openingId: string,
): Promise<{ readonly answered: number; readonly waived: number }> {
  const { rows } = await sql<{ answered: number; waived: number }>`
    select count(*) filter (where details -> 'closure' ->> 'how' <> 'waived')::int as answered,
      count(*) filter (where details -> 'closure' ->> 'how' = 'waived')::int as waived
    from standing where workspace_id = ${workspaceId} and opening_id = ${openingId}
      and was_interviewed and phase = 'closed'`.execute(trx);
  return rows[0] ?? { answered: 0, waived: 0 };
}

export interface OutcomeMail {
  readonly applicationId: string;
  readonly messageId: string;
  readonly state: string;
}

/** The latest mail that tells each of these people how it was decided, or tells of a freeze, whatever became of it. */
export async function listLatestMails(
  trx: Trx,
  workspaceId: string,
  {
    applicationIds,
    kinds,
  }: { readonly applicationIds: readonly string[]; readonly kinds: readonly string[] | null },
): Promise<readonly OutcomeMail[]> {
  if (applicationIds.length === 0) return [];
  const fits = kinds === null ? sql`outcome is not null` : sql`kind = any(${[...kinds]})`;
  const { rows } = await sql<OutcomeMail>`
    select distinct on (application_id) application_id as "applicationId", message_id as "messageId", state
    from message where workspace_id = ${workspaceId} and application_id = any(${[...applicationIds]}::uuid[])
      and state <> 'cancelled' and ${fits}
    order by application_id, created_at desc`.execute(trx);
  return rows;
}
