import type { PlainDate } from '../../../lib/instant.ts';
import { currentLocale } from '../../lib/language/language.ts';
import type { Month } from './month.ts';

/** "November 2026". */
export function sayMonth(month: Month): string {
  const format = new Intl.DateTimeFormat(currentLocale(), {
    timeZone: 'UTC',
    month: 'long',
    year: 'numeric',
  });
  return format.format(Date.parse(`${month}-01`));
}

/** "Mon", as the head of a column. */
export function sayWeekday(day: PlainDate): string {
  const format = new Intl.DateTimeFormat(currentLocale(), { timeZone: 'UTC', weekday: 'short' });
  return format.format(Date.parse(day));
}
