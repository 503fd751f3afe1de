import type { Zone } from '../../../domain/calendar/zone.ts';
import { DAY, HOUR, type Instant } from '../../../lib/instant.ts';
import type { WrittenDate } from './written-date.ts';

/** The instant of a written date; `zone` where it names none, `timeWhenOnlyDay` (milliseconds) where it names no time. */
export function instantOf(date: WrittenDate, zone: Zone, timeWhenOnlyDay: number): Instant {
  const time = date.time ?? timeWhenOnlyDay;
  if (date.offset !== null) return date.day * DAY + time - date.offset;
  const start = zone.startOfDay(date.day);
  if (zone.startOfDay(date.day + 1) - start === DAY) return start + time;
  const hour = Math.min(23, Math.floor(time / HOUR));
  return zone.hourOfDay(date.day, hour) + (time - hour * HOUR);
}
