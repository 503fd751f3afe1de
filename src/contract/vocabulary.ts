import type {
  CandidateWord,
  CheckResult,
  CheckStep,
  CheckSubject,
  FactType,
  FreezeCause,
  NotedSignal,
  OfferDeclineReason,
  Outcome,
  RefereeRelation,
  SearchState,
  SnoozeReason,
  TeamWord,
} from '../domain/fact/fact.ts';
import { FACT_TYPES } from '../domain/fact/fact-types.ts';
import type {
  DueFrom,
  EndReason,
  EvidenceKind,
  NudgeReceiver,
  ObligationKind,
} from '../domain/obligation/obligation.ts';
import type { Party, TurnParty } from '../domain/party.ts';
import type { Attention, Closure, Phase, PromiseStanding, WarningKind } from '../domain/standing/standing.ts';
import { oneOf } from './one-of.ts';

export const party = oneOf<Party>()(['team', 'candidate', 'agency', 'referee', 'checker']).meta({
  id: 'Party',
});

export const turnParty = oneOf<TurnParty>()(['team', 'candidate', 'agency', 'nobody']).meta({
  id: 'TurnParty',
});

export const phase = oneOf<Phase>()([
  'active',
  'offer',
  'hired',
  'frozen',
  'onHold',
  'shelved',
  'closing',
  'closed',
]).meta({ id: 'Phase' });

export const urgency = oneOf<Attention['urgency']>()(['untold', 'promiseBroken', 'lawNear', 'wait']).meta({
  id: 'Urgency',
});

export const outcome = oneOf<Outcome>()(['advance', 'decline', 'hold', 'offer']).meta({ id: 'Outcome' });

export const teamWord = oneOf<TeamWord>()([
  'thanks',
  'nextStep',
  'holding',
  'decision',
  'acknowledgement',
  'timetable',
  'apology',
  'newTime',
  'freezeNotice',
  'reengagement',
  'offerCheck',
  'welcome',
  'startLogistics',
  'startHello',
  'handOff',
  'statusNotice',
  'reminder',
  'interestQuestion',
  'attendanceQuestion',
  'interestGauge',
  'feedback',
]).meta({ id: 'TeamWord' });

export const candidateWord = oneOf<CandidateWord>()([
  'thanks',
  'confirmation',
  'question',
  'answer',
  'task',
  'availability',
  'interest',
  'feedbackRequest',
  'followUp',
  'passedOn',
  'other',
]).meta({ id: 'CandidateWord' });

export const freezeCause = oneOf<FreezeCause>()(['budget', 'reorganisation', 'plans', 'everywhere']).meta({
  id: 'FreezeCause',
});

export const snoozeReason = oneOf<SnoozeReason>()([
  'decisionPending',
  'informationMissing',
  'agreedWithPerson',
  'interviewsToCome',
  'betterMoment',
  'other',
]).meta({ id: 'SnoozeReason' });

export const searchState = oneOf<SearchState>()(['looking', 'talking', 'offer']).meta({ id: 'SearchState' });

export const offerDeclineReason = oneOf<OfferDeclineReason>()([
  'otherOffer',
  'pay',
  'work',
  'place',
  'timing',
  'process',
  'staying',
  'personal',
]).meta({ id: 'OfferDeclineReason' });

export const refereeRelation = oneOf<RefereeRelation>()(['supervisor', 'colleague', 'report']).meta({
  id: 'RefereeRelation',
  description: 'Somebody who led the candidate, worked beside them, or was led by them.',
});

export const checkSubject = oneOf<CheckSubject>()([
  'criminalRecord',
  'employment',
  'education',
  'identity',
  'credit',
  'driving',
  'other',
]).meta({ id: 'CheckSubject' });

export const checkStep = oneOf<CheckStep>()([
  'disclosed',
  'authorised',
  'refused',
  'preAdverse',
  'adverse',
  'setAside',
  'cancelled',
]).meta({ id: 'CheckStep' });

