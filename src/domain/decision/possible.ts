import type { Fact } from '../fact/fact.ts';
import { calendarFor, deadlineEnd, type View } from '../standing/view.ts';
import { impossibleArrangement } from './arrangement.ts';
import type { Refusal } from './request.ts';

/** Whether a fact can be true beside what is known: it must be about something that exists and can still happen. */
export function impossibility(view: View, fact: Fact, decidedNow: ReadonlySet<string>): Refusal | null {
  const { history } = view;
  switch (fact.type) {
    case 'InterviewScheduled':
      return fact.endsAt <= fact.startsAt ? { refused: 'interview_ends_early' } : null;
    case 'InterviewMoved':
    case 'InterviewCancelled':
      return impossiblePlan(view, fact.interviewId);
    case 'InterviewMissed':
    case 'ScorecardFiled':
    case 'DebriefRecorded':
      return history.interviews.has(fact.interviewId) ? null : { refused: 'interview_unknown' };
    case 'PromiseMade':
      return deadlineEnd(calendarFor(view, fact.by), fact.deadline) <= fact.at
        ? { refused: 'promise_in_past' }
        : null;
    case 'MessageSent':
    case 'MessageReceived':
    case 'CallMade':
    case 'ToldInRoom':
      return impossibleWord(view, fact, decidedNow);
    case 'MessageBounced':
    case 'AnswerNotNeeded':
      return history.words.some((word) => word.messageId === fact.messageId)
        ? null
        : { refused: 'message_unknown' };
    case 'OutcomeBlocked':
      return history.decisions.some((one) => one.id === fact.decisionId)
        ? null
        : { refused: 'decision_unknown' };
    case 'OfferExtended':
    case 'OfferQuestioned':
    case 'OfferAccepted':
    case 'OfferDeclined':
      return impossibleOffer(view, fact);
    case 'CandidateWithdrew':
      return history.withdrawn === null ? null : { refused: 'already_withdrawn', at: history.withdrawn.at };
    case 'DutyHandedOver':
    case 'DutySnoozed':
      return impossibleArrangement(view, fact);
    case 'OfferMade':
      return view.closure === null ? null : { refused: 'outcome_contradicts', at: view.closure.at };
    default:
      return null;
  }
}

function impossiblePlan(view: View, interviewId: string): Refusal | null {
  const interview = view.history.interviews.get(interviewId);
  if (interview === undefined) return { refused: 'interview_unknown' };
  return interview.state.is === 'held' ? { refused: 'interview_over', at: interview.state.at } : null;
}

type WordFact = Extract<Fact, { type: 'MessageSent' | 'MessageReceived' | 'CallMade' | 'ToldInRoom' }>;

function impossibleWord(view: View, fact: WordFact, decidedNow: ReadonlySet<string>): Refusal | null {
  const { decisionId, promise } = fact;
  if (promise !== undefined && deadlineEnd(calendarFor(view, fact.from), promise) <= fact.at)
    return { refused: 'promise_in_past' };
  if (decisionId === undefined || decidedNow.has(decisionId)) return null;
  return view.history.decisions.some((one) => one.id === decisionId) ? null : { refused: 'decision_unknown' };
}

type OfferFact = Extract<
  Fact,
  { type: 'OfferExtended' | 'OfferQuestioned' | 'OfferAccepted' | 'OfferDeclined' }
>;

function impossibleOffer(view: View, fact: OfferFact): Refusal | null {
  const offer = view.history.offers.get(fact.offerId);
  if (offer === undefined) return { refused: 'offer_unknown' };
  const isAnswered = offer.accepted !== null || offer.declined !== null;
  return isAnswered && fact.type !== 'OfferQuestioned' ? { refused: 'offer_answered' } : null;
}
