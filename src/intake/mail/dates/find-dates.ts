import { addMonths, type DayNumber, plainDateOf, weekdayOf, yearOf } from '../../../lib/day-number.ts';
import { DAY } from '../../../lib/instant.ts';
import type { DateBase, FoundDate } from './found-date.ts';
import { monthOf } from './month-names.ts';
import { relativeDates } from './relative-dates.ts';
import { weekdayDates } from './weekday-dates.ts';
import { weekdayNamed } from './weekday-names.ts';

const LONGEST = 20_000;
/** A date without a year that lies further back is in the next year. */
const PAST_DAYS = 90;

/**
 * The days that a folded text names, in the order in which they stand, in the notations of some thirty languages. A date without
 * a year is the next of its kind; one that is not in the calendar is none.
 */
export function findDates(folded: string, base: DateBase): FoundDate[] {
  const text = folded.slice(0, LONGEST);
  const found = [
    ...numbered(text, base),
    ...(HAS_NUMBER.test(text) ? weekNumbered(text, base) : []),
    ...weekdayDates(text, base),
    ...relativeDates(text, base),
    ...(HAS_NUMBER.test(text) ? dayAlone(text, base) : []),
    ...monthAlone(text, base),
  ];
  return withoutOverlaps(found).map((one, index, all) => countedFrom(all[index - 1], one, text));
}

/** "We finish on Friday and call you the Monday after": counted from the day that was named before. */
function countedFrom(previous: FoundDate | undefined, one: FoundDate, text: string): FoundDate {
  if (one.how !== 'weekday' || previous === undefined) return one;
  const behind =
    /^\s(?:after(?! (?:the|your|our|my|i|we|you)\b)|afterwards|darauf|suivante?|siguiente|seguente|seguinte)\b/.exec(
      text.slice(one.to, one.to + 16),
    );
  const isFollowing =
    behind !== null ||
    /\b(?:following|(?:darauf ?)?folgende[nrs]?)\s$/.test(text.slice(Math.max(0, one.from - 16), one.from));
  if (!isFollowing) return one;
  const days = (weekdayOf(one.day) - weekdayOf(previous.day) + 7) % 7;
  const to = one.to + (behind?.[0].length ?? 0);
  return { ...one, to, day: previous.day + (days === 0 ? 7 : days), how: 'relative' };
}

const HAS_NUMBER = /\d/;

/** Days with their number; a text without any digit needs no look. */
function numbered(text: string, base: DateBase): FoundDate[] {
  if (!HAS_NUMBER.test(text)) return [];
  return [
    ...yearFirst(text),
    ...eastAsian(text, base),
    ...numeric(text, base),
    ...dayThenMonth(text, base),
    ...monthThenDay(text, base),
    ...weekdayThenNumber(text, base),
  ];
}

/** What was found by the surer notation holds; a weekday beside a date belongs to it. */
function withoutOverlaps(found: readonly FoundDate[]): FoundDate[] {
  const kept: FoundDate[] = [];
  for (const one of found) if (!kept.some(({ from, to }) => one.from < to && from < one.to)) kept.push(one);
  kept.sort((one, other) => one.from - other.from);
  return kept.filter((one, index) => {
    if (one.how !== 'weekday') return true;
    const next = kept[index + 1];
    const before = kept[index - 1];
    const isNextTo = (other: FoundDate | undefined, gap: number) =>
      other?.how === 'date' && gap >= 0 && gap <= 8;
    return !isNextTo(next, (next?.from ?? 0) - one.to) && !isNextTo(before, one.from - (before?.to ?? 0));
  });
}

function* yearFirst(text: string): Generator<FoundDate> {
  for (const match of text.matchAll(/(?<![\d.])(20\d\d)\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})(?!\d)\.?/g)) {
    yield* dateAt(match, Number(match[1]), Number(match[2]), Number(match[3]));
  }
}

function* eastAsian(text: string, base: DateBase): Generator<FoundDate> {
  const form = /(?:(20\d\d)\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]/g;
  for (const match of text.matchAll(form))
    yield* dateAt(match, yearOrNext(match[1], base), Number(match[2]), Number(match[3]), base);
}

