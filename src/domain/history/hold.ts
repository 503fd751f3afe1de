import type { Fact } from '../fact/fact.ts';

/** Facts in order: those that hold, and those that were taken back. */
export interface Recorded {
  readonly holding: readonly Fact[];
  readonly takenBack: readonly Fact[];
}

/**
 * Parts what holds from what was taken back, whichever of the two became known first. Taking back cannot itself be taken
 * back: whoever takes back too much records the fact anew.
 */
export function recordedOf(facts: readonly Fact[]): Recorded {
  if (!facts.some(isTakingBack)) return { holding: facts, takenBack: NONE };
  const gone = new Set(facts.flatMap((fact) => (isTakingBack(fact) ? [fact.factId] : [])));
  const isGone = (fact: Fact) => gone.has(fact.id) && !isTakingBack(fact);
  return { holding: facts.filter((fact) => !isGone(fact)), takenBack: facts.filter(isGone) };
}

const NONE: readonly Fact[] = [];

function isTakingBack(fact: Fact): fact is Extract<Fact, { type: 'FactTakenBack' }> {
  return fact.type === 'FactTakenBack';
}
