import type { Trx } from '../database.ts';

/** The texts of messages by id, as far as they are not erased. Ids that are no messages of ours have none. */
export async function listLettersOf(
  trx: Trx,
  workspaceId: string,
  messageIds: readonly string[],
): Promise<readonly string[]> {
  const own = messageIds.filter((id) => UUID.test(id));
  if (own.length === 0) return [];
  const rows = await trx
    .selectFrom('message_letter')
    .select('text')
    .where('workspace_id', '=', workspaceId)
    .where('message_id', 'in', own)
    .where('erased_at', 'is', null)
    .execute();
  return rows.flatMap(({ text }) => (text === null ? [] : [text]));
}

/** A word that was sent elsewhere and written down here has an id of another kind. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
