import type { Circumstances } from '../circumstances.ts';
import type { Fact } from '../fact/fact.ts';
import { inOrder } from '../fact/order.ts';
import { type Draft, emptyDraft, markOf, withEntry } from './draft.ts';
import {
  applyDebrief,
  bookInterview,
  cancelInterview,
  fileScorecard,
  holdInterview,
  missInterview,
  moveInterview,
} from './fold-interviews.ts';
import { changeOffer, freeze, makeOffer, reopen, thaw } from './fold-opening.ts';
import {
  askCheck,
  askReference,
  bounceAside,
  isAside,
  nameReferee,
  receiveReference,
  reportCheck,
  speakAside,
  takeStep,
  warnReferee,
} from './fold-references.ts';
import { bounce, passOn, showRead, speak, stateInterest } from './fold-words.ts';
import type { History } from './history.ts';
import { recordedOf } from './hold.ts';

/** Folds facts, told in any order and any number of times, into the history that the rules read. */
export function historyOf(circumstances: Circumstances, facts: readonly Fact[]): History {
  const draft = emptyDraft(circumstances, recordedOf(inOrder(facts)));
  for (const fact of draft.facts) apply(draft, fact);
  return draft;
}

/** The history with one more fact, which may be older than the last one or already known. */
export function evolve(history: History, fact: Fact): History {
  return historyOf(history.circumstances, [...history.facts, ...history.takenBack, fact]);
}

function apply(draft: Draft, fact: Fact): void {
  switch (fact.type) {
    case 'ApplicationReceived':
    case 'StageEntered':
      return;
    case 'InterviewScheduled':
      return bookInterview(draft, fact);
    case 'InterviewMoved':
      return moveInterview(draft, fact);
    case 'InterviewCancelled':
      return cancelInterview(draft, fact);
    case 'InterviewHeld':
      return holdInterview(draft, fact);
    case 'InterviewMissed':
      return missInterview(draft, fact);
    case 'DebriefRecorded':
      return applyDebrief(draft, fact);
    case 'ScorecardFiled':
      return fileScorecard(draft, fact);
    case 'PromiseMade':
      draft.promises.push({ ...markOf(fact), by: fact.by, deadline: fact.deadline, messageId: null });
      return;
    case 'TaskAgreed':
      return agreeTask(draft, fact);
    case 'AnswerAsked':
      return askAnswer(draft, fact);
    case 'DecisionMade':
      return decide(draft, fact);
    case 'MessageSent':
    case 'MessageReceived':
    case 'ToldInRoom':
      return hear(draft, fact);
    case 'CallMade':
      if (fact.wasReached) hear(draft, fact);
      return;
    case 'MessageBounced':
      bounceAside(draft, fact.messageId);
      return bounce(draft, fact);
    case 'StatusPageRead':
      return showRead(draft, fact);
    case 'AgencyConfirmed':
      return passOn(draft, fact);
    case 'AnswerNotNeeded':
      draft.notNeeded = new Set(draft.notNeeded).add(fact.messageId);
      return;
    case 'WishStated':
      if (fact.hearBy !== undefined) draft.wishes.push({ ...markOf(fact), hearBy: fact.hearBy });
      return;
    case 'InterestStated':
      return stateInterest(draft, fact);
    case 'CompetingOfferShared':
      draft.competingOffers.push({ ...markOf(fact), deadline: fact.deadline });
      return;
    case 'OfferMade':
      return makeOffer(draft, fact);
    case 'OfferExtended':
      return changeOffer(draft, fact.offerId, () => ({ expires: fact.expires }));
    case 'OfferQuestioned':
      return changeOffer(draft, fact.offerId, (offer) => ({ questions: [...offer.questions, markOf(fact)] }));
    case 'OfferAccepted':
      return changeOffer(draft, fact.offerId, () => ({
        accepted: { ...markOf(fact), startsOn: fact.startsOn ?? null },
      }));
    case 'OfferDeclined':
      return changeOffer(draft, fact.offerId, () => ({
        declined: { ...markOf(fact), reason: fact.reason ?? null },
      }));
    case 'SearchTold':
      draft.search = { ...markOf(fact), search: fact.search, decidesBy: fact.decidesBy ?? null };
      return;
    case 'OnboardingHandedOver':
      draft.onboarding = { ...markOf(fact), toMemberId: fact.toMemberId };
      return;
    case 'FirstDayConfirmed':
      draft.firstDay = markOf(fact);
      return;
    case 'OutcomeBlocked':
      draft.blocks.push({ ...markOf(fact), decisionId: fact.decisionId, until: fact.until });
      return;
    case 'RefereesAsked':
      draft.refereesAsked = { ...markOf(fact), count: fact.count, owedBy: fact.owedBy };
      return;
    case 'RefereeNamed':
      return nameReferee(draft, fact);
    case 'RefereeWarned':
      return warnReferee(draft, fact);
    case 'ReferenceAsked':
      return askReference(draft, fact);
    case 'ReferenceReceived':
      return receiveReference(draft, fact);
    case 'CheckAsked':
      return askCheck(draft, fact);
    case 'CheckStepTaken':
      return takeStep(draft, fact, fact);
    case 'CheckReported':
      return reportCheck(draft, fact);
    case 'OpeningFrozen':
      return freeze(draft, fact);
    case 'OpeningThawed':
      return thaw(draft, markOf(fact));
    case 'OpeningFilled':
      draft.openingEnded = markOf(fact);
      draft.isOpeningFilled = true;
      return;
    case 'OpeningClosed':
      draft.openingEnded ??= markOf(fact);
      return;
    case 'FirstChoiceLost':
      draft.firstChoiceLost = markOf(fact);
      draft.firstChoiceAccepted = null;
      return;
    case 'FirstChoiceAccepted':
      draft.firstChoiceAccepted = markOf(fact);
      return;
    case 'AbsenceStated':
      return stateAbsence(draft, fact);
    case 'CandidateWithdrew':
      draft.withdrawn = markOf(fact);
      return;
    case 'SignalNoted':
      draft.signals.push({
        ...markOf(fact),
        signal: fact.signal,
        ...(fact.count !== undefined && { count: fact.count }),
        ...(fact.until !== undefined && { until: fact.until }),
      });
      return;
    case 'SilenceReported':
      draft.silenceReports.push(markOf(fact));
      return;
    case 'ClosureWaived':
      draft.waived = markOf(fact);
      return;
    case 'ApplicationClosed':
      draft.closed = markOf(fact);
      return;
    case 'ApplicationReopened':
      return reopen(draft, markOf(fact));
    case 'PersonErased':
      draft.erased = markOf(fact);
      return;
    case 'DutyHandedOver':
      draft.handOvers = withEntry(draft.handOvers, fact.key, {
        ...markOf(fact),
        toMemberId: fact.toMemberId,
      });
      return;
    case 'DutySnoozed':
      return snooze(draft, fact);
    case 'FactTakenBack':
      // Whatever it speaks of was left out before the fold began.
      return;
    default:
      return exhausted(fact);
  }
}