export const checkResult = oneOf<CheckResult>()(['clear', 'adverse', 'inconclusive']).meta({
  id: 'CheckResult',
});

export const dueFrom = oneOf<DueFrom>()([
  'default',
  'promise',
  'wish',
  'law',
  'competingOffer',
  'bounce',
  'absence',
  'plan',
  'block',
]).meta({ id: 'DueFrom' });

export const evidence = oneOf<EvidenceKind>()([
  'mail',
  'call',
  'room',
  'statusPage',
  'agency',
  'received',
  'filed',
]).meta({ id: 'Evidence' });

export const endReason = oneOf<EndReason>()([
  'withdrawn',
  'waived',
  'superseded',
  'notNeeded',
  'expired',
  'told',
  'movedOn',
]).meta({ id: 'EndReason' });

export const promiseState = oneOf<PromiseStanding['state']>()([
  'open',
  'kept',
  'slipped',
  'broken',
  'released',
]).meta({
  id: 'PromiseState',
});

export const closureHow = oneOf<Closure['how']>()([
  'told',
  'waived',
  'withdrawn',
  'hired',
  'declinedOffer',
  'withoutInterview',
]).meta({ id: 'ClosureHow' });

export const warningKind = oneOf<WarningKind>()([
  'longWait',
  'lawNear',
  'lawPassed',
  'needsCall',
  'interestUnclear',
  'agencySilent',
  'debriefMissing',
  'decisionMakerAway',
  'offerQuestionOpen',
  'bounced',
  'interviewUnconfirmed',
  'monthlyLook',
  'closingNotePrepared',
  'candidateHardToReach',
  'teamHardToReach',
]).meta({ id: 'WarningKind' });

export const nudgeReceiver = oneOf<NudgeReceiver>()([
  'owner',
  'lead',
  'manager',
  'headOfHiring',
  'complianceOwner',
  'team',
  'interviewer',
  'candidate',
  'agency',
  'referee',
]).meta({ id: 'NudgeReceiver' });

export const obligationKind = oneOf<ObligationKind>()([
  'thankYou',
  'answer',
  'outcome',
  'holdingNote',
  'acknowledgement',
  'competingOfferReply',
  'offerMidpoint',
  'offerEnding',
  'offerAnswer',
  'offerDeclinedThanks',
  'offerLapsedWord',
  'reserveNextStep',
  'welcome',
  'startLogistics',
  'startHello',
  'handOff',
  'newTime',
  'apology',
  'attendanceQuestion',
  'freezeNotice',
  'reengagement',
  'withdrawalThanks',
  'silenceReply',
  'interestQuestion',
  'feedback',
  'agencyCheck',
  'legalNotice',
  'debrief',
  'scorecard',
  'candidateThankYou',
  'candidateReply',
  'candidateTask',
  'candidateAvailability',
  'candidateInterest',
  'offerDecision',
  'followUp',
  'passOn',
  'interestGauge',
  'reference',
  'celebration',
  'firstDay',
  'referenceRequest',
  'referenceChaser',
  'refereeReminder',
  'refereeReplacement',
  'checkDisclosure',
  'preAdverse',
  'adverseNotice',
  'refereeNames',
  'refereeWarning',
  'checkAuthorisation',
  'check',
]).meta({ id: 'ObligationKind' });

export const notedSignal = oneOf<NotedSignal>()([
  'manyApplicants',
  'severalOpenings',
  'morePeopleToSee',
  'decisionMakerAway',
  'budgetOpen',
  'reorganising',
  'postingGone',
  'inviteLost',
  'answeredVaguely',
]).meta({ id: 'NotedSignal' });

export const factType = oneOf<FactType>()(FACT_TYPES).meta({ id: 'FactType' });

/** What a member may do: `admin` everything, `viewer` only look. */
export const role = oneOf<Role>()(['admin', 'recruiter', 'hiringManager', 'interviewer', 'viewer']).meta({
  id: 'Role',
});

export type Role = 'admin' | 'recruiter' | 'hiringManager' | 'interviewer' | 'viewer';
