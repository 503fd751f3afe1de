import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../lib/instant.ts';

/**
 * When the clocks of a zone show a time, given as milliseconds since 1970-01-01T00:00 on those clocks. One that they skip
 * counts as if they had not changed yet, and of one that comes twice it is the first.
 */
export function instantOfWall(timeZone: string, wall: number): Instant {
  const shown = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
  return shown.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** What the clocks of a zone show at an instant, in the same way. */
export function wallAtInstant(timeZone: string, at: Instant): number {
  const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return at + Math.round(offsetNanoseconds / 1e6);
}
