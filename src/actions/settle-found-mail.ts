import type { KnownAround } from '../domain/kept-mail/known-around.ts';
import type { Trx } from '../storage/database.ts';
import { getMessage, lockMessages } from '../storage/queries/messages.ts';
import { lockStandings } from '../storage/queries/standings.ts';
import { acceptMessages } from './accept-messages.ts';
import type { MessageDeps } from './message-deps.ts';

export type FoundMail = { readonly workspaceId: string } & (
  | { readonly mailId: string | null; readonly around: KnownAround }
  | { readonly messageId: string }
);

/**
 * A mail of ours that was found among the sent ones, was answered or came back: the server took it, so that it is in doubt no
 * longer. Answers whether the mail is one of ours. A mail that is being sent at this moment is left to its sender.
 */
export async function settleFoundMail(trx: Trx, found: FoundMail, deps: MessageDeps): Promise<boolean> {
  const { workspaceId } = found;
  const messageId = 'messageId' in found ? found.messageId : messageOf(found);
  if (messageId === null) return false;
  const seen = await getMessage(trx, workspaceId, messageId);
  if (seen.state !== 'in_doubt') return true;
  await lockStandings(trx, workspaceId, [seen.application_id]);
  const [message] = await lockMessages(trx, workspaceId, [messageId]);
  if (message?.state !== 'in_doubt') return true;
  const now = deps.clock.now();
  const accepted = { message, at: message.claimed_at ?? now, transport: 'smtp', why: 'found' } as const;
  await acceptMessages(trx, workspaceId, [accepted], { policies: deps.policies, now });
  return true;
}

function messageOf({ mailId, around }: Extract<FoundMail, { mailId: string | null }>): string | null {
  return mailId === null ? null : (around.threads.get(mailId)?.messageId ?? null);
}
