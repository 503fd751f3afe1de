import { addMonths, dayNumberOf, plainDateOf } from '../../lib/day-number.ts';
import type { PlainDate } from '../../lib/instant.ts';

/** Policy row 26: longer than this nobody is kept without being asked anew. */
const LONGEST_CONSENT_MONTHS = 24;
export const USUAL_CONSENT_MONTHS = 12;

/** What a consent is for, and nothing else; a new wording of it is a new purpose. */
export const BENCH_PURPOSE = 'told of openings like the one they were close in/1';

const FIRST_TOUCH_DAYS = 35;
const NEXT_TOUCH_MONTHS = 3;
const RENEWAL_DAYS = 30;

/** The last day of a consent that is given today for so many months. */
export function consentEnd(today: PlainDate, months: number): PlainDate {
  return plainDateOf(addMonths(dayNumberOf(today), Math.min(Math.max(months, 1), LONGEST_CONSENT_MONTHS)));
}

/** Whether a last day is one that may be agreed to today: still to come, and within what the law allows. */
export function mayAgreeUntil(today: PlainDate, until: PlainDate): boolean {
  return until > today && until <= consentEnd(today, LONGEST_CONSENT_MONTHS);
}

export interface BenchTime {
  readonly agreedOn: PlainDate;
  readonly until: PlainDate;
  /** The day of the last word to them; `null` before the first. */
  readonly touchedOn: PlainDate | null;
}

/** Policy row 26: a light word after five weeks, then each quarter, never on or after the last day of the consent. */
export function nextTouch({ agreedOn, until, touchedOn }: BenchTime): PlainDate | null {
  const due =
    touchedOn === null
      ? dayNumberOf(agreedOn) + FIRST_TOUCH_DAYS
      : addMonths(dayNumberOf(touchedOn), NEXT_TOUCH_MONTHS);
  const day = plainDateOf(due);
  return day < until ? day : null;
}

/** From this day on they are asked whether the consent shall go on: once, a month before it ends. */
export function renewalFrom(until: PlainDate): PlainDate {
  return plainDateOf(dayNumberOf(until) - RENEWAL_DAYS);
}

/** Whoever's last day is this one or earlier is asked now whether the consent shall go on. */
export function renewalsBefore(today: PlainDate): PlainDate {
  return plainDateOf(dayNumberOf(today) + RENEWAL_DAYS);
}
