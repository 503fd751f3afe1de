import type { Instant } from '../lib/instant.ts';

/** Says an instant in a zone, with or without the hour, as sentences of errors do. */
export function sayMoment(
  timeZone: string,
  precision: 'day' | 'minute' = 'minute',
): (instant: Instant) => string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'long',
    ...(precision === 'minute' && { hour: '2-digit', minute: '2-digit' }),
  });
  return (instant) => format.format(instant);
}
