import { AppError } from '../../../../domain/app-error.ts';
import { wallTime } from '../../../../domain/calendar/wall-time.ts';
import type { Instant } from '../../../../lib/instant.ts';

/** Whether a form gave a day as browsers write it, such as `2026-11-06`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && wallTime(text, '12:00', 'UTC') !== null;
}

/** The instant of a day and a time on the clock, in a zone. Refuses what is no time. */
export function instantAt(day: string, time: string, timeZone: string): Instant {
  const instant = wallTime(day, time, timeZone);
  if (instant === null) throw new AppError('input_invalid', 'Cannot read the time', { at: 'is no time' });
  return instant;
}
