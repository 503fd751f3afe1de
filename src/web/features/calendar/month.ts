import { addMonths, dayNumberOf, plainDateOf, weekdayOf } from '../../../lib/day-number.ts';
import type { PlainDate } from '../../../lib/instant.ts';

/** A month as the address carries it: "2026-11". */
export type Month = string;

export function monthOf(day: PlainDate): Month {
  return day.slice(0, 7);
}

export function isMonth(text: unknown): text is Month {
  return typeof text === 'string' && /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text);
}

/** The month so many months later, or earlier. */
export function monthAway(month: Month, months: number): Month {
  return monthOf(plainDateOf(addMonths(dayNumberOf(`${month}-01`), months)));
}

/** The weeks that a month touches, whole, each from Monday to Sunday. */
export function weeksOf(month: Month): readonly (readonly PlainDate[])[] {
  const first = dayNumberOf(`${month}-01`);
  const last = addMonths(first, 1) - 1;
  const weeks: PlainDate[][] = [];
  for (let monday = first - weekdayOf(first) + 1; monday <= last; monday += 7)
    weeks.push(Array.from({ length: 7 }, (_, index) => plainDateOf(monday + index)));
  return weeks;
}
