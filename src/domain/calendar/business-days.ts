import { type DayNumber, dayNumberOf, plainDateOf, weekdayOf, yearOf } from '../../lib/day-number.ts';
import type { PlainDate } from '../../lib/instant.ts';

/** Which days are worked, and the n-th one after or before a day, in constant time once a year has been asked for. */
export interface BusinessDays {
  isBusinessDay(day: DayNumber): boolean;
  /** The n-th business day strictly after `day`, or strictly before it when `n` is negative; `n` is never 0. */
  step(day: DayNumber, n: number): DayNumber;
  /** How many business days lie after `from` up to and with `to`. */
  between(from: DayNumber, to: DayNumber): number;
}

/** Days before and after these bounds are weekdays or weekends with no holidays: nobody hires there. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** A margin of a year on both sides, so that a step across New Year stays inside the table. */
const MARGIN_YEARS = 1;

interface Table {
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  /** Business days in the table up to and with each day. */
  readonly ordinals: Int32Array;
  readonly businessDays: readonly DayNumber[];
}

export function createBusinessDays(
  weekend: readonly number[],
  holidaysOfYear: (year: number) => readonly PlainDate[],
  closedDays: readonly PlainDate[],
): BusinessDays {
  const closed = new Set(closedDays.map(dayNumberOf));
  let table: Table | null = null;

  function tableFor(day: DayNumber): Table {
    if (table === null || day < table.firstDay || day > table.lastDay)
      table = buildTable(reach(table, day), isWorked);
    return table;
  }

  const holidays = new Map<number, ReadonlySet<DayNumber>>();
  function isWorked(day: DayNumber): boolean {
    if (weekend.includes(weekdayOf(day)) || closed.has(day)) return false;
    const year = yearOf(day);
    if (year < FIRST_YEAR || year > LAST_YEAR) return true;
    let days = holidays.get(year);
    if (days === undefined) {
      days = new Set(holidaysOfYear(year).map(dayNumberOf));
      holidays.set(year, days);
    }
    return !days.has(day);
  }

  function step(day: DayNumber, n: number): DayNumber {
    const around = tableFor(day);
    const upTo = around.ordinals[day - around.firstDay] ?? 0;
    const before = around.businessDays[upTo - 1] === day ? upTo - 1 : upTo;
    const found = around.businessDays[n > 0 ? upTo + n - 1 : before + n];
    return found ?? walk(day, n, isWorked);
  }

  function isBusinessDay(day: DayNumber): boolean {
    const { ordinals, firstDay } = tableFor(day);
    return ordinals[day - firstDay] !== (day === firstDay ? 0 : ordinals[day - firstDay - 1]);
  }

  function between(from: DayNumber, to: DayNumber): number {
    let count = 0;
    for (let day = from + 1; day <= to; day += 1) if (isBusinessDay(day)) count += 1;
    return count;
  }

  return { isBusinessDay, step, between };
}

function reach(table: Table | null, day: DayNumber): readonly [DayNumber, DayNumber] {
  const year = yearOf(day);
  const first = dayNumberOf(`${String(year - MARGIN_YEARS).padStart(4, '0')}-01-01`);
  const last = dayNumberOf(`${String(year + MARGIN_YEARS).padStart(4, '0')}-12-31`);
  const isFar =
    table !== null && Math.min(Math.abs(table.firstDay - last), Math.abs(first - table.lastDay)) > 36_525;
  if (table === null || isFar) return [first, last];
  return [Math.min(first, table.firstDay), Math.max(last, table.lastDay)];
}

function buildTable(
  [firstDay, lastDay]: readonly [DayNumber, DayNumber],
  isWorked: (day: DayNumber) => boolean,
): Table {
  const ordinals = new Int32Array(lastDay - firstDay + 1);
  const businessDays: DayNumber[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    if (isWorked(day)) businessDays.push(day);
    ordinals[day - firstDay] = businessDays.length;
  }
  return { firstDay, lastDay, ordinals, businessDays };
}

/** Beyond the table: a place with a thousand closed days in a row is a mistake in its settings, and gets an end. */
function walk(day: DayNumber, n: number, isWorked: (day: DayNumber) => boolean): DayNumber {
  const direction = Math.sign(n);
  let left = Math.abs(n);
  let at = day;
  for (let tries = 0; left > 0 && tries < 2_000; tries += 1) {
    at += direction;
    if (isWorked(at)) left -= 1;
  }
  if (left > 0)
    throw new RangeError(
      `Cannot find ${n} business days around ${plainDateOf(day)}: nearly every day is closed`,
    );
  return at;
}
