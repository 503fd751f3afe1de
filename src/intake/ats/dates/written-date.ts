import type { DayNumber } from '../../../lib/day-number.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../lib/instant.ts';
import { monthNamed } from './month-names.ts';
import { readWrittenTime } from './written-time.ts';

/** In `03/04/2025`, which number is the day. */
export type DateOrder = 'dmy' | 'mdy';

/** A date as somebody wrote it: a day, a time of that day where one was written, an offset where one was written. */
export interface WrittenDate {
  readonly day: DayNumber;
  /** Milliseconds since midnight; `null` when only a day was written. */
  readonly time: number | null;
  /** Milliseconds east of UTC; `null` when no zone was written. */
  readonly offset: number | null;
}

/** What a written date says about the order of day and month in its column. */
export type OrderWitness = DateOrder | 'either' | 'none';

const NUMERIC = /^(\d{1,2})([/.-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?:[,T ]\s*(.{1,60}))?$/;
const YEAR_FIRST = /^(\d{4})([/.-]) ?(\d{1,2})\2 ?(\d{1,2})\.?(?:[,T ]\s*(.{1,60}))?$/;
const DAY_NAME_YEAR =
  /^(?:\p{L}{2,14}\.?,? )?(\d{1,2})(?:st|nd|rd|th|er|\.)?[ /-](?:de |of )?(\p{L}{3,14})\.?,?[ /-](?:de |del )?(\d{4}|\d{2})(?: г\.)?(?:[,T ]\s*(.{1,60}))?$/u;
const NAME_DAY_YEAR =
  /^(?:\p{L}{2,14}\.?,? )?(\p{L}{3,14})\.?[ -](\d{1,2})(?:st|nd|rd|th)?,?[ -](\d{4})(?:[,T ]\s*(.{1,60}))?$/u;
const YEAR_NAME_DAY = /^(\d{4})\.?[ /-](\p{L}{3,14})\.?[ /-](\d{1,2})\.?(?:[,T ]\s*(.{1,60}))?$/u;
/** `Tue Nov 03 10:00:00 CET 2026`, as Java and Unix print an instant: the year stands last. */
const YEAR_LAST = /^\p{L}{3} (\p{L}{3}) {1,2}(\d{1,2}) (\d{2}:\d{2}:\d{2}(?: \S{1,9})?) (\d{4})$/u;
const EAST_ASIAN = /^(\d{4})[年년]\s?(\d{1,2})[月월]\s?(\d{1,2})[日일](?:\s*(.{1,60}))?$/;
/** `20261103T100000Z` of calendars, `20261103100000` of databases. */
const COMPACT = /^(\d{4})(\d{2})(\d{2})T?(\d{2})(\d{2})(\d{2})(Z?)$/;
const EXCEL_SERIAL = /^\d{5}(?:[.,]\d{1,12})?$/;

/** Serial 25569 of Excel is 1 January 1970. */
const EXCEL_EPOCH = 25569;
const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;
const LONGEST = 100;

/**
 * Reads a date in any of the ways in which exports write it: ISO, day or month first (`order` says which), year first,
 * with month names, as programs print instants, compact, seconds or milliseconds since 1970, Excel serials; in digits of
 * any script. `null` when it is no date, or contradicts the order, or needs an order and none is given.
 */
export function readWrittenDate(text: string, order: DateOrder | null): WrittenDate | null {
  const iso = readPlainIso(text);
  if (iso !== null) return iso;
  if (text.length > LONGEST) return null;
  const plain = inPlainDigits(text);
  const numeric = NUMERIC.exec(plain);
  if (numeric) return readNumeric(numeric, order);
  const yearFirst = YEAR_FIRST.exec(plain) ?? EAST_ASIAN.exec(plain);
  if (yearFirst) return readYearFirst(yearFirst);
  if (COMPACT.test(plain)) return readWrittenDate(plain.replace(COMPACT, '$1-$2-$3 $4:$5:$6$7'), order);
  if (/^\d/.test(plain) && /^[\d.,]+$/.test(plain)) return readNumber(plain);
  return readWithMonthName(plain);
}

/** The same text with the digits of wide, Arabic and Persian writing as 0 to 9, and any kind of space as a plain one. */
function inPlainDigits(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/\s/g, ' ');
}

const PLAIN = /^[ -~]*$/;

