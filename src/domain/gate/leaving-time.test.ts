import { describe, expect, it } from 'vitest';
import { calendarOf, LONDON, on } from '../testing/story.ts';
import { type Approval, leavingTime } from './leaving-time.ts';

const WEDNESDAY = on('2026-03-04 10:00');

function leaves(given: Partial<Approval>): readonly [string, string | null] {
  const { at, waitsFor } = leavingTime({
    now: WEDNESDAY,
    when: 'held',
    holdMinutes: 10,
    isNo: false,
    dueAt: null,
    calendar: calendarOf(LONDON),
    quietHours: { from: 20, until: 8 },
    ...given,
  });
  return [new Date(at).toISOString().slice(0, 16), waitsFor];
}

describe('when an approved mail leaves', () => {
  it.each<[string, Partial<Approval>, string, string | null]>([
    ['after ten minutes', {}, '2026-03-04T10:10', 'hold'],
    ['at once, where it was asked for', { when: 'now' }, '2026-03-04T10:00', null],
    ['a no on the next business morning', { isNo: true }, '2026-03-05T09:00', 'nextMorning'],
    [
      'a no on Friday afternoon on Monday',
      { isNo: true, now: on('2026-03-06 16:00') },
      '2026-03-09T09:00',
      'nextMorning',
    ],
    [
      'a no before a holiday after it',
      { isNo: true, now: on('2026-04-02 16:00') },
      '2026-04-07T08:00',
      'nextMorning',
    ],
    [
      'a no at seven in the morning of that day',
      { isNo: true, now: on('2026-03-04 07:00') },
      '2026-03-04T09:00',
      'nextMorning',
    ],
    ['a no at once, where it was asked for', { isNo: true, when: 'now' }, '2026-03-04T10:00', null],
    [
      'a no that the morning would make late after ten minutes',
      { isNo: true, dueAt: on('2026-03-05 00:00') },
      '2026-03-04T10:10',
      'hold',
    ],
    [
      'a no that is late already in the morning all the same',
      { isNo: true, dueAt: on('2026-03-04 00:00') },
      '2026-03-05T09:00',
      'nextMorning',
    ],
    ['after their night', { now: on('2026-03-04 19:55') }, '2026-03-05T08:00', 'quietHours'],
    [
      'after their night, even where it was to leave at once',
      { now: on('2026-03-04 22:00'), when: 'now' },
      '2026-03-05T08:00',
      'quietHours',
    ],
    [
      'at night, where somebody said even now',
      { now: on('2026-03-04 22:00'), when: 'now', quietHours: null },
      '2026-03-04T22:00',
      null,
    ],
  ])('%s', (_title, given, at, waitsFor) => {
    expect(leaves(given)).toEqual([at, waitsFor]);
  });
});
