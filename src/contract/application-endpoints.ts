import type { z } from 'zod';
import { applicationPage } from './application-page.ts';
import {
  absenceBody,
  attendanceBody,
  bounceBody,
  callBody,
  cancellationBody,
  closureBody,
  competingOfferBody,
  debriefBody,
  decisionBody,
  happenedBody,
  interestBody,
  interviewBody,
  interviewTimeBody,
  messageBody,
  offerAnswerBody,
  offerBody,
  offerExpiryBody,
  promiseBody,
  questionBody,
  reopeningBody,
  scorecardBody,
  stageBody,
  statusLinkAnswer,
  talkBody,
  taskBody,
  waiverBody,
  wishBody,
  withdrawalBody,
} from './application-records.ts';
import { type Access, DECIDERS, type Endpoint, EVERY_ROLE, RECORDERS } from './endpoint.ts';

const PAGE = '/api/applications/{applicationId}';

/**
 * One application. Everything that can be recorded answers with the page as it stands then. An `Idempotency-Key`
 * header (a UUID) makes a repeated request record nothing twice.
 */
export const applicationEndpoints = {
  getApplication: {
    method: 'get',
    path: PAGE,
    summary: 'Where one application stands, what each side owes and why, and what happened.',
    access: EVERY_ROLE,
    status: 200,
    answer: applicationPage,
  },
  recordDebrief: record('post', `${PAGE}/debriefs`, debriefBody, 'What the interviewer said when it ended.'),
  fileScorecard: record('post', `${PAGE}/scorecards`, scorecardBody, 'An interviewer’s judgement.'),
  recordCall: record('post', `${PAGE}/calls`, callBody, 'A call, and whether the person was reached.'),
  recordTalk: record('post', `${PAGE}/talks`, talkBody, 'A word told in the room.'),
  recordMessage: record(
    'post',
    `${PAGE}/messages`,
    messageBody,
    'A word that was sent or came in elsewhere.',
  ),
  recordBounce: record('put', `${PAGE}/messages/{messageId}/bounce`, bounceBody, 'A message came back.'),
  waiveAnswer: record(
    'put',
    `${PAGE}/messages/{messageId}/answer-waiver`,
    happenedBody,
    'A message needs no answer (R14).',
  ),
  recordDecision: record('post', `${PAGE}/decisions`, decisionBody, 'What a named member decided.', DECIDERS),
  recordPromise: record(
    'post',
    `${PAGE}/promises`,
    promiseBody,
    'A date that somebody named for their next word.',
  ),
  recordInterview: record(
    'post',
    `${PAGE}/interviews`,
    interviewBody,
    'An interview, planned or already held.',
  ),
  moveInterview: record(
    'put',
    `${PAGE}/interviews/{interviewId}/time`,
    interviewTimeBody,
    'A new time for an interview.',
  ),
  recordAttendance: record(
    'put',
    `${PAGE}/interviews/{interviewId}/attendance`,
    attendanceBody,
    'Whether the interview took place.',
  ),
  cancelInterview: record(
    'put',
    `${PAGE}/interviews/{interviewId}/cancellation`,
    cancellationBody,
    'An interview was called off.',
  ),
  recordTask: record('post', `${PAGE}/tasks`, taskBody, 'An agreed action of the candidate or the agency.'),
  recordQuestion: record('post', `${PAGE}/questions`, questionBody, 'The team asked for an answer.'),
  recordWish: record('post', `${PAGE}/wishes`, wishBody, 'When and how the candidate wishes to hear.'),
  recordInterest: record('post', `${PAGE}/interests`, interestBody, 'Whether the candidate wants the job.'),
  recordCompetingOffer: record(
    'post',
    `${PAGE}/competing-offers`,
    competingOfferBody,
    'Another offer that the candidate must answer by a date.',
  ),
  recordAbsence: record('post', `${PAGE}/absences`, absenceBody, 'Somebody is away, and until when.'),
  enterStage: record('put', `${PAGE}/stage`, stageBody, 'The stage that the application entered.'),
  recordOffer: record('post', `${PAGE}/offers`, offerBody, 'An offer was made.', DECIDERS),
  extendOffer: record(
    'put',
    `${PAGE}/offers/{offerId}/expiry`,
    offerExpiryBody,
    'A later date for an offer.',
    DECIDERS,
  ),
  recordOfferQuestion: record(
    'post',
    `${PAGE}/offers/{offerId}/questions`,
    happenedBody,
    'The candidate asked about the offer.',
  ),
  answerOffer: record(
    'put',
    `${PAGE}/offers/{offerId}/answer`,
    offerAnswerBody,
    'The candidate’s answer to the offer.',
  ),
  confirmFirstDay: record('put', `${PAGE}/first-day`, happenedBody, 'The first day took place.'),
  confirmPassedOn: record(
    'put',
    `${PAGE}/words/{wordId}/passing-on`,
    happenedBody,
    'The agency says that it passed a word on to the candidate.',
  ),
  withdraw: record('put', `${PAGE}/withdrawal`, withdrawalBody, 'The candidate withdrew.'),
  close: record(
    'put',
    `${PAGE}/closure`,
    closureBody,
    'Close the application. Refused while somebody who was interviewed has not been told.',
    DECIDERS,
  ),
  waiveClosure: record(
    'put',
    `${PAGE}/waiver`,
    waiverBody,
    'Close without a word, for a written reason; counted as unanswered (R11).',
    DECIDERS,
  ),
  reopen: record(
    'put',
    `${PAGE}/reopening`,
    reopeningBody,
    'Open it again, for a written reason (R25).',
    DECIDERS,
  ),
  makeStatusLink: {
    method: 'post',
    path: `${PAGE}/status-links`,
    summary: 'A new private link to the candidate’s status page. Shown once; it replaces earlier links.',
    access: RECORDERS,
    status: 201,
    answer: statusLinkAnswer,
  },
} as const satisfies Record<string, Endpoint>;

function record<const M extends 'post' | 'put', const P extends string, B extends z.ZodType>(
  method: M,
  path: P,
  body: B,
  summary: string,
  access: Access = RECORDERS,
) {
  return {
    method,
    path,
    summary,
    access,
    body,
    status: method === 'post' ? 201 : 200,
    answer: applicationPage,
  } as const;
}