/** `2026-10-14`, `2026-10-14 14:00`, `2026-10-14T14:00:00Z`: what most exports write, read letter by letter, for speed. */
function readPlainIso(text: string): WrittenDate | null {
  const { length } = text;
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return null;
  if (length !== 10 && length !== 16 && length !== 19 && length !== 20) return null;
  const day = dayOf(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
  if (day === null) return null;
  if (length === 10) return { day, time: null, offset: null };
  const between = text.charCodeAt(10);
  const isUtc = length === 20 && text.charCodeAt(19) === LETTER_Z;
  if (
    (between !== SPACE && between !== LETTER_T) ||
    text.charCodeAt(13) !== COLON ||
    (length === 20 && !isUtc)
  )
    return null;
  const [hour, minute] = [digits(text, 11, 13), digits(text, 14, 16)];
  const second = length === 16 ? 0 : text.charCodeAt(16) === COLON ? digits(text, 17, 19) : Number.NaN;
  if (!(hour < 24 && minute < 60 && second < 60)) return null;
  return { day, time: hour * HOUR + minute * MINUTE + second * SECOND, offset: isUtc ? 0 : null };
}

const DASH = 45;
const COLON = 58;
const SPACE = 32;
const LETTER_T = 84;
const LETTER_Z = 90;

/** The number that some digits make; `NaN` where one of them is none. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** What a text says about the order of its column: `none` where it doesn't matter, `either` where it can't be told. */
export function witnessOf(text: string): OrderWitness {
  const numeric = text.length <= LONGEST ? NUMERIC.exec(inPlainDigits(text)) : null;
  if (!numeric) return 'none';
  const [, first = '', mark, second = ''] = numeric;
  if (Number(first) > 12) return 'dmy';
  if (Number(second) > 12) return 'mdy';
  if (mark === '.' || Number(first) === Number(second)) return 'none';
  return 'either';
}

function readNumeric(match: RegExpExecArray, order: DateOrder | null): WrittenDate | null {
  const [text, first = '', mark, second = '', year = '', time] = match;
  const witness = witnessOf(text);
  if (witness === 'either' && order === null) return null;
  // Dots are only written day first, but for the one who writes a thirteenth month.
  const effective =
    mark === '.' || witness === 'none' ? (witness === 'mdy' ? 'mdy' : 'dmy') : (order ?? witness);
  if (mark !== '.' && order !== null && witness !== 'either' && witness !== 'none' && witness !== order)
    return null;
  const [day, month] = effective === 'mdy' ? [second, first] : [first, second];
  return withTime(dayOf(fullYear(year), Number(month), Number(day)), time);
}

function readYearFirst(match: RegExpExecArray): WrittenDate | null {
  const parts = match.length === 6 ? [match[1], match[3], match[4], match[5]] : match.slice(1);
  const [year, month, day, time] = parts;
  return withTime(dayOf(Number(year), Number(month), Number(day)), time);
}

function readNumber(text: string): WrittenDate | null {
  if (/^\d{8}$/.test(text)) {
    return withTime(
      dayOf(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))),
      undefined,
    );
  }
  if (/^\d{10}$/.test(text)) return fromInstant(Number(text) * SECOND);
  if (/^\d{13}$/.test(text)) return fromInstant(Number(text));
  if (!EXCEL_SERIAL.test(text)) return null;
  const serial = Number(text.replace(',', '.'));
  const whole = Math.floor(serial);
  if (whole < 20_000 || whole > 73_050) return null;
  const time = Math.round(((serial - whole) * DAY) / SECOND) * SECOND;
  return {
    day: whole - EXCEL_EPOCH,
    time: serial === whole ? null : Math.min(time, DAY - SECOND),
    offset: null,
  };
}

function fromInstant(instant: number): WrittenDate | null {
  const day = Math.floor(instant / DAY);
  if (instant < 0 || day > Date.UTC(LAST_YEAR, 0) / DAY) return null;
  return { day, time: instant - day * DAY, offset: 0 };
}

function readWithMonthName(text: string): WrittenDate | null {
  const dayFirst = DAY_NAME_YEAR.exec(text);
  if (dayFirst) {
    const [, day, name = '', year = '', time] = dayFirst;
    return withTime(dayOf(fullYear(year), monthNamed(name) ?? 0, Number(day)), time);
  }
  const { name = '', day, year, time } = readNameFirst(text) ?? {};
  return year === undefined ? null : withTime(dayOf(Number(year), monthNamed(name) ?? 0, Number(day)), time);
}

type Named = Readonly<Partial<Record<'name' | 'day' | 'year' | 'time', string | undefined>>>;

function readNameFirst(text: string): Named | null {
  const usual = NAME_DAY_YEAR.exec(text);
  if (usual) return { name: usual[1], day: usual[2], year: usual[3], time: usual[4] };
  const yearFirst = YEAR_NAME_DAY.exec(text);
  if (yearFirst) return { year: yearFirst[1], name: yearFirst[2], day: yearFirst[3], time: yearFirst[4] };
  const yearLast = YEAR_LAST.exec(text);
  return yearLast && { name: yearLast[1], day: yearLast[2], time: yearLast[3], year: yearLast[4] };
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 2 ? (year < 70 ? 2000 : 1900) + year : year;
}

function dayOf(year: number, month: number, day: number): DayNumber | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= 31))
    return null;
  const number = Date.UTC(year, month - 1, day) / DAY;
  // The 31st of a month of thirty days is the first of the next one.
  return day > 28 && new Date(number * DAY).getUTCDate() !== day ? null : number;
}

function withTime(day: DayNumber | null, text: string | undefined): WrittenDate | null {
  if (day === null) return null;
  if (text === undefined || text === '') return { day, time: null, offset: null };
  const time = readWrittenTime(text);
  return time && { day, ...time };
}
