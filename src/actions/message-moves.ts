import type { MessageState } from '../domain/message/message-state.ts';
import type { Instant } from '../lib/instant.ts';
import type { MessageRecord, StepRecord } from '../storage/queries/messages.ts';

/** One change of a message's state: what it becomes, when, by whom and why. */
export interface Move {
  readonly to: MessageState;
  readonly at: Instant;
  /** One of a closed list, for the message's life. */
  readonly why?: string | null;
  readonly memberId?: string | null;
  readonly set?: Partial<MessageRecord>;
}

/** The message after the move, with the step of its life. What waited no longer waits unless the move says so. */
export function moved(
  message: MessageRecord,
  { to, at, why = null, memberId = null, set = {} }: Move,
): { readonly message: MessageRecord; readonly step: StepRecord } {
  const number = message.number + 1;
  return {
    message: {
      ...message,
      waits_for: null,
      wake_at: null,
      stopped_why: null,
      claim: null,
      ...set,
      state: to,
      number,
      changed_at: at,
    },
    step: {
      workspace_id: message.workspace_id,
      message_id: message.message_id,
      number,
      at,
      state: to,
      why,
      member_id: memberId,
    },
  };
}
