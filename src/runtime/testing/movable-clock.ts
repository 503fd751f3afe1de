import type { Instant } from '../../lib/instant.ts';
import type { Clock } from '../clock.ts';

/** A clock that stands until a test moves it, forwards or back. */
export interface MovableClock extends Clock {
  readonly advance: (milliseconds: number) => void;
  readonly set: (instant: Instant) => void;
}

export function movableClock(startsAt: Instant): MovableClock {
  let now = startsAt;
  return {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    set: (instant) => {
      now = instant;
    },
  };
}
