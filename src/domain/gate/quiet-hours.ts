import type { Instant } from '../../lib/instant.ts';
import { zoneOf } from '../calendar/calendars.ts';
import type { QuietHours } from './outgoing.ts';

/** When the quiet hours that hold at an instant end, on the receiver's clock; `null` outside of them. */
export function quietUntil(now: Instant, { from, until }: QuietHours, timeZone: string): Instant | null {
  if (from === until) return null;
  const zone = zoneOf(timeZone);
  const today = zone.dayOf(now);
  // A night that began yesterday, and one that begins today.
  for (const day of [today - 1, today]) {
    const end = zone.hourOfDay(from < until ? day : day + 1, until);
    if (zone.hourOfDay(day, from) <= now && now < end) return end;
  }
  return null;
}
