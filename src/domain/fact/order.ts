import type { Fact } from './fact.ts';

/**
 * The facts in the order in which they happened, each once. Facts that arrive late or twice end in the same list as
 * facts told in order. At one instant plans come first and endings last, so that a told "no" closes what it follows.
 */
export function inOrder(facts: readonly Fact[]): readonly Fact[] {
  if (isOrdered(facts)) return facts;
  const byId = new Map<string, Fact>();
  for (const fact of facts) if (!byId.has(fact.id)) byId.set(fact.id, fact);
  return [...byId.values()].sort(compareFacts);
}

function isOrdered(facts: readonly Fact[]): boolean {
  let before: Fact | null = null;
  let at = Number.NEGATIVE_INFINITY;
  for (const fact of facts) {
    if (!(fact.at > at) && before !== null && compareFacts(before, fact) >= 0) return false;
    before = fact;
    at = fact.at;
  }
  return true;
}

function compareFacts(a: Fact, b: Fact): number {
  return a.at - b.at || rankOf(a) - rankOf(b) || compareIds(a.id, b.id);
}

function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function rankOf(fact: Fact): number {
  return RANKS[fact.type] ?? 5;
}

/** Only what must come before or after its equals in time; all else keeps the middle. */
const RANKS: Readonly<Partial<Record<Fact['type'], number>>> = {
  ApplicationReceived: 0,
  InterviewScheduled: 1,
  InterviewMoved: 2,
  InterviewHeld: 3,
  DecisionMade: 4,
  OfferMade: 5,
  MessageBounced: 6,
  AgencyConfirmed: 6,
  ClosureWaived: 7,
  ApplicationClosed: 8,
  ApplicationReopened: 9,
  PersonErased: 10,
};
