import { instantOfWall, wallAtInstant } from '../../../domain/calendar/wall-clock.ts';
import type { Instant } from '../../../lib/instant.ts';
import { MINUTE } from '../../../lib/instant.ts';
import type { Wall } from '../wall.ts';

/** How the zone of a time was found. */
export type FoundBy = 'utc' | 'offset' | 'iana' | 'definition' | 'outlook';

/**
 * The clocks of one zone. A time that the clocks skip counts as if they had not changed yet, and one that comes twice is
 * the first of the two: RFC 5545 section 3.3.5.
 */
export interface WallClock {
  readonly name: string;
  readonly by: FoundBy;
  readonly instantOf: (wall: Wall) => Instant;
  /** What the clocks show at an instant. */
  readonly wallAt: (instant: Instant) => Wall;
}

export const UTC: WallClock = { name: 'UTC', by: 'utc', instantOf: (wall) => wall, wallAt: (at) => at };

/** Clocks that are always the same number of minutes ahead of UTC. */
export function fixedClock(minutesAhead: number, name: string): WallClock {
  const ahead = minutesAhead * MINUTE;
  return { name, by: 'offset', instantOf: (wall) => wall - ahead, wallAt: (at) => at + ahead };
}

/** A zone of the IANA database. */
export function ianaClock(name: string, by: FoundBy = 'iana'): WallClock {
  return {
    name,
    by,
    instantOf: (wall) => instantOfWall(name, wall),
    wallAt: (at) => wallAtInstant(name, at),
  };
}
