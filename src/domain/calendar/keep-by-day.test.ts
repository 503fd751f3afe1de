import { describe, expect, it } from 'vitest';
import { keepByDay } from './keep-by-day.ts';

describe('answers kept by day', () => {
  it('are those of the slow function, asked once for each day', () => {
    const asked: number[] = [];
    const kept = keepByDay((day) => {
      asked.push(day);
      return day * 10;
    });
    const days = [0, 511, 512, 20_000, 51_199];
    for (const day of [...days, ...days]) expect(kept(day)).toBe(day * 10);
    expect(asked).toEqual(days);
  });

  it('are right for days before 1970 and far ahead, which are not kept', () => {
    const kept = keepByDay((day) => day * 10);
    for (const day of [-1, -512, 51_200, 3_000_000]) expect(kept(day)).toBe(day * 10);
  });
});
