import type { DayNumber } from '../../../lib/day-number.ts';

interface CivilDate {
  readonly year: number;
  /** 1 is January. */
  readonly month: number;
  readonly dayOfMonth: number;
}

/**
 * Days and dates of the Gregorian calendar by arithmetic alone: rules ask for them hundreds of thousands of times, and a
 * `Date` takes ten times as long. Years are counted from March, so that the leap day comes last (Howard Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms").
 */
export function dateOfDay(day: DayNumber): CivilDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const dayOfMonth = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth };
}

/** The day of a date; months beyond 12 run on into the next years. */
export function dayOfDate(year: number, month: number, dayOfMonth: number): DayNumber {
  const wholeYear = year + Math.floor((month - 1) / 12);
  const ofYear = ((((month - 1) % 12) + 12) % 12) + 1;
  const from = ofYear <= 2 ? wholeYear - 1 : wholeYear;
  const era = Math.floor(from / 400);
  const yearOfEra = from - era * 400;
  const days = Math.floor((153 * (ofYear + (ofYear > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const ofEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + days;
  return era * 146_097 + ofEra - 719_468;
}
