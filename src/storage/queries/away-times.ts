import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../lib/instant.ts';
import { askedOften } from '../asked-often.ts';
import type { Trx } from '../database.ts';

export interface AwayTime {
  readonly id: string;
  readonly memberId: string;
  readonly standInId: string;
  readonly from: PlainDate;
  /** The last day away. */
  readonly until: PlainDate;
  readonly beginsAt: Instant;
  readonly endsAt: Instant;
  readonly begunAt: Instant | null;
}

/** Those that are not over, the next one first. */
export async function listAwayTimes(trx: Trx, workspaceId: string): Promise<AwayTime[]> {
  return await open(trx, workspaceId).orderBy('begins_at').orderBy('away_time_id').execute();
}

export async function findAwayTime(trx: Trx, workspaceId: string, id: string): Promise<AwayTime | undefined> {
  return await open(trx, workspaceId).where('away_time_id', '=', id).forUpdate().executeTakeFirst();
}

export async function insertAwayTime(
  trx: Trx,
  workspaceId: string,
  away: AwayTime & { readonly setBy: string; readonly setAt: Instant },
): Promise<void> {
  await trx
    .insertInto('away_time')
    .values({
      workspace_id: workspaceId,
      away_time_id: away.id,
      member_id: away.memberId,
      stand_in_id: away.standInId,
      from_day: away.from,
      until_day: away.until,
      begins_at: away.beginsAt,
      ends_at: away.endsAt,
      set_by: away.setBy,
      set_at: away.setAt,
      begun_at: away.begunAt,
      ended_at: null,
    })
    .execute();
}

export async function saveAwayTimeEnded(
  trx: Trx,
  workspaceId: string,
  { id, at }: { readonly id: string; readonly at: Instant },
): Promise<void> {
  await trx
    .updateTable('away_time')
    .set({ ended_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('away_time_id', '=', id)
    .execute();
}

/** Begins what has come and ends what is over; answers whose debts moved by it. */
export async function settleAwayTimes(trx: Trx, workspaceId: string, now: Instant): Promise<AwayTime[]> {
  const { rows } = await sql<AwayTime>`
    update away_time set
      begun_at = coalesce(begun_at, case when begins_at <= ${now} then ${now}::bigint end),
      ended_at = case when ends_at <= ${now} then ${now}::bigint end
    where workspace_id = ${workspaceId} and ended_at is null
      and ((begun_at is null and begins_at <= ${now}) or ends_at <= ${now})
    returning away_time_id as id, member_id as "memberId", stand_in_id as "standInId", from_day as from,
      until_day as until, begins_at as "beginsAt", ends_at as "endsAt", begun_at as "begunAt"`.execute(trx);
  return rows;
}

/** A member who leaves stands in for nobody any more: whoever takes over does. */
export async function passStandIns(
  trx: Trx,
  workspaceId: string,
  { fromId, toId, at }: { readonly fromId: string; readonly toId: string | null; readonly at: Instant },
): Promise<void> {
  const ofWorkspace = trx
    .updateTable('away_time')
    .where('workspace_id', '=', workspaceId)
    .where('ended_at', 'is', null);
  await ofWorkspace.set({ ended_at: at }).where('member_id', '=', fromId).execute();
  if (toId === null) return;
  // Nobody stands in for themselves: whoever takes over and is away keeps what they hold.
  await ofWorkspace
    .set({ ended_at: at })
    .where('stand_in_id', '=', fromId)
    .where('member_id', '=', toId)
    .execute();
  await ofWorkspace.set({ stand_in_id: toId }).where('stand_in_id', '=', fromId).execute();
}

/** Who holds the debts of whom: of those who are away now, and of those who left. */
export async function listStandIns(
  trx: Trx,
  workspaceId: string,
): Promise<{ readonly memberId: string; readonly standInId: string }[]> {
  return await askStandIns(trx, { workspaceId });
}

const askStandIns = askedOften(
  (_, { workspaceId }: { readonly workspaceId: string }) => sql<{ memberId: string; standInId: string }>`
    select member_id as "memberId", stand_in_id as "standInId" from away_time
    where workspace_id = ${workspaceId} and begun_at is not null and ended_at is null
    union all
    select member_id, heir_id from member
    where workspace_id = ${workspaceId} and left_at is not null and heir_id is not null`,
);

/** Has the sweep look at everything in which one of these members owes an open word. */
export async function wakeWordsOf(
  trx: Trx,
  workspaceId: string,
  { memberIds, at }: { readonly memberIds: readonly string[]; readonly at: Instant },
): Promise<void> {
  await sql`
    update wake set wake_at = ${at} where workspace_id = ${workspaceId} and application_id in (
      select application_id from obligation
      where workspace_id = ${workspaceId} and state = 'open' and owner_id = any(${[...memberIds]}))`.execute(
    trx,
  );
}

function open(trx: Trx, workspaceId: string) {
  return trx
    .selectFrom('away_time')
    .select(['away_time_id as id', 'member_id as memberId', 'stand_in_id as standInId'])
    .select(['from_day as from', 'until_day as until', 'begins_at as beginsAt', 'ends_at as endsAt'])
    .select('begun_at as begunAt')
    .where('workspace_id', '=', workspaceId)
    .where('ended_at', 'is', null);
}
