import { AppError } from '../../domain/app-error.ts';
import type { CameBy } from '../../domain/appointment/appointment.ts';
import { type Recognised, recognise, type TitleWords } from '../../domain/appointment/recognise.ts';
import { OTHER_WORDS, TITLE_WORDS } from '../../domain/appointment/title-words.ts';
import type { KnownPerson } from '../../domain/kept-mail/known-around.ts';
import { applyMessage } from '../../intake/calendar/itip/apply-message.ts';
import type { Change } from '../../intake/calendar/itip/change.ts';
import { type Message, messagesOf } from '../../intake/calendar/itip/message.ts';
import { type ReadCalendar, readCalendar } from '../../intake/calendar/read-calendar.ts';
import { ianaNamed } from '../../intake/calendar/zones/named-zone.ts';
import { DAY, type Instant } from '../../lib/instant.ts';
import type { Trx } from '../../storage/database.ts';
import {
  findCalendarSettings,
  type KeptAppointment,
  listAppointmentsOf,
  listKnownAppointments,
  listPeopleNamedIn,
  saveAppointments,
} from '../../storage/queries/appointments.ts';
import { notifyOfLists } from '../../storage/queries/changes.ts';
import { lookAround } from '../../storage/queries/mail-lookups.ts';
import { findWorkspace } from '../../storage/queries/workspaces.ts';
import type { ActionDeps } from '../deps.ts';
import { loadHistory } from '../load-history.ts';
import { recordRequestWithin } from '../record-request.ts';
import { knownTime, newAppointment, peopleIn, toldAgain, uidKeyOf } from './appointment-rows.ts';
import { askAboutVanished } from './ask-about-vanished.ts';
import { type Around, interviewFacts, sameInterview } from './interview-facts.ts';

export interface CalendarTaken {
  /** Interviews that were planned, moved, called off or answered by what was read. */
  readonly interviews: number;
  /** What a member is to say about. */
  readonly unsure: number;
  /** The applications that it is about. */
  readonly applicationIds: readonly string[];
  readonly problems: ReadCalendar['problems'];
}

export interface TakeCalendar {
  readonly workspaceId: string;
  readonly text: string;
  readonly cameBy: CameBy;
  /** The calendar that is read again and again: what it names no more is asked about. */
  readonly sourceId?: string | null;
  /**
   * Who sent it, when it came by mail and the mail's own checks say that they did: an answer is theirs alone, and only
   * whoever the appointment names may change it. `null` where nobody vouches for the sender: nothing known is changed.
   */
  readonly sender?: string | null;
}

/** How far back and ahead a calendar is read: what is longer ago was told by other means, and a series has no last one. */
const BACK = 30 * DAY;
const AHEAD = 400 * DAY;

/**
 * Takes a calendar in, in this transaction: which of its appointments are interviews, what is new about them, and the facts
 * that follow. What concerns nobody whom we know leaves no trace. The same calendar twice changes nothing.
 */
export async function takeCalendarWithin(
  trx: Trx,
  input: TakeCalendar,
  deps: ActionDeps,
): Promise<CalendarTaken> {
  const { workspaceId } = input;
  const now = deps.clock.now();
  const zone = (await findWorkspace(trx, workspaceId))?.timeZone ?? 'UTC';
  const calendar = readCalendar(input.text, { zone });
  const clock = ianaNamed(zone);
  const window = { from: now - BACK, until: now + AHEAD, ...(clock && { clock }) };
  const messages = messagesOf(calendar, window);
  const taking = await lookUp(trx, { input, messages, now });
  const taken = { interviews: 0, unsure: 0, applicationIds: new Set<string>() };
  for (const message of messages) {
    const one = await takeMessage(trx, { message, taking }, deps);
    taken.interviews += one.filter(({ row }) => row.verdict === 'interview').length;
    taken.unsure += one.filter(({ row }) => row.verdict === 'unsure').length;
    for (const { row } of one) if (row.application_id !== null) taken.applicationIds.add(row.application_id);
  }
  const { sourceId = null } = input;
  if (sourceId !== null)
    taken.unsure += await askAboutVanished(trx, { workspaceId, sourceId, text: input.text, now });
  if (taken.unsure > 0) await notifyOfLists(trx, workspaceId);
  return { ...taken, applicationIds: [...taken.applicationIds], problems: calendar.problems };
}

