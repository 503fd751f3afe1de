import { expect, test } from 'vitest';
import { zoneOf } from '../calendar/calendars.ts';
import { planReview } from './review-plan.ts';

const plan = (now: string, dueAt: string) => {
  const { review, nextAt } = planReview({
    zone: zoneOf('Europe/Berlin'),
    dueAt: Date.parse(dueAt),
    now: Date.parse(now),
  });
  return { on: review?.on ?? null, next: new Date(nextAt).toISOString() };
};

test.each([
  [
    'on Friday at four',
    '2026-05-15T16:00+02:00',
    '2026-05-15T16:00+02:00',
    '2026-05-15',
    '2026-05-22T14:00:00.000Z',
  ],
  [
    'on Saturday, where the machine slept',
    '2026-05-16T09:00+02:00',
    '2026-05-15T16:00+02:00',
    '2026-05-15',
    '2026-05-22T14:00:00.000Z',
  ],
  [
    'not on Monday any more',
    '2026-05-18T09:00+02:00',
    '2026-05-15T16:00+02:00',
    null,
    '2026-05-22T14:00:00.000Z',
  ],
  ['not before four', '2026-05-15T15:59+02:00', '2026-05-11T09:00+02:00', null, '2026-05-15T14:00:00.000Z'],
  [
    'not the one before somebody joined',
    '2026-05-16T09:00+02:00',
    '2026-05-16T09:00+02:00',
    null,
    '2026-05-22T14:00:00.000Z',
  ],
  [
    'at the same hour after the clocks change',
    '2026-10-23T16:00+02:00',
    '2026-10-23T16:00+02:00',
    '2026-10-23',
    '2026-10-30T15:00:00.000Z',
  ],
])('the week comes %s', (_, now, dueAt, on, next) => {
  expect(plan(now, dueAt)).toEqual({ on, next });
});
