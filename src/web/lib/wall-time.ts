import { HOUR, type Instant, MINUTE, toIso } from '../../lib/instant.ts';

/**
 * The instant at which clocks in a zone show `YYYY-MM-DDTHH:MM`, as ISO 8601 in UTC; `undefined` for an empty or broken field.
 * An hour that the clocks skip in spring becomes the hour after; of an hour that comes twice in autumn, the first.
 */
export function instantOfWall(timeZone: string, wall: string): string | undefined {
  const shown = Date.parse(`${wall}:00Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall) || Number.isNaN(shown)) return undefined;
  const before = shown - offsetAt(timeZone, shown - 24 * HOUR);
  const after = shown - offsetAt(timeZone, shown + 24 * HOUR);
  const fits = [before, after].filter((at) => at + offsetAt(timeZone, at) === shown);
  return toIso(fits.length > 0 ? Math.min(...fits) : Math.max(before, after));
}

/** What a clock in the zone shows at an instant, as a `datetime-local` field wants it. */
export function wallOfInstant(timeZone: string, at: Instant): string {
  return new Date(at + offsetAt(timeZone, at)).toISOString().slice(0, 16);
}

function offsetAt(timeZone: string, at: Instant): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const shown = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'));
  return shown - Math.floor(at / MINUTE) * MINUTE;
}
