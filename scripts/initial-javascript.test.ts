import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { initialScripts, report } from './initial-javascript.ts';

const folder = mkdtempSync(join(tmpdir(), 'heardback-build-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what the page names counts, what it fetches later does not', () => {
  for (const name of ['entry.js', 'early.js', 'later.js'])
    writeFileSync(join(folder, name), randomBytes(2_000).toString('base64'));
  writeFileSync(
    join(folder, 'index.html'),
    `<script type="module" crossorigin src="/entry.js"></script>
     <link rel="modulepreload" crossorigin href="/early.js">
     <link rel="stylesheet" href="/style.css">`,
  );
  expect(initialScripts(folder).map(({ file }) => file)).toEqual(['/entry.js', '/early.js']);
  expect(report(folder, 10)).toBe(0);
});

test('more than the limit fails, and so does a page that names nothing', () => {
  expect(report(folder, 3)).toBe(1);
  writeFileSync(join(folder, 'index.html'), '<p>Not the app</p>');
  expect(report(folder)).toBe(1);
});
