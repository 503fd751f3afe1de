import { AppError } from '../domain/app-error.ts';
import { type Leaving, leavingTime } from '../domain/gate/leaving-time.ts';
import { assess } from '../domain/standing/assess.ts';
import { dayIn, momentIn } from '../domain/wording/day-in.ts';
import { gateWords } from '../domain/wording/gate-words.ts';
import type { InEveryLanguage } from '../domain/wording/language.ts';
import { unnamedAgency } from '../domain/wording/message-words.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { readMailSettings } from '../storage/queries/mail-settings.ts';
import { listMembersById } from '../storage/queries/members.ts';
import {
  getMessage,
  listLetters,
  type MessageRecord,
  saveLetters,
  saveMessages,
} from '../storage/queries/messages.ts';
import { notifyOfMail } from '../storage/queries/outbox-bell.ts';
import { lockStandings } from '../storage/queries/standings.ts';
import { findWorkspace } from '../storage/queries/workspaces.ts';
import type { Acting } from './acting.ts';
import { type Gated, gateMessages, quietHoursOf } from './gate-messages.ts';
import { mailIdOf, senderOf } from './mail-of-message.ts';
import type { MessageDeps } from './message-deps.ts';
import { moved } from './message-moves.ts';
import { refuseSecond, refuseUnapprovable } from './refuse-second.ts';

export interface ApproveMessage extends Acting {
  readonly messageId: string;
  readonly when: 'held' | 'now';
  readonly evenInQuietHours: boolean;
  /** Said of a draft: refused once another member has said yes to it. */
  readonly asDraft?: boolean | undefined;
}

/**
 * A named person says yes to a mail. Under the lock of the application, so that of two members who approve the same outcome
 * one is told that the other did. Approving again changes when it leaves.
 */
export async function approveMessage(deps: MessageDeps, input: ApproveMessage): Promise<void> {
  const { workspaceId, messageId } = input;
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const { application_id: applicationId } = await getMessage(trx, workspaceId, messageId);
    await lockStandings(trx, workspaceId, [applicationId]);
    const message = await getMessage(trx, workspaceId, messageId, { isLocked: true });
    refuseUnapprovable(message);
    await refuseSecond(trx, message, input);
    await approve(trx, { message, input }, deps);
    await notifyOfMail(trx, workspaceId);
  });
}

interface Approving {
  readonly message: MessageRecord;
  readonly input: ApproveMessage;
}

async function approve(trx: Trx, { message, input }: Approving, deps: MessageDeps): Promise<void> {
  const { workspaceId, memberId, messageId } = input;
  const now = deps.clock.now();
  const settings = await readMailSettings(trx, workspaceId);
  const letters = await listLetters(trx, workspaceId, [messageId]);
  const asked = { ...message, ignores_quiet_hours: input.evenInQuietHours };
  const [gated] = await gateMessages(
    trx,
    { workspaceId, messages: [asked], letters, settings, approverId: memberId },
    { policies: deps.policies, now },
  );
  if (!gated) throw new Error(`The message ${messageId} belongs to no application`);
  refuseStopped(gated);
  const [holdMinutes, quietHours] = [settings.hold_minutes, quietHoursOf(settings)];
  const leaving = leavingOf(gated, { now, input, holdMinutes, quietHours });
  const from = senderOf(settings, await writerOf(trx, workspaceId, memberId));
  const isAtOnce = leaving.waitsFor === null;
  const after = moved(asked, {
    to: isAtOnce ? 'approved' : 'held',
    at: now,
    why: leaving.waitsFor,
    memberId,
    set: {
      approved_by: memberId,
      approved_at: now,
      waits_for: leaving.waitsFor,
      wake_at: leaving.at,
      mail_id: message.mail_id ?? mailIdOf(messageId, from.address),
    },
  });
  await saveMessages(trx, [after]);
  const { receiver, letter } = gated;
  await saveLetters(trx, [
    { ...letter, to_name: receiver?.name ?? null, to_address: receiver?.address ?? null },
  ]);
}

interface Timing {
  readonly now: Instant;
  readonly input: Pick<ApproveMessage, 'when' | 'evenInQuietHours'>;
  readonly holdMinutes: number;
  readonly quietHours: ReturnType<typeof quietHoursOf>;
}

/** When a message would leave if it were approved now. */
export function leavingOf(
  { message, loaded }: Pick<Gated, 'message' | 'loaded'>,
  { now, input, holdMinutes, quietHours }: Timing,
): Leaving {
  const { history, policy } = loaded;
  const duty = assess(history, policy, now).obligations.find((one) => one.key === message.obligation_key);
  const { agency, candidate } = history.circumstances;
  const isOpen = duty?.state.is === 'open';
  return leavingTime({
    now,
    when: input.when,
    holdMinutes,
    isNo: message.outcome === 'decline',
    dueAt: isOpen ? duty.dueAt : null,
    calendar: policy.calendarOf(message.word.to === 'agency' ? (agency ?? candidate) : candidate),
    quietHours: input.evenInQuietHours ? null : quietHours,
  });
}

export async function writerOf(trx: Trx, workspaceId: string, memberId: string | null) {
  const workspace = await findWorkspace(trx, workspaceId);
  const [member] = memberId === null ? [] : await listMembersById(trx, workspaceId, [memberId]);
  return { name: member?.name ?? null, address: member?.address ?? null, team: workspace?.name ?? '' };
}

function refuseStopped({ answer, receivers, receiver, loaded }: Gated): void {
  const [first] = answer.findings;
  if (!first) return;
  const { timeZone } = loaded.history.circumstances.team;
  throw new AppError('message_stopped', (language) => {
    const { sentence, wayOut } = gateWords(language, first, {
      candidate: receivers.candidate.name,
      receiver: receiver?.name ?? unnamedAgency(language),
      day: dayIn(language, timeZone),
      moment: momentIn(language, timeZone),
    });
    return `${NOT_YET[language]} ${sentence} ${wayOut}`;
  });
}

const NOT_YET: InEveryLanguage<string> = {
  en: 'Cannot send this mail yet.',
  fr: 'Ce mail ne peut pas encore partir.',
  de: 'Diese Mail kann noch nicht hinausgehen.',
  es: 'Este correo aún no puede salir.',
};
