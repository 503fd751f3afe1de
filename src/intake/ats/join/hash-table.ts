/** Numbers by 53-bit hashes of texts: a million of them in 24 MB, where a `Map` of strings takes ten times as much. */
export interface HashTable {
  readonly find: (hash: number) => number | undefined;
  readonly put: (hash: number, value: number) => void;
}

const FIRST_SIZE = 1 << 10;

export function createHashTable(): HashTable {
  let size = FIRST_SIZE;
  let keys = new Float64Array(size);
  let values = new Int32Array(size);
  let count = 0;

  /** Where a hash stands, or would; 0 marks a free place, so the hash 0 stands as 1. */
  function slotOf(hash: number): number {
    let slot = scatter(hash) & (size - 1);
    while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (size - 1);
    return slot;
  }

  function grow(): void {
    const [oldKeys, oldValues] = [keys, values];
    size *= 2;
    keys = new Float64Array(size);
    values = new Int32Array(size);
    for (const [index, key] of oldKeys.entries()) {
      if (key === 0) continue;
      const slot = slotOf(key);
      keys[slot] = key;
      values[slot] = oldValues[index] ?? 0;
    }
  }

  return {
    find: (hash) => {
      const slot = slotOf(hash || 1);
      return keys[slot] === 0 ? undefined : values[slot];
    },
    put: (hash, value) => {
      const key = hash || 1;
      const slot = slotOf(key);
      if (keys[slot] === 0) count += 1;
      keys[slot] = key;
      values[slot] = value;
      if (count * 2 > size) grow();
    },
  };
}

/** Keys may be pairs of small numbers, whose last bits hardly differ: all bits have a say in where one stands. */
function scatter(hash: number): number {
  const high = Math.floor(hash / 0x100000000);
  const mixed = Math.imul((hash | 0) ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/**
 * 53 bits of a text, upper and lower case alike for ASCII. Among a million texts two are the same once in twenty
 * thousand exports.
 */
export function hashOf(text: string): number {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (let index = 0; index < text.length; index += 1) {
    let code = text.charCodeAt(index);
    if (code >= 65 && code <= 90) code += 32;
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
    low ^= low >>> 15;
  }
  high = Math.imul(high ^ (high >>> 16), 0x7feb352d);
  low = Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return ((high ^ (high >>> 15)) >>> 11) * 0x100000000 + ((low ^ (low >>> 16)) >>> 0);
}

/** Whole numbers in a row, in place of an array of boxed ones. */
export interface NumberList {
  readonly push: (value: number) => void;
  readonly at: (index: number) => number;
  readonly set: (index: number, value: number) => void;
  readonly length: () => number;
}

export function createNumberList(): NumberList {
  let values = new Int32Array(FIRST_SIZE);
  let count = 0;
  return {
    push: (value) => {
      if (count === values.length) {
        const grown = new Int32Array(count * 2);
        grown.set(values);
        values = grown;
      }
      values[count] = value;
      count += 1;
    },
    at: (index) => values[index] ?? 0,
    set: (index, value) => {
      values[index] = value;
    },
    length: () => count,
  };
}
