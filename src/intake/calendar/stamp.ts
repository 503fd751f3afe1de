import type { Wall } from './wall.ts';
import { wallOf } from './wall.ts';

/** A date, or a date with a time, as a calendar file writes it: what the clock shows, and what it says about the zone. */
export interface Stamp {
  readonly wall: Wall;
  readonly isDay: boolean;
  /** Minutes that the clock is ahead of UTC, where the value itself says so: 0 for `Z`. */
  readonly ahead: number | null;
}

const STAMP =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2}):?(\d{2})?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** Reads `20261122`, `20261122T090000`, `20261122T090000Z`; also with the marks of ISO 8601, which some programs write. */
export function readStamp(text: string): Stamp | null {
  const match = STAMP.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  const time = [Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)] as const;
  const wall = wallOf([Number(year), Number(month), Number(day), ...time]);
  if (wall === null) return null;
  return { wall, isDay: hour === undefined, ahead: zone === undefined ? null : minutesAhead(zone) };
}

/** `+0530` is 330. */
export function minutesAhead(text: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?/.exec(text);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}
