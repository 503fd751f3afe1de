import type { Trx } from '../database.ts';
import { insertInBulk, type StoredRow } from '../in-bulk.ts';

export type MessageCalendar = StoredRow<'message_calendar'>;

/** The calendar parts of these mails, by mail; none for one that has none, or whose receiver was erased. */
export async function listMessageCalendars(
  trx: Trx,
  workspaceId: string,
  messageIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly method: MessageCalendar['method']; readonly content: string }>> {
  if (messageIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom('message_calendar')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('message_id', 'in', messageIds)
    .execute();
  return new Map(
    rows.flatMap(({ message_id, method, content }) =>
      content === null ? [] : [[message_id, { method, content }]],
    ),
  );
}

export async function insertMessageCalendar(trx: Trx, row: MessageCalendar): Promise<void> {
  await insertInBulk(trx, 'message_calendar', [row]);
}
