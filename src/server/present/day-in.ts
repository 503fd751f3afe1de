import type { Instant } from '../../lib/instant.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** "6 November 2026" in one time zone. Making a format costs more than using it a thousand times, so each is kept. */
export function dayIn(timeZone: string): (instant: Instant) => string {
  const format = formatOf(timeZone, { day: 'numeric', month: 'long', year: 'numeric' });
  return (instant) => format.format(instant);
}

/** "6 November 2026 at 15:00" in one time zone. */
export function momentIn(timeZone: string): (instant: Instant) => string {
  const time = formatOf(timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = dayIn(timeZone);
  return (instant) => `${day(instant)} at ${time.format(instant)}`;
}

function formatOf(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone}/${Object.keys(options).join()}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone, ...options });
  formats.set(key, known);
  return known;
}
