import { FEW } from '../../../domain/measures/figures.ts';
import { HOUR } from '../../../lib/instant.ts';
import { currentLocale } from '../../lib/language/language.ts';
import { sayNumber } from '../../lib/say-count.ts';
import { sayLength, sayUnits } from '../../lib/when.ts';

const NOTHING = '–';

/** A share as a percentage; of few, the numbers themselves, because a percentage of seven people says too much. */
export function sayShare(part: number, all: number): string {
  if (all === 0) return NOTHING;
  if (all < FEW) return `${sayNumber(part)} / ${sayNumber(all)}`;
  return sayPercent(part / all);
}

/** Rounded down, so that somebody who was left out is never rounded away. */
export function sayPercent(share: number): string {
  const percent = new Intl.NumberFormat(currentLocale(), { style: 'percent', maximumFractionDigits: 0 });
  return percent.format(Math.floor(share * 100 + 1e-9) / 100);
}

export function sayDays(days: number | null): string {
  return days === null ? NOTHING : sayUnits(days, 'day');
}

export function sayHours(hours: number | null): string {
  return hours === null ? NOTHING : sayLength(hours * HOUR);
}
