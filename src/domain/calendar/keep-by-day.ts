import type { DayNumber } from '../../lib/day-number.ts';
import type { Instant } from '../../lib/instant.ts';

/** 1990-01-01 to 2079-09-18. Days outside are worked out each time: nobody hires there. */
const FIRST_DAY = 7305;
const DAYS = 1 << 15;

/** Not asked for yet; also the start of 1970, which lies outside. */
const UNKNOWN = 0;

/**
 * Remembers what a slow function of a day answered. Every duty asks for several days, so the answers lie in one row of
 * plain numbers, where a look-up costs a few nanoseconds. Memory is taken only for the parts that are asked for: the
 * row begins as zeros, which no system sets aside before they are written.
 */
export function keepByDay(slow: (day: DayNumber) => Instant): (day: DayNumber) => Instant {
  const kept = new Float64Array(DAYS);

  function learn(day: DayNumber): Instant {
    const answer = slow(day);
    kept[day - FIRST_DAY] = answer;
    return answer;
  }

  return (day) => {
    const known = kept[day - FIRST_DAY] ?? UNKNOWN;
    return known === UNKNOWN ? learn(day) : known;
  };
}
