import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { REASONS, sayReason } from '../src/web/features/imports/say-reason.ts';

/** What the reader of rows can say, as it stands in its code. */
const SOURCES = ['src/intake/ats/read-row.ts', 'src/intake/ats/read-export.ts'];
const REASON = /'((?:has|is|lies|names) [^']+)'/g;

it('every reason for which a row is left out is said in the language of whoever reads', () => {
  const written = SOURCES.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(REASON)]);
  const reasons = [...new Set(written.map(([, reason]) => reason))];
  expect(reasons.length).toBeGreaterThan(6);
  expect(reasons.sort()).toEqual([...REASONS].sort());
});

it('a row with too many cells says how many, also in another language', () => {
  const source = readFileSync('src/intake/ats/read-row.ts', 'utf8');
  expect(source).toMatch(/has \$\{cells\.length\} cells where the header has \$\{width\};/);
  const said = sayReason(
    ((key: string, given: object) => `${key.length > 0} ${JSON.stringify(given)}`) as never,
    'has 5 cells where the header has 3; a cell may hold an unquoted separator',
  );
  expect(said).toBe('true {"cells":"5","columns":"3"}');
});
