import { describe, expect, it } from 'vitest';
import { dayNumberOf } from '../../lib/day-number.ts';
import { keepByDay } from './keep-by-day.ts';

describe('answers kept by day', () => {
  it('are those of the slow function, asked once for each day', () => {
    const asked: number[] = [];
    const kept = keepByDay((day) => {
      asked.push(day);
      return day * 10;
    });
    const days = ['1990-01-01', '1990-01-02', '2026-03-29', '2079-09-18'].map(dayNumberOf);
    for (const day of [...days, ...days]) expect(kept(day)).toBe(day * 10);
    expect(asked).toEqual(days);
  });

  it('are right for days long ago and far ahead, which are not kept', () => {
    const kept = keepByDay((day) => day * 10);
    for (const date of ['1960-05-01', '1970-01-01', '1989-12-31', '2079-09-19', '9999-12-31'])
      expect(kept(dayNumberOf(date)), date).toBe(dayNumberOf(date) * 10);
  });
});
