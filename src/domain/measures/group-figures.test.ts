import { expect, test } from 'vitest';
import { NO_FIGURES } from './figures.ts';
import { largestOf, showGroups } from './group-figures.ts';

const groups = [3, 9, 1, 5].map((ended, index) => ({
  key: `opening ${index}`,
  figures: { ...NO_FIGURES, ended, answered: 1, medianDays: ended },
}));
const { shown } = showGroups(groups, { by: 'opening', leastPeople: 5, maySee: () => true });

test('of very many groups the largest are told one by one, and the others add up to the whole', () => {
  const { largest, rest } = largestOf(shown, 2);
  expect(largest.map(({ figures }) => figures.ended)).toEqual([9, 5]);
  expect(rest).toMatchObject({ groups: 2, figures: { ended: 4, answered: 2 } });
});

test('lengths of time of the others are not added up', () => {
  expect(largestOf(shown, 1).rest?.figures.medianDays).toBe(null);
});

test('where all fit, there are no others', () => {
  expect(largestOf(shown, 4)).toEqual({ largest: shown, rest: null });
});
