import { expect, it } from 'vitest';
import { isMonth, monthAway, weeksOf } from './month.ts';

it('shows every day of a month once, in whole weeks from Monday', () => {
  for (const month of ['2026-02', '2026-03', '2026-11', '2027-01', '2028-02']) {
    const days = weeksOf(month).flat();
    expect(days.length % 7).toBe(0);
    expect(new Set(days).size).toBe(days.length);
    expect(new Date(`${days[0]}T00:00Z`).getUTCDay()).toBe(1);
    const inside = days.filter((day) => day.startsWith(month));
    expect(inside.length).toBe(
      new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate(),
    );
  }
});

it('asks for no more than six weeks, which is as much as one answer carries', () => {
  const longest = Array.from({ length: 120 }, (_, index) => weeksOf(monthAway('2026-01', index)).length);
  expect(Math.max(...longest)).toBe(6);
});

it('goes over the end of the year in both directions', () => {
  expect(monthAway('2026-12', 1)).toBe('2027-01');
  expect(monthAway('2026-01', -1)).toBe('2025-12');
});

it('takes no other text for a month', () => {
  expect(['2026-11', '2026-13', '2026-1', 'x', 11].filter(isMonth)).toEqual(['2026-11']);
});