function* numeric(text: string, base: DateBase): Generator<FoundDate> {
  const form =
    /(?<![\d.:/]|\d-)(\d{1,2})\s?([./-])\s?(\d{1,2})(?:\s?\2\s?(25\d\d|20\d\d|\d\d)?)?(?!\d|[:%])/g;
  for (const match of text.matchAll(form)) {
    const [whole, first, separator, second, year] = match;
    if (year === undefined && separator === '-' && !isInDutchRange(text, match)) continue;
    // 3.5 is a number; 3.5. is a day.
    if (
      year === undefined &&
      separator === '.' &&
      !whole.trim().endsWith('.') &&
      !/^\s*(?:\(|$|[,;)-]|\p{L}{2})/u.test(text.slice(match.index + whole.length))
    )
      continue;
    if (Number(first) === 24 && Number(second) === 7) continue;
    yield* inOrder(
      match,
      { first: Number(first), second: Number(second), year, separator: separator ?? '' },
      base,
    );
  }
}

/** "Van ma 23-11 t/m vr 27-11": without such a word or a weekday beside it, 2-3 are two or three. */
function isInDutchRange(text: string, match: RegExpMatchArray): boolean {
  const at = match.index ?? 0;
  return /(?<![\p{L}])(?:van|vanaf|t\/m|tot(?: en met)?|op|per|ma|di|wo|do|vr|za|zo|(?:maan|dins|woens|donder|vrij|zater|zon)dag)\.?\s{1,2}$/u.test(
    text.slice(Math.max(0, at - 12), at),
  );
}

function* inOrder(
  match: RegExpMatchArray,
  {
    first,
    second,
    year,
    separator,
  }: { first: number; second: number; year: string | undefined; separator: string },
  base: DateBase,
): Generator<FoundDate> {
  const on = (month: number, day: number) => [
    ...dateAt(match, yearOrNext(year, base), month, day, year === undefined ? base : undefined),
  ];
  const dayFirst = on(second, first);
  const monthFirst = separator === '.' ? [] : on(first, second);
  if (dayFirst.length === 0 || monthFirst.length === 0)
    return yield* dayFirst.length > 0 ? dayFirst : monthFirst;
  if (base.language !== 'en' && base.language != null) return yield* dayFirst;
  // Both are days: the one that is still to come, and of two the nearer.
  const distance = ([one]: FoundDate[]) => {
    const days = (one?.day ?? 0) - base.today;
    return days < 0 ? 400 - days : days;
  };
  yield* distance(monthFirst) < distance(dayFirst) ? monthFirst : dayFirst;
}

const DAY_MONTH =
  /(?<![\d.,:/])(\d{1,2})(?:\s?(?:st|nd|rd|th|er|eme|º|°|ª|ste|de|:e|:a|-?го|-?ого|-?e|ος|η)(?!\p{L}))?[.,]?\s{0,2}(?:(?:of|de|del|den|dia|ngay|da|di|an)\s{1,2}|d'|-|י?ב|ال)?(\p{L}[\p{L}\p{M}]{1,19})['.]?(?:[\s,.-]{1,3}(?:de\s|del\s|do\s|anul\s|nam\s|عام\s|в\s)?(25\d\d|20\d\d))?/gu;

function* dayThenMonth(text: string, base: DateBase): Generator<FoundDate> {
  for (const match of text.matchAll(DAY_MONTH)) {
    const month = monthOf(match[2] ?? '');
    if (month > 0)
      yield* dateAt(match, yearOrNext(match[3], base), month, Number(match[1]), match[3] ? undefined : base);
  }
  // Vietnamese: 30 tháng 11 năm 2026
  for (const match of text.matchAll(/(?<!\d)(\d{1,2})\s?thang\s?(\d{1,2})(?:,?\s?nam\s?(20\d\d))?/g)) {
    yield* dateAt(
      match,
      yearOrNext(match[3], base),
      Number(match[2]),
      Number(match[1]),
      match[3] ? undefined : base,
    );
  }
  for (const match of text.matchAll(
    /(?<!\d)(\d{1,2})\s+(?:ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค)\.\s*(25\d\d|20\d\d)?/g,
  )) {
    const month = monthOf(match[0].replace(/^[\d\s]+|\s*(?:25|20)\d\d$/g, '').trim());
    if (month > 0)
      yield* dateAt(match, yearOrNext(match[2], base), month, Number(match[1]), match[2] ? undefined : base);
  }
}

const MONTH_DAY =
  /(?:(?<![\d.])(20\d\d)\s?(?:[.,m]\.?|gada|m\.|ko|eko)?\s{0,2})?(?<![\p{L}\d])(\p{L}[\p{L}\p{M}]{2,19})\.?\s{1,2}(?:the\s)?(\d{1,2})(?:st|nd|rd|th)?(?:\s?-\s?(\d{1,2})(?![\d:.]))?(?!\d|:\d|\.\d|\s?(?:uhr|h\b|am\b|pm\b|a\.m|p\.m))(?:,?\s{0,2}(20\d\d))?/gu;

