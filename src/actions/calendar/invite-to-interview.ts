import { AppError } from '../../domain/app-error.ts';
import type { TeamWord } from '../../domain/fact/fact.ts';
import type { Interview } from '../../domain/history/history.ts';
import { type Invited, invitationWords } from '../../domain/wording/invitation-words.ts';
import { defined } from '../../lib/defined.ts';
import type { Instant } from '../../lib/instant.ts';
import { type WrittenEvent, writeCalendar } from '../../lib/write-calendar.ts';
import type { Trx } from '../../storage/database.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { listApplicationNames } from '../../storage/queries/application-names.ts';
import {
  type KeptAppointment,
  listAppointmentsOf,
  saveAppointments,
} from '../../storage/queries/appointments.ts';
import { readMailSettings } from '../../storage/queries/mail-settings.ts';
import { listMembersById } from '../../storage/queries/members.ts';
import { insertMessageCalendar } from '../../storage/queries/message-calendars.ts';
import type { MessageRecord } from '../../storage/queries/messages.ts';
import { listReceivers } from '../../storage/queries/receivers.ts';
import { findWorkspace } from '../../storage/queries/workspaces.ts';
import type { Acting } from '../acting.ts';
import { draftMessageWithin } from '../draft-message.ts';
import { loadHistory } from '../load-history.ts';
import { senderOf } from '../mail-of-message.ts';
import type { MessageDeps } from '../message-deps.ts';
import { startMessage } from '../start-message.ts';
import { newAppointment, toldAgain, uidKeyOf } from './appointment-rows.ts';

export interface InviteToInterview extends Acting {
  readonly applicationId: string;
  readonly interviewId: string;
  /** The same for a repeated request, so that it starts one mail. */
  readonly messageId: string;
}

/**
 * A mail with an invitation to an interview that is planned, with its new time when it was moved, or with its end when it
 * was called off; a person reads it before it leaves. The appointment keeps its UID, and its SEQUENCE rises with each time
 * and with the end, so that the receiver's program changes the entry that it has. Answers come back by the same UID.
 */
export async function inviteToInterview(deps: MessageDeps, input: InviteToInterview): Promise<MessageRecord> {
  const { workspaceId } = input;
  const plan = await inWorkspace(deps.database, workspaceId, (trx) => planInvitation(trx, input, deps));
  const { subject, text } = plan.words;
  const message = await startMessage(deps, {
    ...input,
    subject,
    text,
    says: SAYS[plan.invited.is],
    promise: null,
  });
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const { content, method } = writtenPart(plan, deps.clock.now());
    const ids = { workspace_id: workspaceId, message_id: message.message_id };
    await insertMessageCalendar(trx, { ...ids, method, interview_id: input.interviewId, content });
    await saveAppointments(trx, [plan.appointment]);
  });
  return message;
}

const SAYS: Readonly<Record<Invited['is'], readonly TeamWord[]>> = {
  new: ['nextStep'],
  moved: ['newTime'],
  cancelled: [],
};

interface Plan {
  readonly invited: Invited;
  readonly words: ReturnType<typeof invitationWords>;
  readonly appointment: KeptAppointment;
  readonly uid: string;
  readonly people: Pick<WrittenEvent, 'organizer' | 'attendees'>;
}

/** Of our own appointments, named after the interview; for the world they end in a name that nobody owns. */
function uidOf(interviewId: string): string {
  return `${interviewId}@interviews.heardback`;
}

async function planInvitation(trx: Trx, input: InviteToInterview, deps: MessageDeps): Promise<Plan> {
  const { workspaceId, applicationId, interviewId, memberId } = input;
  const now = deps.clock.now();
  const { history } = await loadHistory(trx, input, deps.policies);
  const interview = history.interviews.get(interviewId);
  if (interview === undefined)
    throw new AppError('interview_unknown', `The application has no interview "${interviewId}"`);
  const key = uidKeyOf(uidOf(interviewId));
  const before = (await listAppointmentsOf(trx, workspaceId, applicationId)).find(
    ({ row }) => row.uid_key === key,
  );
  const when = whenOf(interview, before);
  const [name] = await listApplicationNames(trx, workspaceId, [applicationId]);
  const workspace = await findWorkspace(trx, workspaceId);
  const draft = await draftMessageWithin(
    trx,
    { ...input, senderId: memberId, promise: undefined, kind: 'letter' },
    deps,
  );
  const { candidate } = history.circumstances;
  const invited: Invited = {
    ...when,
    candidate: name?.personName ?? '',
    opening: name?.openingTitle ?? '',
    team: workspace?.name ?? '',
    timeZone: candidate.timeZone,
  };
  const words = invitationWords(draft.language, invited);
  const people = await peopleOf(trx, { input, interview });
  const appointment = appointmentOf(before, {
    input,
    key,
    invited,
    title: words.title,
    now,
    newId: deps.newId,
  });
  return { invited, words, appointment, uid: uidOf(interviewId), people };
}

