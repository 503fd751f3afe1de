import { AppError } from '../domain/app-error.ts';
import type { DraftKind } from '../domain/draft/draft-kind.ts';
import type { Deadline, TeamWord } from '../domain/fact/fact.ts';
import type { OutgoingWord } from '../domain/gate/outgoing.ts';
import type { History } from '../domain/history/history.ts';
import { ON_ITS_WAY } from '../domain/message/message-state.ts';
import { assess } from '../domain/standing/assess.ts';
import type { InEveryLanguage } from '../domain/wording/language.ts';
import { defined } from '../lib/defined.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import {
  getMessage,
  insertMessage,
  type LetterRecord,
  listMessagesOf,
  type MessageRecord,
} from '../storage/queries/messages.ts';
import { listReceivers, receiverOf } from '../storage/queries/receivers.ts';
import { lockStandings } from '../storage/queries/standings.ts';
import type { Acting } from './acting.ts';
import { type DraftMessage, draftMessageWithin } from './draft-message.ts';
import { type LoadedHistory, loadHistory } from './load-history.ts';
import type { MessageDeps } from './message-deps.ts';

export interface StartMessage extends Omit<Acting, 'memberId'> {
  /** `null` where it is written before anybody asks, in the name of whoever holds the application. */
  readonly memberId: string | null;
  readonly applicationId: string;
  /** The same for a repeated request, so that it starts one message. */
  readonly messageId: string;
  readonly fulfils?: string | undefined;
  /** For the outcome that is owed; the mail that somebody began for it is taken up again. */
  readonly forOutcome?: boolean | undefined;
  /** Another letter than the one that fits what is owed. */
  readonly kind?: DraftKind | undefined;
  readonly filled?: DraftMessage['filled'];
  readonly to?: OutgoingWord['to'] | undefined;
  /** What the draft says when left out. */
  readonly subject?: string | undefined;
  readonly text?: string | undefined;
  readonly says?: readonly TeamWord[] | undefined;
  readonly decisionId?: string | undefined;
  /** `null` takes a suggested date away. */
  readonly promise?: Deadline | null | undefined;
  readonly holdingCause?: OutgoingWord['holdingCause'];
}

/** A message in draft, from the draft that fits the duty and from what its writer gave; nobody is written to. */
export async function startMessage(deps: MessageDeps, input: StartMessage): Promise<MessageRecord> {
  return await inWorkspace(deps.database, input.workspaceId, (trx) => startMessageWithin(trx, input, deps));
}

/** The same inside a transaction that is under way. */
export async function startMessageWithin(
  trx: Trx,
  input: StartMessage,
  deps: MessageDeps,
): Promise<MessageRecord> {
  const { workspaceId, messageId } = input;
  await lockStandings(trx, workspaceId, [input.applicationId]);
  const begun = input.forOutcome ? await findBegun(trx, input) : undefined;
  if (begun) return begun;
  const made = await newMessage(trx, input, deps);
  const isNew = await insertMessage(trx, made);
  return isNew ? made.message : await getMessage(trx, workspaceId, messageId);
}

/** A mail that tells the outcome and was begun, or is on its way: two members who close an opening make one. */
async function findBegun(
  trx: Trx,
  { workspaceId, applicationId }: StartMessage,
): Promise<MessageRecord | undefined> {
  const messages = await listMessagesOf(trx, workspaceId, applicationId);
  return messages.find(
    ({ state, outcome }) =>
      outcome !== null && (state === 'draft' || (ON_ITS_WAY as readonly string[]).includes(state)),
  );
}

/** The duty to tell the outcome, where there is one. */
function outcomeDuty({ history, policy }: LoadedHistory, now: Instant): string {
  const open = assess(history, policy, now).obligations.filter(({ state }) => state.is === 'open');
  const duty = open.find((one) => one.kind === 'outcome');
  if (duty) return duty.key;
  throw new AppError('message_stopped', (language) => NO_OUTCOME[language]);
}

const NO_OUTCOME: InEveryLanguage<string> = {
  en: 'Nobody has decided yet. Record the decision first, then the mail can tell it',
  fr: 'Personne n’a encore décidé. Enregistrez d’abord la décision ; le mail pourra alors l’annoncer',
  de: 'Noch hat niemand entschieden. Halten Sie erst die Entscheidung fest; dann kann die Mail sie sagen',
  es: 'Nadie ha decidido todavía. Anote primero la decisión; después el correo puede comunicarla',
};

