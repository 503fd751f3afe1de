import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const glossary = wordsOf(readFileSync('docs/glossary.md', 'utf8'));

test('every table of the database is in the glossary', () => {
  const tables = globSync('src/storage/migrations/*.sql').flatMap((file) =>
    tablesIn(readFileSync(file, 'utf8')),
  );
  expect(tables.length).toBeGreaterThan(10);
  expect(tables.filter((table) => !glossary.has(table))).toEqual([]);
});

test('every folder of src is in the glossary, so that no concept has two names', () => {
  const folders = globSync('src/**/', { exclude: ['src/web/public', '**/__snapshots__'] })
    .filter((path) => path !== 'src' && globSync(`${path}/*.*`).length > 0)
    .map((path) => path.split('/').at(-1) ?? '');
  expect(folders.length).toBeGreaterThan(10);
  expect([...new Set(folders)].filter((folder) => !isKnown(folder))).toEqual([]);
});

test('the glossary guard fires on a table that nobody named', () => {
  expect(tablesIn('create table if not exists ticket (id uuid);')).toEqual(['ticket']);
  expect(wordsOf('| ticket | a | `ticketing` |').has('ticket')).toBe(false);
});

/** `legal-clock` is known when `legal` and `clock` are, or when it stands there as it is. */
function isKnown(folder: string): boolean {
  return glossary.has(folder) || folder.split('-').every((part) => glossary.has(part));
}

/** What stands between backticks in a row. */
function wordsOf(text: string): Set<string> {
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  return new Set(rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '')));
}

function tablesIn(migration: string): string[] {
  const found = migration.matchAll(/create (?:unlogged )?table (?:if not exists )?(\w+)/gi);
  return [...found].map(([, table]) => table ?? '');
}
