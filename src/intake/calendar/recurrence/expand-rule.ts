import type { DayNumber } from '../../../lib/day-number.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../lib/instant.ts';
import { midnightOf, type Wall } from '../wall.ts';
import type { Budget } from './budget.ts';
import { dayOfDate } from './civil.ts';
import { dayTest, firstWeek, nextDay, nextMonth, type RuleDay, ruleDay, weekYear } from './fitting-day.ts';
import type { Rule } from './rule.ts';

export interface Expansion {
  readonly rule: Rule;
  /** DTSTART on the wall clock. */
  readonly start: Wall;
  /** Nothing before it is asked for: a rule without a count goes there at once. */
  readonly from?: Wall;
  readonly budget: Budget;
}

/** The Gregorian calendar repeats after 400 years: a rule that has given nothing in them never will. */
const LONGEST_WAIT = 400 * 366 * DAY;
const LAST = midnightOf(9999, 12, 31);

/**
 * The times of a rule on the wall clock, in order, from its start on. It ends when the rule does, when nothing can come
 * any more, or when the budget is spent; it knows nothing of zones, which is why a rule keeps its hour over the night on
 * which the clocks change. COUNT and UNTIL are the caller's.
 */
export function* expandRule({ rule, start, from, budget }: Expansion): Generator<Wall> {
  const periods = periodsOf(rule, start);
  let last = Math.max(start, from ?? start);
  for (let number = periods.firstNear(from ?? start); ; ) {
    const period = periods.at(number);
    if (!(period.begins <= LAST) || period.begins - last > LONGEST_WAIT || !budget.spend(4)) return;
    const times = period.times(budget);
    if (times === null) return;
    for (const time of chosen(times, rule.byPosition)) {
      if (time < start) continue;
      last = time;
      yield time;
    }
    number = period.next;
  }
}

/** BYSETPOS: the n-th of a period, from its beginning or its end. */
function chosen(times: readonly Wall[], positions: readonly number[]): readonly Wall[] {
  if (positions.length === 0) return times;
  const indexes = positions.map((position) => (position > 0 ? position - 1 : times.length + position));
  const inOrder = [...new Set(indexes)].sort((a, b) => a - b);
  return inOrder.flatMap((index) => times[index] ?? []);
}

interface Period {
  readonly begins: Wall;
  /** The number of the period to look at after this one. */
  readonly next: number;
  /** `null` when the budget is spent. */
  readonly times: (budget: Budget) => readonly Wall[] | null;
}

interface Periods {
  /** A number such that no time of interest lies in a period before it. */
  readonly firstNear: (wall: Wall) => number;
  readonly at: (number: number) => Period;
}

function periodsOf(rule: Rule, start: Wall): Periods {
  switch (rule.frequency) {
    case 'YEARLY':
    case 'MONTHLY':
    case 'WEEKLY':
    case 'DAILY':
      return wholeDays(rule, start);
    case 'HOURLY':
      return partsOfDay(rule, start, HOUR);
    case 'MINUTELY':
      return partsOfDay(rule, start, MINUTE);
    case 'SECONDLY':
      return partsOfDay(rule, start, SECOND);
    default:
      return rule.frequency satisfies never;
  }
}

type DaySpan = readonly [begins: number, ends: number];

/** Years, months, weeks and days: all days of the period that fit, each with all its times. */
function wholeDays(rule: Rule, start: Wall): Periods {
  const first = ruleDay(Math.floor(start / DAY));
  const { isInMonth, isFitting } = dayTest(rule, first);
  const times = timesOfDay(rule, start);
  const spanOf = spans(rule, first);
  return {
    firstNear: (wall) =>
      rule.count === null ? Math.max(0, Math.floor((wall - start) / longestPeriod(rule)) - 1) : 0,
    at: (number) => {
      const [begins, ends] = spanOf(number);
      return {
        begins: begins * DAY,
        next: number + 1,
        times: (budget) => {
          const found: Wall[] = [];
          for (
            let day = ruleDay(begins);
            day.day < ends;
            day = isInMonth(day) ? nextDay(day) : nextMonth(day)
          ) {
            if (!budget.spend(1)) return null;
            if (!isFitting(day)) continue;
            if (!budget.spend(times.length)) return null;
            for (const time of times) found.push(day.day * DAY + time);
          }
          return found;
        },
      };
    },
  };
}

function longestPeriod({ frequency, interval }: Rule): number {
  const days = { YEARLY: 366, MONTHLY: 31, WEEKLY: 7 }[frequency as string] ?? 1;
  return days * interval * DAY;
}