type When = Pick<Invited, 'startsAt' | 'endsAt' | 'is'>;

function whenOf({ state }: Interview, before: KeptAppointment | undefined): When {
  if (state.is === 'booked') {
    const { startsAt, endsAt } = state;
    const isKnown = before !== undefined && !before.row.is_cancelled;
    const isSame = isKnown && before.row.starts_at === startsAt && before.row.ends_at === endsAt;
    return { startsAt, endsAt, is: isKnown && !isSame ? 'moved' : 'new' };
  }
  const isOver = state.is === 'held' || state.is === 'missed';
  if (before === undefined || isOver)
    throw new AppError('interview_unknown', 'Cannot invite: the interview has no time to come');
  return { startsAt: before.row.starts_at, endsAt: before.row.ends_at, is: 'cancelled' };
}

interface Appointing {
  readonly input: InviteToInterview;
  readonly key: string;
  readonly invited: Invited;
  readonly title: string;
  readonly now: Instant;
  readonly newId: () => string;
}

/** The same time sent again keeps its number; every other one has the next. */
function appointmentOf(before: KeptAppointment | undefined, given: Appointing): KeptAppointment {
  const { input, key, invited, title, now, newId } = given;
  const isAgain = before !== undefined && invited.is === 'new' && !before.row.is_cancelled;
  const time = {
    occurrence: '',
    sequence: before === undefined ? 0 : before.row.sequence + (isAgain ? 0 : 1),
    stamp: now,
    startsAt: invited.startsAt,
    endsAt: invited.endsAt,
    summary: title,
    location: '',
    isCancelled: invited.is === 'cancelled',
    isException: false,
    answers: isAgain ? before.words.answers : {},
    proposal: null,
  };
  if (before !== undefined) return toldAgain(before, time, now);
  const made = newAppointment(time, {
    workspaceId: input.workspaceId,
    appointmentId: newId(),
    uidKey: key,
    cameBy: 'own',
    sourceId: null,
    people: [],
    verdict: 'interview',
    why: 'own',
    suspects: [],
    applicationId: input.applicationId,
    now,
  });
  return { ...made, row: { ...made.row, interview_id: input.interviewId } };
}

interface Inviting {
  readonly input: InviteToInterview;
  readonly interview: Interview;
}

/** Answers of calendar programs go to the organizer: where mail is read by machine, to that mailbox. */
async function peopleOf(trx: Trx, { input, interview }: Inviting): Promise<Plan['people']> {
  const { workspaceId, applicationId, memberId } = input;
  const settings = await readMailSettings(trx, workspaceId);
  const [writer] = await listMembersById(trx, workspaceId, [memberId]);
  const team = (await findWorkspace(trx, workspaceId))?.name ?? '';
  const sender = senderOf(settings, { name: writer?.name ?? null, address: writer?.address ?? null, team });
  const receivers = (await listReceivers(trx, workspaceId, [applicationId])).get(applicationId);
  const candidate = receivers?.candidate;
  const interviewers = await listMembersById(trx, workspaceId, interview.interviewers);
  return {
    organizer: { name: sender.name, address: settings.reply_address ?? sender.address },
    attendees: [
      ...(candidate?.address ? [{ name: candidate.name, address: candidate.address }] : []),
      ...interviewers.flatMap(({ name, address }) =>
        address === null ? [] : [{ name, address, hasAccepted: true }],
      ),
    ],
  };
}

function writtenPart({ invited, words, appointment, uid, people }: Plan, now: Instant) {
  const method = invited.is === 'cancelled' ? ('CANCEL' as const) : ('REQUEST' as const);
  const event: WrittenEvent = {
    uid,
    stamp: now,
    sequence: appointment.row.sequence,
    when: { startsAt: invited.startsAt, endsAt: invited.endsAt },
    summary: words.title,
    status: invited.is === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
    ...defined(people),
  };
  return { method, content: writeCalendar({ product: '-//Heardback//EN', method, events: [event] }) };
}