interface Taking {
  readonly input: TakeCalendar;
  readonly now: Instant;
  readonly around: Around;
  readonly named: ReadonlyMap<string, readonly KnownPerson[]>;
  readonly words: TitleWords;
  readonly known: ReadonlyMap<string, readonly KeptAppointment[]>;
}

interface LookingUp {
  readonly input: TakeCalendar;
  readonly messages: readonly Message[];
  readonly now: Instant;
}

/** All that is asked of the database for a whole calendar, in a handful of statements. */
async function lookUp(trx: Trx, { input, messages, now }: LookingUp): Promise<Taking> {
  const { workspaceId } = input;
  const addresses = new Set(messages.flatMap(({ event }) => peopleIn(event).map(({ address }) => address)));
  for (const { answerer } of messages) if (answerer !== null) addresses.add(answerer);
  const around = await lookAround(trx, workspaceId, { mailIds: [], marks: [], addresses: [...addresses] });
  const settings = await findCalendarSettings(trx, workspaceId);
  const words = {
    titleWords: settings?.title_words ?? TITLE_WORDS,
    otherWords: settings?.other_words ?? OTHER_WORDS,
  };
  const known = await listKnownAppointments(
    trx,
    workspaceId,
    messages.map(({ uid }) => uidKeyOf(uid)),
  );
  return {
    input,
    now,
    around,
    words,
    named: await peopleNamed(trx, workspaceId, messages),
    known: Map.groupBy(known, ({ row }) => row.uid_key),
  };
}

async function peopleNamed(
  trx: Trx,
  workspaceId: string,
  messages: readonly Message[],
): Promise<ReadonlyMap<string, readonly KnownPerson[]>> {
  const titles = [
    ...new Set(messages.map(({ event }) => event.summary).filter((title) => title.includes(' '))),
  ];
  const found = await listPeopleNamedIn(trx, workspaceId, titles);
  const byTitle = new Map<string, KnownPerson[]>();
  for (const { title, personId, name, applicationId } of found) {
    const application = { applicationId, candidate: name, candidateAddress: null, isOpen: true, lastAt: 0 };
    const person: KnownPerson = { personId, kind: 'candidate', name, applications: [application] };
    byTitle.set(title, [...(byTitle.get(title) ?? []), person]);
  }
  return byTitle;
}

interface OneMessage {
  readonly message: Message;
  readonly taking: Taking;
}

/** One appointment of the calendar; answers what was written down of it. */
async function takeMessage(
  trx: Trx,
  { message, taking }: OneMessage,
  deps: ActionDeps,
): Promise<readonly KeptAppointment[]> {
  const { input, around, named, words } = taking;
  const kept = taking.known.get(uidKeyOf(message.uid)) ?? [];
  if (!isVouchedFor(message, kept, input)) return [];
  const { changes } = applyMessage(kept.map(knownTime), message);
  const people = peopleIn(message.event);
  const seenAround = { people: around.people, named: named.get(message.event.summary) ?? [], words };
  const changed: KeptAppointment[] = [];
  for (const change of changes) {
    const before = kept.find(({ row }) => row.occurrence === change.time.occurrence);
    if (before?.row.verdict === 'other') continue;
    const isWholeDay = message.times.some(
      (time) => time.occurrence === change.time.occurrence && time.isWholeDay,
    );
    const seen = { title: change.time.summary, people, isWholeDay };
    const after =
      before === undefined
        ? begun(change, recognise(seen, seenAround), { message, taking, newId: deps.newId })
        : toldAgain(before, change.time, taking.now);
    if (after !== null) changed.push(await noteChange(trx, { change, kept: after, taking }, deps));
  }
  return changed;
}

