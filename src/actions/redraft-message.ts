import { AppError } from '../domain/app-error.ts';
import { DRAFT_RULES, type DraftKind, isDraftKind } from '../domain/draft/draft-kind.ts';
import type { InEveryLanguage, Language } from '../domain/wording/language.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import {
  getMessage,
  listLetters,
  type MessageRecord,
  saveLetters,
  saveMessages,
} from '../storage/queries/messages.ts';
import { listReceivers, receiverOf } from '../storage/queries/receivers.ts';
import type { Acting } from './acting.ts';
import { type DraftMessage, draftMessageWithin } from './draft-message.ts';
import { refuseUneditable } from './edit-message.ts';
import { loadHistory } from './load-history.ts';
import type { MessageDeps } from './message-deps.ts';
import { told, wordOf } from './start-message.ts';

export interface RedraftMessage extends Acting {
  readonly messageId: string;
  /** Which letter it becomes; the one that it is when left out. */
  readonly kind?: DraftKind | undefined;
  /** In which language; that of the mail when left out. */
  readonly language?: Language | undefined;
  readonly filled?: DraftMessage['filled'];
  readonly personalLine?: string | undefined;
}

/** A mail that nobody has approved, written anew: another letter, or another language. Its words give their place. */
export async function redraftMessage(deps: MessageDeps, input: RedraftMessage): Promise<void> {
  const { workspaceId, messageId, memberId, filled, personalLine } = input;
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const message = await getMessage(trx, workspaceId, messageId, { isLocked: true });
    refuseUneditable(message);
    const kind = input.kind ?? kindOf(message);
    refuseOtherReceiver(message, kind);
    const one = { workspaceId, applicationId: message.application_id };
    const asked = {
      ...one,
      senderId: message.written_by ?? memberId,
      kind,
      // Another letter is about the duty that it fits, if any.
      ...(kind === message.kind && { fulfils: message.word.fulfils }),
      language: input.language ?? message.language,
      filled,
      personalLine,
      ...(DRAFT_RULES[kind].promises && { promise: message.word.promise }),
    };
    const draft = await draftMessageWithin(trx, asked, deps);
    const { history } = await loadHistory(trx, one, deps.policies);
    const word = wordOf({}, draft, history);
    const receivers = (await listReceivers(trx, workspaceId, [one.applicationId])).get(one.applicationId);
    const receiver = receivers && receiverOf(receivers, word);
    const letter = (await listLetters(trx, workspaceId, [messageId])).get(messageId);
    if (letter) {
      const { subject, text } = draft;
      const to = { to_name: receiver?.name ?? null, to_address: receiver?.address ?? null };
      await saveLetters(trx, [{ ...letter, ...to, subject, text, missing: [] }]);
    }
    const { application_id: applicationId } = message;
    const conversation = deps.mail.keys.conversationOf(applicationId, word.referenceId ?? word.to);
    const now = {
      ...message,
      kind: draft.kind,
      language: draft.language,
      word,
      ...told(word, history),
      conversation,
      changed_at: deps.clock.now(),
    };
    await saveMessages(trx, [{ message: now, step: null }]);
  });
}

function kindOf({ kind }: MessageRecord): DraftKind {
  return isDraftKind(kind) ? kind : 'letter';
}

/** A letter to a referee is about a reference, which no other letter has. */
function refuseOtherReceiver({ word }: MessageRecord, kind: DraftKind): void {
  if (DRAFT_RULES[kind].isToReferee === (word.to === 'referee')) return;
  throw new AppError('input_invalid', (language) => OTHER_RECEIVER[language]);
}

const OTHER_RECEIVER: InEveryLanguage<string> = {
  en: 'Cannot make this letter of it: a referee gets letters about the reference, and nobody else does',
  fr: 'Impossible d’en faire cette lettre : une personne citée en référence reçoit les lettres sur la référence, et personne d’autre',
  de: 'Dieser Brief geht hier nicht: Wer als Referenz genannt ist, bekommt Briefe zur Referenz, und sonst niemand',
  es: 'No se puede escribir esta carta: quien da referencias recibe las cartas sobre la referencia, y nadie más',
};
