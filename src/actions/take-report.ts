import type { KnownAround, KnownMail } from '../domain/kept-mail/known-around.ts';
import type { FailedRecipient, ReadableMail } from '../intake/mail/mail.ts';
import { DAY, type Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { changeKeptMail, insertKeptMail } from '../storage/queries/kept-mails.ts';
import { listLatestTo, lockMessages, type MessageRecord, saveMessages } from '../storage/queries/messages.ts';
import { lockStandings } from '../storage/queries/standings.ts';
import { acceptMessages } from './accept-messages.ts';
import { type KeptRows, keptRows } from './kept-rows.ts';
import type { MessageDeps } from './message-deps.ts';
import { noteBounces } from './note-bounces.ts';
import { type KeptKind, keptKind, momentOf } from './read-for-us.ts';
import { recordFacts } from './save-standing.ts';
import type { Taken, Taking } from './taking.ts';

export interface TakingReport extends Taking {
  readonly around: KnownAround;
}

/**
 * What a server says of a mail of ours: it came back, it is late, it arrived, it was read. Found by the mark of its return path,
 * then by its Message-ID, then by whom it was for. A report about a mail that is none of ours is left alone.
 */
export async function takeReport(trx: Trx, taking: TakingReport, deps: MessageDeps): Promise<Taken> {
  const { input, mail, now } = taking;
  const { workspaceId } = input;
  const about = await findReported(trx, taking);
  if (about === null) return { is: 'leftAlone' };
  const { applicationId, messageId, party } = about;
  const kind = keptKind(mail.kind);
  const sentAt = momentOf(mail, input, now);
  const match = {
    is: 'known',
    way: 'in',
    by: 'returnMark',
    memberId: null,
    applicationId,
    messageId,
    party,
  } as const;
  const made = keptRows({ ...taking, sentAt, kind, match }, deps);
  await lockStandings(trx, workspaceId, [applicationId]);
  const [message] = await lockMessages(trx, workspaceId, [messageId]);
  if (!message || !(await insertKeptMail(trx, made))) return { is: 'known' };
  await note(trx, { made, message, mail, kind, sentAt }, deps);
  return { is: 'recorded', keptMailId: made.mail.kept_mail_id };
}

interface Reported {
  readonly applicationId: string;
  readonly messageId: string;
  readonly party: KnownMail['party'];
}

async function findReported(trx: Trx, { input, mail, around, now }: TakingReport): Promise<Reported | null> {
  const { marks, mailIds, addresses } = namedBy(mail);
  const found =
    marks.flatMap((mark) => around.returnMarks.get(mark) ?? []).at(0) ??
    mailIds.flatMap((id) => around.threads.get(id) ?? []).find(({ messageId }) => messageId !== null);
  if (found?.messageId) return { ...found, messageId: found.messageId };
  if (addresses.length === 0) return null;
  const latest = await listLatestTo(trx, input.workspaceId, { addresses, since: now - LONGEST_ON_THE_WAY });
  const [only] = latest;
  return only && latest.length === 1
    ? { applicationId: only.application_id, messageId: only.message_id, party: only.word.to }
    : null;
}

/** RFC 5321 4.5.4.1: a server tries for four or five days before it gives up. */
const LONGEST_ON_THE_WAY = 7 * DAY;

function namedBy({ kind, envelope }: ReadableMail) {
  const marks = [...envelope.marks];
  const answers = [...envelope.inReplyTo, ...envelope.references];
  switch (kind.kind) {
    case 'delivery-failure': {
      const { bounceMark, originalMessageId, recipients } = kind.failure;
      return {
        marks: bounceMark === null ? marks : [bounceMark, ...marks],
        mailIds: originalMessageId === null ? answers : [originalMessageId, ...answers],
        addresses: recipients.map(({ address }) => address),
      };
    }
    case 'read-receipt':
      return {
        marks,
        mailIds: kind.originalMessageId === null ? answers : [kind.originalMessageId],
        addresses: [],
      };
    case 'feedback-report':
      return {
        marks,
        mailIds: kind.report.originalMessageId === null ? answers : [kind.report.originalMessageId],
        addresses: kind.report.recipients,
      };
    default:
      return { marks, mailIds: answers, addresses: [] };
  }
}

interface Noting {
  readonly made: KeptRows;
  readonly message: MessageRecord;
  readonly mail: ReadableMail;
  readonly kind: KeptKind;
  readonly sentAt: Instant;
}

async function note(trx: Trx, noting: Noting, deps: MessageDeps): Promise<void> {
  const message = await settled(trx, noting.message, deps);
  if (noting.kind === 'bounce') return await bounce(trx, { ...noting, message }, deps);
  const { workspace_id, message_id, state, number } = message;
  const isOver = state === 'bounced' || state === 'failed' || state === 'draft' || state === 'cancelled';
  if (isOver) return;
  const step = {
    workspace_id,
    message_id,
    number: number + 1,
    at: deps.clock.now(),
    state,
    why: noting.kind,
  };
  await saveMessages(trx, [
    { message: { ...message, number: number + 1 }, step: { ...step, member_id: null } },
  ]);
}

/** Whatever is told of a mail, it was handed over: it is in doubt no longer, nor on its way. */
async function settled(trx: Trx, message: MessageRecord, deps: MessageDeps): Promise<MessageRecord> {
  if (message.state !== 'in_doubt' && message.state !== 'sending') return message;
  const { workspace_id: workspaceId, message_id: messageId } = message;
  const now = deps.clock.now();
  const accepted = { message, at: message.claimed_at ?? now, transport: 'smtp', why: 'found' } as const;
  await acceptMessages(trx, workspaceId, [accepted], { policies: deps.policies, now });
  const [after] = await lockMessages(trx, workspaceId, [messageId]);
  return after ?? message;
}

async function bounce(trx: Trx, { made, message, mail, sentAt }: Noting, deps: MessageDeps): Promise<void> {
  const { workspace_id: workspaceId, application_id: applicationId, message_id: messageId } = message;
  const now = deps.clock.now();
  const fact = {
    type: 'MessageBounced',
    id: `bounce:${messageId}:${made.mail.kept_mail_id}`,
    // A server's clock may be behind ours; a mail comes back after it was sent.
    at: Math.max(sentAt, message.accepted_at ?? 0),
    recordedAt: now,
    actor: { kind: 'system' },
    messageId,
    isHard: isAddressBad(mail),
  } as const;
  await recordFacts(trx, { workspaceId, applicationId, facts: [fact] }, { policies: deps.policies, now });
  await noteBounces(trx, { workspaceId, facts: [fact] });
  await changeKeptMail(trx, made.mail, { fact_id: fact.id });
}

/** Whether no other mail to this address has any chance; a full mailbox and a refused text may pass. */
function isAddressBad({ kind }: ReadableMail): boolean {
  return kind.kind === 'delivery-failure' && kind.failure.recipients.some(isGone);
}

function isGone({ severity, why }: FailedRecipient): boolean {
  return severity === 'hard' && BAD.has(why);
}

const BAD: ReadonlySet<FailedRecipient['why']> = new Set([
  'no-such-address',
  'no-such-domain',
  'moved',
  'disabled',
]);
