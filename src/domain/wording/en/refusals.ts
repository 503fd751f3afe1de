import type { RefusalSpeech } from '../refusal-speech.ts';

export const ENGLISH_REFUSALS: RefusalSpeech = {
  cannot: {
    record: (candidate) => `Cannot record this for ${candidate}`,
    recordDebrief: (candidate) => `Cannot record the debrief of ${candidate}`,
    recordDecision: (candidate) => `Cannot record the decision on ${candidate}`,
    close: (candidate) => `Cannot close the application of ${candidate}`,
    waiveClosure: (candidate) => `Cannot close the application of ${candidate}`,
    reopen: (candidate) => `Cannot reopen the application of ${candidate}`,
    takeBack: () => 'Cannot take this back',
  },
  because: {
    nobody_told: ({ candidate }) => `nobody has told ${candidate} yet. Tell them, or write why not`,
    already_closed: ({ day }) => `it was closed${day === null ? '' : ` on ${day}`}`,
    not_closed: () => 'it is not closed',
    already_withdrawn: ({ candidate, day }) => `${candidate} withdrew${day === null ? '' : ` on ${day}`}`,
    outcome_contradicts: ({ day }) =>
      `another outcome stands since ${day ?? 'earlier'}. Reopen it first, with a reason`,
    offer_is_live: ({ lastDay }) => `an offer is open${lastDay === null ? '' : ` until ${lastDay}`}`,
    offer_answered: () => 'that offer was answered already',
    interview_to_come: ({ day }) =>
      `an interview is booked${day === null ? '' : ` on ${day}`}. Cancel it first`,
    reason_missing: () => 'no reason was written',
    reason_is_follow_up: ({ quote }) =>
      `“${quote}” is no reason to decline anybody. Name what the job needs and what was missing`,
    agency_not_asked: ({ candidate }) =>
      `it is unclear how interested ${candidate} is, and the agency has not been asked. Ask it first`,
    reason_questioned: ({ quote }) =>
      `${quote === '' ? 'the reason names no criterion of the job' : `“${quote}” is hardly a reason that belongs to the job`}. Name what the job needs and what was missing, or say that you mean it`,
    fact_in_future: ({ day }) => `it lies in the future${day === null ? '' : `, on ${day}`}. Only plans may`,
    promise_in_past: () => 'the promised date is over already: if it was promised earlier, say when that was',
    interview_unknown: () => 'no such interview is known here',
    interview_over: ({ day }) => `the interview took place${day === null ? '' : ` on ${day}`}`,
    interview_ends_early: () => 'the interview would end before it starts',
    hold_needs_date: () => 'a hold needs the date by which they hear again',
    decision_unknown: () => 'no such decision is known here',
    offer_unknown: () => 'no such offer is known here',
    reference_unknown: () => 'no such referee is known here',
    reference_answered: () => 'that referee has answered already',
    referee_not_warned: () =>
      'the candidate has not told that referee yet. They hear it from the candidate first',
    check_unknown: () => 'no such background check is known here',
    check_not_disclosed: () => 'the disclosure comes first',
    check_not_authorised: () => 'the written permission comes first',
    check_not_reported: () => 'there is no report yet',
    pre_adverse_missing: () => 'the copy of the report and the summary of rights come first',
    offer_not_accepted: () => 'no offer has been accepted',
    message_unknown: () => 'no such message is known here',
    duty_not_open: () => 'that word is not owed any more',
    snooze_in_past: () => 'the day it should come back on has come already',
    snooze_too_long: ({ day }) =>
      `it can be put off until ${day ?? 'its date'} at most. Give them a new date instead`,
    fact_not_found: () => 'nothing of the kind is recorded here',
    fact_not_yours: () => 'somebody else recorded it. They can take it back, or an admin can',
    fact_stands: () => 'it was not recorded by hand for this application alone',
    fact_relied_on: () => 'something recorded since rests on it. Take that back first',
    word_has_left: () => 'the word has left. What was sent cannot be called back; write another one',
  },
};
