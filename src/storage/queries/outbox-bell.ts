import { sql } from 'kysely';
import type { Trx } from '../database.ts';

/** Who sends mail listens to this channel, so that one that shall leave now need not wait for the next round. */
export const OUTBOX_BELL = 'heardback_outbox';

/** Rings when the transaction has ended well. */
export async function notifyOfMail(trx: Trx, workspaceId: string): Promise<void> {
  await sql`select pg_notify(${OUTBOX_BELL}, ${workspaceId})`.execute(trx);
}
