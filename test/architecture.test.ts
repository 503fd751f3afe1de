import { expect, test } from 'vitest';
import { findCycle } from './architecture/cycle-guard.ts';
import { breachesOfTable } from './architecture/import-guard.ts';
import { impuritiesOf } from './architecture/purity-guard.ts';
import { type Module, readModule, readModules } from './architecture/read-modules.ts';

const modules = readModules();

test('every file imports only what the import table allows', () => {
  expect(modules.flatMap(breachesOfTable)).toEqual([]);
});

test('no chain of imports ends where it began', () => {
  expect(findCycle(modules)).toBeNull();
});

test('no file hands on what another one exports: there are no barrels', () => {
  expect(modules.filter(({ hasReExports }) => hasReExports).map(({ path }) => path)).toEqual([]);
});

test('the domain, the contract and lib never ask for the time or for luck, and never wait', () => {
  const pure = modules.filter(({ path }) => /^(domain|contract|lib)\//.test(path));
  expect(pure.length).toBeGreaterThan(10);
  expect(pure.flatMap(impuritiesOf)).toEqual([]);
});

test('only the calendar uses Temporal, which is exact and slow', () => {
  const users = modules.filter(({ imports }) => imports.some(({ target }) => target === 'temporal-polyfill'));
  expect(users.length).toBeGreaterThan(0);
  expect(users.map(({ path }) => path).filter((path) => !path.startsWith('domain/calendar/'))).toEqual([]);
});

test('our own files are imported by their full name, ending in .ts or .tsx', () => {
  const breaches = modules.flatMap(({ path, imports }) =>
    imports
      .filter(({ isOurs, target }) => isOurs && !/\.\w+$/.test(target))
      .map(({ target }) => `${path}: ${target}`),
  );
  expect(breaches).toEqual([]);
});

test.each([
  ['domain/x.ts', "import { x } from '../storage/x.ts';", 'domain/* may not import it'],
  ['domain/x.ts', "import type { X } from '../storage/x.ts';", 'domain/* may not import it'],
  ['domain/x.ts', "import { readFile } from 'node:fs';", 'domain/* may not use Node'],
  ['domain/x.ts', "import { z } from 'zod';", 'domain/* may not use the package zod'],
  ['lib/x.ts', "export const x = await import('../domain/x.ts');", 'lib/* may not import it'],
  ['lib/x.ts', "export type X = import('../domain/x.ts').X;", 'lib/* may not import it'],
  ['contract/x.ts', "import 'react';", 'contract/* may not use the package react'],
  ['storage/x.ts', "import { systemClock } from '../runtime/clock.ts';", 'may import its types alone'],
  ['storage/x.ts', "import { movableClock } from '../runtime/testing/x.ts';", 'it is there for tests alone'],
  ['server/x.ts', "import { x } from '../storage/x.ts';", 'may import its types alone'],
  ['server/x.ts', "import { x } from '../jobs/x.ts';", 'server/* may not import it'],
  ['cli/audit.ts', "import { x } from '../actions/x.ts';", 'cli/* may not import it'],
  ['web/features/today/x.ts', "import { x } from '../bench/x.ts';", 'web/features/* may not import it'],
  [
    'web/components/x.ts',
    "import { x } from '../features/today/x.ts';",
    'web/components/* may not import it',
  ],
  ['web/x.ts', "import 'node:fs';", 'web/* may not use Node'],
  ['elsewhere/x.ts', '', 'is in no row of the import table'],
])('the import guard fires: %s with %s', (path, text, sentence) => {
  expect(breachesOfTable(readModule(path, text)).join()).toContain(sentence);
});

test.each([
  ['domain/x.ts', "import { DAY } from '../lib/instant.ts';"],
  ['storage/x.ts', "import type { Clock } from '../runtime/clock.ts';"],
  ['server/x.ts', "import { listMembers } from '../storage/queries/members.ts';"],
  ['cli/admin/x.ts', "import { x } from '../../actions/x.ts';"],
  ['web/features/today/x.ts', "import { x } from './y.ts';"],
  ['main.ts', "import { serve } from '@hono/node-server';"],
])('the import guard is quiet: %s with %s', (path, text) => {
  expect(breachesOfTable(readModule(path, text))).toEqual([]);
});

test('the cycle guard fires on a ring of three files and names it', () => {
  const ring = [moduleThat('a.ts', './b.ts'), moduleThat('b.ts', './c.ts'), moduleThat('c.ts', './a.ts')];
  expect(findCycle(ring)).toEqual(['a.ts', 'b.ts', 'c.ts', 'a.ts']);
  expect(findCycle(ring.slice(0, 2))).toBeNull();
});

test('the barrel guard fires on one re-export', () => {
  expect(readModule('x.ts', "export { a } from './a.ts';").hasReExports).toBe(true);
  expect(readModule('x.ts', "export * from './a.ts';").hasReExports).toBe(true);
  expect(readModule('x.ts', "import { a } from './a.ts'; export const b = a;").hasReExports).toBe(false);
});

test.each([
  ['Date.now()', 'Date.now'],
  ['new Date()', 'new Date()'],
  ['Date()', 'Date()'],
  ['Math.random()', 'Math.random'],
  ['crypto.randomUUID()', 'crypto.randomUUID'],
  ['process.env', 'process'],
  ['fetch("/api")', 'fetch'],
  ['(at: number) => new Date(at).getHours()', "the machine's time zone"],
  ['async () => 1', 'async'],
  ['async function f() {}', 'async'],
])('the purity guard fires on %s', (expression, what) => {
  expect(impuritiesOf(readModule('domain/x.ts', `const x = 1;\nexport const y = ${expression};`))).toEqual([
    `domain/x.ts:2 uses ${what}`,
  ]);
});

test('the purity guard is quiet about an instant turned into a date, and about names of our own', () => {
  const text = 'export const f = (at: number, x: { process: () => void }) => [new Date(at), x.process()];';
  expect(impuritiesOf(readModule('domain/x.ts', text))).toEqual([]);
});

function moduleThat(path: string, imports: string): Module {
  return readModule(path, `import { x } from '${imports}';`);
}
