import { Temporal } from 'temporal-polyfill';
import { type DayNumber, plainDateOf } from '../../lib/day-number.ts';
import { DAY, type Instant } from '../../lib/instant.ts';
import { keepByDay } from './keep-by-day.ts';

/** Days of one time zone as instants. Temporal knows the zone; its answers are kept, for each day is asked for often. */
export interface Zone {
  readonly name: string;
  /** The calendar day on which an instant falls there. */
  dayOf(instant: Instant): DayNumber;
  /** The first instant of a day: midnight, or later where the clocks jump over midnight. */
  startOfDay(day: DayNumber): Instant;
  /** A whole hour of a day; an hour that the clocks skip is the one after. */
  hourOfDay(day: DayNumber, hour: number): Instant;
}

export function createZone(name: string): Zone {
  const startOfDay = keepByDay(
    (day) => Temporal.PlainDate.from(plainDateOf(day)).toZonedDateTime(name).epochMilliseconds,
  );

  const hours = new Map<number, (day: DayNumber) => Instant>();
  function hourOfDay(day: DayNumber, hour: number): Instant {
    let instantOf = hours.get(hour);
    if (instantOf === undefined) {
      instantOf = keepByDay((on) => wholeHour(name, on, hour));
      hours.set(hour, instantOf);
    }
    return instantOf(day);
  }

  function dayOf(instant: Instant): DayNumber {
    let day = Math.floor(instant / DAY);
    while (startOfDay(day) > instant) day -= 1;
    while (startOfDay(day + 1) <= instant) day += 1;
    return day;
  }

  return { name, dayOf, startOfDay, hourOfDay };
}

function wholeHour(timeZone: string, day: DayNumber, hour: number): Instant {
  const plainTime = Temporal.PlainTime.from({ hour });
  return Temporal.PlainDate.from(plainDateOf(day)).toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
}

/** True for a name that the IANA database knows. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
