import { HOUR, type Instant } from '../../lib/instant.ts';
import { zoneOf } from '../calendar/calendars.ts';

export interface PushMomentAsked {
  readonly now: Instant;
  readonly timeZone: string;
  /** Whole hours on that clock, from the first to before the second; the same twice means never quiet. */
  readonly quiet: { readonly from: number; readonly until: number };
  /** When the same member was pushed to last. */
  readonly lastAt: Instant | null;
}

/** What comes up in between is told together with the next. */
const APART = 2 * HOUR;

/** The first instant, now or later, at which a push may ring: not in the quiet hours, and not soon after another. */
export function pushMoment({ now, timeZone, quiet, lastAt }: PushMomentAsked): Instant {
  const from = Math.max(now, lastAt === null ? now : lastAt + APART);
  return afterQuiet(from, timeZone, quiet);
}

function afterQuiet(at: Instant, timeZone: string, { from, until }: PushMomentAsked['quiet']): Instant {
  if (from === until) return at;
  const zone = zoneOf(timeZone);
  const day = zone.dayOf(at);
  const [begins, ends] = [zone.hourOfDay(day, from), zone.hourOfDay(day, until)];
  if (from < until) return at >= begins && at < ends ? ends : at;
  // Over midnight: the early part ends today, the late one tomorrow.
  if (at < ends) return ends;
  return at >= begins ? zone.hourOfDay(day + 1, until) : at;
}
