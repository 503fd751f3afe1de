import { type DayNumber, dayNumberOf, plainDateOf } from '../../lib/day-number.ts';
import type { Instant, PlainDate } from '../../lib/instant.ts';
import type { BusinessDays } from './business-days.ts';
import type { Zone } from './zone.ts';

/** The hour at which a working day starts, and with it the nudges (R3). */
const WORKDAY_START_HOUR = 9;

/** Days, business days and their ends, as one party lives them. Every end of a day is the first instant after it. */
export interface BusinessCalendar {
  readonly timeZone: string;
  dayOf(instant: Instant): DayNumber;
  dateOf(instant: Instant): PlainDate;
  isBusinessDay(date: PlainDate): boolean;
  isWorkday(day: DayNumber): boolean;
  startOfDay(day: DayNumber): Instant;
  /** 24:00 of a day: from then on, what was due that day is late. */
  endOfDay(day: DayNumber): Instant;
  endOfDate(date: PlainDate): Instant;
  /** 09:00 of a day. */
  workdayStart(day: DayNumber): Instant;
  /** The n-th business day after (or before, when negative) a day; `n` is never 0. */
  step(day: DayNumber, n: number): DayNumber;
  /** R1: the end of the n-th business day after the calendar day of an instant; of that very day for 0. */
  dueAfter(instant: Instant, n: number): Instant;
  /** The end of the day `n` calendar days after the day of an instant. */
  endOfCalendarDay(instant: Instant, n: number): Instant;
  /** The last day on which something with this due instant is in time. */
  lastDayOf(dueAt: Instant): DayNumber;
  /** Business days after the day of `from`, up to and with the day of `to`. */
  businessDaysBetween(from: Instant, to: Instant): number;
}

export function createBusinessCalendar(zone: Zone, days: BusinessDays): BusinessCalendar {
  const endOfDay = (day: DayNumber) => zone.startOfDay(day + 1);
  const lastDayOf = (dueAt: Instant) => zone.dayOf(dueAt - 1);
  return {
    timeZone: zone.name,
    dayOf: zone.dayOf,
    dateOf: (instant) => plainDateOf(zone.dayOf(instant)),
    isBusinessDay: (date) => days.isBusinessDay(dayNumberOf(date)),
    isWorkday: days.isBusinessDay,
    startOfDay: zone.startOfDay,
    endOfDay,
    endOfDate: (date) => endOfDay(dayNumberOf(date)),
    workdayStart: (day) => zone.hourOfDay(day, WORKDAY_START_HOUR),
    step: days.step,
    dueAfter: (instant, n) => endOfDay(n === 0 ? zone.dayOf(instant) : days.step(zone.dayOf(instant), n)),
    endOfCalendarDay: (instant, n) => endOfDay(zone.dayOf(instant) + n),
    lastDayOf,
    businessDaysBetween: (from, to) => days.between(zone.dayOf(from), lastDayOf(to)),
  };
}
