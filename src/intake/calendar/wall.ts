import { DAY, type PlainDate } from '../../lib/instant.ts';

/**
 * What a clock on the wall shows, as milliseconds since 1970-01-01T00:00 on that same clock: no zone, plain
 * arithmetic. A zone makes an instant of it.
 */
export type Wall = number;

/** The wall clock's time of these digits; `null` for a day or an hour that no calendar has. */
export function wallOf(parts: readonly [number, number, number, number?, number?, number?]): Wall | null {
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts;
  if (month < 1 || month > 12 || day < 1 || hour > 24 || minute > 59 || second > 60) return null;
  const midnight = midnightOf(year, month, day);
  if (new Date(midnight).getUTCDate() !== day) return null;
  return midnight + ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1000;
}

/** `2026-11-22T09:00:00`. */
export function wallText(wall: Wall): string {
  return new Date(wall).toISOString().slice(0, 19);
}

/** The calendar day of it. */
export function dayOfWall(wall: Wall): PlainDate {
  return new Date(Math.floor(wall / DAY) * DAY).toISOString().slice(0, 10);
}

/** `Date.UTC` takes the years 0 to 99 for those of the last century. */
export function midnightOf(year: number, month: number, day: number): Wall {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}
