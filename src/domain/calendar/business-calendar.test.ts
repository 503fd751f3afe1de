import { describe, expect, it } from 'vitest';
import { dayNumberOf, plainDateOf } from '../../lib/day-number.ts';
import type { Place } from '../party.ts';
import { KOLKATA, LONDON, on, SYDNEY, TEL_AVIV, TORONTO } from '../testing/story.ts';
import { createCalendars } from './calendars.ts';
import { weekendOf } from './weekend.ts';

const calendarOf = createCalendars(
  (country) => (country === 'GB' ? ['2026-04-03', '2026-04-06'] : []),
  ['2026-08-17'],
);

function dueDate(place: Place, at: number, n: number): string {
  const calendar = calendarOf(place);
  return plainDateOf(calendar.lastDayOf(calendar.dueAfter(at, n)));
}

describe('R1: business days are counted where the one who owes lives', () => {
  it('gives the next day on a weekday', () => {
    expect(dueDate(LONDON, on('2026-03-03 15:00'), 1)).toBe('2026-03-04');
  });

  it('steps over the weekend, and over Easter where it is a holiday', () => {
    expect(dueDate(LONDON, on('2026-03-06 15:00'), 1)).toBe('2026-03-09');
    expect(dueDate(LONDON, on('2026-04-02 15:00'), 1)).toBe('2026-04-07');
    expect(dueDate(TORONTO, on('2026-04-02 15:00', 'America/Toronto'), 1)).toBe('2026-04-03');
  });

  it('counts a fact on a day off from the next business day as day 1', () => {
    expect(dueDate(LONDON, on('2026-03-07 11:00'), 1)).toBe('2026-03-09');
    expect(dueDate(LONDON, on('2026-03-07 11:00'), 5)).toBe('2026-03-13');
  });

  it('ends at midnight there, so that what is due today is not late', () => {
    const calendar = calendarOf(TORONTO);
    expect(calendar.dueAfter(on('2026-03-03 15:00', 'America/Toronto'), 1)).toBe(
      on('2026-03-05 00:00', 'America/Toronto'),
    );
  });

  it('takes the calendar day of the one who owes, not ours', () => {
    const at = on('2026-03-03 23:30');
    expect(dueDate(LONDON, at, 1)).toBe('2026-03-04');
    expect(dueDate(SYDNEY, at, 1)).toBe('2026-03-05');
    expect(dueDate(KOLKATA, at, 1)).toBe('2026-03-05');
  });

  it('keeps whole days over both nights of daylight saving', () => {
    expect(dueDate(LONDON, on('2026-03-27 23:30'), 1)).toBe('2026-03-30');
    expect(dueDate(SYDNEY, on('2026-04-03 23:30', 'Australia/Sydney'), 1)).toBe('2026-04-06');
    expect(dueDate(TORONTO, on('2026-10-30 23:30', 'America/Toronto'), 1)).toBe('2026-11-02');
    const calendar = calendarOf(LONDON);
    const sunday = dayNumberOf('2026-03-29');
    expect(calendar.endOfDay(sunday) - calendar.startOfDay(sunday)).toBe(23 * 3_600_000);
  });
});

describe('R2: days off', () => {
  it('rests on Friday and Saturday in Israel', () => {
    expect(weekendOf('IL')).toEqual([5, 6]);
    expect(dueDate(TEL_AVIV, on('2026-03-05 15:00', 'Asia/Jerusalem'), 1)).toBe('2026-03-08');
  });

  it('adds the closed days of a workspace', () => {
    expect(dueDate(LONDON, on('2026-08-14 10:00'), 1)).toBe('2026-08-18');
  });
});

describe('steps backwards', () => {
  it('finds the business day before a Monday and before a Sunday', () => {
    const calendar = calendarOf(LONDON);
    expect(plainDateOf(calendar.step(dayNumberOf('2026-03-09'), -1))).toBe('2026-03-06');
    expect(plainDateOf(calendar.step(dayNumberOf('2026-03-08'), -1))).toBe('2026-03-06');
    expect(plainDateOf(calendar.step(dayNumberOf('2026-03-10'), -2))).toBe('2026-03-06');
  });

  it('agrees with a day-by-day walk through ten years', () => {
    const calendar = calendarOf(LONDON);
    for (let day = dayNumberOf('2020-01-01'); day < dayNumberOf('2030-01-01'); day += 17) {
      for (const n of [-12, -1, 1, 3, 10, 60]) {
        let walked = day;
        for (let left = Math.abs(n); left > 0; ) {
          walked += Math.sign(n);
          if (calendar.isWorkday(walked)) left -= 1;
        }
        expect(calendar.step(day, n)).toBe(walked);
      }
    }
  });

  it('refuses a place in which nearly every day is closed', () => {
    const everyDay = Array.from({ length: 4000 }, (_, index) =>
      plainDateOf(dayNumberOf('2024-01-01') + index),
    );
    const calendar = createCalendars(() => [], everyDay)(LONDON);
    expect(() => calendar.dueAfter(on('2026-03-03 10:00'), 1)).toThrow(/nearly every day is closed/);
  });
});
