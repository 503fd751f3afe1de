import type { Instant } from '../../lib/instant.ts';
import type { Decision, History } from '../history/history.ts';
import type { Obligation, ObligationKind } from '../obligation/obligation.ts';
import { openNotice } from './about.ts';
import type { DraftKind } from './draft-kind.ts';
import { listMet } from './met.ts';

/**
 * The draft that fits a duty, whoever owes it: for a word of ours that word, for one of theirs the reminder; `null` where
 * no mail to the other side would fulfil it, such as a debrief.
 */
export function fittingKind(history: History, duty: Obligation, now: Instant): DraftKind | null {
  const kind = writtenKind(history, duty, now);
  if (kind === null || history.circumstances.channel !== 'agency') return kind;
  return NO_KINDS.has(kind) && !history.circumstances.mayWriteDirectly ? 'agencyNo' : kind;
}

/** The no that fits how far somebody came: their application, a first talk, an interview, or several. */
export function noByStage(history: History, now: Instant): DraftKind {
  const met = listMet(history, now);
  const counting = met.filter(({ interview }) => interview.countsAsInterview).length;
  if (met.length === 0) return 'noAfterApplication';
  if (counting === 0) return 'noAfterScreen';
  return counting === 1 ? 'noAfterInterview' : 'noAfterFinal';
}

const NO_KINDS: ReadonlySet<DraftKind> = new Set([
  'noAfterApplication',
  'noAfterScreen',
  'noAfterInterview',
  'noAfterFinal',
  'runnerUpTold',
  'openingCancelled',
]);

function writtenKind(history: History, duty: Obligation, now: Instant): DraftKind | null {
  if (duty.kind === 'reference' && duty.owedBy === 'agency') return 'reminder';
  if (duty.kind === 'outcome') return outcomeKind(history, duty, now);
  if (duty.because.factId === history.firstChoiceAccepted?.factId) return 'runnerUpTold';
  if (duty.kind === 'silenceReply')
    return history.decisions.length > 0 ? outcomeKind(history, duty, now) : holdingKind(history);
  if (duty.kind === 'answer' || duty.kind === 'holdingNote') return holdingKind(history);
  if (
    duty.kind === 'legalNotice' &&
    duty.legal?.clock !== 'ontario' &&
    duty.legal?.clock !== 'israelProgress'
  )
    return outcomeKind(history, duty, now);
  return KIND_OF_DUTY[duty.kind] ?? null;
}

function outcomeKind(history: History, duty: Obligation, now: Instant): DraftKind {
  const last = history.decisions.at(-1);
  const isAboutOpening = duty.because.factId === history.openingEnded?.factId;
  if (isAboutOpening || last === undefined) {
    if (isAboutOpening && !history.isOpeningFilled) return 'openingCancelled';
    return last?.outcome === 'hold' ? 'runnerUpTold' : noByStage(history, now);
  }
  return decidedKind(history, last, now);
}

function decidedKind(history: History, decision: Decision, now: Instant): DraftKind {
  switch (decision.outcome) {
    case 'advance':
      return 'nextStep';
    case 'offer':
      return 'offerTold';
    case 'hold':
      return 'runnerUpHold';
    case 'decline':
      if (openNotice(history) !== undefined) return 'adverseNotice';
      return history.decisions.some((one) => one.outcome === 'hold')
        ? 'runnerUpTold'
        : noByStage(history, now);
    default:
      return decision.outcome satisfies never;
  }
}

/** R13: the third dated holding note in a row asks for a call. */
function holdingKind({ words }: History): DraftKind {
  let inARow = 0;
  for (const word of words.toReversed()) {
    if (word.from !== 'team' || word.bounced !== null) continue;
    if (word.says.some((says) => says === 'decision' || says === 'nextStep')) break;
    if (word.says.includes('holding') && word.promise !== null) inARow += 1;
  }
  return inARow >= 2 ? 'holdingCall' : 'holdingNote';
}

const KIND_OF_DUTY: Readonly<Partial<Record<ObligationKind, DraftKind>>> = {
  thankYou: 'thankYou',
  acknowledgement: 'acknowledgement',
  competingOfferReply: 'timetable',
  offerMidpoint: 'offerCheck',
  offerEnding: 'offerCheck',
  offerAnswer: 'offerAnswer',
  offerDeclinedThanks: 'offerDeclinedThanks',
  offerLapsedWord: 'offerLapsed',
  reserveNextStep: 'reserveNextStep',
  celebration: 'celebration',
  refereeNames: 'refereesAsked',
  refereeWarning: 'refereesAsked',
  referenceRequest: 'referenceRequest',
  reference: 'referenceReminder',
  referenceChaser: 'referenceReminder',
  refereeReminder: 'refereeReminder',
  refereeReplacement: 'refereeReplacement',
  checkDisclosure: 'checkDisclosure',
  checkAuthorisation: 'checkDisclosure',
  preAdverse: 'preAdverse',
  adverseNotice: 'adverseNotice',
  welcome: 'welcome',
  startLogistics: 'startLogistics',
  startHello: 'startHello',
  newTime: 'newTime',
  apology: 'apology',
  attendanceQuestion: 'attendanceQuestion',
  freezeNotice: 'freezeNotice',
  reengagement: 'freezeEnded',
  withdrawalThanks: 'withdrawalThanks',
  interestQuestion: 'interestQuestion',
  feedback: 'feedback',
  agencyCheck: 'agencyCheck',
  legalNotice: 'statusNotice',
  candidateReply: 'reminder',
  candidateTask: 'reminder',
  candidateAvailability: 'reminder',
  candidateInterest: 'interestQuestion',
  offerDecision: 'offerCheck',
  passOn: 'agencyCheck',
  interestGauge: 'agencyGauge',
};
