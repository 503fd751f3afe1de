import { createHashTable, createNumberList, hashOf } from './hash-table.ts';

/**
 * Who or what is the same over rows and files: by id, and by a second name (an address, a title) where a row has no
 * id. Two ids with one second name stay two: an agency's address stands with many people.
 */
export interface Identities {
  /** The number of whoever has this id or this second name; a new one for somebody new, -1 for neither. */
  readonly learn: (id: string | null, secondName: string | null) => number;
  /** The number that stands for all numbers found to be the same, once everything is learnt. */
  readonly settle: (number: number) => number;
}

export function createIdentities(): Identities {
  const byId = createHashTable();
  const bySecondName = createHashTable();
  const parents = createNumberList();
  const hasId = createNumberList();

  function create(withId: boolean): number {
    const number = parents.length();
    parents.push(number);
    hasId.push(withId ? 1 : 0);
    return number;
  }

  function settle(number: number): number {
    let root = number;
    while (parents.at(root) !== root) root = parents.at(root);
    for (let at = number; at !== root; ) {
      const next = parents.at(at);
      parents.set(at, root);
      at = next;
    }
    return root;
  }

  function learnId(id: string): number {
    const hash = hashOf(id);
    const known = byId.find(hash);
    if (known !== undefined) return known;
    const number = create(true);
    byId.put(hash, number);
    return number;
  }

  function learnSecondName(number: number | null, secondName: string): number {
    const hash = hashOf(secondName);
    const known = bySecondName.find(hash);
    if (known === undefined) {
      const named = number ?? create(false);
      bySecondName.put(hash, named);
      return named;
    }
    if (number === null) return known;
    // Somebody without an id turns out to be the one with this id.
    const root = settle(known);
    if (root !== settle(number) && hasId.at(root) === 0) parents.set(root, settle(number));
    return number;
  }

  return {
    settle,
    learn: (id, secondName) => {
      const number = id === null ? null : learnId(id);
      if (secondName === null) return number ?? -1;
      return learnSecondName(number, secondName);
    },
  };
}
