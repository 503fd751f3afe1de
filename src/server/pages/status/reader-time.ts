import type { Instant } from '../../../lib/instant.ts';

/** Dates and times as one reader reads them: in English, in one zone, which the page names beside them. */
export interface ReaderTime {
  readonly timeZone: string;
  readonly zoneName: string;
  /** "Friday 6 November 2026 at 15:00". */
  readonly moment: (instant: Instant) => string;
  /** "Friday 6 November 2026". */
  readonly day: (instant: Instant) => string;
  /** "the end of Friday 6 November 2026" where a day ends for this reader; the moment elsewhere. */
  readonly deadline: (instant: Instant) => string;
}

export function readerTime(timeZone: string, now: Instant): ReaderTime {
  const weekday = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long' });
  const date = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' });
  const timeFormat = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const day = (instant: Instant) => `${weekday.format(instant)} ${date.format(instant)}`;
  const moment = (instant: Instant) => `${day(instant)} at ${timeFormat.format(instant)}`;
  return {
    timeZone,
    zoneName: `${cityOf(timeZone)} time (${offsetOf(timeZone, now)})`,
    moment,
    day,
    deadline: (instant) =>
      timeFormat.format(instant) === '00:00' ? `the end of ${day(instant - 1)}` : moment(instant),
  };
}

/** Whether the text names a zone of the IANA database. */
export function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }) !== null;
  } catch {
    return false;
  }
}

export function cityOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

function offsetOf(timeZone: string, at: Instant): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? 'UTC';
}
