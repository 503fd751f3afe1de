import Holidays from 'date-holidays';
import type { HolidaysOf } from '../../domain/calendar/holidays.ts';
import { DAY, type PlainDate } from '../../lib/instant.ts';
import { CORRECTIONS, type Correction, type ListedHoliday } from './corrections.ts';

const known = new Map<string, readonly PlainDate[]>();

/**
 * The public holidays of one country and region in one year, as calendar days in order; none for a place that the
 * library does not know. Observances, bank and half holidays are business days (R2). Corrections of R2 are applied.
 */
export const publicHolidays: HolidaysOf = (country, region, year) => {
  const key = `${country}-${region ?? ''}-${year}`;
  const remembered = known.get(key);
  if (remembered) return remembered;
  const days = correctedDays(country.toUpperCase(), region?.toUpperCase(), year);
  known.set(key, days);
  return days;
};

function correctedDays(country: string, region: string | undefined, year: number): readonly PlainDate[] {
  const corrections = CORRECTIONS.filter(
    (correction) => correction.country === country && (!correction.region || correction.region === region),
  );
  const listed = listHolidays(country, region, year)
    .filter((holiday) => !corrections.some((correction) => correction.isBusinessDay?.(holiday)))
    .flatMap((holiday) => daysOf(holiday, shiftOf(holiday, corrections)));
  const added = corrections.flatMap(({ alsoOff = [] }) => alsoOff.map((day) => `${year}-${day}`));
  return [...new Set([...listed, ...added])].sort();
}

function listHolidays(country: string, region: string | undefined, year: number): readonly ListedHoliday[] {
  const calendar = region ? new Holidays(country, region) : new Holidays(country);
  return calendar
    .getHolidays(year)
    .filter(({ type, date }) => type === 'public' && !startsAtNoon(date))
    .map(({ date, rule, start, end }) => ({
      on: date.slice(0, 10),
      rule: String(rule),
      days: Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY)),
    }));
}

/** Half holidays of some countries begin at noon: work is done that day. */
function startsAtNoon(date: string): boolean {
  return date.slice(11, 16) === '12:00';
}

function shiftOf(holiday: ListedHoliday, corrections: readonly Correction[]): number {
  return corrections.reduce((days, correction) => days + (correction.shift?.(holiday) ?? 0), 0);
}

function daysOf({ on, days }: ListedHoliday, shift: number): readonly PlainDate[] {
  const first = Date.parse(`${on}T00:00:00Z`) + shift * DAY;
  return Array.from({ length: days }, (_, index) => new Date(first + index * DAY).toISOString().slice(0, 10));
}
