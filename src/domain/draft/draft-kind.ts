import type { TeamWord } from '../fact/fact.ts';

/** What a draft is for: one template in each language stands behind each. */
export const DRAFT_KINDS = [
  // after an interview, and while people wait
  'applicationReceived',
  'thankYou',
  'nextStep',
  'holdingNote',
  'holdingCall',
  'statusNotice',
  'acknowledgement',
  'timetable',
  // appointments
  'apology',
  'newTime',
  'attendanceQuestion',
  'closingNote',
  // a question to them
  'interestQuestion',
  'reminder',
  // the no, by how far they came
  'noAfterApplication',
  'noAfterScreen',
  'noAfterInterview',
  'noAfterFinal',
  'runnerUpHold',
  'runnerUpTold',
  'reserveNextStep',
  'feedback',
  'withdrawalThanks',
  // the opening
  'freezeNotice',
  'freezeEnded',
  'openingCancelled',
  // the offer and the first day
  'offerTold',
  'offerCheck',
  'offerAnswer',
  'offerLapsed',
  'offerDeclinedThanks',
  'celebration',
  'welcome',
  'startLogistics',
  'startHello',
  // referees and background checks
  'refereesAsked',
  'referenceRequest',
  'referenceReminder',
  'refereeReminder',
  'refereeReplacement',
  'checkDisclosure',
  'preAdverse',
  'adverseNotice',
  // the bench
  'benchInvitation',
  'benchTouch',
  'benchRenewal',
  'reconnect',
  // around a call
  'afterCallReached',
  'afterCallVoicemail',
  // to an agency
  'agencyNo',
  'agencyGauge',
  'agencyCheck',
  'agencyRelay',
  // anything else
  'letter',
] as const;

export type DraftKind = (typeof DRAFT_KINDS)[number];

/** Whether a line of one's own belongs into a draft before it may go. */
export type PersonalLine = 'required' | 'welcome' | 'none';

export interface DraftRule {
  /** What the word does once it was heard, so that the duty it was written for is met. */
  readonly says: readonly TeamWord[];
  /** A no: it must say so early, and needs a line of one's own where the person was met. */
  readonly isNo: boolean;
  /** Whether it names the date of our next word. */
  readonly promises: boolean;
  readonly personalLine: PersonalLine;
  /** Written to the agency's recruiter and not to the candidate. */
  readonly isToAgency: boolean;
  /** Written to a referee. */
  readonly isToReferee: boolean;
}

const PLAIN: DraftRule = {
  says: [],
  isNo: false,
  promises: false,
  personalLine: 'welcome',
  isToAgency: false,
  isToReferee: false,
};
const BARE = { ...PLAIN, personalLine: 'none' } as const;
const NO: DraftRule = { ...PLAIN, says: ['decision', 'thanks'], isNo: true, personalLine: 'required' };

/** What each draft says and needs. */
export const DRAFT_RULES: Readonly<Record<DraftKind, DraftRule>> = {
  applicationReceived: { ...BARE, says: ['acknowledgement'], promises: true },
  thankYou: { ...PLAIN, says: ['thanks'], promises: true },
  nextStep: { ...PLAIN, says: ['nextStep'] },
  holdingNote: { ...PLAIN, says: ['holding'], promises: true },
  holdingCall: { ...PLAIN, says: ['holding'], promises: true },
  statusNotice: { ...BARE, says: ['statusNotice'], promises: true },
  acknowledgement: { ...PLAIN, says: ['acknowledgement'], promises: true },
  timetable: { ...PLAIN, says: ['timetable', 'acknowledgement'], promises: true },
  apology: { ...PLAIN, says: ['apology', 'newTime'] },
  newTime: { ...PLAIN, says: ['newTime'] },
  attendanceQuestion: { ...PLAIN, says: ['attendanceQuestion'] },
  closingNote: { ...PLAIN, says: ['statusNotice'] },
  interestQuestion: { ...PLAIN, says: ['interestQuestion'] },
  reminder: { ...PLAIN, says: ['reminder'] },
  noAfterApplication: { ...NO, personalLine: 'none' },
  noAfterScreen: NO,
  noAfterInterview: NO,
  noAfterFinal: NO,
  runnerUpHold: { ...PLAIN, says: ['holding'], promises: true },
  runnerUpTold: NO,
  reserveNextStep: { ...PLAIN, says: ['nextStep'] },
  feedback: { ...PLAIN, says: ['feedback'], personalLine: 'required' },
  withdrawalThanks: { ...PLAIN, says: ['thanks'] },
  freezeNotice: { ...PLAIN, says: ['freezeNotice', 'holding'], promises: true },
  freezeEnded: { ...PLAIN, says: ['reengagement'], promises: true },
  openingCancelled: NO,
  offerTold: { ...PLAIN, says: ['decision'] },
  offerCheck: { ...PLAIN, says: ['offerCheck'] },
  offerAnswer: { ...PLAIN, says: ['acknowledgement'], personalLine: 'required' },
  offerLapsed: { ...PLAIN, says: ['statusNotice', 'thanks'] },
  offerDeclinedThanks: { ...PLAIN, says: ['thanks'] },
  welcome: { ...PLAIN, says: ['welcome'] },
  startLogistics: { ...PLAIN, says: ['startLogistics', 'welcome'], personalLine: 'required' },
  startHello: { ...PLAIN, says: ['startHello', 'welcome'] },
  celebration: { ...PLAIN, says: ['welcome', 'thanks'] },
  refereesAsked: { ...PLAIN, says: ['reminder'] },
  referenceRequest: { ...PLAIN, isToReferee: true },
  referenceReminder: { ...PLAIN, says: ['reminder'], isToReferee: true },
  refereeReminder: { ...PLAIN, says: ['reminder'] },
  refereeReplacement: { ...PLAIN, says: ['reminder'] },
  checkDisclosure: { ...BARE },
  preAdverse: { ...PLAIN, personalLine: 'required' },
  adverseNotice: { ...NO },
  afterCallReached: { ...PLAIN, says: ['statusNotice'], personalLine: 'required' },
  afterCallVoicemail: { ...PLAIN, says: ['reminder'] },
  benchInvitation: PLAIN,
  benchTouch: { ...PLAIN, personalLine: 'required' },
  benchRenewal: PLAIN,
  reconnect: PLAIN,
  agencyNo: { ...NO, says: ['decision'], isToAgency: true },
  agencyGauge: { ...PLAIN, says: ['interestGauge'], isToAgency: true },
  agencyCheck: { ...PLAIN, says: ['reminder'], isToAgency: true },
  agencyRelay: { ...PLAIN, isToAgency: true },
  letter: { ...PLAIN, personalLine: 'required' },
};

/** Whether a draft needs a line of one's own: a no does where the person gave an interview, not before. */
export function personalLineOf(kind: DraftKind, wasInterviewed: boolean): PersonalLine {
  const { isNo, personalLine } = DRAFT_RULES[kind];
  return isNo && personalLine === 'required' && !wasInterviewed ? 'welcome' : personalLine;
}

export function isDraftKind(kind: string): kind is DraftKind {
  return DRAFT_KINDS.some((one) => one === kind);
}

/** Letters that only a standing consent allows: nobody is kept in touch with who did not say yes, or no longer does. */
export const NEEDS_BENCH: ReadonlySet<DraftKind> = new Set(['benchTouch', 'benchRenewal', 'reconnect']);
