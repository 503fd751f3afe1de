import type { FactType } from './fact.ts';

/** Every kind of fact, in the order in which the reference names them; the contract refuses a list that lacks one. */
export const FACT_TYPES = [
  'ApplicationReceived',
  'StageEntered',
  'InterviewScheduled',
  'InterviewMoved',
  'InterviewCancelled',
  'InterviewHeld',
  'InterviewMissed',
  'DebriefRecorded',
  'ScorecardFiled',
  'PromiseMade',
  'TaskAgreed',
  'AnswerAsked',
  'DecisionMade',
  'MessageSent',
  'MessageBounced',
  'MessageReceived',
  'CallMade',
  'ToldInRoom',
  'StatusPageRead',
  'AgencyConfirmed',
  'AnswerNotNeeded',
  'WishStated',
  'InterestStated',
  'CompetingOfferShared',
  'OfferMade',
  'OfferExtended',
  'OfferQuestioned',
  'OfferAccepted',
  'OfferDeclined',
  'SearchTold',
  'OnboardingHandedOver',
  'FirstDayConfirmed',
  'OpeningFrozen',
  'OpeningThawed',
  'OpeningFilled',
  'OpeningClosed',
  'FirstChoiceLost',
  'FirstChoiceAccepted',
  'OutcomeBlocked',
  'RefereesAsked',
  'RefereeNamed',
  'RefereeWarned',
  'ReferenceAsked',
  'ReferenceReceived',
  'CheckAsked',
  'CheckStepTaken',
  'CheckReported',
  'AbsenceStated',
  'CandidateWithdrew',
  'SilenceReported',
  'SignalNoted',
  'ClosureWaived',
  'ApplicationClosed',
  'ApplicationReopened',
  'PersonErased',
  'DutyHandedOver',
  'DutySnoozed',
  'FactTakenBack',
] as const satisfies readonly FactType[];

const NAMES: ReadonlyMap<string, FactType> = new Map(FACT_TYPES.map((type) => [type, type]));

/**
 * The name of a kind of fact as the program itself holds it. A name that was read from a database or a file is a text of
 * its own, which every comparison must look at letter by letter; this one is compared at a glance. `undefined` for a
 * name that is none.
 */
export function knownType(name: string): FactType | undefined {
  return NAMES.get(name);
}