async function newMessage(trx: Trx, asked: StartMessage, deps: MessageDeps) {
  const { workspaceId, applicationId, messageId, memberId } = asked;
  const now = deps.clock.now();
  const loaded = await loadHistory(trx, asked, deps.policies);
  const { history } = loaded;
  const input = asked.forOutcome ? { ...asked, fulfils: outcomeDuty(loaded, now) } : asked;
  if (history.circumstances.workspace === 'seeker') throw notForSeekers();
  const draft = await draftMessageWithin(
    trx,
    {
      ...input,
      senderId: memberId ?? undefined,
      promise: input.promise ?? undefined,
      // A letter of one's own is about no duty unless it says so.
      ...(input.says !== undefined && input.fulfils === undefined && { kind: 'letter' as const }),
    },
    deps,
  );
  const word = wordOf(input, draft, history);
  const receivers = (await listReceivers(trx, workspaceId, [applicationId])).get(applicationId);
  const receiver = receivers && receiverOf(receivers, word);
  const text = input.text ?? draft.text;
  const message: MessageRecord = {
    ...BLANK,
    workspace_id: workspaceId,
    message_id: messageId,
    application_id: applicationId,
    kind: draft.kind,
    word,
    ...told(word, history),
    language: draft.language,
    conversation: deps.mail.keys.conversationOf(applicationId, word.referenceId ?? word.to),
    written_by: memberId,
    created_at: now,
    changed_at: now,
  };
  const letter: LetterRecord = {
    ...BLANK_LETTER,
    workspace_id: workspaceId,
    message_id: messageId,
    subject: input.subject ?? draft.subject,
    text,
    // Blanks are found in the text itself; a text of one's own has only its own.
    missing: [],
    to_name: receiver?.name ?? null,
    to_address: receiver?.address ?? null,
  };
  const step = {
    workspace_id: workspaceId,
    message_id: messageId,
    number: 1,
    at: now,
    state: 'draft',
    why: null,
    member_id: memberId,
  } as const;
  return { message, letter, step };
}

type Drafted = Awaited<ReturnType<typeof draftMessageWithin>>;

type Meant = Pick<StartMessage, 'says' | 'promise' | 'decisionId' | 'to' | 'holdingCause' | 'fulfils'>;

/** What a mail says to the rules: what its writer gave, else what its draft says. */
export function wordOf(input: Meant, draft: Drafted, history: History): OutgoingWord {
  const says = input.says ?? draft.says;
  const promise = input.promise === null ? undefined : (input.promise ?? draft.promise);
  const decisionId = input.decisionId ?? draft.decisionId ?? impliedDecision(says, history);
  return {
    to: input.to ?? draft.to,
    says,
    ...defined({
      decisionId,
      promise,
      holdingCause: input.holdingCause ?? draft.holdingCause,
      fulfils: input.fulfils ?? draft.fulfils,
      referenceId: draft.referenceId,
      checkStep: draft.checkStep,
    }),
  };
}

/** A word that tells an outcome and names none tells the latest. */
function impliedDecision(says: readonly TeamWord[], { decisions }: History): string | undefined {
  return says.includes('decision') ? decisions.at(-1)?.id : undefined;
}

/** What the columns say of the word, for the lists and for "who told it already". */
export function told(
  word: OutgoingWord,
  { decisions }: Pick<History, 'decisions'>,
): Pick<MessageRecord, 'decision_id' | 'outcome' | 'obligation_key'> {
  const isTold = word.says.includes('decision') || word.decisionId !== undefined;
  const decision = decisions.find((one) => one.id === word.decisionId);
  return {
    decision_id: isTold ? (word.decisionId ?? null) : null,
    // After the opening's end a no is told without a decision on the one person.
    outcome: decision?.outcome ?? (word.says.includes('decision') ? 'decline' : null),
    obligation_key: word.fulfils ?? null,
  };
}

function notForSeekers(): AppError {
  return new AppError(
    'input_invalid',
    'Cannot write from here: in a job seeker’s workspace you write from your own mailbox, and record that you did',
  );
}

const BLANK = {
  state: 'draft',
  mail_id: null,
  return_mark: null,
  transport: null,
  number: 1,
  approved_by: null,
  approved_at: null,
  waits_for: null,
  ignores_quiet_hours: false,
  wake_at: null,
  tries: 0,
  claim: null,
  claimed_at: null,
  stopped_why: null,
  accepted_at: null,
} as const;

const BLANK_LETTER = {
  from_name: null,
  from_address: null,
  reply_to: null,
  answer: null,
  erased_at: null,
} as const;
