import type { Fact } from '../domain/fact/fact.ts';
import type { Trx } from '../storage/database.ts';
import { listCaughtWords, type MessageRecord, saveMessages } from '../storage/queries/messages.ts';
import { lockStandings } from '../storage/queries/standings.ts';
import type { Acting } from './acting.ts';
import type { MessageDeps } from './message-deps.ts';
import { moved } from './message-moves.ts';
import { recordFactsInBulk } from './save-standing.ts';

/**
 * Mails that only the catcher took never reached anybody. While nothing could leave they counted, so that a team could try
 * the whole way; from now on they are mails that did not leave, and their words are owed again.
 */
export async function reopenCaught(
  trx: Trx,
  { workspaceId, memberId }: Acting,
  { clock, policies }: Pick<MessageDeps, 'clock' | 'policies'>,
): Promise<void> {
  const now = clock.now();
  const applicationIds = [
    ...new Set((await listCaughtWords(trx, workspaceId)).map((one) => one.application_id)),
  ];
  await lockStandings(trx, workspaceId, applicationIds);
  const caught = await listCaughtWords(trx, workspaceId, { isLocked: true });
  const set = { stopped_why: 'neverLeft', accepted_at: null, transport: null } as const;
  await saveMessages(
    trx,
    caught.map((message) => moved(message, { to: 'failed', at: now, why: 'neverLeft', memberId, set })),
  );
  const facts = Map.groupBy(caught, (one) => one.application_id);
  const bounces = new Map(
    [...facts].map(([id, messages]) => [id, messages.map((one) => bounceOf(one, now, memberId))]),
  );
  if (bounces.size > 0) await recordFactsInBulk(trx, { workspaceId, facts: bounces }, { policies, now });
}

function bounceOf({ message_id: messageId, number }: MessageRecord, at: number, memberId: string): Fact {
  return {
    type: 'MessageBounced',
    id: `neverLeft:${messageId}:${number}`,
    at,
    recordedAt: at,
    actor: { kind: 'member', id: memberId },
    messageId,
    isHard: false,
  };
}
