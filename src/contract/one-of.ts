import { z } from 'zod';

/**
 * The schema of a union of words of the domain. The compiler refuses a word that the domain lacks and a list that
 * leaves one out, so that the contract follows the domain.
 */
export function oneOf<T extends string>() {
  return <const W extends readonly [T, ...T[]]>(
    words: Exclude<T, W[number]> extends never ? W : { readonly missing: Exclude<T, W[number]> },
  ) => z.enum(words as unknown as W);
}
