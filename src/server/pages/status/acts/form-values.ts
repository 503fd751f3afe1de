import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../../domain/app-error.ts';
import type { Instant } from '../../../../lib/instant.ts';

/** Whether a form gave a day as browsers write it, such as `2026-11-06`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

/** The instant of a day and a time on the clock, in a zone. Refuses what is no time. */
export function instantAt(day: string, time: string, timeZone: string): Instant {
  try {
    const plainTime = Temporal.PlainTime.from(time);
    return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
  } catch {
    throw new AppError('input_invalid', 'Cannot read the time', { at: 'is no time' });
  }
}
