import type { Fact, MessageSent } from '../domain/fact/fact.ts';
import { DAY, type Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { type MessageRecord, saveMessages } from '../storage/queries/messages.ts';
import { moved } from './message-moves.ts';
import { recordFactsInBulk, type StandingDeps } from './save-standing.ts';

/** R10: a mail that was accepted counts as delivered when no bounce came in two days; one that comes later still reopens. */
export const BOUNCE_WINDOW = 2 * DAY;

export interface Accepted {
  readonly message: MessageRecord;
  /** When the server, or the catcher, took it. */
  readonly at: Instant;
  readonly transport: 'catcher' | 'smtp';
  readonly why?: string | null;
  readonly memberId?: string | null;
}

/**
 * Mails that were accepted: their state, and the fact that somebody was told with all that follows from it, in one
 * transaction. The caller holds the locks of the applications, then of the messages.
 */
export async function acceptMessages(
  trx: Trx,
  workspaceId: string,
  accepted: readonly Accepted[],
  deps: StandingDeps,
): Promise<void> {
  if (accepted.length === 0) return;
  await saveMessages(
    trx,
    accepted.map(({ message, at, transport, why = null, memberId = null }) =>
      moved(message, {
        to: 'accepted',
        at,
        why,
        memberId,
        set: { accepted_at: at, transport, wake_at: at + BOUNCE_WINDOW },
      }),
    ),
  );
  const facts = new Map<string, Fact[]>();
  for (const one of accepted) {
    const { application_id: applicationId } = one.message;
    facts.set(applicationId, [...(facts.get(applicationId) ?? []), sentFact(one, deps.now)]);
  }
  await recordFactsInBulk(trx, { workspaceId, facts }, deps);
}

/** Its id comes from the message and its step, so that one acceptance is one fact, and a mail sent again another. */
function sentFact({ message, at }: Accepted, recordedAt: Instant): MessageSent {
  const { message_id: messageId, approved_by: approvedBy, word } = message;
  return {
    type: 'MessageSent',
    id: `sent:${messageId}:${message.number}`,
    at,
    recordedAt,
    actor: approvedBy === null ? { kind: 'system' } : { kind: 'member', id: approvedBy },
    messageId,
    from: 'team',
    ...word,
  };
}
