import type { Instant } from '../../lib/instant.ts';
import { type InEveryLanguage, type Language, localeOf } from './language.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** "6 November 2026" in one time zone, as the language writes it. */
export function dayIn(language: Language, timeZone: string): (instant: Instant) => string {
  const format = formatOf(language, timeZone, { day: 'numeric', month: 'long', year: 'numeric' });
  return (instant) => withFirst(language, format.format(instant));
}

/** "Friday 6 November 2026" in one time zone. */
function weekdayIn(language: Language, timeZone: string): (instant: Instant) => string {
  const weekday = formatOf(language, timeZone, { weekday: 'long' });
  const day = dayIn(language, timeZone);
  return (instant) => WEEKDAYS[language](weekday.format(instant), day(instant));
}

const plainly = (weekday: string, day: string) => `${weekday} ${day}`;
const withComma = (weekday: string, day: string) => `${weekday}, ${day}`;
const WEEKDAYS: InEveryLanguage<(weekday: string, day: string) => string> = {
  en: plainly,
  fr: plainly,
  de: withComma,
  es: withComma,
};

/** "Friday 6 November", and the year only where it is another one than now: inside a sentence about days to come and past. */
export function nearDayIn(
  language: Language,
  { timeZone, now }: { readonly timeZone: string; readonly now: Instant },
): (instant: Instant) => string {
  const weekday = formatOf(language, timeZone, { weekday: 'long' });
  const short = formatOf(language, timeZone, { day: 'numeric', month: 'long' });
  const year = formatOf(language, timeZone, { year: 'numeric' });
  const whole = dayIn(language, timeZone);
  const join = language === 'de' ? withComma : plainly;
  return (instant) => {
    const isThisYear = year.format(instant) === year.format(now);
    const date = isThisYear ? withFirst(language, short.format(instant)) : whole(instant);
    return join(weekday.format(instant), date);
  };
}

/** "Friday 6 November 2026, 15:00 to 16:00, Berlin time (GMT+1)": the zone is named, because the reader may live in another. */
export function spanIn(
  language: Language,
  timeZone: string,
  { startsAt, endsAt }: { readonly startsAt: Instant; readonly endsAt: Instant },
): string {
  const [day, time] = [weekdayIn(language, timeZone), timeFormat(language, timeZone)];
  const last = day(endsAt) === day(startsAt) ? '' : `${day(endsAt)}, `;
  const offset = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' })
    .formatToParts(startsAt)
    .find((part) => part.type === 'timeZoneName');
  const city = (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
  const zone = ZONES[language](city, offset?.value ?? 'UTC');
  const to = SPANS[language](time.format(startsAt), `${last}${time.format(endsAt)}`);
  return `${day(startsAt)}, ${to}, ${zone}`;
}

const SPANS: InEveryLanguage<(start: string, end: string) => string> = {
  en: (start, end) => `${start} to ${end}`,
  fr: (start, end) => `de ${start} à ${end}`,
  de: (start, end) => `${start} bis ${end} Uhr`,
  es: (start, end) => `de ${start} a ${end}`,
};

/** "Berlin time (GMT+1)". */
export const ZONES: InEveryLanguage<(city: string, offset: string) => string> = {
  en: (city, offset) => `${city} time (${offset})`,
  fr: (city, offset) => `heure de ${city} (${offset})`,
  de: (city, offset) => `Ortszeit ${city} (${offset})`,
  es: (city, offset) => `hora de ${city} (${offset})`,
};

/** "6 November 2026 at 15:00" in one time zone. */
export function momentIn(language: Language, timeZone: string): (instant: Instant) => string {
  const time = timeFormat(language, timeZone);
  const day = dayIn(language, timeZone);
  return (instant) => MOMENTS[language](day(instant), time.format(instant));
}

/** Whether a day begins at this instant in a time zone. */
export function isMidnightIn(timeZone: string, instant: Instant): boolean {
  return timeFormat('en', timeZone).format(instant) === '00:00';
}

const MOMENTS: InEveryLanguage<(day: string, time: string) => string> = {
  en: (day, time) => `${day} at ${time}`,
  fr: (day, time) => `${day} à ${time}`,
  de: (day, time) => `${day} um ${time} Uhr`,
  es: (day, time) => `${day} a las ${time}`,
};

/** French alone counts the first of a month: "1er novembre". */
export function withFirst(language: Language, day: string): string {
  return language === 'fr' ? day.replace(/(^|\s)1 (?=\p{L})/u, '$11er ') : day;
}

function timeFormat(language: Language, timeZone: string): Intl.DateTimeFormat {
  return formatOf(language, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

// Making a format costs more than using it a thousand times, so each is kept.
function formatOf(
  language: Language,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language}/${timeZone}/${Object.keys(options).join()}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { timeZone, ...options });
  formats.set(key, known);
  return known;
}
