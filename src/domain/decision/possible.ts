import { isUnwarned } from '../duties/references.ts';
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
      return isKnownMessage(view, fact.messageId) ? null : { refused: 'message_unknown' };
    case 'OutcomeBlocked':
      return history.decisions.some((one) => one.id === fact.decisionId)
        ? null
        : { refused: 'decision_unknown' };
    case 'OfferExtended':
    case 'OfferQuestioned':
    case 'OfferAccepted':
    case 'OfferDeclined':
      return impossibleOffer(view, fact);
    case 'ReferenceAsked':
      return isUnwarned(history.references, fact.referenceId) ? { refused: 'referee_not_warned' } : null;
    case 'RefereeWarned':
      return history.references.has(fact.referenceId) ? null : { refused: 'reference_unknown' };
    case 'ReferenceReceived':
      return impossibleReference(view, fact.referenceId);
    case 'CheckStepTaken':
    case 'CheckReported':
      return impossibleCheck(view, fact);
    case 'OnboardingHandedOver':
      return [...history.offers.values()].some((offer) => offer.accepted !== null)
        ? null
        : { refused: 'offer_not_accepted' };
    case 'FirstDayConfirmed':
      // Nobody starts without a yes to an offer: it would close the process of whoever was never told anything.
      return [...history.offers.values()].some((offer) => offer.accepted !== null)
        ? null
        : { refused: 'offer_unknown' };
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

/** Also one to a referee, which is no word between the parties. */
function isKnownMessage({ history }: View, messageId: string): boolean {
  return (
    history.words.some((word) => word.messageId === messageId) ||
    history.facts.some((fact) => fact.type === 'MessageSent' && fact.messageId === messageId)
  );
}

function impossibleReference({ history }: View, referenceId: string): Refusal | null {
  const reference = history.references.get(referenceId);
  if (reference === undefined) return { refused: 'reference_unknown' };
  return reference.received === null ? null : { refused: 'reference_answered', at: reference.received.at };
}

type CheckFact = Extract<Fact, { type: 'CheckStepTaken' | 'CheckReported' }>;

/** 15 USC 1681b: nothing is ordered, and nothing rests on a report, before the step that goes ahead of it. */
function impossibleCheck({ history }: View, fact: CheckFact): Refusal | null {
  const check = history.checks.get(fact.checkId);
  if (check === undefined) return { refused: 'check_unknown' };
  if (check.rules !== 'fcra') return null;
  const { disclosed, authorised, preAdverse } = check.steps;
  if (fact.type === 'CheckReported')
    return authorised === undefined ? { refused: 'check_not_authorised' } : null;
  if (fact.step === 'authorised' && disclosed === undefined) return { refused: 'check_not_disclosed' };
  if (fact.step === 'preAdverse' && check.reported === null) return { refused: 'check_not_reported' };
  return fact.step === 'adverse' && preAdverse === undefined ? { refused: 'pre_adverse_missing' } : null;
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
