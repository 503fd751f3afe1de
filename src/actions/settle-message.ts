import { AppError } from '../domain/app-error.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { getMessage, saveMessages } from '../storage/queries/messages.ts';
import { lockStandings } from '../storage/queries/standings.ts';
import { acceptMessages } from './accept-messages.ts';
import type { MessageDeps } from './message-deps.ts';
import { moved } from './message-moves.ts';
import type { OneMessage } from './stop-messages.ts';

export interface SettleMessage extends OneMessage {
  readonly hasArrived: boolean;
}

/**
 * A mail in doubt, settled by a person who looked into the Sent folder or asked: it arrived when it was handed over, or it is
 * a draft again. Sent again, it keeps its Message-ID, so that a receiver who has it after all sees one mail.
 */
export async function settleMessage(deps: MessageDeps, input: SettleMessage): Promise<void> {
  const { workspaceId, memberId, messageId, hasArrived } = input;
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const { application_id: applicationId } = await getMessage(trx, workspaceId, messageId);
    await lockStandings(trx, workspaceId, [applicationId]);
    const message = await getMessage(trx, workspaceId, messageId, { isLocked: true });
    if (message.state !== 'in_doubt') throw notInDoubt();
    const now = deps.clock.now();
    if (hasArrived) {
      const at = message.claimed_at ?? now;
      const accepted = { message, at, transport: 'smtp', why: 'settled', memberId } as const;
      await acceptMessages(trx, workspaceId, [accepted], { policies: deps.policies, now });
    } else {
      await saveMessages(trx, [moved(message, { to: 'draft', at: now, why: 'settled', memberId })]);
    }
  });
}

function notInDoubt(): AppError {
  return new AppError('message_not_open', 'Cannot settle this mail: it is not in doubt');
}
