import type { Fact, FactTakenBack } from '../fact/fact.ts';
import { tellings } from '../obligation/evidence.ts';
import type { View } from '../standing/view.ts';
import { isEverTakenBack } from './ever-taken-back.ts';
import type { Refusal, TakenBackBy } from './request.ts';

interface TakingBack {
  readonly takenBack: readonly FactTakenBack[];
  readonly by: TakenBackBy;
}

/**
 * What was recorded by hand may be taken back by whoever recorded it, or by an admin, while nothing rests on it. A word
 * that left stays said, and what concerns a whole opening is undone there.
 */
export function refuseTakingBack(view: View, { takenBack, by }: TakingBack): Refusal | null {
  const ids = new Set(takenBack.map(({ factId }) => factId));
  for (const id of ids) {
    const fact = view.history.facts.find((known) => known.id === id);
    const refusal = fact === undefined ? UNKNOWN : (refuseOne(fact, by) ?? reliedOn(view, fact, ids));
    if (refusal !== null) return refusal;
  }
  return null;
}

const UNKNOWN: Refusal = { refused: 'fact_not_found' };

function refuseOne(fact: Fact, { memberId, isAdmin }: TakenBackBy): Refusal | null {
  if (hasLeft(fact)) return { refused: 'word_has_left' };
  if (fact.actor.kind !== 'member' || !isEverTakenBack(fact.type)) return { refused: 'fact_stands' };
  return fact.actor.id === memberId || isAdmin ? null : { refused: 'fact_not_yours' };
}

/** A mail that Heardback sent has an id of its own; one that somebody wrote down goes by the id of that fact. */
function hasLeft(fact: Fact): boolean {
  return fact.type === 'MessageSent' && (fact.actor.kind !== 'member' || fact.messageId !== fact.id);
}

function reliedOn(view: View, fact: Fact, ids: ReadonlySet<string>): Refusal | null {
  if (fact.type === 'CandidateWithdrew' && view.history.offers.size > 0) return { refused: 'fact_stands' };
  const later = [...namesOf(view, fact), ...passedOnOf(view, fact), ...tellingsOf(view, fact)].filter(
    (one) => !ids.has(one.id),
  );
  if (later.length === 0) return null;
  return { refused: later.some(hasLeft) ? 'word_has_left' : 'fact_relied_on' };
}

/** Facts about the very thing that this one brought into the world, unless another one brought it too. */
function namesOf({ history }: View, fact: Fact): readonly Fact[] {
  const brings = BRINGS[fact.type];
  if (brings === undefined) return [];
  const same = history.facts.filter((one) => one.id !== fact.id && idIn(one, brings) === idIn(fact, brings));
  return same.some((one) => BRINGS[one.type] === brings) ? [] : same;
}

type Named = 'interviewId' | 'decisionId' | 'offerId' | 'messageId' | 'referenceId' | 'checkId';

const BRINGS: Readonly<Partial<Record<Fact['type'], Named>>> = {
  InterviewScheduled: 'interviewId',
  InterviewHeld: 'interviewId',
  DecisionMade: 'decisionId',
  OfferMade: 'offerId',
  MessageSent: 'messageId',
  MessageReceived: 'messageId',
  RefereeNamed: 'referenceId',
  ReferenceAsked: 'referenceId',
  CheckAsked: 'checkId',
};

function idIn(fact: Fact, named: Named): string | undefined {
  if (named === 'decisionId' && fact.type === 'DebriefRecorded') return fact.toldInRoom?.decisionId;
  return (fact as Readonly<Partial<Record<Named, string>>>)[named];
}

function passedOnOf({ history }: View, { id }: Fact): readonly Fact[] {
  return history.facts.filter((one) => one.type === 'AgencyConfirmed' && one.wordId === id);
}

/** R25: a decision that somebody heard is contradicted by reopening, never by taking it back. */
function tellingsOf({ history }: View, fact: Fact): readonly Fact[] {
  if (fact.type !== 'DecisionMade') return [];
  const index = history.decisions.findIndex((decision) => decision.factId === fact.id);
  const decision = history.decisions[index];
  if (decision === undefined) return [];
  const told = new Set(tellings(history, decision, history.decisions[index + 1]).map((word) => word.factId));
  return history.facts.filter((one) => told.has(one.id));
}
