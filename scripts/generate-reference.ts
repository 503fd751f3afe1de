/** Writes docs/reference from the definitions in the code. `--check` writes nothing and fails when a page is stale. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { REFERENCE_PAGES } from './reference/pages.ts';

const FOLDER = 'docs/reference';
const checkOnly = process.argv.includes('--check');

mkdirSync(FOLDER, { recursive: true });
const stale: string[] = [];
for (const { file, write } of REFERENCE_PAGES) {
  const path = `${FOLDER}/${file}`;
  const text = await write();
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  stale.push(path);
  if (!checkOnly) writeFileSync(path, text);
}
if (checkOnly && stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run "npm run reference" and commit what it writes.`);
  process.exitCode = 1;
} else {
  console.log(stale.length > 0 ? `Written: ${stale.join(', ')}` : 'All generated pages are fresh');
}
