import { describe, expect, it } from 'vitest';
import { publicHolidays } from './public-holidays.ts';

describe('public holidays', () => {
  it('R2: in Ontario Easter Monday, the Civic Holiday, 30 September and 11 November are business days', () => {
    for (const [year, easterMonday, civic] of [
      [2025, '2025-04-21', '2025-08-04'],
      [2026, '2026-04-06', '2026-08-03'],
      [2027, '2027-03-29', '2027-08-02'],
    ] as const) {
      const days = publicHolidays('CA', 'ON', year);
      for (const day of [easterMonday, civic, `${year}-09-30`, `${year}-11-11`])
        expect(days).not.toContain(day);
      expect(days).toContain(`${year}-12-26`);
    }
  });

  it('R2: Ontario has its nine public holidays', () => {
    expect(publicHolidays('CA', 'ON', 2026)).toEqual([
      '2026-01-01',
      '2026-02-16',
      '2026-04-03',
      '2026-05-18',
      '2026-07-01',
      '2026-09-07',
      '2026-10-12',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('leaves other provinces as they are', () => {
    expect(publicHolidays('CA', 'AB', 2026)).toContain('2026-11-11');
  });

  it.each([
    ['US', undefined, ['2026-07-03', '2026-11-26'], ['2026-07-06', '2026-11-27']],
    ['DE', 'BY', ['2026-01-06', '2026-06-04', '2026-10-03'], ['2026-10-31']],
    ['DE', 'BE', ['2026-03-08'], ['2026-01-06', '2026-06-04']],
    ['IL', undefined, ['2026-04-02', '2026-09-21'], ['2026-12-25']],
    ['GB', 'ENG', ['2026-04-06', '2026-12-28'], ['2026-01-02']],
    ['FR', undefined, ['2026-05-14', '2026-07-14'], ['2026-04-03', '2026-12-26']],
    ['IN', undefined, ['2026-01-26', '2026-08-15', '2026-10-02'], ['2026-12-26']],
  ] as const)('knows the days off of %s %s', (country, region, off, business) => {
    const days = publicHolidays(country, region, 2026);
    for (const day of off) expect(days).toContain(day);
    for (const day of business) expect(days).not.toContain(day);
  });

  it('takes every day of a holiday that lasts several, and Seollal from the day before', () => {
    const days = publicHolidays('KR', undefined, 2025);
    expect(days).toEqual(expect.arrayContaining(['2025-01-28', '2025-01-29', '2025-01-30']));
    expect(days).not.toContain('2025-01-31');
    expect(publicHolidays('KR', undefined, 2026)).toEqual(
      expect.arrayContaining([
        '2026-02-16',
        '2026-02-17',
        '2026-02-18',
        '2026-09-24',
        '2026-09-25',
        '2026-09-26',
      ]),
    );
  });

  it('counts a half holiday as a business day', () => {
    expect(publicHolidays('CN', undefined, 2026)).not.toContain('2026-05-04');
  });

  it('has no days off for a country it does not know', () => {
    expect(publicHolidays('ZZ', undefined, 2026)).toEqual([]);
  });

  it('answers in order, without doubles, and the same object twice', () => {
    const days = publicHolidays('KR', undefined, 2024);
    expect([...new Set(days)].sort()).toEqual(days);
    expect(publicHolidays('KR', undefined, 2024)).toBe(days);
  });
});
