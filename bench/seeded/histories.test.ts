import { expect, test } from 'vitest';
import { seededHistory } from './histories.ts';
import { seededPerson } from './people.ts';
import { createSeeded } from './random.ts';

const NOW = Date.UTC(2026, 5, 15, 12);

test('the same seed tells the same stories, another seed tells others', () => {
  expect(stories(1)).toEqual(stories(1));
  expect(stories(1)).not.toEqual(stories(2));
});

test('a story has 5 to 40 facts, each once, in order, all in the past', () => {
  for (const { facts } of stories(3)) {
    expect(facts.length).toBeGreaterThanOrEqual(5);
    expect(facts.length).toBeLessThanOrEqual(40);
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    expect(facts.map(({ at }) => at)).toEqual(facts.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(facts.at(-1)?.at).toBeLessThanOrEqual(NOW);
  }
});

test('people have addresses of their own under example domains', () => {
  const seeded = createSeeded(4);
  const emails = Array.from({ length: 2000 }, (_, number) => seededPerson(seeded, number).email);
  expect(new Set(emails).size).toBe(2000);
  for (const email of emails) expect(email).toMatch(/^[a-z.0-9]+@([a-z]+\.)?example\.(com|org|net)$/);
});

function stories(seed: number) {
  const seeded = createSeeded(seed);
  return Array.from({ length: 300 }, () => seededHistory(seeded, NOW));
}