/** A mail may change what is known only when whoever sent it is named in it: anybody can write a calendar part. */
function isVouchedFor(
  message: Message,
  kept: readonly KeptAppointment[],
  { cameBy, sender }: TakeCalendar,
): boolean {
  if (cameBy !== 'mail') return true;
  if (message.method === 'REPLY' || message.method === 'COUNTER')
    return sender != null && sender === message.answerer;
  if (kept.length === 0) return true;
  return sender != null && kept.some(({ words }) => words.people.some(({ address }) => address === sender));
}

interface Beginning extends OneMessage {
  readonly newId: () => string;
}

function begun(
  change: Change,
  recognised: Recognised,
  { message, taking, newId }: Beginning,
): KeptAppointment | null {
  if (recognised.is === 'nobodys' || change.is !== 'scheduled') return null;
  const { input, now } = taking;
  return newAppointment(change.time, {
    workspaceId: input.workspaceId,
    appointmentId: newId(),
    uidKey: uidKeyOf(message.uid),
    cameBy: input.cameBy,
    sourceId: input.sourceId ?? null,
    people: peopleIn(message.event),
    verdict: recognised.is,
    why: recognised.why,
    suspects: recognised.is === 'unsure' ? recognised.suspects : [],
    applicationId: recognised.is === 'interview' ? recognised.applicationId : null,
    now,
  });
}

interface Noting {
  readonly change: Change;
  readonly kept: KeptAppointment;
  readonly taking: Pick<Taking, 'around' | 'now'>;
}

/** Writes the appointment down with the facts that it means. What a rule refuses goes to a member. */
export async function noteChange(trx: Trx, noting: Noting, deps: ActionDeps): Promise<KeptAppointment> {
  const { kept } = noting;
  let after = kept;
  if (kept.row.verdict === 'interview' && kept.row.application_id !== null) {
    after = await linked(trx, noting, deps);
    await saveAppointments(trx, [after]);
    if (await wasRefused(trx, { ...noting, kept: after }, deps)) {
      const suspects = [kept.row.application_id];
      after = {
        ...after,
        row: {
          ...after.row,
          verdict: 'unsure',
          why: 'refused',
          application_id: null,
          interview_id: null,
          suspects,
        },
      };
    }
  }
  await saveAppointments(trx, [after]);
  return after;
}

/** An interview that stands in the books already at this hour is the same one. */
async function linked(trx: Trx, { change, kept }: Noting, deps: ActionDeps): Promise<KeptAppointment> {
  const { workspace_id: workspaceId, application_id: applicationId } = kept.row;
  if (change.is !== 'scheduled' || applicationId === null) return kept;
  const { history } = await loadHistory(trx, { workspaceId, applicationId }, deps.policies);
  const others = await listAppointmentsOf(trx, workspaceId, applicationId);
  const taken = new Set(others.flatMap(({ row }) => row.interview_id ?? []));
  const same = sameInterview(history, kept, taken);
  return same === null ? kept : { ...kept, row: { ...kept.row, interview_id: same } };
}

async function wasRefused(trx: Trx, { change, kept, taking }: Noting, deps: ActionDeps): Promise<boolean> {
  const { workspace_id: workspaceId, application_id: applicationId } = kept.row;
  if (applicationId === null) return false;
  const { history } = await loadHistory(trx, { workspaceId, applicationId }, deps.policies);
  for (const fact of interviewFacts(change, { kept, history, ...taking })) {
    try {
      await recordRequestWithin(
        trx,
        { workspaceId, applicationId, request: { kind: 'record', fact }, authorId: null },
        deps,
      );
    } catch (error) {
      if (error instanceof AppError) return true;
      throw error;
    }
  }
  return false;
}
