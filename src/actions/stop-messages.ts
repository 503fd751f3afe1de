import { AppError } from '../domain/app-error.ts';
import type { MessageState } from '../domain/message/message-state.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { getMessage, lockStoppable, type MessageRecord, saveMessages } from '../storage/queries/messages.ts';
import type { Acting } from './acting.ts';
import type { MessageDeps } from './message-deps.ts';
import { moved } from './message-moves.ts';

type Deps = Pick<MessageDeps, 'database' | 'clock'>;

export interface OneMessage extends Acting {
  readonly messageId: string;
}

/** Undo: a mail that has not left becomes a draft again. */
export async function takeBackApproval(deps: Deps, input: OneMessage): Promise<void> {
  await stop(deps, input, { to: 'draft', verb: 'take back', from: ['approved', 'held'] });
}

/** A mail that has not left is discarded for good. */
export async function cancelMessage(deps: Deps, input: OneMessage): Promise<void> {
  await stop(deps, input, {
    to: 'cancelled',
    verb: 'discard',
    from: ['draft', 'approved', 'held', 'failed'],
  });
}

/** Takes back every mail that waits, or those named; whatever is leaving at this moment leaves. */
export async function takeBackMany(
  { database, clock }: Deps,
  { workspaceId, memberId, messageIds }: Acting & { readonly messageIds: readonly string[] | null },
): Promise<void> {
  await inWorkspace(database, workspaceId, async (trx) => {
    const at = clock.now();
    const waiting = await lockStoppable(trx, workspaceId, messageIds);
    await saveMessages(
      trx,
      waiting.map((message) => moved(message, { to: 'draft', at, memberId, why: 'takenBack' })),
    );
  });
}

interface Stop {
  readonly to: MessageState;
  readonly verb: string;
  readonly from: readonly MessageState[];
}

async function stop({ database, clock }: Deps, input: OneMessage, { to, verb, from }: Stop): Promise<void> {
  const { workspaceId, memberId, messageId } = input;
  await inWorkspace(database, workspaceId, async (trx) => {
    const message = await getMessage(trx, workspaceId, messageId, { isLocked: true });
    if (message.state === to) return;
    if (!from.includes(message.state)) throw tooLate(message, verb);
    const why = to === 'draft' ? 'takenBack' : null;
    await saveMessages(trx, [moved(message, { to, at: clock.now(), memberId, why })]);
  });
}

function tooLate({ state }: MessageRecord, verb: string): AppError {
  const now: Readonly<Record<string, string>> = {
    draft: 'nobody has approved it',
    sending: 'it is leaving at this moment',
    in_doubt: 'nobody knows whether it left. Say first whether it arrived',
    failed: 'it did not leave. Discard it, or send it again',
    cancelled: 'it was discarded',
  };
  return new AppError('message_not_open', `Cannot ${verb} this mail: ${now[state] ?? 'it has left'}`);
}
