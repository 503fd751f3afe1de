import { leavingOf, writerOf } from '../actions/approve-message.ts';
import { gateMessages, quietHoursOf } from '../actions/gate-messages.ts';
import { mailOfMessage } from '../actions/mail-of-message.ts';
import type { Message, MessageRow, Outbox } from '../contract/messages.ts';
import { blankFields } from '../domain/gate/blank-fields.ts';
import type { Language } from '../domain/wording/language.ts';
import type { Trx } from '../storage/database.ts';
import { readInWorkspace } from '../storage/in-workspace.ts';
import { getApplication } from '../storage/queries/applications.ts';
import { findCaughtOf } from '../storage/queries/caught-messages.ts';
import { readMailSettings } from '../storage/queries/mail-settings.ts';
import { listMembersById } from '../storage/queries/members.ts';
import { listMessageCalendars } from '../storage/queries/message-calendars.ts';
import {
  getMessage,
  listEarlierMails,
  listLeft,
  listLetters,
  listMessagesOf,
  listOpenMessages,
  listSteps,
  type MessageRecord,
} from '../storage/queries/messages.ts';
import { listReceivers } from '../storage/queries/receivers.ts';
import { findWorkspace } from '../storage/queries/workspaces.ts';
import type { ServerDeps } from './deps.ts';
import { presentMessage, presentMessageRow } from './present/message.ts';
import { namesOf } from './present/names.ts';

/** Who asks, in which workspace, and in which language they read. */
export interface Asking {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly language: Language;
}

type Deps = Pick<ServerDeps, 'database' | 'clock' | 'policies' | 'mail'>;

/** One message as its receiver sees it, with what the gate says to it now, and its whole life. */
export async function readMessage(
  deps: Deps,
  { workspaceId, memberId, language, messageId }: Asking & { readonly messageId: string },
): Promise<Message> {
  return await readInWorkspace(deps.database, workspaceId, async (trx) => {
    const message = await getMessage(trx, workspaceId, messageId);
    const seen = await lookAt(trx, { message, memberId, language }, deps);
    return presentMessage({ ...seen, steps: await listSteps(trx, workspaceId, messageId) });
  });
}

interface Looking {
  readonly message: MessageRecord;
  readonly memberId: string;
  readonly language: Language;
}

async function lookAt(trx: Trx, { message, memberId, language }: Looking, deps: Deps) {
  const { workspace_id: workspaceId, message_id: messageId } = message;
  const now = deps.clock.now();
  const settings = await readMailSettings(trx, workspaceId);
  const letters = await listLetters(trx, workspaceId, [messageId]);
  const approverId = message.approved_by ?? memberId;
  const gate = { workspaceId, messages: [message], letters, settings, approverId };
  const [gated] = await gateMessages(trx, gate, { policies: deps.policies, now });
  if (!gated) throw new Error(`The message ${messageId} belongs to no application`);
  const isToLeave = ['draft', 'failed', 'approved', 'held'].includes(message.state);
  const { letter, receiver, receivers, answer } = gated;
  const writer = await writerOf(trx, workspaceId, message.approved_by ?? memberId);
  const earlier = (await listEarlierMails(trx, workspaceId, [message.conversation])).get(
    message.conversation,
  );
  const before = (earlier ?? []).filter((mailId) => mailId !== message.mail_id);
  const calendar = (await listMessageCalendars(trx, workspaceId, [messageId])).get(messageId) ?? null;
  const date = message.accepted_at ?? now;
  const mail = mailOfMessage(
    { message, letter, settings, receiver, writer, earlier: before, date, calendar },
    deps.mail,
  );
  const input = { when: 'held', evenInQuietHours: message.ignores_quiet_hours } as const;
  const [holdMinutes, quietHours] = [settings.hold_minutes, quietHoursOf(settings)];
  const steps = await listSteps(trx, workspaceId, messageId);
  const memberIds = steps.flatMap((step) => step.member_id ?? []);
  return {
    message,
    letter,
    receivers,
    mail: asItLeft(mail, { message, letter }),
    members: namesOf(await listMembersById(trx, workspaceId, withThose(memberIds, [message]))),
    timeZone: (await findWorkspace(trx, workspaceId))?.timeZone ?? 'UTC',
    language,
    findings: isToLeave ? answer.findings : [],
    blanks: [...blankFields(letter.subject ?? ''), ...blankFields(letter.text ?? '')],
    quietUntil: isToLeave ? answer.quietUntil : null,
    leaving: isToLeave ? leavingOf(gated, { now, input, holdMinutes, quietHours }) : null,
    isCatching: settings.host === null,
    caughtId: await findCaughtOf(trx, workspaceId, messageId),
    holdMinutes,
  };
}

