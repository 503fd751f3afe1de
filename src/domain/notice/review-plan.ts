import { plainDateOf, weekdayOf } from '../../lib/day-number.ts';
import { DAY, type Instant, type PlainDate } from '../../lib/instant.ts';
import type { Zone } from '../calendar/zone.ts';

export interface ReviewAsked {
  /** The clock of whoever reads it. */
  readonly zone: Pick<Zone, 'dayOf' | 'hourOfDay'>;
  /** The Friday that was waited for. */
  readonly dueAt: Instant;
  readonly now: Instant;
}

export interface ReviewPlan {
  readonly review: { readonly on: PlainDate; readonly expiresAt: Instant } | null;
  readonly nextAt: Instant;
}

const FRIDAY = 5;
const HOUR_OF_REVIEW = 16;
/** Over the weekend it still means something; on Monday the next week has begun. */
const REVIEW_LASTS = 2 * DAY;

/** Whether the week by mail goes out now, and when the next one may: on Fridays at four by the reader's clock. */
export function planReview({ zone, dueAt, now }: ReviewAsked): ReviewPlan {
  const today = zone.dayOf(now);
  const sinceFriday = (weekdayOf(today) + 7 - FRIDAY) % 7;
  const thisFriday = zone.hourOfDay(today - sinceFriday, HOUR_OF_REVIEW);
  const hasCome = thisFriday <= now;
  const last = hasCome ? today - sinceFriday : today - sinceFriday - 7;
  const lastAt = zone.hourOfDay(last, HOUR_OF_REVIEW);
  const isNow = dueAt <= lastAt && now < lastAt + REVIEW_LASTS;
  return {
    review: isNow ? { on: plainDateOf(last), expiresAt: lastAt + REVIEW_LASTS } : null,
    nextAt: zone.hourOfDay(last + 7, HOUR_OF_REVIEW),
  };
}
