import type { FactType } from './fact.ts';

/**
 * The name of a kind of fact as the program itself holds it. A name that was read from a database or a file is a text of
 * its own, which every comparison must look at letter by letter; this one is compared at a glance. `undefined` for a
 * name that is none.
 */
export function knownType(name: string): FactType | undefined {
  return NAMES.get(name);
}

/** Every kind there is; the compiler holds the list to it. */
const TYPES: Readonly<Record<FactType, true>> = {
  ApplicationReceived: true,
  StageEntered: true,
  InterviewScheduled: true,
  InterviewMoved: true,
  InterviewCancelled: true,
  InterviewHeld: true,
  InterviewMissed: true,
  DebriefRecorded: true,
  ScorecardFiled: true,
  PromiseMade: true,
  TaskAgreed: true,
  AnswerAsked: true,
  DecisionMade: true,
  MessageSent: true,
  MessageBounced: true,
  MessageReceived: true,
  CallMade: true,
  ToldInRoom: true,
  StatusPageRead: true,
  AgencyConfirmed: true,
  AnswerNotNeeded: true,
  WishStated: true,
  InterestStated: true,
  CompetingOfferShared: true,
  OfferMade: true,
  OfferExtended: true,
  OfferQuestioned: true,
  OfferAccepted: true,
  OfferDeclined: true,
  SearchTold: true,
  OnboardingHandedOver: true,
  FirstDayConfirmed: true,
  OutcomeBlocked: true,
  RefereesAsked: true,
  RefereeNamed: true,
  RefereeWarned: true,
  ReferenceAsked: true,
  ReferenceReceived: true,
  CheckAsked: true,
  CheckStepTaken: true,
  CheckReported: true,
  OpeningFrozen: true,
  OpeningThawed: true,
  OpeningFilled: true,
  OpeningClosed: true,
  FirstChoiceLost: true,
  FirstChoiceAccepted: true,
  AbsenceStated: true,
  CandidateWithdrew: true,
  SilenceReported: true,
  SignalNoted: true,
  ClosureWaived: true,
  ApplicationClosed: true,
  ApplicationReopened: true,
  DutyHandedOver: true,
  DutySnoozed: true,
  FactTakenBack: true,
};

const NAMES: ReadonlyMap<string, FactType> = new Map(
  (Object.keys(TYPES) as FactType[]).map((type) => [type, type]),
);
