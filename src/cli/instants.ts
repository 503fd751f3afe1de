import { AppError } from '../domain/app-error.ts';
import { zoneOf } from '../domain/calendar/calendars.ts';
import { isTimeZone } from '../domain/calendar/zone.ts';
import { dayNumberOf, isPlainDate } from '../lib/day-number.ts';
import { type Instant, MINUTE, parseInstant } from '../lib/instant.ts';

/**
 * An instant as people say it on a command line: ISO 8601 with an offset, a time without one in `timeZone`, or a plain
 * day, which means the end of that day there.
 */
export function readInstant(option: string, text: string, timeZone: string): Instant {
  const exact = parseInstant(text);
  if (exact !== null) return exact;
  if (isPlainDate(text)) return zoneOf(timeZone).startOfDay(dayNumberOf(text) + 1) - 1;
  const local = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)$/.exec(text);
  if (local) {
    const [, date = '', hour, minute] = local;
    if (isPlainDate(date) && Number(hour) < 24 && Number(minute) < 60) {
      return zoneOf(timeZone).hourOfDay(dayNumberOf(date), Number(hour)) + Number(minute) * MINUTE;
    }
  }
  throw new AppError(
    'input_invalid',
    `Cannot use ${option} ${text}: it is no date. Write 2026-11-20, 2026-11-20T09:00 or 2026-11-20T09:00:00-05:00.`,
  );
}

/** Refuses a zone that the IANA database doesn't know, with a hint for the usual short names. */
export function requireTimeZone(option: string, name: string): string {
  if (isTimeZone(name)) return name;
  throw new AppError(
    'time_zone_unknown',
    `Cannot use ${option} ${name}: there is no such time zone. Write an IANA name such as America/Toronto, Europe/Berlin or UTC.`,
  );
}
