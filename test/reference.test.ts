import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REFERENCE_PAGES } from '../scripts/reference/pages.ts';

test.each(REFERENCE_PAGES.map((page) => [page.file, page] as const))(
  'docs/reference/%s says what the code says',
  async (file, { write }) => {
    const path = `docs/reference/${file}`;
    expect(existsSync(path)).toBe(true);
    expect(
      readFileSync(path, 'utf8') === (await write()),
      'run "npm run reference" and commit what it writes',
    ).toBe(true);
  },
);
