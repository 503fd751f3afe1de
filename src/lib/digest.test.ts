import { expect, test } from 'vitest';
import { createDigest } from './digest.ts';

type Value = string | number | boolean | null;

function digestOf(values: readonly Value[]): string {
  const digest = createDigest();
  for (const value of values) digest.add(value);
  return digest.end();
}

test('the same values in the same order give the same digest', () => {
  expect(digestOf(['Ada', 7, null, true])).toBe(digestOf(['Ada', 7, null, true]));
  expect(digestOf(['Ada', 7])).toMatch(/^[\da-f]{16}$/);
});

test.for<[readonly Value[], readonly Value[]]>([
  [
    ['ab', 'c'],
    ['a', 'bc'],
  ],
  [
    ['a', 'b'],
    ['b', 'a'],
  ],
  [[1_770_490_800_000], [1_770_490_800_001]],
  [[1_770_490_800_000], [1_770_490_800_000 + 2 ** 32]],
  [[null], []],
  [[null], [true]],
  [[true], [false]],
  [[''], []],
  [['1'], [1]],
  [[0], [-0.5 * 2 ** 33]],
])('%j and %j differ', ([one, other]) => {
  expect(digestOf(one)).not.toBe(digestOf(other));
});

test('among many that differ little no two are the same', () => {
  const digests = new Set<string>();
  for (let at = 0; at < 100_000; at += 1)
    digests.add(digestOf(['answer:held', 1_770_000_000_000 + at * 1000]));
  expect(digests.size).toBe(100_000);
});
