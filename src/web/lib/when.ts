import { DAY, HOUR, type Instant, MINUTE, type PlainDate } from '../../lib/instant.ts';
import { capitalised } from './as-sentence.ts';
import { currentLanguage, currentLocale } from './language/language.ts';

/** The calendar day of an instant in a zone. */
export function dayIn(timeZone: string, at: Instant): PlainDate {
  return formatter('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** How many calendar days lie from one instant to another in a zone; negative when the second comes first. */
export function daysBetween(timeZone: string, from: Instant, to: Instant): number {
  return Math.round((Date.parse(dayIn(timeZone, to)) - Date.parse(dayIn(timeZone, from))) / DAY);
}

/** "today", "yesterday", "tomorrow", "Fri 14 Nov", with the year only when it is another one. */
export function sayDay(timeZone: string, at: Instant, now: Instant): string {
  const away = daysBetween(timeZone, now, at);
  if (Math.abs(away) <= 1) return sayDaysAway(away);
  const isSameYear = dayIn(timeZone, at).slice(0, 4) === dayIn(timeZone, now).slice(0, 4);
  return shortDay(at, timeZone, isSameYear);
}

/** A calendar day with no zone, as "Fri 14 Nov 2025". */
export function sayPlainDate(day: PlainDate): string {
  return shortDay(Date.parse(day), 'UTC', false);
}

/** The same with the time of day, for facts. */
export function sayMoment(timeZone: string, at: Instant, now: Instant): string {
  return `${sayDay(timeZone, at, now)}, ${sayTime(timeZone, at)}`;
}

export function sayTime(timeZone: string, at: Instant): string {
  return formatter(currentLocale(), { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
}

/** The whole truth about an instant, for the tooltip of a short date. */
export function sayFully(timeZone: string, at: Instant): string {
  const text = formatter(currentLocale(), {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at);
  return `${text} (${timeZone})`;
}

/** "Friday, 14 November", as the head of a page. */
export function sayLongDay(timeZone: string, at: Instant): string {
  const day = formatter(currentLocale(), { timeZone, weekday: 'long', day: 'numeric', month: 'long' }).format(
    at,
  );
  // British English would leave the comma out, which a heading reads better with.
  return capitalised(currentLanguage() === 'en' ? day.replace(' ', ', ') : day);
}

/** "today", "tomorrow", "in 3 days", "3 days ago". */
export function sayDaysAway(days: number): string {
  return new Intl.RelativeTimeFormat(currentLocale(), { numeric: 'auto' }).format(days, 'day');
}

/** A length of time in the largest unit that is still true: "40 minutes", "5 hours", "3 days". */
export function sayLength(ms: number): string {
  const length = Math.abs(ms);
  if (length < HOUR) return sayUnits(Math.max(1, Math.round(length / MINUTE)), 'minute');
  if (length < DAY) return sayUnits(Math.floor(length / HOUR), 'hour');
  return sayUnits(Math.floor(length / DAY), 'day');
}

/** "3 days", "1 hour": a whole number of one unit. */
export function sayUnits(count: number, unit: 'minute' | 'hour' | 'day' | 'week' | 'month'): string {
  const locale = currentLocale();
  const key = `${locale} ${unit}`;
  const kept = units.get(key) ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  units.set(key, kept);
  return kept.format(count);
}

function shortDay(at: Instant, timeZone: string, isYearLeftOut: boolean): string {
  const day = formatter(currentLocale(), {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(isYearLeftOut ? {} : { year: 'numeric' }),
  }).format(at);
  return currentLanguage() === 'en' ? day.replace(',', '') : day;
}

const units = new Map<string, Intl.NumberFormat>();
const formatters = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs a hundred times as much as using one.
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const kept = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, kept);
  return kept;
}
