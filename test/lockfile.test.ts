import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Lockfile {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

/**
 * `npm ci` refuses a lockfile that leaves out a binary for some other system, which happens when the registry that it was
 * written with did not have it. Such an entry is then added by hand: version, `os`, `cpu`, `optional`.
 */
test('the lockfile knows every optional package, also of other systems, so that npm ci works on each', () => {
  expect(missingFrom(JSON.parse(readFileSync('package-lock.json', 'utf8')))).toEqual([]);
});

test('the guard of the lockfile fires on a binary that is left out', () => {
  const packages = { 'node_modules/biome': { optionalDependencies: { 'biome-darwin': '1.0.0' } } };
  expect(missingFrom({ packages })).toEqual(['biome-darwin']);
  expect(missingFrom({ packages: { ...packages, 'node_modules/biome-darwin': {} } })).toEqual([]);
});

function missingFrom({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
    ),
  );
}
