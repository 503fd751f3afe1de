import { AppError } from '../../domain/app-error.ts';
import { type DateOrder, readWrittenDate, witnessOf } from './dates/written-date.ts';
import { readFlag } from './words/flag-words.ts';

/** What the cells of one column of dates say about how it is written, gathered over the whole file. */
export interface ColumnDates {
  readonly index: number;
  readonly header: string;
  dayFirst: Witness | null;
  monthFirst: Witness | null;
  either: Witness | null;
  /** Of the first cells that say anything: how many there were, and how many of them can be dates. */
  looked: number;
  readable: number;
  /** How many of them say yes or no. */
  flags: number;
  lastText: string;
}

interface Witness {
  readonly row: number;
  readonly text: string;
}

const CELLS_LOOKED_AT = 200;

export function createColumnDates(index: number, header: string): ColumnDates {
  return {
    index,
    header,
    dayFirst: null,
    monthFirst: null,
    either: null,
    looked: 0,
    readable: 0,
    flags: 0,
    lastText: '',
  };
}

/** Takes one more cell of the column into account. */
export function witnessDate(dates: ColumnDates, text: string, row: number): void {
  if (dates.looked < CELLS_LOOKED_AT) {
    dates.looked += 1;
    if (readFlag(text) !== null) dates.flags += 1;
    else if (readWrittenDate(text, 'dmy') ?? readWrittenDate(text, 'mdy')) dates.readable += 1;
  }
  // ISO dates, which most are, have nothing to say; nor has the same text again.
  if (text[4] === '-' || text === dates.lastText) return;
  dates.lastText = text;
  const witness = witnessOf(text);
  if (witness === 'dmy') dates.dayFirst ??= { row, text };
  else if (witness === 'mdy') dates.monthFirst ??= { row, text };
  else if (witness === 'either') dates.either ??= { row, text };
}

/** Whether the column holds dates at all: a column named "Rejected" may say yes and no. */
export function areDates({ looked, readable }: ColumnDates): boolean {
  return looked === 0 || readable * 5 >= looked;
}

/** Whether a column that nothing is read from may still tell how the others are written: most of it is dates. */
export function tellsOrder({ looked, readable }: ColumnDates): boolean {
  return readable * 2 > looked;
}

/** Whether the column says yes and no instead of when. */
export function areFlags({ looked, flags }: ColumnDates): boolean {
  return looked > 0 && flags * 5 >= looked * 4;
}

/**
 * The order of each column of a file: what was said, or what a day above 12 proves, in the column or else in the
 * others, those beside them that nothing is read from included. `AppError` `date_order_unknown` where a column
 * contradicts itself or nothing in the file tells.
 */
export function decideOrders(
  file: string,
  columns: readonly ColumnDates[],
  { said, unread }: { readonly said: DateOrder | undefined; readonly unread: readonly ColumnDates[] },
): ReadonlyMap<number, DateOrder | null> {
  const proven = new Set(columns.flatMap((dates) => provenOrder(file, dates, said) ?? []));
  if (proven.size === 0) for (const dates of unread) for (const order of ordersSeen(dates)) proven.add(order);
  const [onlyOrder] = proven.size === 1 ? proven : [];
  return new Map(
    columns.map((dates) => {
      const order = said ?? provenOrder(file, dates, said) ?? onlyOrder ?? null;
      if (order === null && dates.either !== null) throw orderUnknown(file, dates, dates.either);
      return [dates.index, order];
    }),
  );
}

function ordersSeen(dates: ColumnDates): readonly DateOrder[] {
  const orders: DateOrder[] = [];
  if (!tellsOrder(dates)) return orders;
  if (dates.dayFirst) orders.push('dmy');
  if (dates.monthFirst) orders.push('mdy');
  return orders;
}

function provenOrder(file: string, dates: ColumnDates, said: DateOrder | undefined): DateOrder | null {
  const { header, dayFirst, monthFirst } = dates;
  if (dayFirst && monthFirst && said === undefined) {
    throw new AppError(
      'date_order_unknown',
      `Cannot read the dates in column "${header}" of ${file}: row ${dayFirst.row} (${dayFirst.text}) has the day first, ` +
        `row ${monthFirst.row} (${monthFirst.text}) has the month first. Say --date-order dmy or --date-order mdy; ` +
        'rows written the other way are then left out and listed.',
      { [header]: `rows ${dayFirst.row} and ${monthFirst.row} contradict each other` },
    );
  }
  if (dayFirst) return 'dmy';
  return monthFirst ? 'mdy' : null;
}

function orderUnknown(file: string, { header }: ColumnDates, { row, text }: Witness): AppError {
  return new AppError(
    'date_order_unknown',
    `Cannot tell whether ${text} (row ${row}, column "${header}" of ${file}) has the day or the month first: ` +
      'no date in the file has a day above 12. Say --date-order dmy (day first) or --date-order mdy (month first).',
    { [header]: `row ${row} can be read both ways` },
  );
}
