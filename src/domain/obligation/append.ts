import type { Obligation } from './obligation.ts';

/** What a rule answers that has nothing to say: one list for all of them. */
export const NO_DUTIES: readonly Obligation[] = [];

/** Adds further duties to a list that the caller has just made, and gives it back; most of them are empty. */
export function append(duties: Obligation[], ...more: readonly (readonly Obligation[])[]): Obligation[] {
  for (const list of more) for (const duty of list) duties.push(duty);
  return duties;
}
