import { AppError } from '../domain/app-error.ts';
import type { Deadline, TeamWord } from '../domain/fact/fact.ts';
import type { OutgoingWord } from '../domain/gate/outgoing.ts';
import { EDITABLE } from '../domain/message/message-state.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import {
  getMessage,
  listLetters,
  type MessageRecord,
  saveLetters,
  saveMessages,
} from '../storage/queries/messages.ts';
import type { Acting } from './acting.ts';
import { loadHistory } from './load-history.ts';
import type { MessageDeps } from './message-deps.ts';
import { told } from './start-message.ts';

export interface EditMessage extends Acting {
  readonly messageId: string;
  readonly subject?: string | undefined;
  readonly text?: string | undefined;
  readonly says?: readonly TeamWord[] | undefined;
  readonly decisionId?: string | undefined;
  readonly promise?: Deadline | null | undefined;
  readonly holdingCause?: OutgoingWord['holdingCause'];
}

/** Other words for a message that nobody has approved; what is left out stays. */
export async function editMessage(deps: MessageDeps, input: EditMessage): Promise<void> {
  const { workspaceId, messageId } = input;
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const message = await getMessage(trx, workspaceId, messageId, { isLocked: true });
    refuseUneditable(message);
    const letter = (await listLetters(trx, workspaceId, [messageId])).get(messageId);
    if (letter) {
      const { subject = letter.subject, text = letter.text } = input;
      await saveLetters(trx, [{ ...letter, subject, text, missing: [] }]);
    }
    const one = { workspaceId, applicationId: message.application_id };
    const { history } = await loadHistory(trx, one, deps.policies);
    const word = changed(message.word, input);
    const changedAt = deps.clock.now();
    const now = { ...message, word, ...told(word, history), changed_at: changedAt };
    await saveMessages(trx, [{ message: now, step: null }]);
  });
}

function changed(word: OutgoingWord, { says, decisionId, promise, holdingCause }: EditMessage): OutgoingWord {
  const { promise: before, ...rest } = word;
  const dated = promise === undefined ? before : (promise ?? undefined);
  return {
    ...rest,
    ...(says !== undefined && { says }),
    ...(decisionId !== undefined && { decisionId }),
    ...(holdingCause !== undefined && { holdingCause }),
    ...(dated !== undefined && { promise: dated }),
  };
}

/** Whoever approved a mail approved its words: they stand until it is taken back. */
export function refuseUneditable({ state }: MessageRecord): void {
  if ((EDITABLE as readonly string[]).includes(state)) return;
  throw new AppError('message_not_open', `Cannot change this mail: ${PAST[state] ?? 'it has left'}`);
}

const PAST: Readonly<Record<string, string>> = {
  approved: 'it was approved and is about to leave. Take it back first',
  held: 'it was approved and waits to leave. Take it back first',
  sending: 'it is leaving at this moment',
  in_doubt: 'nobody knows whether it left. Settle that first',
  cancelled: 'it was discarded',
};
