import { Temporal } from 'temporal-polyfill';
import type { Instant, PlainDate } from '../../lib/instant.ts';

/** The instant at which clocks in a zone show a time such as `17:30` on a day; `null` for what is no day, time or zone. */
export function wallTime(day: PlainDate, time: string, timeZone: string): Instant | null {
  try {
    const plainTime = Temporal.PlainTime.from(time);
    return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
  } catch {
    return null;
  }
}
