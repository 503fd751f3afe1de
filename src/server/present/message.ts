import type { Message, MessageRow } from '../../contract/messages.ts';
import type { Deadline } from '../../domain/fact/fact.ts';
import type { Finding } from '../../domain/gate/finding.ts';
import type { Leaving } from '../../domain/gate/leaving-time.ts';
import { momentIn } from '../../domain/wording/day-in.ts';
import type { Language } from '../../domain/wording/language.ts';
import { messageSentence, problemSentence, stepSentence } from '../../domain/wording/message-words.ts';
import { type Instant, toIso } from '../../lib/instant.ts';
import type { LetterRecord, MessageRecord, StepRecord } from '../../storage/queries/messages.ts';
import { type ReceiversRow, receiverOf } from '../../storage/queries/receivers.ts';
import { presentFindings } from './findings.ts';
import { type Names, namedOf } from './names.ts';

/** What a row of a list is made from. */
export interface MessageParts {
  readonly message: MessageRecord;
  readonly letter: LetterRecord | undefined;
  readonly receivers: ReceiversRow;
  readonly members: Names;
  /** Of the workspace, and of the reader, for sentences. */
  readonly timeZone: string;
  readonly language: Language;
}

export function presentMessageRow({
  message,
  letter,
  receivers,
  members,
  timeZone,
  language,
}: MessageParts): MessageRow {
  const { state, word, wake_at: wakeAt } = message;
  const isWaiting = state === 'held' || state === 'approved';
  const leavesAt = isWaiting ? wakeAt : null;
  const receiver = receiverOf(receivers, word);
  const isCaught = message.transport === 'catcher' && message.accepted_at !== null;
  return {
    id: message.message_id,
    applicationId: message.application_id,
    person: { id: receivers.candidate.personId, name: receivers.candidate.name },
    opening: { id: receivers.openingId, name: receivers.opening },
    state,
    kind: message.kind,
    subject: letter?.subject ?? null,
    to: {
      party: word.to,
      name: letter?.to_name ?? receiver?.name ?? null,
      address: letter?.to_address ?? receiver?.address ?? null,
    },
    says: [...word.says],
    promise: presentDeadline(word.promise),
    tells: message.outcome,
    fulfils: message.obligation_key,
    writtenBy: namedOf(members, message.written_by),
    approvedBy: namedOf(members, message.approved_by),
    createdAt: toIso(message.created_at),
    approvedAt: iso(message.approved_at),
    leavesAt: iso(leavesAt),
    waitsFor: message.waits_for,
    acceptedAt: iso(message.accepted_at),
    isCaught,
    sentence: messageSentence(language, {
      state,
      waitsFor: message.waits_for,
      leaves: leavesAt === null ? null : momentIn(language, timeZone)(leavesAt),
      isCaught,
      receiver: receiver?.name ?? null,
      isStopped: message.stopped_why !== null,
    }),
    problem: problemSentence(language, message.stopped_why),
  };
}

/** What the page of one message needs beside. */
export interface WholeMessage extends MessageParts {
  readonly mail: {
    readonly html: string;
    readonly text: string;
    readonly from: { readonly name: string | null; readonly address: string };
    readonly replyTo: { readonly address: string } | null;
  };
  readonly findings: readonly Finding[];
  readonly blanks: readonly string[];
  readonly quietUntil: Instant | null;
  readonly leaving: Leaving | null;
  readonly isCatching: boolean;
  readonly caughtId: string | null;
  readonly holdMinutes: number;
  readonly steps: readonly StepRecord[];
}

export function presentMessage(whole: WholeMessage): Message {
  const { message, letter, receivers, members, timeZone, language, mail, steps } = whole;
  const isErased = letter === undefined || letter.erased_at !== null;
  return {
    ...presentMessageRow(whole),
    language: message.language,
    text: letter?.text ?? null,
    html: isErased ? null : mail.html,
    plain: isErased ? null : mail.text,
    from: mail.from.name ? `${mail.from.name} <${mail.from.address}>` : mail.from.address,
    replyTo: mail.replyTo?.address ?? null,
    missing: [...whole.blanks],
    findings: presentFindings(whole.findings, {
      language,
      timeZone,
      candidate: receivers.candidate.name,
      receiver: receiverOf(receivers, message.word)?.name ?? null,
    }),
    quietUntil: iso(whole.quietUntil),
    leavesIfHeldAt: iso(whole.leaving?.at ?? null),
    waitsIfHeld: whole.leaving?.waitsFor ?? null,
    isCatching: whole.isCatching,
    caughtId: whole.caughtId,
    holdMinutes: whole.holdMinutes,
    life: steps.map((step) => ({
      at: toIso(step.at),
      state: step.state,
      by: namedOf(members, step.member_id),
      sentence: stepSentence(language, step.state, whyOf(step, message)),
    })),
  };
}

function whyOf({ state, why }: StepRecord, { transport }: MessageRecord): string | null {
  return state === 'accepted' && transport === 'catcher' && why === null ? 'caught' : why;
}

function presentDeadline(deadline: Deadline | undefined): MessageRow['promise'] {
  if (deadline === undefined) return null;
  return 'at' in deadline ? { at: toIso(deadline.at) } : deadline;
}

function iso(at: Instant | null): string | null {
  return at === null ? null : toIso(at);
}
