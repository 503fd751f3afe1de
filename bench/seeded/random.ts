/** Luck that is the same in every run: a generator from a seed (sfc32), so that two runs measure the same work. */
export interface Seeded {
  /** From 0 up to, but without, 1. */
  readonly fraction: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly integer: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
}

export function createSeeded(seed: number): Seeded {
  const fraction = sfc32(seed);
  const integer = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1));
  function pick<T>(from: readonly T[]): T {
    const picked = from[integer(0, from.length - 1)];
    if (picked === undefined) throw new Error('Cannot pick from an empty list');
    return picked;
  }
  return { fraction, integer, chance: (probability) => fraction() < probability, pick };
}

/** Chris Doty-Humphrey's small fast counting generator; it passes PractRand, and needs no dependency. */
function sfc32(seed: number): () => number {
  const state = { a: 0x9e3779b9, b: 0x243f6a88, c: seed | 0, counter: 1 };
  function next(): number {
    const sum = (state.a + state.b + state.counter) | 0;
    state.counter = (state.counter + 1) | 0;
    state.a = state.b ^ (state.b >>> 9);
    state.b = (state.c + (state.c << 3)) | 0;
    state.c = (((state.c << 21) | (state.c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }
  for (let round = 0; round < 15; round += 1) next();
  return next;
}
