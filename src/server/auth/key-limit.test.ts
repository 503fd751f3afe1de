import { expect, test } from 'vitest';
import { createKeyLimit } from './key-limit.ts';

const MINUTE = 60_000;

test('a key that asks too much waits until the minute is over; others do not', () => {
  const limit = createKeyLimit(3);
  const asked = [0, 1000, 2000, 3000].map((after) => limit('a', 10 * MINUTE + after));
  expect(asked).toEqual([0, 0, 0, 57_000]);
  expect(limit('b', 10 * MINUTE + 3000)).toBe(0);
  expect(limit('a', 11 * MINUTE)).toBe(0);
});
