import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEFAULT_TIMING } from '../src/domain/policy/default-policy.ts';
import { LEGAL_CLOCKS } from '../src/domain/policy/legal-clocks.ts';

const sections = sectionsOf(readFileSync('docs/evidence.md', 'utf8'));

test('every row of the policy names a section of the evidence, or says that the number is our own', () => {
  const unknown = Object.entries(DEFAULT_TIMING).flatMap(([id, { sources }]) =>
    sources
      .filter((source) => source !== 'design' && !sections.has(source))
      .map((source) => `${id}: ${source}`),
  );
  expect(unknown).toEqual([]);
});

test('every row has at least one source, and every legal clock names the law', () => {
  for (const row of [...Object.values(DEFAULT_TIMING), ...Object.values(LEGAL_CLOCKS)]) {
    expect(row.sources.length).toBeGreaterThan(0);
    expect(row.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

test('the guard of the sources fires on a section that is not there', () => {
  expect(sectionsOf('## 2.1 Something').has('2.1')).toBe(true);
  expect(sections.has('9.9')).toBe(false);
});

function sectionsOf(text: string): Set<string> {
  return new Set([...text.matchAll(/^## (\d\.\d)/gm)].map(([, number]) => number ?? ''));
}
