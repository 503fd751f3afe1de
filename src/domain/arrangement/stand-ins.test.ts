import { expect, test } from 'vitest';
import { followStandIns } from './stand-ins.ts';

const pairs = (...text: string[]) =>
  text.map((one) => ({ memberId: one.charAt(0), standInId: one.charAt(1) }));

test('whoever stands in for somebody who stands in holds the debts of both', () => {
  const standIns = followStandIns(pairs('ab', 'bc', 'xy'));
  expect([...standIns]).toEqual([
    ['a', 'c'],
    ['b', 'c'],
    ['x', 'y'],
  ]);
});

test('two who stand in for each other both keep their own', () => {
  expect([...followStandIns(pairs('ab', 'ba', 'cd'))]).toEqual([['c', 'd']]);
});

test('nobody loses a debt to a circle further along', () => {
  expect(followStandIns(pairs('ab', 'bc', 'cb')).get('a')).toBeUndefined();
});
