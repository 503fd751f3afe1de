import { describe, expect, test } from 'vitest';
import { pushMoment } from './push-moment.ts';

const at = (text: string) => Date.parse(text);
const moment = (
  now: string,
  { quiet = { from: 20, until: 8 }, last = null as string | null, timeZone = 'Europe/Berlin' } = {},
) =>
  new Date(
    pushMoment({ now: at(now), timeZone, quiet, lastAt: last === null ? null : at(last) }),
  ).toISOString();

describe('when a push may ring', () => {
  test('at once in the day, where none rang lately', () => {
    expect(moment('2026-05-12T10:00+02:00')).toBe('2026-05-12T08:00:00.000Z');
  });

  test('not in the quiet hours: before midnight and after it, the morning is waited for', () => {
    expect(moment('2026-05-12T20:00+02:00')).toBe('2026-05-13T06:00:00.000Z');
    expect(moment('2026-05-12T23:59+02:00')).toBe('2026-05-13T06:00:00.000Z');
    expect(moment('2026-05-13T03:00+02:00')).toBe('2026-05-13T06:00:00.000Z');
    expect(moment('2026-05-13T08:00+02:00')).toBe('2026-05-13T06:00:00.000Z');
  });

  test('quiet hours within one day end on that day, and the same hour twice means none', () => {
    expect(moment('2026-05-12T13:30+02:00', { quiet: { from: 13, until: 15 } })).toBe(
      '2026-05-12T13:00:00.000Z',
    );
    expect(moment('2026-05-12T03:00+02:00', { quiet: { from: 8, until: 8 } })).toBe(
      '2026-05-12T01:00:00.000Z',
    );
  });

  test('two hours after the last at the earliest, and then not in the quiet hours either', () => {
    expect(moment('2026-05-12T10:00+02:00', { last: '2026-05-12T09:30+02:00' })).toBe(
      '2026-05-12T09:30:00.000Z',
    );
    expect(moment('2026-05-12T19:30+02:00', { last: '2026-05-12T19:00+02:00' })).toBe(
      '2026-05-13T06:00:00.000Z',
    );
  });

  test('the morning keeps its hour over both nights on which the clocks change', () => {
    expect(moment('2026-03-28T22:00+01:00')).toBe('2026-03-29T06:00:00.000Z');
    expect(moment('2026-10-24T22:00+02:00')).toBe('2026-10-25T07:00:00.000Z');
    expect(moment('2026-04-04T22:00+11:00', { timeZone: 'Australia/Sydney' })).toBe(
      '2026-04-04T22:00:00.000Z',
    );
  });
});
