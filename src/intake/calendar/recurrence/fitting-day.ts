import { type DayNumber, weekdayOf } from '../../../lib/day-number.ts';
import { dateOfDay, dayOfDate } from './civil.ts';
import type { ByDay, Rule } from './rule.ts';

/** One day with all that a rule can ask about it. */
export interface RuleDay {
  readonly day: DayNumber;
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
  readonly monthLength: number;
  readonly dayOfYear: number;
  readonly yearLength: number;
  readonly weekday: number;
}

export function ruleDay(day: DayNumber): RuleDay {
  const { year, month, dayOfMonth } = dateOfDay(day);
  return {
    day,
    year,
    month,
    dayOfMonth,
    monthLength: month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 31),
    dayOfYear: day - dayOfDate(year, 1, 1) + 1,
    yearLength: isLeap(year) ? 366 : 365,
    weekday: weekdayOf(day),
  };
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The day after; what the two share is not worked out again. */
export function nextDay(day: RuleDay): RuleDay {
  if (day.dayOfMonth >= day.monthLength) return ruleDay(day.day + 1);
  return {
    ...day,
    day: day.day + 1,
    dayOfMonth: day.dayOfMonth + 1,
    dayOfYear: day.dayOfYear + 1,
    weekday: (day.weekday % 7) + 1,
  };
}

/** The first day of the next month. */
export function nextMonth(day: RuleDay): RuleDay {
  return ruleDay(day.day + day.monthLength - day.dayOfMonth + 1);
}

/** What a rule asks of a day, and of its month before that. */
export interface DayTest {
  readonly isInMonth: (day: RuleDay) => boolean;
  readonly isFitting: (day: RuleDay) => boolean;
}

/**
 * Whether a day belongs to the rule: the table of RFC 5545 section 3.3.10 read as one question for each day, where a
 * part that expands and one that limits come to the same. What a rule leaves out is taken from its first day.
 */
export function dayTest(rule: Rule, first: RuleDay): DayTest {
  const filled = fillFrom(rule, first);
  const months = new Set(filled.byMonth);
  const isNthOfMonth = rule.frequency === 'MONTHLY' || rule.byMonth.length > 0;
  const countsWeekdays = rule.frequency === 'MONTHLY' || rule.frequency === 'YEARLY';
  const ignoresNth = !countsWeekdays || rule.byWeekNumber.length > 0;
  const isInMonth = ({ month }: RuleDay) => months.size === 0 || months.has(month);
  const isNamedDay = (day: RuleDay) =>
    filled.byDay.length === 0 ||
    filled.byDay.some((one) => isWeekday(one, day, { ignoresNth, isNthOfMonth }));
  return {
    isInMonth,
    isFitting: (day) =>
      isInMonth(day) &&
      isNamedDay(day) &&
      (filled.byMonthDay.length === 0 || fits(filled.byMonthDay, day.dayOfMonth, day.monthLength)) &&
      (filled.byYearDay.length === 0 || fits(filled.byYearDay, day.dayOfYear, day.yearLength)) &&
      (filled.byWeekNumber.length === 0 || isInWeek(filled, day)),
  };
}

type DayParts = Pick<Rule, 'byMonth' | 'byMonthDay' | 'byYearDay' | 'byDay' | 'byWeekNumber' | 'weekStart'>;

function fillFrom(rule: Rule, first: RuleDay): DayParts {
  const { byMonthDay, byYearDay, byDay, byWeekNumber } = rule;
  const namesDay = byMonthDay.length + byYearDay.length + byDay.length > 0;
  if (namesDay) return rule;
  const sameWeekday = { ...rule, byDay: [{ weekday: first.weekday, nth: 0 }] };
  if (byWeekNumber.length > 0 || rule.frequency === 'WEEKLY') return sameWeekday;
  if (rule.frequency === 'MONTHLY') return { ...rule, byMonthDay: [first.dayOfMonth] };
  if (rule.frequency !== 'YEARLY') return rule;
  return {
    ...rule,
    byMonthDay: [first.dayOfMonth],
    byMonth: rule.byMonth.length > 0 ? rule.byMonth : [first.month],
  };
}

/** From the beginning, or from the end where it is negative. */
function fits(wanted: readonly number[], position: number, length: number): boolean {
  return wanted.some((one) => one === position || one === position - length - 1);
}

interface Counting {
  readonly ignoresNth: boolean;
  readonly isNthOfMonth: boolean;
}

function isWeekday(wanted: ByDay, day: RuleDay, { ignoresNth, isNthOfMonth }: Counting): boolean {
  if (wanted.weekday !== day.weekday) return false;
  if (wanted.nth === 0 || ignoresNth) return true;
  const [position, length] = isNthOfMonth
    ? [day.dayOfMonth, day.monthLength]
    : [day.dayOfYear, day.yearLength];
  if (wanted.nth > 0) return Math.floor((position - 1) / 7) + 1 === wanted.nth;
  return -(Math.floor((length - position) / 7) + 1) === wanted.nth;
}

/** Week 1 is the first with at least four days in the year; weeks begin on the day that the rule says. */
function isInWeek({ byWeekNumber, weekStart }: DayParts, day: RuleDay): boolean {
  const year = weekYear(day, weekStart);
  const begins = firstWeek(year, weekStart);
  const week = Math.floor((day.day - begins) / 7) + 1;
  return fits(byWeekNumber, week, (firstWeek(year + 1, weekStart) - begins) / 7);
}

/** The year of a week is that of its fourth day. */
export function weekYear(day: RuleDay, weekStart: number): number {
  const weekBegins = day.day - ((day.weekday - weekStart + 7) % 7);
  return dateOfDay(weekBegins + 3).year;
}

/** The day on which the first week of a year begins. */
export function firstWeek(year: number, weekStart: number): DayNumber {
  const fourth = dayOfDate(year, 1, 4);
  return fourth - ((weekdayOf(fourth) - weekStart + 7) % 7);
}
