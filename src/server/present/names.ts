import type { Named } from '../../contract/scalars.ts';

/** What people are called, by id. An id that nobody knows any more has no name to show. */
export type Names = ReadonlyMap<string, string>;

export function namesOf(rows: readonly { readonly id: string; readonly name: string }[]): Names {
  return new Map(rows.map((row) => [row.id, row.name]));
}

export function namedOf(names: Names, id: string | null | undefined): Named | null {
  const name = id ? names.get(id) : undefined;
  return id && name !== undefined ? { id, name } : null;
}
