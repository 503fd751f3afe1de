import { DAY, HOUR, type Instant, MINUTE, type PlainDate } from '../../lib/instant.ts';

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
  if (away === 0) return 'today';
  if (away === -1) return 'yesterday';
  if (away === 1) return 'tomorrow';
  const isSameYear = dayIn(timeZone, at).slice(0, 4) === dayIn(timeZone, now).slice(0, 4);
  return formatter('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(isSameYear ? {} : { year: 'numeric' }),
  })
    .format(at)
    .replace(',', '');
}

/** A calendar day with no zone, as "Fri 14 Nov 2025". */
export function sayPlainDate(day: PlainDate): string {
  return formatter('en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
    .format(Date.parse(day))
    .replace(',', '');
}

/** The same with the time of day, for facts. */
export function sayMoment(timeZone: string, at: Instant, now: Instant): string {
  return `${sayDay(timeZone, at, now)}, ${sayTime(timeZone, at)}`;
}

export function sayTime(timeZone: string, at: Instant): string {
  return formatter('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
}

/** The whole truth about an instant, for the tooltip of a short date. */
export function sayFully(timeZone: string, at: Instant): string {
  const text = formatter('en-GB', {
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
  return formatter('en-GB', { timeZone, weekday: 'long', day: 'numeric', month: 'long' })
    .format(at)
    .replace(/^(\w+) /, '$1, ');
}

/** A length of time in the largest unit that is still true: "40 minutes", "5 hours", "3 days". */
export function sayLength(ms: number): string {
  const length = Math.abs(ms);
  if (length < HOUR) return plural(Math.max(1, Math.round(length / MINUTE)), 'minute');
  if (length < DAY) return plural(Math.floor(length / HOUR), 'hour');
  return plural(Math.floor(length / DAY), 'day');
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs a hundred times as much as using one.
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const kept = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, kept);
  return kept;
}
