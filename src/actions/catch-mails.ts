import { compose, type Mail } from '../delivery/mail/compose.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { saveCaught } from '../storage/queries/caught-messages.ts';
import type { MessageRecord } from '../storage/queries/messages.ts';
import { acceptMessages } from './accept-messages.ts';
import type { MessageDeps } from './message-deps.ts';

interface Catching {
  readonly workspaceId: string;
  readonly leaving: readonly { readonly message: MessageRecord; readonly mail: Mail }[];
  readonly now: Instant;
}

/** What the catcher takes is over with this transaction: it is shown as it would look, and nobody receives it. */
export async function catchMails(
  trx: Trx,
  { workspaceId, leaving, now }: Catching,
  deps: MessageDeps,
): Promise<void> {
  const sources = await Promise.all(leaving.map(({ mail }) => compose(mail)));
  await saveCaught(
    trx,
    leaving.map(({ message, mail }, index) => ({
      workspace_id: workspaceId,
      caught_message_id: deps.newId(),
      message_id: message.message_id,
      application_id: message.application_id,
      caught_at: now,
      from_address: mail.from.address,
      to_address: mail.to.address,
      subject: mail.subject,
      source: sources[index]?.toString('utf8') ?? '',
      erased_at: null,
    })),
  );
  // The step of being sent is left out: nothing left.
  const accepted = leaving.map(({ message }) => ({
    message: { ...message, number: message.number - 1 },
    at: now,
    transport: 'catcher' as const,
  }));
  await acceptMessages(trx, workspaceId, accepted, { policies: deps.policies, now });
}
