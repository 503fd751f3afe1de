import { sql } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { asRowsOf, type StoredRow } from '../in-bulk.ts';

/** A nudge that was recorded, as far as the next one must know of it. */
export interface KeptNudge {
  readonly applicationId: string;
  readonly obligationKey: string;
  readonly step: number;
  readonly dueAt: Instant;
  readonly at: Instant;
  readonly state: StoredRow<'nudge'>['state'];
  readonly receiver: StoredRow<'nudge'>['receiver'];
  readonly receiverId: string | null;
}

/** Every nudge that was ever recorded for these applications. */
export async function listNudges(
  trx: Trx,
  workspaceId: string,
  applicationIds: readonly string[],
): Promise<KeptNudge[]> {
  return await nudges(trx, workspaceId)
    .where(({ eb, fn, val }) => eb('application_id', '=', fn.any(val([...applicationIds]))))
    .execute();
}

/** Nudges that wait to be delivered, the oldest first; to one member, or to anybody. */
export async function listPlannedNudges(
  trx: Trx,
  workspaceId: string,
  { memberId, most }: { readonly memberId?: string; readonly most: number },
): Promise<KeptNudge[]> {
  let query = nudges(trx, workspaceId).where('state', '=', 'planned');
  if (memberId !== undefined) query = query.where('receiver_id', '=', memberId);
  return await query.orderBy('at').limit(most).execute();
}

function nudges(trx: Trx, workspaceId: string) {
  return trx
    .selectFrom('nudge')
    .select(['application_id as applicationId', 'obligation_key as obligationKey', 'step', 'due_at as dueAt'])
    .select(['at', 'state', 'receiver', 'receiver_id as receiverId'])
    .where('workspace_id', '=', workspaceId);
}

/** Writes nudges; one that is planned already may become skipped, one that was sent stays sent. */
export async function saveNudges(trx: Trx, rows: readonly StoredRow<'nudge'>[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into nudge select * from ${asRowsOf('nudge', rows)} r
    on conflict (workspace_id, application_id, obligation_key, step, due_at) do update
      set state = excluded.state, settled_at = excluded.settled_at where nudge.state = 'planned'`.execute(
    trx,
  );
}

/** Nudges that a member was told of: those about some applications, or all that waited for them. */
export async function saveNudgesSent(
  trx: Trx,
  workspaceId: string,
  sent: {
    readonly memberId: string;
    readonly applicationIds: readonly string[] | null;
    readonly at: Instant;
  },
): Promise<void> {
  const { memberId, applicationIds, at } = sent;
  await trx
    .updateTable('nudge')
    .set({ state: 'sent', settled_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('receiver_id', '=', memberId)
    .where('state', '=', 'planned')
    .where('at', '<=', at)
    .$if(applicationIds !== null, (query) =>
      query.where(({ eb, fn, val }) => eb('application_id', '=', fn.any(val([...(applicationIds ?? [])])))),
    )
    .execute();
}
