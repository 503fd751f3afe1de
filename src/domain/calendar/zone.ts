import { Temporal } from 'temporal-polyfill';
import { type DayNumber, plainDateOf } from '../../lib/day-number.ts';
import { DAY, type Instant } from '../../lib/instant.ts';

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
  const starts = new Map<DayNumber, Instant>();
  const hours = new Map<number, Instant>();

  function startOfDay(day: DayNumber): Instant {
    let start = starts.get(day);
    if (start === undefined) {
      start = Temporal.PlainDate.from(plainDateOf(day)).toZonedDateTime(name).epochMilliseconds;
      starts.set(day, start);
    }
    return start;
  }

  function hourOfDay(day: DayNumber, hour: number): Instant {
    const key = day * 24 + hour;
    let instant = hours.get(key);
    if (instant === undefined) {
      const plainTime = Temporal.PlainTime.from({ hour });
      instant = Temporal.PlainDate.from(plainDateOf(day)).toZonedDateTime({
        timeZone: name,
        plainTime,
      }).epochMilliseconds;
      hours.set(key, instant);
    }
    return instant;
  }

  function dayOf(instant: Instant): DayNumber {
    let day = Math.floor(instant / DAY);
    while (startOfDay(day) > instant) day -= 1;
    while (startOfDay(day + 1) <= instant) day += 1;
    return day;
  }

  return { name, dayOf, startOfDay, hourOfDay };
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
