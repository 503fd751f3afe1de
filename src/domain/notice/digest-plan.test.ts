import { describe, expect, test } from 'vitest';
import { HOUR, type Instant, MINUTE } from '../../lib/instant.ts';
import { createCalendars } from '../calendar/calendars.ts';
import { planDigest } from './digest-plan.ts';

const calendarOf = createCalendars(() =>
  [{ date: '2026-05-14', names: ['Ascension'] }].map((one) => one.date),
);
const berlin = calendarOf({ country: 'DE', timeZone: 'Europe/Berlin' });
const at = (text: string): Instant => Date.parse(text);
const plan = (now: string, dueAt = now) => {
  const { digest, nextAt } = planDigest({ calendar: berlin, hour: 8, dueAt: at(dueAt), now: at(now) });
  return { on: digest?.on ?? null, next: new Date(nextAt).toISOString() };
};

describe('a digest at eight in Berlin', () => {
  test('comes on a working morning, and the next one the day after', () => {
    expect(plan('2026-05-12T08:00+02:00')).toEqual({ on: '2026-05-12', next: '2026-05-13T06:00:00.000Z' });
  });

  test('does not come on a weekend or a public holiday', () => {
    expect(plan('2026-05-16T08:00+02:00')).toEqual({ on: null, next: '2026-05-18T06:00:00.000Z' });
    expect(plan('2026-05-13T08:00+02:00').next).toBe('2026-05-15T06:00:00.000Z');
  });

  test('comes late when the machine was asleep at eight, but not in the afternoon', () => {
    expect(plan('2026-05-12T13:59+02:00', '2026-05-12T08:00+02:00').on).toBe('2026-05-12');
    expect(plan('2026-05-12T14:00+02:00', '2026-05-12T08:00+02:00').on).toBeNull();
  });

  test('comes once after three days of sleep, for the morning that it is', () => {
    expect(plan('2026-05-12T09:30+02:00', '2026-05-08T08:00+02:00')).toEqual({
      on: '2026-05-12',
      next: '2026-05-13T06:00:00.000Z',
    });
  });

  test('waits for the next morning when somebody joins during the day', () => {
    expect(plan('2026-05-12T10:00+02:00')).toEqual({ on: null, next: '2026-05-13T06:00:00.000Z' });
    expect(plan('2026-05-12T07:00+02:00')).toEqual({ on: null, next: '2026-05-12T06:00:00.000Z' });
  });

  test('keeps its hour over both nights on which the clocks change', () => {
    expect(plan('2026-03-27T08:00+01:00').next).toBe('2026-03-30T06:00:00.000Z');
    expect(plan('2026-10-23T08:00+02:00').next).toBe('2026-10-26T07:00:00.000Z');
  });
});

test('waiting for the plan of a plan never stands still', () => {
  let now = at('2026-01-01T00:00Z');
  for (let turn = 0; turn < 300; turn += 1) {
    const { nextAt } = planDigest({ calendar: berlin, hour: turn % 24, dueAt: now, now });
    expect(nextAt).toBeGreaterThan(now - MINUTE);
    expect(nextAt - now).toBeLessThan(6 * 24 * HOUR);
    now = nextAt;
  }
});
