import { withFirst } from '../../../domain/wording/day-in.ts';
import { type Language, localeOf } from '../../../domain/wording/language.ts';
import type { Instant } from '../../../lib/instant.ts';
import { pageSpeech } from './speech/page-speeches.ts';

/** Dates and times as one reader reads them: in their language, in one zone, which the page names beside them. */
export interface ReaderTime {
  readonly timeZone: string;
  readonly zoneName: string;
  /** "Friday 6 November 2026 at 15:00". */
  readonly moment: (instant: Instant) => string;
  /** "Friday 6 November 2026". */
  readonly day: (instant: Instant) => string;
  /** "by the end of Friday 6 November 2026" where a day ends for this reader; "by" the moment elsewhere. */
  readonly by: (instant: Instant) => string;
}

export function readerTime(language: Language, timeZone: string, now: Instant): ReaderTime {
  const locale = localeOf(language);
  const { dates } = pageSpeech(language);
  const { weekday, date, time, offset } = formatsOf(locale, timeZone);
  const day = (instant: Instant) =>
    dates.day(weekday.format(instant), withFirst(language, date.format(instant)));
  const moment = (instant: Instant) => dates.moment(day(instant), time.format(instant));
  return {
    timeZone,
    zoneName: dates.zone(cityOf(timeZone), offsetAt(offset, now)),
    moment,
    day,
    by: (instant) =>
      time.format(instant) === '00:00' ? dates.byEndOf(day(instant - 1)) : dates.by(moment(instant)),
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

function offsetAt(offset: Intl.DateTimeFormat, at: Instant): string {
  return offset.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? 'UTC';
}

interface Formats {
  readonly weekday: Intl.DateTimeFormat;
  readonly date: Intl.DateTimeFormat;
  readonly time: Intl.DateTimeFormat;
  readonly offset: Intl.DateTimeFormat;
}

/** To make them takes longer than the rest of a page, and there are few of them: four languages, the zones of the world. */
const kept = new Map<string, Formats>();
const MOST_KEPT = 2000;

function formatsOf(locale: string, timeZone: string): Formats {
  const key = `${locale} ${timeZone}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const formats: Formats = {
    weekday: new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long' }),
    date: new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long', year: 'numeric' }),
    time: new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    offset: new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }),
  };
  kept.set(key, formats);
  return formats;
}