function spans(rule: Rule, first: RuleDay): (number: number) => DaySpan {
  const { frequency, interval, weekStart } = rule;
  // A year of weeks begins with its first week, which may lie in December.
  if (frequency === 'YEARLY' && rule.byWeekNumber.length > 0) {
    const firstYear = weekYear(first, weekStart);
    return (number) => {
      const year = firstYear + number * interval;
      return [firstWeek(year, weekStart), firstWeek(year + 1, weekStart)];
    };
  }
  if (frequency === 'YEARLY')
    return (number) => {
      const year = first.year + number * interval;
      return [dayOfDate(year, 1, 1), dayOfDate(year + 1, 1, 1)];
    };
  if (frequency === 'MONTHLY')
    return (number) => {
      const month = first.month + number * interval;
      return [dayOfDate(first.year, month, 1), dayOfDate(first.year, month + 1, 1)];
    };
  if (frequency === 'WEEKLY') {
    const week = first.day - ((first.weekday - weekStart + 7) % 7);
    return (number) => [week + 7 * number * interval, week + 7 * number * interval + 7];
  }
  return (number) => [first.day + number * interval, first.day + number * interval + 1];
}

/** Every time of a day that the rule names, as milliseconds after midnight, in order. */
function timesOfDay(rule: Rule, start: Wall): readonly number[] {
  const given = new Date(start);
  const hours = orOwn(rule.byHour, given.getUTCHours());
  const minutes = orOwn(rule.byMinute, given.getUTCMinutes());
  const seconds = orOwn(rule.bySecond, given.getUTCSeconds());
  return hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => hour * HOUR + minute * MINUTE + second * SECOND)),
  );
}

function orOwn(given: readonly number[], own: number): readonly number[] {
  return given.length === 0 ? [own] : [...given].sort((a, b) => a - b);
}

/** Hours, minutes and seconds: a day, an hour or a minute that cannot fit is passed over in one step. */
function partsOfDay(rule: Rule, start: Wall, unit: number): Periods {
  const isFitting = oncePerDay(dayTest(rule, ruleDay(Math.floor(start / DAY))).isFitting);
  const zero = Math.floor(start / unit);
  const step = rule.interval;
  const numberFrom = (wall: Wall) => Math.max(0, Math.ceil((Math.floor(wall / unit) - zero) / step));
  const minutes = orOwn(rule.byMinute, new Date(start).getUTCMinutes());
  const seconds = orOwn(rule.bySecond, new Date(start).getUTCSeconds());
  return {
    firstNear: (wall) => (rule.count === null ? Math.max(0, numberFrom(wall) - 1) : 0),
    at: (number) => {
      const begins = (zero + number * step) * unit;
      const skip = skipTo(rule, begins, { unit, isFitting });
      if (skip !== null) return { begins, next: Math.max(number + 1, numberFrom(skip)), times: () => [] };
      const within =
        unit === HOUR
          ? minutes.flatMap((minute) => seconds.map((second) => begins + minute * MINUTE + second * SECOND))
          : unit === MINUTE
            ? seconds.map((second) => begins + second * SECOND)
            : [begins];
      return { begins, next: number + 1, times: (budget) => (budget.spend(within.length) ? within : null) };
    },
  };
}

interface Part {
  readonly unit: number;
  readonly isFitting: (day: DayNumber) => boolean;
}

/** The parts of a day come one after another: the answer for the day is kept. */
function oncePerDay(isFitting: (day: RuleDay) => boolean): (day: DayNumber) => boolean {
  let last: DayNumber | undefined;
  let answer = false;
  return (day) => {
    if (day !== last) [last, answer] = [day, isFitting(ruleDay(day))];
    return answer;
  };
}

/** The next day, hour or minute, where this one does not fit. */
function skipTo(rule: Rule, wall: Wall, { unit, isFitting }: Part): Wall | null {
  const date = new Date(wall);
  if (!isFitting(Math.floor(wall / DAY))) return (Math.floor(wall / DAY) + 1) * DAY;
  if (!isNamed(rule.byHour, date.getUTCHours())) return (Math.floor(wall / HOUR) + 1) * HOUR;
  if (unit < HOUR && !isNamed(rule.byMinute, date.getUTCMinutes()))
    return (Math.floor(wall / MINUTE) + 1) * MINUTE;
  if (unit < MINUTE && !isNamed(rule.bySecond, date.getUTCSeconds())) return wall + SECOND;
  return null;
}

function isNamed(given: readonly number[], own: number): boolean {
  return given.length === 0 || given.includes(own);
}
