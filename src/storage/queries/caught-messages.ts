import { sql } from 'kysely';
import { AppError } from '../../domain/app-error.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { insertInBulk, type StoredRow } from '../in-bulk.ts';
import { uuidOr } from './messages.ts';

export type CaughtRecord = StoredRow<'caught_message'>;

export async function saveCaught(trx: Trx, rows: readonly CaughtRecord[]): Promise<void> {
  await insertInBulk(trx, 'caught_message', rows);
}

export interface CaughtPage {
  readonly before: { readonly at: Instant; readonly id: string } | null;
  readonly most: number;
}

/** Without the mail itself, the newest first. */
export async function listCaught(
  trx: Trx,
  workspaceId: string,
  { before, most }: CaughtPage,
): Promise<Omit<CaughtRecord, 'source'>[]> {
  let query = trx
    .selectFrom('caught_message')
    .select(['workspace_id', 'caught_message_id', 'message_id', 'application_id', 'caught_at'])
    .select(['from_address', 'to_address', 'subject', 'erased_at'])
    .where('workspace_id', '=', workspaceId);
  if (before !== null)
    query = query.where(
      sql<boolean>`(caught_at, caught_message_id) < (${before.at}::bigint, ${before.id}::uuid)`,
    );
  return await query.orderBy('caught_at', 'desc').orderBy('caught_message_id', 'desc').limit(most).execute();
}

export async function getCaught(trx: Trx, workspaceId: string, caughtId: string): Promise<CaughtRecord> {
  const row = await trx
    .selectFrom('caught_message')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('caught_message_id', '=', uuidOr(caughtId))
    .executeTakeFirst();
  if (!row) throw new AppError('message_not_found', `There is no message "${caughtId}" in the catcher`);
  return row;
}

/** The latest catch of a message. */
export async function findCaughtOf(trx: Trx, workspaceId: string, messageId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('caught_message')
    .select('caught_message_id')
    .where('workspace_id', '=', workspaceId)
    .where('message_id', '=', messageId)
    .orderBy('caught_at', 'desc')
    .executeTakeFirst();
  return row?.caught_message_id ?? null;
}

export async function countCaught(trx: Trx, workspaceId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('caught_message')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return count;
}
