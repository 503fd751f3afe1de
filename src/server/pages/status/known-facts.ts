import type {
  CallMade,
  CheckStep,
  Fact,
  MessageReceived,
  MessageSent,
  ToldInRoom,
} from '../../../domain/fact/fact.ts';
import type { History, SpokenWord } from '../../../domain/history/history.ts';
import { tellings } from '../../../domain/obligation/evidence.ts';
import type { Instant } from '../../../lib/instant.ts';

/**
 * The facts that the candidate knows: what they did, what was done with them, and what reached them as a word. What
 * the team decided, judged or planned stays out until somebody told it; worked out from these facts alone, a standing
 * gives nothing away, not even by a date.
 */
export function knownFacts(history: History): readonly Fact[] {
  return history.facts.filter((fact) => isKnown(history, fact));
}

/** Whether a word by the team reached the candidate: not come back, and passed on where it went to the agency. */
export function hasReached(word: SpokenWord): boolean {
  if (word.from !== 'team' || word.bounced !== null || word.automatic !== null) return false;
  return word.to === 'candidate' || (word.to === 'agency' && word.passedOn !== null);
}

function isKnown(history: History, fact: Fact): boolean {
  switch (fact.type) {
    case 'ApplicationReceived':
    case 'InterviewScheduled':
    case 'InterviewMoved':
    case 'InterviewCancelled':
    case 'InterviewHeld':
    case 'InterviewMissed':
    case 'WishStated':
    case 'InterestStated':
    case 'CompetingOfferShared':
    case 'OfferMade':
    case 'OfferExtended':
    case 'OfferQuestioned':
    case 'OfferAccepted':
    case 'OfferDeclined':
    case 'SearchTold':
    case 'RefereesAsked':
    case 'RefereeNamed':
    case 'RefereeWarned':
    case 'FirstDayConfirmed':
    case 'StatusPageRead':
    case 'CandidateWithdrew':
    case 'SilenceReported':
      return true;
    case 'DebriefRecorded':
      return fact.closing.kind !== 'agencyActs';
    case 'TaskAgreed':
    case 'AnswerAsked':
      return fact.owedBy === 'candidate';
    case 'PromiseMade':
      return fact.to === 'candidate' || fact.by === 'candidate';
    case 'AbsenceStated':
      return fact.party === 'candidate';
    case 'MessageSent':
    case 'CallMade':
    case 'ToldInRoom':
      return isHeardWord(history, fact);
    case 'MessageReceived':
      return fact.from === 'candidate' && fact.automatic === undefined;
    case 'AgencyConfirmed':
      return history.words.some((word) => word.factId === fact.wordId && hasReached(word));
    case 'DecisionMade':
      return isToldDecision(history, fact.decisionId);
    case 'OpeningFrozen':
      return wasSaidAfter(history, fact.at, ['freezeNotice']);
    case 'OpeningThawed':
      return wasSaidAfter(history, fact.at, ['reengagement', 'nextStep', 'decision', 'timetable']);
    case 'OpeningFilled':
    case 'OpeningClosed':
      return wasSaidAfter(history, fact.at, ['decision']);
    case 'ApplicationReopened':
      return history.words.some((word) => hasReached(word) && word.at >= fact.at);
    case 'CheckAsked':
      return fact.rules === 'none' || hasStep(history, fact.checkId, 'disclosed');
    case 'CheckStepTaken':
      return fact.step !== 'setAside' && fact.step !== 'cancelled';
    case 'CheckReported':
      return hasStep(history, fact.checkId, 'preAdverse');
    case 'StageEntered':
    case 'SignalNoted':
    case 'ScorecardFiled':
    case 'MessageBounced':
    case 'AnswerNotNeeded':
    case 'OutcomeBlocked':
    case 'FirstChoiceLost':
    case 'FirstChoiceAccepted':
    case 'OnboardingHandedOver':
    case 'ReferenceAsked':
    case 'ReferenceReceived':
    case 'ClosureWaived':
    case 'ApplicationClosed':
    case 'PersonErased':
    case 'DutyHandedOver':
    case 'DutySnoozed':
    case 'FactTakenBack':
      return false;
    default:
      return neverKnown(fact);
  }
}

/** A check is theirs to know of once they were told of it; a report, once they were given a copy. */
function hasStep({ checks }: History, checkId: string, step: CheckStep): boolean {
  return checks.get(checkId)?.steps[step] !== undefined;
}

function isHeardWord(history: History, fact: MessageSent | CallMade | ToldInRoom | MessageReceived): boolean {
  if (fact.from === 'candidate') return fact.to === 'team';
  return history.words.some((word) => word.factId === fact.id && hasReached(word));
}

function isToldDecision(history: History, decisionId: string): boolean {
  const index = history.decisions.findIndex((decision) => decision.id === decisionId);
  const decision = history.decisions[index];
  if (decision === undefined) return false;
  return tellings(history, decision, history.decisions[index + 1]).some(hasReached);
}

function wasSaidAfter(history: History, at: Instant, says: readonly string[]): boolean {
  return history.words.some(
    (word) => hasReached(word) && word.at >= at && word.says.some((one) => says.includes(one)),
  );
}

/** A fact of a newer kind stays with the team until somebody decides otherwise here. */
function neverKnown(fact: never): false {
  void fact;
  return false;
}
