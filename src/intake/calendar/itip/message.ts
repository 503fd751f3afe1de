import type { Participation } from '../../../domain/appointment/appointment.ts';
import type { Instant } from '../../../lib/instant.ts';
import type { CalendarEvent, Method } from '../calendar-event.ts';
import { keyOfTime } from '../calendar-time.ts';
import type { ReadCalendar } from '../read-calendar.ts';
import { occurrencesOf, type Window } from '../recurrence/occurrences.ts';
import type { KnownTime } from './known-time.ts';

/** All that one file says about one appointment. */
export interface Message {
  readonly uid: string;
  readonly method: Method;
  /** The newest version in it. */
  readonly sequence: number;
  readonly stamp: Instant | null;
  /** The times that it tells, within the window that was asked for. */
  readonly times: readonly ToldTime[];
  /** The occurrences that it names; none where it is about the whole. */
  readonly occurrences: readonly string[];
  readonly andLater: boolean;
  /** True when it tells the whole appointment: what it does not name is no more. */
  readonly isWhole: boolean;
  /** Whether it would have told this time, had it still been part of it. */
  readonly covers: (time: Pick<KnownTime, 'startsAt'>) => boolean;
  /** Whoever answers, or asks for another time. */
  readonly answerer: string | null;
  readonly participation: Participation | null;
  readonly event: CalendarEvent;
}

export interface ToldTime {
  readonly occurrence: string;
  readonly sequence: number;
  readonly stamp: Instant | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly summary: string;
  readonly location: string;
  readonly isCancelled: boolean;
  readonly isException: boolean;
  readonly isWholeDay: boolean;
  readonly event: CalendarEvent;
}

/**
 * The messages of a file, one for each appointment in it. A file without a method only tells, as a feed does. Times are
 * those between the two instants of the window: a series without an end has no last one.
 */
export function messagesOf(calendar: ReadCalendar, window: Window): readonly Message[] {
  const { occurrences } = occurrencesOf(calendar.series, window);
  const groups = Map.groupBy(
    calendar.events.filter(({ uid }) => uid !== ''),
    ({ uid }) => uid,
  );
  const timesByUid = Map.groupBy(occurrences, ({ event }) => event.uid);
  return [...groups].map(([uid, versions]) => {
    const times = (timesByUid.get(uid) ?? []).map((time): ToldTime => {
      const { sequence, stamp, summary, location, status, recurrenceId } = time.event;
      return {
        occurrence: keyOfTime(time.recurrenceId),
        sequence,
        stamp,
        startsAt: time.startsAt,
        endsAt: time.endsAt,
        summary,
        location,
        isCancelled: status === 'CANCELLED',
        isException: recurrenceId !== null,
        isWholeDay: time.start.kind === 'day',
        event: time.event,
      };
    });
    return messageOf(uid, { versions, times, calendar, window });
  });
}

interface Parts {
  readonly versions: readonly CalendarEvent[];
  readonly times: readonly ToldTime[];
  readonly calendar: ReadCalendar;
  readonly window: Window;
}

function messageOf(uid: string, { versions, times, calendar, window }: Parts): Message {
  const event = newest(versions);
  const method = calendar.method ?? 'PUBLISH';
  const isSeriesTold = versions.some(({ recurrenceId }) => recurrenceId === null);
  // One person answers; the copy may still list the others who were invited.
  const [attendee] = event.attendees;
  const answers = method === 'REPLY' || method === 'COUNTER';
  return {
    uid,
    method,
    sequence: event.sequence,
    stamp: event.stamp,
    times,
    occurrences: isSeriesTold ? [] : versions.map(({ recurrenceId }) => keyOfTime(recurrenceId)),
    andLater: versions.some(({ andLater }) => andLater),
    isWhole: isSeriesTold,
    covers: ({ startsAt }) => startsAt >= window.from && startsAt < window.until,
    answerer: answers ? (attendee?.address ?? null) : null,
    participation: answers ? (attendee?.participation ?? null) : null,
    event,
  };
}

function newest(versions: readonly CalendarEvent[]): CalendarEvent {
  const [first, ...others] = versions;
  if (first === undefined) throw new Error('an appointment without a version');
  return others.reduce((best, one) => (isNewer(one, best) ? one : best), first);
}

interface Version {
  readonly sequence: number;
  readonly stamp: Instant | null;
}

/** By SEQUENCE, then by DTSTAMP; what names no DTSTAMP may be newer. RFC 5546 section 2.1.5. */
export function isNewer(one: Version, than: Version): boolean {
  if (one.sequence !== than.sequence) return one.sequence > than.sequence;
  return one.stamp === null || than.stamp === null || one.stamp > than.stamp;
}
