import { DAY, type PlainDate } from './instant.ts';

/** Whole days since 1970-01-01, in no zone: the form in which days are added and compared. */
export type DayNumber = number;

export function dayNumberOf(date: PlainDate): DayNumber {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
}

export function plainDateOf(day: DayNumber): PlainDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export function yearOf(day: DayNumber): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** 1 is Monday, 7 is Sunday, as ISO 8601 counts. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The same day `months` later; the last day of the month where that month is shorter. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const date = new Date(day * DAY);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const next = new Date(first);
  const lastOfMonth = new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1, 0)).getUTCDate();
  return Math.round(first / DAY) + Math.min(date.getUTCDate(), lastOfMonth) - 1;
}

/** True for a real calendar day written `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
    plainDateOf(dayNumberOf(text)) === text
  );
}
