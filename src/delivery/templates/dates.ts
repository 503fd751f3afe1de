import type { Deadline } from '../../domain/fact/fact.ts';
import { withFirst } from '../../domain/wording/day-in.ts';
import type { Language } from '../../domain/wording/language.ts';
import type { Instant, PlainDate } from '../../lib/instant.ts';

/** How dates are written for one reader. */
export interface DateReader {
  readonly language: Language;
  readonly country: string | null;
  readonly timeZone: string;
}

/** "Friday, 27 November 2026", on the day that it is for the reader. */
export function dayFor(reader: DateReader, at: Instant): string {
  return withFirst(reader.language, format(reader, reader.timeZone, DAY).format(at));
}

/** A day on the calendar, which no zone moves. */
export function plainDayFor(reader: DateReader, date: PlainDate): string {
  const day = format(reader, 'UTC', DAY).format(Date.parse(`${date}T00:00:00Z`));
  return withFirst(reader.language, day);
}

/**
 * A date that somebody named, as the reader must understand it: an instant with its hour and zone in their own time, a
 * whole day with the zone in which it ends where that is not theirs.
 */
export function deadlineFor(reader: DateReader, deadline: Deadline, namedIn: string): string {
  if ('at' in deadline) {
    const day = dayFor(reader, deadline.at);
    const time = format(reader, reader.timeZone, TIME).format(deadline.at);
    return `${day}, ${time} (${placeOfZone(reader.timeZone)})`;
  }
  const zone = deadline.timeZone ?? namedIn;
  const day = plainDayFor(reader, deadline.on);
  return isSameClock(zone, reader.timeZone, deadline.on) ? day : `${day} (${placeOfZone(zone)})`;
}

const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit' } as const;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(
  { language, country }: DateReader,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const locale = localeFor(language, country);
  const key = `${locale}/${timeZone}/${Object.keys(options).join()}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, ...options });
  formats.set(key, known);
  return known;
}

/** Dates in English are written the British way but where the reader's own country writes them otherwise. */
export function localeFor(language: Language, country: string | null): string {
  const regions: Readonly<Record<Language, readonly string[]>> = {
    en: ['US', 'CA', 'AU', 'NZ', 'IE', 'IN', 'ZA'],
    fr: ['CA', 'CH', 'BE'],
    de: ['AT', 'CH'],
    es: ['MX', 'AR', 'CO', 'CL', 'PE', 'US'],
  };
  if (country !== null && regions[language].includes(country)) return `${language}-${country}`;
  return language === 'en' ? 'en-GB' : language;
}

/** The city that names a zone: what people say when they mean one. */
function placeOfZone(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

function isSameClock(a: string, b: string, date: PlainDate): boolean {
  if (a === b) return true;
  const noon = Date.parse(`${date}T12:00:00Z`);
  const hourIn = (timeZone: string) =>
    format({ language: 'en', country: null, timeZone }, timeZone, {
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    }).format(noon);
  return hourIn(a) === hourIn(b);
}
