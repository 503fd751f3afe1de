import { afterEach, describe, expect, it } from 'vitest';
import { i18n } from './language/i18n.ts';
import { sayCount, sayList } from './say-count.ts';
import {
  dayIn,
  daysBetween,
  sayDay,
  sayFully,
  sayLength,
  sayLongDay,
  sayMoment,
  sayPlainDate,
} from './when.ts';

const now = Date.parse('2025-11-14T15:00:00Z');

describe('days are told as the reader’s zone has them', () => {
  it('calls an instant today or tomorrow by the zone, not by UTC', () => {
    const lateEvening = Date.parse('2025-11-15T03:00:00Z');
    expect(sayDay('America/Toronto', lateEvening, now)).toBe('today');
    expect(sayDay('Australia/Sydney', lateEvening, now)).toBe('today');
    expect(sayDay('Europe/London', lateEvening, now)).toBe('tomorrow');
  });

  it('names the weekday, and the year only when it is another one', () => {
    expect(sayDay('Europe/London', Date.parse('2025-11-04T12:00:00Z'), now)).toBe('Tue 4 Nov');
    expect(sayDay('Europe/London', Date.parse('2024-12-30T12:00:00Z'), now)).toBe('Mon 30 Dec 2024');
    expect(sayMoment('Asia/Kolkata', Date.parse('2025-11-13T20:00:00Z'), now)).toBe('today, 01:30');
  });

  it('counts days across the nights when the clocks change', () => {
    const before = Date.parse('2025-10-25T12:00:00Z');
    const after = Date.parse('2025-10-27T12:00:00Z');
    expect(daysBetween('Europe/London', before, after)).toBe(2);
    expect(daysBetween('Europe/London', after, before)).toBe(-2);
    expect(dayIn('Australia/Sydney', Date.parse('2025-10-04T20:00:00Z'))).toBe('2025-10-05');
  });
});

describe('lengths', () => {
  it('uses the largest unit that is still true', () => {
    expect(sayLength(40 * 60_000)).toBe('40 minutes');
    expect(sayLength(-5 * 3_600_000)).toBe('5 hours');
    expect(sayLength(36 * 3_600_000)).toBe('1 day');
  });
});

describe('in the language of the reader', () => {
  afterEach(() => i18n.changeLanguage('en'));

  it.each([
    ['en', 'today', 'Tue 4 Nov', '3 days', '1,200+', 'Ada, Ben and Cleo', 'Friday, 14 November'],
    ['fr', 'aujourd’hui', 'mar. 4 nov.', '3 jours', '1 200+', 'Ada, Ben et Cleo', 'Vendredi 14 novembre'],
    ['de', 'heute', 'Di., 4. Nov.', '3 Tage', '1.200+', 'Ada, Ben und Cleo', 'Freitag, 14. November'],
    ['es', 'hoy', 'mar, 4 nov', '3 días', '1200+', 'Ada, Ben y Cleo', 'Viernes, 14 de noviembre'],
  ])('%s', async (language, today, day, length, count, list, heading) => {
    await i18n.changeLanguage(language);
    const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
    expect(sayDay('Europe/London', now, now)).toBe(today);
    expect(sayDay('Europe/London', Date.parse('2025-11-04T12:00:00Z'), now)).toBe(day);
    expect(plain(sayLength(80 * 3_600_000))).toBe(length);
    expect(plain(sayCount({ count: 1200, isBounded: true }))).toBe(count);
    expect(sayList(['Ada', 'Ben', 'Cleo'])).toBe(list);
    expect(sayLongDay('Europe/London', now)).toBe(heading);
    expect(sayPlainDate('2025-11-04')).toContain('2025');
    expect(sayFully('Europe/London', now)).toContain('(Europe/London)');
  });
});
