import { createHash } from 'node:crypto';
import type { AppointmentPerson, CameBy, Verdict } from '../../domain/appointment/appointment.ts';
import type { CalendarEvent } from '../../intake/calendar/calendar-event.ts';
import type { KnownTime } from '../../intake/calendar/itip/known-time.ts';
import type { Instant } from '../../lib/instant.ts';
import type { KeptAppointment } from '../../storage/queries/appointments.ts';

/** By what an appointment is known again; the name itself, which often holds an address, is not kept. */
export function uidKeyOf(uid: string): string {
  return createHash('sha256').update(uid).digest('base64url');
}

/** What is kept of a time, as the rules for scheduling messages look at it. */
export function knownTime({ row, words }: KeptAppointment): KnownTime {
  return {
    occurrence: row.occurrence,
    sequence: row.sequence,
    stamp: row.stamp,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    summary: words.summary ?? '',
    location: words.location ?? '',
    isCancelled: row.is_cancelled,
    isException: row.is_exception,
    answers: words.answers,
    proposal: words.proposal,
  };
}

/** Everybody whom an event names, once. */
export function peopleIn({ organizer, attendees }: CalendarEvent): readonly AppointmentPerson[] {
  const people = new Map<string, AppointmentPerson>();
  for (const { address, name, isResource } of attendees)
    if (address !== null && !isResource && people.size < MOST_PEOPLE)
      people.set(address, { address, name, isOrganizer: address === organizer?.address });
  if (organizer?.address && !people.has(organizer.address))
    people.set(organizer.address, { address: organizer.address, name: organizer.name, isOrganizer: true });
  return [...people.values()];
}

const MOST_PEOPLE = 200;

export interface NewAppointment {
  readonly workspaceId: string;
  readonly appointmentId: string;
  readonly uidKey: string;
  readonly cameBy: CameBy;
  readonly sourceId: string | null;
  readonly people: readonly AppointmentPerson[];
  readonly verdict: Verdict;
  readonly why: string;
  readonly suspects: readonly string[];
  readonly applicationId: string | null;
  readonly now: Instant;
}

export function newAppointment(time: KnownTime, given: NewAppointment): KeptAppointment {
  const ids = { workspace_id: given.workspaceId, appointment_id: given.appointmentId };
  const row: KeptAppointment['row'] = {
    ...ids,
    uid_key: given.uidKey,
    occurrence: time.occurrence,
    came_by: given.cameBy,
    calendar_source_id: given.sourceId,
    verdict: given.verdict,
    why: given.why,
    suspects: given.suspects,
    application_id: given.applicationId,
    interview_id: given.applicationId === null ? null : given.appointmentId,
    starts_at: time.startsAt,
    ends_at: time.endsAt,
    sequence: time.sequence,
    stamp: time.stamp,
    is_cancelled: time.isCancelled,
    is_exception: time.isException,
    is_over: false,
    noted_at: given.now,
    changed_at: given.now,
    settled_by: null,
    settled_at: null,
  };
  const { people } = given;
  const words = { ...ids, people, erased_at: null, ...wordsOf(time) };
  return { row, words };
}

/** The same appointment as it is told now. */
export function toldAgain({ row, words }: KeptAppointment, time: KnownTime, now: Instant): KeptAppointment {
  return {
    row: {
      ...row,
      // Somebody speaks of it again: whether it was called off is no question any more.
      ...(row.why === 'vanished' && { verdict: 'interview', why: 'attendee', suspects: [] }),
      starts_at: time.startsAt,
      ends_at: time.endsAt,
      sequence: time.sequence,
      stamp: time.stamp,
      is_cancelled: time.isCancelled,
      is_exception: time.isException,
      // A new time has an end of its own to wait for.
      is_over: row.is_over && time.endsAt === row.ends_at,
      changed_at: now,
    },
    words: words.erased_at === null ? { ...words, ...wordsOf(time) } : words,
  };
}

function wordsOf({ summary, location, answers, proposal }: KnownTime) {
  return { summary: summary.slice(0, 500), location: location.slice(0, 500), answers, proposal };
}
