import { wallAtInstant } from '../../domain/calendar/wall-clock.ts';
import { dayNumberOf, plainDateOf, yearOf } from '../../lib/day-number.ts';
import { DAY, type PlainDate } from '../../lib/instant.ts';
import { type DateOrder, readWrittenDate, type WrittenDate, witnessOf } from '../ats/dates/written-date.ts';

/** Whoever reads the sheet: nobody applied after today, and a moment is a day by their clock. */
export interface SheetReader {
  readonly today: PlainDate;
  readonly timeZone: string;
}

export interface SheetDay {
  readonly on: PlainDate;
  /** The sheet names no year: the last such day that is over was taken. */
  readonly isYearTaken: boolean;
}

/** `3.11.`, `11/3`: a day and a month, and no year. */
const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2?$/;
/** `Nov 3`, `3 Nov`, `3. November`, `Tue, Nov 3rd`. */
const WITH_NAME =
  /^(?:(?:\p{L}{2,10}\.?,? )?\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?|(?:\p{L}{2,10}\.?,? )?\d{1,2}(?:st|nd|rd|th|\.)?[ -](?:de )?\p{L}{3,10}\.?)$/u;
/** A leap day may be four years back, eight around 2100. */
const YEARS_BACK = 8;

/** The day of a cell, in the past; `null` for what is no date or contradicts the order. */
export function readSheetDay(text: string, order: DateOrder | null, reader: SheetReader): SheetDay | null {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (!NUMBERS.test(plain) && !WITH_NAME.test(plain)) {
    const written = readWrittenDate(plain, order);
    return written === null ? null : { on: dayOf(written, reader.timeZone), isYearTaken: false };
  }
  const today = dayNumberOf(reader.today);
  for (let back = 0; back <= YEARS_BACK; back += 1) {
    const written = readWrittenDate(withYear(plain, yearOf(today) - back), order);
    if (written !== null && written.day <= today) return { on: plainDateOf(written.day), isYearTaken: true };
  }
  return null;
}

function dayOf({ day, time, offset }: WrittenDate, timeZone: string): PlainDate {
  if (time === null || offset === null) return plainDateOf(day);
  return plainDateOf(Math.floor(wallAtInstant(timeZone, day * DAY + time - offset) / DAY));
}

function withYear(text: string, year: number): string {
  const [, first, mark, second] = NUMBERS.exec(text) ?? [];
  return mark === undefined ? `${text} ${year}` : `${first}${mark}${second}${mark}${year}`;
}

export type OrderFound =
  | { readonly is: 'found'; readonly order: DateOrder | null }
  /** A cell that can be read both ways, and nothing in the column tells which. */
  | { readonly is: 'open'; readonly example: string };

/**
 * Whether the day or the month comes first: a number above 12 tells, and so does a day that would be ahead of today one way
 * and is over the other way, as nobody applied in the future. `null` where it does not matter.
 */
export function findOrder(cells: readonly string[], reader: SheetReader): OrderFound {
  const dates = cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
  const witnesses = new Set(dates.map((date) => witnessOf(witnessable(date, reader))));
  const proven = (['dmy', 'mdy'] as const).filter((order) => witnesses.has(order));
  const [only] = proven;
  if (only !== undefined && proven.length === 1) return { is: 'found', order: only };
  const unclear = dates.filter((date) => witnessOf(witnessable(date, reader)) === 'either');
  const [example] = unclear;
  if (example === undefined) return { is: 'found', order: null };
  const possible = proven.length === 0 ? ordersWithoutFuture(unclear, reader) : [];
  const [one] = possible;
  return one !== undefined && possible.length === 1 ? { is: 'found', order: one } : { is: 'open', example };
}

function witnessable(date: string, { today }: SheetReader): string {
  return NUMBERS.test(date) ? withYear(date, yearOf(dayNumberOf(today))) : date;
}

function ordersWithoutFuture(dates: readonly string[], reader: SheetReader): DateOrder[] {
  return (['dmy', 'mdy'] as const).filter((order) =>
    dates.every((date) => {
      const day = readSheetDay(date, order, reader);
      return day === null || day.on <= reader.today;
    }),
  );
}
