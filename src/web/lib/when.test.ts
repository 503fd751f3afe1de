import { describe, expect, it } from 'vitest';
import { dayIn, daysBetween, plural, sayDay, sayLength, sayMoment } from './when.ts';

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
    expect(plural(1200, 'word')).toBe('1,200 words');
  });
});
