import type { DayNumber } from '../../../lib/day-number.ts';

/** A day that a text names, where it stands, and how surely. */
export interface FoundDate {
  readonly from: number;
  readonly to: number;
  readonly day: DayNumber;
  /**
   * `date`: a day and a month. `day`: "the 12th". `weekday`, `relative`: counted from when it was written. `month`: no day.
   * `week`: a week by its number; `day` is its Monday.
   */
  readonly how: 'date' | 'day' | 'weekday' | 'relative' | 'month' | 'week';
}

export interface DateBase {
  /** The day on which it was written, where it was written. */
  readonly today: DayNumber;
  /** IETF tag, where it is known: decides whether 3/4 is in March or in April. */
  readonly language?: string | null;
}
