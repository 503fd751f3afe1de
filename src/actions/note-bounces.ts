import type { Fact, MessageBounced } from '../domain/fact/fact.ts';
import type { Trx } from '../storage/database.ts';
import { saveBouncedAddress } from '../storage/queries/mail-settings.ts';
import { findMessage, listLetters, saveMessages } from '../storage/queries/messages.ts';
import { moved } from './message-moves.ts';

/**
 * Beside the fact that a mail came back: the message's own life says it too, and after a hard bounce the gate lets no mail
 * to that address pass. The caller holds the lock of the application.
 */
export async function noteBounces(
  trx: Trx,
  { workspaceId, facts }: { readonly workspaceId: string; readonly facts: readonly Fact[] },
): Promise<void> {
  for (const fact of facts) if (fact.type === 'MessageBounced') await noteBounce(trx, workspaceId, fact);
}

/** A mail that was sent elsewhere is none of ours, and changes nothing here. */
async function noteBounce(
  trx: Trx,
  workspaceId: string,
  { messageId, isHard, at, actor }: MessageBounced,
): Promise<void> {
  const memberId = actor.kind === 'member' ? (actor.id ?? null) : null;
  const message = await findMessage(trx, workspaceId, messageId);
  if (!message || !['accepted', 'delivered', 'in_doubt'].includes(message.state)) return;
  const why = isHard ? 'addressUnknown' : null;
  await saveMessages(trx, [moved(message, { to: 'bounced', at, why, memberId, set: { stopped_why: why } })]);
  const letter = (await listLetters(trx, workspaceId, [message.message_id])).get(message.message_id);
  if (!isHard || !letter?.to_address) return;
  await saveBouncedAddress(trx, workspaceId, { address: letter.to_address, at });
}