/** A word to the candidate or the agency is evidence; one to a referee or a checker stands apart from all of that. */
function hear(draft: Draft, fact: Parameters<typeof speak>[1]): void {
  if (fact.checkStep !== undefined) takeStep(draft, fact, fact.checkStep);
  if (isAside(fact)) speakAside(draft, fact);
  else speak(draft, fact);
}

function agreeTask(draft: Draft, fact: Extract<Fact, { type: 'TaskAgreed' }>): void {
  const { id: factId, taskId: id, at, owedBy, deadline = null } = fact;
  draft.tasks.push({ id, factId, at, owedBy, deadline });
}

function askAnswer(draft: Draft, fact: Extract<Fact, { type: 'AnswerAsked' }>): void {
  const { id: factId, at, about, owedBy, deadline = null } = fact;
  draft.asks.push({ factId, at, about, owedBy, deadline });
}

/** A decision told twice stays the first one. */
function decide(draft: Draft, fact: Extract<Fact, { type: 'DecisionMade' }>): void {
  const { id: factId, decisionId: id, at, outcome, holdUntil = null } = fact;
  if (draft.decisions.some((known) => known.id === id)) return;
  draft.decisions.push({ id, factId, at, outcome, holdUntil });
}

function stateAbsence(draft: Draft, fact: Extract<Fact, { type: 'AbsenceStated' }>): void {
  const { id: factId, at, party, memberId = null, from, until } = fact;
  draft.absences.push({ factId, at, party, memberId, from, until });
}

function snooze(draft: Draft, fact: Extract<Fact, { type: 'DutySnoozed' }>): void {
  const { key, until, reason } = fact;
  draft.snoozes = withEntry(draft.snoozes, key, { ...markOf(fact), until, reason });
}

/** Every kind is named above; the compiler refuses a new one that is not. */
function exhausted(kind: never): void {
  void kind;
}
