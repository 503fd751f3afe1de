import { isDraftKind, NEEDS_BENCH } from '../domain/draft/draft-kind.ts';
import { checkMessage } from '../domain/gate/check-message.ts';
import type { GateAnswer } from '../domain/gate/finding.ts';
import type { QuietHours } from '../domain/gate/outgoing.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { findBenchPlace } from '../storage/queries/bench.ts';
import type { MailSettingsRecord } from '../storage/queries/mail-settings.ts';
import { listMembersById } from '../storage/queries/members.ts';
import type { LetterRecord, MessageRecord } from '../storage/queries/messages.ts';
import {
  listReceivers,
  type ReceiverRow,
  type ReceiversRow,
  receiverOf,
} from '../storage/queries/receivers.ts';
import { listReferenceAnswers } from '../storage/queries/references.ts';
import { loadAround } from './load-around.ts';
import { type LoadedHistory, loadHistories } from './load-history.ts';
import { benchUntilOf } from './load-letter-context.ts';
import type { PolicyShelf } from './policy-shelf.ts';

/** One message with all that was looked at, and what the gate says to it at this instant. */
export interface Gated {
  readonly message: MessageRecord;
  readonly letter: LetterRecord;
  readonly loaded: LoadedHistory;
  readonly receivers: ReceiversRow;
  /** To whom it goes; `null` where the application has no agency. */
  readonly receiver: ReceiverRow | null;
  readonly answer: GateAnswer;
}

export interface AtGate {
  readonly workspaceId: string;
  readonly messages: readonly MessageRecord[];
  readonly letters: ReadonlyMap<string, LetterRecord>;
  readonly settings: MailSettingsRecord;
  /** Who looks, or is about to say yes; whoever said it already when left out. */
  readonly approverId?: string | undefined;
}

/** Asks the gate about messages, with a handful of statements whatever their number. */
export async function gateMessages(
  trx: Trx,
  { workspaceId, messages, letters, settings, approverId }: AtGate,
  { policies, now }: { readonly policies: PolicyShelf; readonly now: Instant },
): Promise<Gated[]> {
  const applicationIds = [...new Set(messages.map((one) => one.application_id))];
  const histories = await loadHistories(trx, { workspaceId, applicationIds }, policies);
  const receivers = await listReceivers(trx, workspaceId, applicationIds);
  const confidential = await loadConfidential(trx, workspaceId, histories);
  const around = await loadAround(trx, {
    workspaceId,
    receivers: [...receivers.values()],
    looksForOthers: settings.asks_one_answer,
  });
  const [isManager, hasConsent] = [
    await loadManagers(trx, workspaceId, { messages, approverId }),
    await loadConsents(trx, workspaceId, { messages, receivers, now }),
  ];
  return messages.flatMap((message) => {
    const loaded = histories.get(message.application_id);
    const who = receivers.get(message.application_id);
    const letter = letters.get(message.message_id);
    if (!loaded || !who || !letter) return [];
    const receiver = receiverOf(who, message.word);
    const answer = checkMessage({
      message: {
        subject: letter.subject ?? '',
        text: letter.text ?? '',
        missing: letter.missing,
        word: message.word,
      },
      receiver: around.receiverOf(receiver),
      history: loaded.history,
      policy: loaded.policy,
      now,
      others: around.othersOf(who),
      asksOneAnswer: settings.asks_one_answer,
      lacksConsent: needsConsent(message) && !hasConsent(message),
      isApprovedByManager: isManager(loaded, approverId ?? message.approved_by),
      quietHours: message.ignores_quiet_hours ? null : quietHoursOf(settings),
      inConfidence: confidential.get(message.application_id) ?? [],
    });
    return [{ message, letter, loaded, receivers: who, receiver, answer }];
  });
}

/** What referees said, of the few applications that have any. */
async function loadConfidential(
  trx: Trx,
  workspaceId: string,
  histories: ReadonlyMap<string, LoadedHistory>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const asked = [...histories].flatMap(([id, { history }]) => (history.references.size > 0 ? [id] : []));
  const answers = await listReferenceAnswers(trx, workspaceId, asked);
  const texts = new Map<string, string[]>();
  for (const { applicationId, text } of answers)
    texts.set(applicationId, [...(texts.get(applicationId) ?? []), text]);
  return texts;
}

/** R13: an admin or a hiring manager may let somebody wait a third time, and so may whoever the opening answers to. */
async function loadManagers(
  trx: Trx,
  workspaceId: string,
  { messages, approverId }: Pick<AtGate, 'messages' | 'approverId'>,
) {
  const asks = messages.filter(({ word }) => word.says.includes('holding'));
  const ids = new Set(asks.flatMap((one) => approverId ?? one.approved_by ?? []));
  const members = await listMembersById(trx, workspaceId, [...ids]);
  const roles = new Map(members.map((one) => [one.id, one.role]));
  return ({ history }: LoadedHistory, memberId: string | null): boolean => {
    if (memberId === null) return false;
    const { manager, headOfHiring } = history.circumstances.ladder;
    const role = roles.get(memberId);
    return role === 'admin' || role === 'hiringManager' || memberId === manager || memberId === headOfHiring;
  };
}

function needsConsent({ kind }: MessageRecord): boolean {
  return isDraftKind(kind) && NEEDS_BENCH.has(kind);
}

/** Asked again at the moment of leaving: whoever ended it in between gets nothing more. */
async function loadConsents(
  trx: Trx,
  workspaceId: string,
  {
    messages,
    receivers,
    now,
  }: Pick<AtGate, 'messages'> & { receivers: ReadonlyMap<string, ReceiversRow>; now: Instant },
) {
  const held = new Set<string>();
  for (const { application_id: applicationId } of messages.filter(needsConsent)) {
    const personId = receivers.get(applicationId)?.candidate.personId;
    if (personId === undefined) continue;
    if (benchUntilOf(await findBenchPlace(trx, workspaceId, personId), now) !== null) held.add(applicationId);
  }
  return (message: MessageRecord): boolean => held.has(message.application_id);
}

export function quietHoursOf({
  quiet_from: from,
  quiet_until: until,
}: MailSettingsRecord): QuietHours | null {
  return from === null || until === null ? null : { from, until };
}
