import type { Module } from './read-modules.ts';

/** The first chain of imports that ends where it began, file by file; types count, since a reader follows them too. */
export function findCycle(modules: readonly Module[]): string[] | null {
  const importsOf = new Map(modules.map((module) => [module.path, targetsOf(module)]));
  const done = new Set<string>();
  for (const { path } of modules) {
    const cycle = walk(path, [], { importsOf, done });
    if (cycle) return cycle;
  }
  return null;
}

function targetsOf(module: Module): string[] {
  return module.imports.filter(({ isOurs }) => isOurs).map(({ target }) => target);
}

interface Walk {
  readonly importsOf: ReadonlyMap<string, readonly string[]>;
  readonly done: Set<string>;
}

function walk(path: string, trail: readonly string[], state: Walk): string[] | null {
  const start = trail.indexOf(path);
  if (start >= 0) return [...trail.slice(start), path];
  if (state.done.has(path)) return null;
  for (const target of state.importsOf.get(path) ?? []) {
    const cycle = walk(target, [...trail, path], state);
    if (cycle) return cycle;
  }
  state.done.add(path);
  return null;
}
