import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthsWithin } from './lengths-within.ts';

const SHARES = [0.5, 0.9];
const lists = (...all: number[][]) => all.map((list) => Int32Array.from(list));

describe('within what length half of them lie, and nine in ten', () => {
  test('is the very length of one of them', () => {
    expect(lengthsWithin(lists([5, 1], [3]), SHARES)).toEqual([3, 5]);
    expect(lengthsWithin(lists([4, 1, 3, 2]), SHARES)).toEqual([2, 4]);
    expect(lengthsWithin(lists([1, 2, 3, 4, 5, 6, 7, 8, 9, 1000]), SHARES)).toEqual([5, 9]);
  });

  test('is nothing where there is none', () => {
    expect(lengthsWithin([], SHARES)).toEqual([null, null]);
    expect(lengthsWithin(lists([], []), SHARES)).toEqual([null, null]);
  });

  test('is the same whether they are counted or sorted, and however they are spread over lists', () => {
    const lengths = fc.array(fc.oneof(fc.nat(20), fc.nat(2_000_000)), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(lengths, fc.nat(200), (all, cut) => {
        const sorted = all.toSorted((a, b) => a - b);
        const plain = SHARES.map((share) => sorted[Math.ceil(share * sorted.length) - 1]);
        expect(lengthsWithin(lists(all.slice(0, cut), all.slice(cut)), SHARES)).toEqual(plain);
      }),
    );
  });
});
