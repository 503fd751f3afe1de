import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDERS = ['src', 'test', 'docs', 'scripts', 'bench'];
const RULE = /\bR\d{1,2}\b/g;

const rules = [...readFileSync('docs/rules.md', 'utf8').matchAll(/^- \*\*(R\d+)\*\*/gm)].map((row) => row[1]);
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
).filter((path) => /\.(ts|tsx|md)$/.test(path) && path !== 'docs/rules.md');

test('every rule that is named by its number stands in docs/rules.md', () => {
  expect(rules).toEqual(rules.map((_, index) => `R${index + 1}`));
  const unknown = files.flatMap((path) =>
    (readFileSync(path, 'utf8').match(RULE) ?? [])
      .filter((rule) => !rules.includes(rule))
      .map((rule) => `${path}: ${rule}`),
  );
  expect(unknown).toEqual([]);
});

test('every rule has a test that carries its number', () => {
  const titles = files
    .filter((path) => /\.test\.tsx?$/.test(path))
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    .filter((line) => /^\s*(describe|it|test)[.(]|^\s*\]\)\(/.test(line));
  const carried = new Set(titles.flatMap((title) => title.match(RULE) ?? []));
  expect(rules.filter((rule) => rule !== undefined && !carried.has(rule))).toEqual([]);
});
