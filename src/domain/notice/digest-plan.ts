import { plainDateOf } from '../../lib/day-number.ts';
import { HOUR, type Instant, type PlainDate } from '../../lib/instant.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { zoneOf } from '../calendar/calendars.ts';

export interface DigestAsked {
  /** The member's days off and clock. */
  readonly calendar: BusinessCalendar;
  /** The hour on that clock at which a digest comes. */
  readonly hour: number;
  /** The morning that was waited for. */
  readonly dueAt: Instant;
  readonly now: Instant;
}

export interface DigestPlan {
  /** The morning that a digest is for now; none where it has passed, or is no working day. */
  readonly digest: { readonly on: PlainDate; readonly expiresAt: Instant } | null;
  /** The next morning to wait for. */
  readonly nextAt: Instant;
}

/** A digest of the morning means nothing in the afternoon. */
const MORNING_LASTS = 6 * HOUR;

/** Whether a digest goes out now, and when the next one may: on working days, at an hour of the member's clock. */
export function planDigest({ calendar, hour, dueAt, now }: DigestAsked): DigestPlan {
  const zone = zoneOf(calendar.timeZone);
  const today = calendar.dayOf(now);
  const morning = zone.hourOfDay(today, hour);
  const nextDay = now < morning && calendar.isWorkday(today) ? today : calendar.step(today, 1);
  const nextAt = zone.hourOfDay(nextDay, hour);
  const isNow =
    calendar.isWorkday(today) && dueAt <= morning && morning <= now && now < morning + MORNING_LASTS;
  return {
    digest: isNow ? { on: plainDateOf(today), expiresAt: morning + MORNING_LASTS } : null,
    nextAt,
  };
}