function* monthThenDay(text: string, base: DateBase): Generator<FoundDate> {
  for (const match of text.matchAll(MONTH_DAY)) {
    const month = monthOf(match[2] ?? '');
    if (month === 0) continue;
    const year = match[1] ?? match[5];
    yield* dateAt(
      match,
      yearOrNext(year, base),
      month,
      Number(match[4] ?? match[3]),
      year ? undefined : base,
    );
  }
}

/** "Monday 23rd", "lunes 30", "Montag, den 30.", "Tuesday the 24th": a day of that number, in this month or one of the next. */
function* weekdayThenNumber(text: string, { today }: DateBase): Generator<FoundDate> {
  const form =
    /(?<![\p{L}\d])(\p{L}[\p{L}\p{M}-]{2,17}),?\s{1,2}(?:the |den |dem |le |el |il |dia |d\. |de )?(\d{1,2})(?:st|nd|rd|th|er|\.|e)?(?![\d:/]|[.,]\d|\s?(?:uhr|h\b|heures|am\b|pm\b|a\.m|p\.m|o'clock))/gu;
  for (const match of text.matchAll(form)) {
    if (weekdayNamed(match[1] ?? '') === 0) continue;
    const day = nextOfNumber(today, Number(match[2]));
    if (day === null || weekdayOf(day) !== weekdayNamed(match[1] ?? '')) continue;
    yield { from: match.index, to: match.index + match[0].length, day, how: 'date' };
  }
}

/** "The 12th", "le 12", "am 12.", "el 12": the next day of that number. */
function* dayAlone(text: string, { today }: DateBase): Generator<FoundDate> {
  const form =
    /(?<![\p{L}\d])(?:(?:on|by|until|till|before|after|from) the |the |jusqu'au |avant le |apres le |des le |d'ici (?:le|au) |le |(?:bis|vor|nach|ab|am|zum) (?:zum |dem |den )?|(?:hasta|antes d|despues d|desde|para|a partir d)?el (?:dia )?|(?:no )?dia |entro il |il |dopo il |fino al |op de |de |den )(\d{1,2})(?:st|nd|rd|th|er|\.|e)?(?![\d:/]|[.,]\d|\s?(?:uhr|h\b|heures|am\b|pm\b|a\.m|p\.m|%|€|euro|days?|tage|jours|dias|weeks?|personen|people|o'clock|minutes?|min|stunden|horas|stelle|position|years?|jahre))/gu;
  for (const match of text.matchAll(form)) {
    const number = Number(match[1]);
    const hasEnding = /(?:st|nd|rd|th|\.)$/.test(match[0]);
    if (number < 1 || number > 31 || (!hasEnding && /^(?:the|de|den|am) /.test(match[0]))) continue;
    const day = nextOfNumber(today, number);
    // The preposition is not of the day: whoever reads it asks what stands before.
    const from = match.index + match[0].search(/\d/);
    if (day !== null) yield { from, to: match.index + match[0].length, day, how: 'day' };
  }
  for (const match of text.matchAll(/(?<![\d月월.:/])(\d{1,2})\s?[日일](?![本曜間间前後后])/g)) {
    const day = nextOfNumber(today, Number(match[1]));
    if (day !== null) yield { from: match.index, to: match.index + match[0].length, day, how: 'day' };
  }
}

function nextOfNumber(today: DayNumber, number: number): DayNumber | null {
  const first = today - Number(plainDateOf(today).slice(8)) + 1;
  for (const months of [0, 1, 2]) {
    const start = addMonths(first, months);
    const day = start + number - 1;
    if (day >= today && day < addMonths(start, 1)) return day;
  }
  return null;
}

/** "Back in January": the first of it; the end of a month is its last day. Words that are names of people and verbs too are left out. */
function* monthAlone(text: string, base: DateBase): Generator<FoundDate> {
  const form =
    /(?<![\p{L}\d])(?:(?:the )?end of|in|until|till|im|en|a|in het|bis|jusqu'en|hasta|ab|from|early|late|anfang|mid|mitte|ende|debut|fin|principios de|final(?:es)? de|a fine|w|v|i|до|в|у|til|fram till|em|ate|vo|begin|eind|inizio|fine)[\s-](?!ende|anfang|early|late|mid|mitte|debut|begin|eind)(\p{L}{3,14})(?![\p{L}\d])(?:\s(20\d\d))?/gu;
  for (const match of text.matchAll(form)) {
    const month = monthOf(match[1] ?? '');
    // "May" and "mar" are words too, but not before a year.
    if (month === 0 || ((match[1] ?? '').length < 4 && match[2] === undefined)) continue;
    const isEnd = END_OF_MONTH.test(match[0]);
    const year = match[2] === undefined ? yearOfNext(base, month, isEnd ? 28 : 1) : Number(match[2]);
    const date = isEnd ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 1;
    for (const found of dateAt(match, year, month, date)) yield { ...found, how: 'month' };
  }
}

const END_OF_MONTH = /^(?:(?:the )?end of|ende|fin|final(?:es)? de|a fine|fine|eind)[\s-]/u;

const WEEKDAY =
  '(?<![\\p{L}\\d])(?:(?<day>\\p{L}[\\p{L}\\p{M}-]{2,17}),?\\s(?:(?:in|of|der|de la|i|den|van)\\s)?)?';
/** Weeks by their number (ISO 8601), as offices of northern Europe count them. */
const WEEK = new RegExp(
  `${WEEKDAY}(?:kw|kalenderwoche|woche|week|wk|vecka|veckor|v|uge|uke|viikko|viikolla|vko|semaine|sem|settimana|semana|tydzien|tyden|nadal)\\.?\\s?(?:nr\\.?\\s?)?(?<week>\\d{1,2})(?![\\d:/]|[.,]\\d|\\s?(?:uhr|tage|days|of\\b|%))`,
  'gu',
);

/** "KW 48", "v. 48", "week 48", and a day of such a week. */
function* weekNumbered(text: string, { today }: DateBase): Generator<FoundDate> {
  for (const match of text.matchAll(WEEK)) {
    const week = Number(match.groups?.['week']);
    const monday = mondayOfWeek(today, week);
    if (monday === null) continue;
    const named = match.groups?.['day'] ?? '';
    const weekday = weekdayNamed(named);
    const skipped = weekday === 0 && named !== '' ? match[0].indexOf(named) + named.length : 0;
    const from = match.index + skipped + (/^[\s,]*/.exec(match[0].slice(skipped))?.[0].length ?? 0);
    const day = weekday === 0 ? monday : monday + weekday - 1;
    yield { from, to: match.index + match[0].length, day, how: weekday === 0 ? 'week' : 'date' };
  }
}

/** The next week of that number, or the one that lies a little back. */
function mondayOfWeek(today: DayNumber, week: number): DayNumber | null {
  if (week < 1 || week > 53) return null;
  for (const year of [yearOf(today) - 1, yearOf(today), yearOf(today) + 1]) {
    // The first week of a year is the one that holds the 4th of January.
    const fourth = dayOf(year, 1, 4) ?? 0;
    const monday = fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
    if (monday >= today - PAST_DAYS) return monday;
  }
  return null;
}

/** The Buddhist calendar of Thailand is 543 years ahead; a year of two digits is in this century. */
function yearOrNext(year: string | undefined, _base: DateBase): number | null {
  if (year === undefined) return null;
  const number = Number(year);
  if (number >= 2500) return number - 543;
  return number < 100 ? 2000 + number : number;
}

function* dateAt(
  match: RegExpMatchArray,
  year: number | null,
  month: number,
  date: number,
  base?: DateBase,
): Generator<FoundDate> {
  if (month < 1 || month > 12 || date < 1 || date > 31) return;
  const inYear = year ?? (base === undefined ? null : yearOfNext(base, month, date));
  if (inYear === null) return;
  const day = dayOf(inYear, month, date);
  if (day === null) return;
  const from = match.index ?? 0;
  yield { from, to: from + match[0].trimEnd().length, day, how: 'date' };
}

function yearOfNext({ today }: DateBase, month: number, date: number): number {
  const year = yearOf(today);
  const days = [year - 1, year, year + 1].map((one) => Math.round(Date.UTC(one, month - 1, date) / DAY));
  const at = days.findIndex((day) => day >= today - PAST_DAYS);
  return year - 1 + (at < 0 ? 1 : at);
}

function dayOf(year: number, month: number, date: number): DayNumber | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  if (at.getUTCMonth() !== month - 1) return null;
  const day = Math.round(at.getTime() / DAY);
  return weekdayOf(day) > 0 ? day : null;
}
