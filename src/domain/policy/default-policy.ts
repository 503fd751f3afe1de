import type { NudgeReceiver } from '../obligation/obligation.ts';
import type { NudgeRow, Span, Timing, TimingRow } from './policy.ts';

/** The day on which every row below was last held against its sources. */
const AS_OF = '2026-11-22';

/** The defaults of every workspace. Numbers come from docs/evidence.md; `design` marks our own choice. */
export const DEFAULT_TIMING: Timing = {
  thankYou: row(
    1,
    'An interview ended: thanks, the next step and a date',
    bd(1),
    [afterCause(1, 'owner'), afterCause(2, 'lead')],
    ['2.4', '4.2'],
  ),
  candidateThankYou: row(2, 'An interview ended: the candidate thanks', { hours: 24 }, [], ['2.5']),
  debrief: row(3, 'An interview ended: what was said goes to the file', bd(1), interviewerNudges(), [
    '2.2',
    'design',
  ]),
  scorecard: row(3, 'An interview ended: the scorecard goes to the file', bd(1), interviewerNudges(), [
    '2.2',
    'design',
  ]),
  answer: row(
    4,
    'No date was promised: the answer',
    bd(5),
    [afterCause(3, 'owner'), afterCause(5, 'manager'), afterCause(8, 'headOfHiring')],
    ['2.3', '2.6'],
  ),
  promise: row(
    5,
    'A date was promised',
    bd(0),
    [aroundDue(-2, 'owner'), aroundDue(0, 'owner'), aroundDue(1, 'manager')],
    ['2.4', '4.2'],
  ),
  holding: row(
    6,
    'On hold: a new dated word',
    bd(5),
    [aroundDue(-1, 'owner'), aroundDue(0, 'owner'), aroundDue(1, 'manager')],
    ['2.3', '2.4'],
  ),
  freezeNotice: row(
    'R24',
    'The opening was frozen: tell',
    bd(1),
    [aroundDue(0, 'owner'), aroundDue(1, 'manager')],
    ['4.2'],
  ),
  freezeCheckIn: row(6, 'While frozen: stay in touch', bd(10), [aroundDue(0, 'owner')], ['design']),
  reengagement: row(
    'R24',
    'The freeze ended: the new timeline',
    bd(2),
    [aroundDue(-1, 'owner'), aroundDue(0, 'manager')],
    ['4.2', 'design'],
  ),
  longWait: row(7, 'Two weeks without an answer', bd(10), [], ['2.3']),
  outcome: row(
    8,
    'A decision was made: tell it',
    bd(2),
    [afterCause(1, 'owner'), afterCause(2, 'manager')],
    ['2.4'],
  ),
  filled: row(
    'R22',
    'The opening was filled: everyone left hears',
    bd(2),
    [afterCause(1, 'owner'), afterCause(2, 'manager')],
    ['2.4'],
  ),
  followUpAfterPromise: row(
    12,
    'The promised date passed: follow up',
    bd(2),
    [aroundDue(0, 'candidate')],
    ['2.6'],
  ),
  followUpWithoutPromise: row(
    13,
    'No date was promised: follow up',
    bd(6),
    [aroundDue(0, 'candidate')],
    ['2.6'],
  ),
  secondFollowUp: row(
    14,
    'Still silent: the second and last follow-up',
    bd(5),
    [aroundDue(0, 'candidate')],
    ['2.6'],
  ),
  moveOn: row(15, 'Still silent: move on', bd(5), [], ['2.6']),
  feedbackRequest: row(25, 'A no was told: ask for feedback within', bd(5), [], ['2.6']),
  acknowledgement: row(
    16,
    'A message arrived: acknowledge it',
    bd(1),
    [aroundDue(0, 'owner'), aroundDue(1, 'lead')],
    ['2.1', '3.6'],
  ),
  competingOffer: row(
    17,
    'Another offer with a deadline: a decision or an honest timetable',
    bd(1),
    [atOnce('owner'), atOnce('manager')],
    ['2.7', '4.2'],
  ),
  offerDecision: row(18, 'An offer is open', bd(5), [], ['2.7']),
  offerEnding: row(18, 'An offer is about to end: ask', bd(1), [aroundDue(0, 'owner')], ['2.7']),
  offerAnswer: row(19, 'A question about the offer', bd(1), [afterCause(1, 'owner')], ['2.7']),
  offerDeclined: row(20, 'The offer was declined: thanks', bd(1), [afterCause(2, 'owner')], ['2.7']),
  offerLapsed: row(
    'R23',
    'The offer lapsed: a word',
    bd(1),
    [afterCause(1, 'owner'), afterCause(2, 'manager')],
    ['design'],
  ),
  reserve: row(
    'R23',
    'The first choice is gone: the next step of the reserve',
    bd(2),
    [afterCause(1, 'owner'), afterCause(2, 'manager')],
    ['2.7'],
  ),
  welcome: row(
    21,
    'Between acceptance and first day: stay in touch',
    bd(5),
    [aroundDue(0, 'owner'), aroundDue(1, 'manager')],
    ['2.7'],
  ),
  startLogistics: row(
    21,
    'Five business days before the start: the practical things',
    bd(-5),
    [aroundDue(0, 'owner')],
    ['2.7', 'design'],
  ),
  startHello: row(
    21,
    'The business day before the start: hello',
    bd(-1),
    [aroundDue(0, 'owner')],
    ['2.7', 'design'],
  ),
  handOff: row(
    21,
    'The offer was accepted: hand over to onboarding',
    bd(1),
    [afterCause(1, 'owner')],
    ['2.7', 'design'],
  ),
  candidateReply: row(
    'R19',
    'A reply, a task or a time is owed by the other side',
    bd(3),
    [aroundDue(1, 'candidate'), aroundDue(3, 'candidate')],
    ['design'],
  ),
  straightQuestion: row('R19', 'Two reminders unanswered: ask straight out', bd(5), [], ['design']),
  candidateHold: row('R19', 'The straight question unanswered: hold', bd(5), [], ['design']),
  candidateMissed: row(
    27,
    'The candidate did not come: ask once',
    { minutes: 30 },
    [atOnce('owner')],
    ['2.7'],
  ),
  candidateMissedAgain: row(
    27,
    'Still silent after a missed interview: ask once more',
    bd(1),
    [aroundDue(0, 'owner')],
    ['2.7'],
  ),
  missedHold: row(27, 'Silent after a missed interview: hold', bd(2), [], ['2.7']),
  interviewerMissed: row(
    28,
    'The interviewer did not come: apologise and offer new times',
    bd(0),
    [atOnce('owner'), atOnce('manager')],
    ['design'],
  ),
  newTime: row(
    'R24',
    'We moved or called off an interview: the new time',
    bd(1),
    [aroundDue(0, 'owner'), aroundDue(1, 'manager')],
    ['design'],
  ),
  withdrawalThanks: row('R24', 'The candidate withdrew: thanks', bd(1), [aroundDue(0, 'owner')], ['2.7']),
  passOn: row(
    29,
    'The agency heard our word: it tells the candidate',
    bd(1),
    [aroundDue(1, 'agency')],
    ['3.1'],
  ),
  agencySilent: row('R17', 'The agency did not confirm: the team hears of it', bd(2), [], ['3.1']),
  interestGauge: row(
    'R17',
    'Interest is unclear: the agency asks',
    bd(3),
    [aroundDue(1, 'agency')],
    ['design'],
  ),
  bounce: row(
    'R10',
    'A word came back: reach the person another way',
    bd(1),
    [aroundDue(0, 'owner'), aroundDue(1, 'manager')],
    ['3.6'],
  ),
  reference: row(
    22,
    'A referee was asked for a word',
    bd(3),
    [afterCause(2, 'candidate'), afterCause(4, 'referee'), afterCause(6, 'candidate')],
    ['2.7'],
  ),
  refereeNames: row(
    22,
    'Referees are to be named',
    bd(3),
    [aroundDue(1, 'candidate'), aroundDue(3, 'candidate')],
    ['2.7', 'design'],
  ),
  refereeWarning: row(
    22,
    'A referee was named: the candidate tells them first',
    bd(2),
    [aroundDue(0, 'candidate')],
    ['2.7', '4.2'],
  ),
  referenceRequest: row(
    'R26',
    'The referee knows: ask them',
    bd(1),
    [aroundDue(0, 'owner')],
    ['2.7', 'design'],
  ),
  refereeReminder: row(
    'R26',
    'A referee is silent: remind',
    bd(0),
    [aroundDue(0, 'owner')],
    ['2.7', 'design'],
  ),
  refereeReplacement: row(
    'R26',
    'A referee declined or stays silent: ask for another name',
    bd(1),
    [aroundDue(0, 'owner')],
    ['2.7', 'design'],
  ),
  celebration: row(
    21,
    'The offer was accepted: be glad with them',
    bd(1),
    [aroundDue(0, 'owner'), aroundDue(1, 'manager')],
    ['2.7', 'design'],
  ),
  firstDay: row(
    21,
    'The first day is here: say whether they came',
    bd(1),
    [aroundDue(0, 'owner')],
    ['2.7', 'design'],
  ),
  checkDisclosure: row(
    23,
    'A background check is to be made: the disclosure',
    bd(1),
    [aroundDue(0, 'owner')],
    ['3.3', 'design'],
  ),
  checkAuthorisation: row(
    23,
    'The disclosure was given: their written permission',
    bd(3),
    [aroundDue(1, 'candidate')],
    ['3.3', 'design'],
  ),
  check: row(
    23,
    'A background check was ordered: the report',
    bd(5),
    [aroundDue(0, 'owner'), aroundDue(2, 'manager')],
    ['3.3', 'design'],
  ),
  preAdverse: row(
    23,
    'A no would rest on the report: the copy and the rights first',
    bd(1),
    [aroundDue(0, 'owner'), aroundDue(1, 'complianceOwner')],
    ['3.3'],
  ),
  adverseWait: row(23, 'The copy was given: time to answer it', bd(5), [], ['3.3', 'design']),
  adverseNotice: row(
    23,
    'The wait is over: the notice that the law asks for',
    bd(1),
    [aroundDue(0, 'owner'), aroundDue(1, 'complianceOwner')],
    ['3.3'],
  ),
  feedback: row(
    24,
    'Feedback was asked for: give it, or say honestly that you do not',
    bd(5),
    [afterCause(3, 'owner')],
    ['2.4'],
  ),
};

function row(
  number: TimingRow['row'],
  event: string,
  due: Span,
  nudges: readonly NudgeRow[],
  sources: readonly string[],
): TimingRow {
  return { row: number, event, due, nudges, sources, asOf: AS_OF };
}

function bd(businessDays: number): Span {
  return { businessDays };
}

function afterCause(businessDays: number, to: NudgeReceiver): NudgeRow {
  return { from: 'cause', businessDays, to };
}

function aroundDue(businessDays: number, to: NudgeReceiver): NudgeRow {
  return { from: 'due', businessDays, to };
}

function atOnce(to: NudgeReceiver): NudgeRow {
  return { from: 'cause', businessDays: 0, to, isImmediate: true };
}

function interviewerNudges(): readonly NudgeRow[] {
  return [afterCause(1, 'interviewer'), afterCause(2, 'interviewer'), afterCause(3, 'manager')];
}
