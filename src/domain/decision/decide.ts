import { type Instant, MINUTE } from '../../lib/instant.ts';
import { offerEnd } from '../duties/offers.ts';
import type { DecisionMade, Fact } from '../fact/fact.ts';
import type { History } from '../history/history.ts';
import type { Policy } from '../policy/policy.ts';
import { createView, type View } from '../standing/view.ts';
import { impossibility } from './possible.ts';
import { questionReason } from './question-reason.ts';
import { findFollowUpReason } from './reason.ts';
import type { Decided, Refusal, Request } from './request.ts';
import { refuseTakingBack } from './take-back.ts';

/** R4: how far a fact may lie ahead, for clocks that differ. */
const CLOCK_TOLERANCE = 5 * MINUTE;

/** What may be done and what it means. A request told twice records nothing twice; a rule that says no gives a refusal. */
export function decide(history: History, request: Request, policy: Policy, now: Instant): Decided | Refusal {
  const facts = factsOf(request).filter((fact) => !isKnown(history, fact));
  if (facts.length === 0) return { facts };
  const ahead = facts.find((fact) => fact.at > now + CLOCK_TOLERANCE);
  if (ahead !== undefined) return { refused: 'fact_in_future', at: ahead.at };
  const view = createView(history, policy, now);
  return refusalOf(view, request) ?? firstImpossible(view, facts) ?? { facts };
}

function factsOf(request: Request): readonly Fact[] {
  switch (request.kind) {
    case 'record':
      return [request.fact];
    case 'recordDebrief':
      return request.decision === undefined ? [request.debrief] : [request.decision, request.debrief];
    case 'recordDecision':
      return [request.decision];
    case 'close':
      return [request.closed];
    case 'waiveClosure':
      return [request.waived];
    case 'reopen':
      return [request.reopened];
    case 'takeBack':
      return request.takenBack;
    default:
      return exhausted(request);
  }
}

function isKnown(history: History, fact: Fact): boolean {
  const isTakenBack = (id: string) => history.takenBack.some((known) => known.id === id);
  if (fact.type === 'FactTakenBack' && isTakenBack(fact.factId)) return true;
  return history.facts.some((known) => known.id === fact.id) || isTakenBack(fact.id);
}

function firstImpossible(view: View, facts: readonly Fact[]): Refusal | null {
  const decided = new Set(facts.flatMap((fact) => (fact.type === 'DecisionMade' ? [fact.decisionId] : [])));
  for (const fact of facts) {
    const refusal = impossibility(view, fact, decided);
    if (refusal !== null) return refusal;
  }
  return null;
}

function refusalOf(view: View, request: Request): Refusal | null {
  switch (request.kind) {
    case 'record':
      return null;
    case 'recordDebrief':
      // What is written beside a debrief is about the whole talk: only a reason that is none is refused there.
      return request.decision === undefined
        ? null
        : refuseDecision(view, request.decision, { ...request, isSure: true });
    case 'recordDecision':
      return refuseDecision(view, request.decision, request);
    case 'close':
      return refuseClosing(view);
    case 'waiveClosure':
      return refuseWaiver(view, request.reason);
    case 'reopen':
      return refuseReopening(view, request.reason);
    case 'takeBack':
      return refuseTakingBack(view, request);
    default:
      return exhausted(request);
  }
}

/** A told no stands until somebody reopens by name (R25); no no beside a live offer or an interview to come. */
function refuseDecision(view: View, decision: DecisionMade, why: Why): Refusal | null {
  const { closure } = view;
  if (closure?.how === 'withdrawn') return { refused: 'already_withdrawn', at: closure.at };
  if (closure !== null) return { refused: 'outcome_contradicts', at: closure.at };
  if (decision.outcome === 'hold' && decision.holdUntil === undefined) return { refused: 'hold_needs_date' };
  if (decision.outcome !== 'decline') return null;
  return refuseNo(view) ?? refuseUngauged(view) ?? refuseReason(view, decision, why);
}

interface Why {
  readonly reason?: string;
  readonly isSure?: boolean;
}

/** Whoever was met is owed a reason that is about the job, at least in the record; one that is not is questioned first. */
function refuseReason(view: View, { criteria = [] }: DecisionMade, why: Why): Refusal | null {
  const text = why.reason?.trim() ?? '';
  if (text === '')
    return view.ended.length > 0 && criteria.length === 0 ? { refused: 'reason_missing' } : null;
  const [worst] = questionReason({ text, criteria });
  if (worst?.question === 'followUpReason') return { refused: 'reason_is_follow_up', quote: worst.quote };
  if (worst === undefined || why.isSure) return null;
  return { refused: 'reason_questioned', quote: worst.quote };
}

/** R17: through an agency, unclear interest is first asked about; that we heard nothing ourselves says nothing. */
function refuseUngauged({ history }: View): Refusal | null {
  const { circumstances, interest, asks } = history;
  if (circumstances.channel !== 'agency' || interest?.interest !== 'unclear') return null;
  const wasAsked = asks.some((ask) => ask.owedBy === 'agency' && ask.about === 'interest');
  return wasAsked ? null : { refused: 'agency_not_asked' };
}

function refuseNo(view: View): Refusal | null {
  const { history } = view;
  const live = [...history.offers.values()].find(
    (offer) => offer.declined === null && !hasLapsed(view, offer),
  );
  if (live !== undefined) return { refused: 'offer_is_live', at: offerEnd(view, live) };
  const toCome = [...history.interviews.values()].find(
    ({ state }) => state.is === 'booked' && !view.clock.hasCome(state.endsAt),
  );
  return toCome?.state.is === 'booked' ? { refused: 'interview_to_come', at: toCome.state.startsAt } : null;
}

function hasLapsed(view: View, offer: Parameters<typeof offerEnd>[1]): boolean {
  return offer.accepted === null && view.clock.hasCome(offerEnd(view, offer));
}

/** No silent close: whoever was interviewed, or decided on, is told first, or a named member writes why not. */
function refuseClosing(view: View): Refusal | null {
  if (view.history.closed !== null) return { refused: 'already_closed', at: view.history.closed.at };
  const wasTakenBack = view.history.takenBack.some((fact) => fact.type === 'InterviewHeld');
  const wasMet = view.ended.length > 0 || view.decisions.length > 0 || wasTakenBack;
  return view.closure === null && wasMet ? { refused: 'nobody_told' } : null;
}

function refuseWaiver(view: View, reason: string): Refusal | null {
  if (view.closure !== null) return { refused: 'already_closed', at: view.closure.at };
  if (reason.trim() === '') return { refused: 'reason_missing' };
  const quote = findFollowUpReason(reason);
  return quote === null ? null : { refused: 'reason_is_follow_up', quote };
}

function refuseReopening(view: View, reason: string): Refusal | null {
  const { erased } = view.history;
  if (erased !== null) return { refused: 'already_closed', at: erased.at };
  if (view.closure === null && view.history.closed === null) return { refused: 'not_closed' };
  return reason.trim() === '' ? { refused: 'reason_missing' } : null;
}

function exhausted(request: never): never {
  throw new TypeError(`Cannot decide on ${JSON.stringify(request)}`);
}
