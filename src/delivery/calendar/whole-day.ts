import ical, { ICalEventTransparency } from 'ical-generator';
import type { Instant, PlainDate } from '../../lib/instant.ts';

/** A day to be put into a calendar. */
export interface WholeDay {
  /** The same for the same day, so that a calendar changes its entry and makes no second one. */
  readonly uid: string;
  readonly on: PlainDate;
  readonly title: string;
  readonly madeAt: Instant;
}

/** One whole day as a calendar file (RFC 5545); it blocks no time. */
export function wholeDayFile({ uid, on, title, madeAt }: WholeDay): string {
  const calendar = ical({ prodId: { company: 'Heardback', product: 'Heardback' } });
  calendar.createEvent({
    id: uid,
    stamp: new Date(madeAt),
    start: new Date(`${on}T00:00:00Z`),
    allDay: true,
    timezone: 'UTC',
    summary: title,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  return calendar.toString();
}
