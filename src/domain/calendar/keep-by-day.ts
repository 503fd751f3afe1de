import type { DayNumber } from '../../lib/day-number.ts';
import type { Instant } from '../../lib/instant.ts';

/** Days on one page, about a year and a half; a power of two, so that finding the page is a shift. */
const PAGE_BITS = 9;
const PAGE_DAYS = 1 << PAGE_BITS;

/** Pages from 1970 to 2110. Days outside are worked out each time: nobody hires there. */
const PAGES = 100;

/**
 * Remembers what a slow function of a day answered. Every duty asks for several days, so the answers lie in pages of
 * plain numbers, where a look-up costs a few nanoseconds; a page takes four kilobytes, once a day on it is asked for.
 */
export function keepByDay(slow: (day: DayNumber) => Instant): (day: DayNumber) => Instant {
  const pages: (Float64Array | null)[] = Array.from({ length: PAGES }, () => null);

  function learn(day: DayNumber): Instant {
    const answer = slow(day);
    if (day < 0 || day >= PAGES * PAGE_DAYS) return answer;
    const number = day >> PAGE_BITS;
    const page = pages[number] ?? new Float64Array(PAGE_DAYS).fill(Number.NaN);
    page[day % PAGE_DAYS] = answer;
    pages[number] = page;
    return answer;
  }

  return (day) => {
    const page = day < 0 || day >= PAGES * PAGE_DAYS ? null : pages[day >> PAGE_BITS];
    const known = page?.[day % PAGE_DAYS] ?? Number.NaN;
    return Number.isNaN(known) ? learn(day) : known;
  };
}