/** What left keeps the names that stood in it, whatever the settings say now. */
function asItLeft(
  mail: ReturnType<typeof mailOfMessage>,
  {
    message,
    letter,
  }: {
    message: MessageRecord;
    letter: { from_name: string | null; from_address: string | null; reply_to: string | null };
  },
) {
  if (message.accepted_at === null || letter.from_address === null) return mail;
  const from = { name: letter.from_name, address: letter.from_address };
  return {
    ...mail,
    from,
    replyTo: letter.reply_to === null ? null : { name: null, address: letter.reply_to },
  };
}

/** A mail as it would leave at this moment; what has left was written down by the server that took it. */
export async function readMailNow(
  deps: Deps,
  { workspaceId, memberId, language, messageId }: Asking & { readonly messageId: string },
) {
  return await readInWorkspace(deps.database, workspaceId, async (trx) => {
    const message = await getMessage(trx, workspaceId, messageId);
    const { mail } = await lookAt(trx, { message, memberId, language }, deps);
    return mail;
  });
}

/** The mails of one application, the newest first. */
export async function readMessagesOf(
  deps: Deps,
  { workspaceId, language, applicationId }: Asking & { readonly applicationId: string },
): Promise<MessageRow[]> {
  return await readInWorkspace(deps.database, workspaceId, async (trx) => {
    await getApplication(trx, workspaceId, applicationId);
    return await rowsOf(
      trx,
      { workspaceId, language },
      await listMessagesOf(trx, workspaceId, applicationId),
    );
  });
}

const MOST_OPEN = 1000;
const MOST_LEFT = 50;

/** Everything that was written and has not arrived, in the order in which it needs somebody. */
export async function readOutbox(deps: Deps, { workspaceId, language }: Asking): Promise<Outbox> {
  return await readInWorkspace(deps.database, workspaceId, async (trx) => {
    const open = await rowsOf(
      trx,
      { workspaceId, language },
      await listOpenMessages(trx, workspaceId, MOST_OPEN),
    );
    const of = (...states: readonly MessageRow['state'][]) =>
      open.filter((row) => states.includes(row.state));
    return {
      inDoubt: of('in_doubt'),
      stopped: of('failed', 'draft'),
      waiting: of('approved', 'held', 'sending').sort(byLeaving),
      sent: await rowsOf(trx, { workspaceId, language }, await listLeft(trx, workspaceId, MOST_LEFT)),
      isCatching: (await readMailSettings(trx, workspaceId)).host === null,
    };
  });
}

function byLeaving(a: MessageRow, b: MessageRow): number {
  return Date.parse(a.leavesAt ?? a.createdAt) - Date.parse(b.leavesAt ?? b.createdAt);
}

async function rowsOf(
  trx: Trx,
  { workspaceId, language }: Pick<Asking, 'workspaceId' | 'language'>,
  messages: readonly MessageRecord[],
): Promise<MessageRow[]> {
  if (messages.length === 0) return [];
  const letters = await listLetters(
    trx,
    workspaceId,
    messages.map((one) => one.message_id),
  );
  const receivers = await listReceivers(trx, workspaceId, [
    ...new Set(messages.map((one) => one.application_id)),
  ]);
  const members = namesOf(await listMembersById(trx, workspaceId, withThose([], messages)));
  const timeZone = (await findWorkspace(trx, workspaceId))?.timeZone ?? 'UTC';
  return messages.flatMap((message) => {
    const who = receivers.get(message.application_id);
    if (!who) return [];
    const letter = letters.get(message.message_id);
    return [presentMessageRow({ message, letter, receivers: who, members, timeZone, language })];
  });
}

function withThose(ids: readonly string[], messages: readonly MessageRecord[]): string[] {
  const those = messages.flatMap((one) => [one.written_by, one.approved_by]);
  return [...new Set([...ids, ...those])].filter((id) => id !== null);
}
