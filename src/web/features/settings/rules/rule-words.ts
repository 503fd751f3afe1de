import type { LegalClockId } from '../../../../domain/policy/legal-clock-id.ts';
import type { TimingRowId } from '../../../../domain/policy/policy.ts';
import { type Phrase, phrase } from '../../../lib/language/phrase.ts';

export interface RuleWords {
  readonly title: Phrase;
  /** What the rule does to people, in one or two sentences. */
  readonly meaning: Phrase;
}

function words(title: Phrase, meaning: Phrase): RuleWords {
  return { title, meaning };
}

/** Each row of the timing as somebody who never read the policy would understand it. */
export const RULE_WORDS: Readonly<Record<TimingRowId, RuleWords>> = {
  thankYou: words(
    phrase('Thanks after an interview'),
    phrase(
      'After an interview the person is thanked, told what happens next, and given a date for the answer.',
    ),
  ),
  candidateThankYou: words(
    phrase('Your thanks after an interview'),
    phrase('After an interview you thank the people whom you met.'),
  ),
  debrief: words(
    phrase('The debrief of the interviewer'),
    phrase('Each interviewer writes down what was said about the next step, and by when.'),
  ),
  scorecard: words(
    phrase('The scorecard of the interviewer'),
    phrase('Each interviewer puts their judgement on file while it is fresh.'),
  ),
  answer: words(
    phrase('The answer, when nobody named a date'),
    phrase('Who was interviewed and heard no date gets an answer within this time.'),
  ),
  promise: words(
    phrase('A date that was promised'),
    phrase('The word is due on the day that was named. What can be set is who is reminded, and when.'),
  ),
  longWait: words(
    phrase('The long wait'),
    phrase('From here on the wait is shown in red to the whole team, whatever was promised.'),
  ),
  outcome: words(
    phrase('Telling a decision'),
    phrase('Once somebody decided, the person hears it within this time.'),
  ),
  filled: words(
    phrase('Everyone left, when an opening is filled'),
    phrase('When somebody else accepted, everyone still in process hears within this time.'),
  ),
  reserve: words(
    phrase('The runner-up, when the first choice is gone'),
    phrase('When the first choice declines, the person kept in reserve hears the next step.'),
  ),
  holding: words(
    phrase('A new date, when the answer is late'),
    phrase(
      'While somebody is asked to wait longer, an honest word with a new date comes at least this often.',
    ),
  ),
  freezeNotice: words(
    phrase('Telling of a freeze'),
    phrase('When an opening is frozen, everyone in process is told within this time.'),
  ),
  freezeCheckIn: words(
    phrase('Staying in touch during a freeze'),
    phrase('While an opening is frozen, people in process hear at least this often.'),
  ),
  reengagement: words(
    phrase('After a freeze'),
    phrase('When a freeze ends, everyone hears the new timeline within this time.'),
  ),
  acknowledgement: words(
    phrase('Answering a message'),
    phrase('Somebody who wrote and asked something hears that it arrived, and when an answer comes.'),
  ),
  feedback: words(
    phrase('Feedback that was asked for'),
    phrase('Who asks for feedback gets it, or an honest word that you do not give any.'),
  ),
  bounce: words(
    phrase('A word that came back'),
    phrase('When a mail bounces, the person is reached another way within this time.'),
  ),
  competingOffer: words(
    phrase('Another offer with a deadline'),
    phrase('Who has another offer hears a decision, or an honest timetable, before it ends.'),
  ),
  offerDecision: words(
    phrase('How long an offer stays open'),
    phrase('Where the offer names no date, the other side decides within this time.'),
  ),
  offerEnding: words(
    phrase('Before an offer ends'),
    phrase('Shortly before an offer ends, you ask how it stands.'),
  ),
  offerAnswer: words(
    phrase('A question about the offer'),
    phrase('A question about an open offer is answered within this time.'),
  ),
  offerDeclined: words(
    phrase('Thanks for a declined offer'),
    phrase('Who declines an offer is thanked within this time.'),
  ),
  offerLapsed: words(
    phrase('An offer that lapsed'),
    phrase('When an offer ends without an answer, the person hears a word about it.'),
  ),
  welcome: words(
    phrase('Between acceptance and the first day'),
    phrase('Who accepted hears from you at least this often until the first day.'),
  ),
  startLogistics: words(
    phrase('The practical things before the first day'),
    phrase('Where, when, whom to ask for: sent this long before the first day.'),
  ),
  startHello: words(
    phrase('Hello before the first day'),
    phrase('A short hello this long before the first day.'),
  ),
  handOff: words(
    phrase('The hand-over to onboarding'),
    phrase('Once an offer is accepted, whoever looks after new colleagues takes over.'),
  ),
  candidateReply: words(
    phrase('A reply, a task or a time from the other side'),
    phrase('What candidates and agencies owe is due within this time, unless another was agreed.'),
  ),
  straightQuestion: words(
    phrase('Asking straight out'),
    phrase('After two reminders without an answer you ask once whether they are still interested.'),
  ),
  candidateHold: words(
    phrase('On hold after the straight question'),
    phrase('Without an answer the application is put on hold, never declined.'),
  ),
  candidateMissed: words(
    phrase('The candidate did not come'),
    phrase('You ask once, kindly, what happened.'),
  ),
  candidateMissedAgain: words(
    phrase('Still silent after a missed interview'),
    phrase('You ask once more, with an answer that takes one tap.'),
  ),
  missedHold: words(
    phrase('On hold after a missed interview'),
    phrase('Without an answer the application is put on hold, with a kind closing note ready to send.'),
  ),
  interviewerMissed: words(
    phrase('The interviewer did not come'),
    phrase('You apologise and offer new times.'),
  ),
  newTime: words(
    phrase('A new time for a moved interview'),
    phrase('When you move or call off an interview, the new time follows within this time.'),
  ),
  withdrawalThanks: words(
    phrase('Thanks when somebody withdraws'),
    phrase('Who withdraws is thanked within this time.'),
  ),
  passOn: words(
    phrase('The agency tells the candidate'),
    phrase('An agency that heard your word passes it on within this time.'),
  ),
  agencySilent: words(
    phrase('A silent agency'),
    phrase('When the agency does not confirm, the team hears of it after this time.'),
  ),
  interestGauge: words(
    phrase('The agency asks about interest'),
    phrase(
      'Before a decline that rests on silence, the agency asks whether the candidate still wants the job.',
    ),
  ),
  refereeNames: words(
    phrase('Naming referees'),
    phrase('Whoever was asked for referees names them within this time.'),
  ),
  refereeWarning: words(
    phrase('Telling a referee first'),
    phrase('The candidate tells a referee that we will ask, before anybody does.'),
  ),
  referenceRequest: words(
    phrase('Asking a referee'),
    phrase('A referee who knows of it is sent the questions.'),
  ),
  refereeReminder: words(
    phrase('A silent referee'),
    phrase('First the candidate is asked to remind them, then they are reminded themselves.'),
  ),
  refereeReplacement: words(
    phrase('Another referee'),
    phrase('When a referee declines or stays silent, the candidate is asked for another name.'),
  ),
  celebration: words(phrase('A yes'), phrase('Whoever accepted an offer hears that the team is glad.')),
  firstDay: words(
    phrase('The first day itself'),
    phrase('Somebody says whether they came, so that nobody starts unseen.'),
  ),
  checkDisclosure: words(
    phrase('Disclosure of a background check'),
    phrase('Where the law of the United States holds, the document comes before anything is ordered.'),
  ),
  checkAuthorisation: words(
    phrase('Permission for a background check'),
    phrase('The person permits the check in writing, or does not.'),
  ),
  check: words(phrase('A background check'), phrase('The checker’s report comes within this time.')),
  preAdverse: words(
    phrase('A copy before a no'),
    phrase('Before a no rests on a report, the person has a copy of it and a summary of their rights.'),
  ),
  adverseWait: words(
    phrase('Time to answer a report'),
    phrase('A no that rests on a report waits this long after the copy was given.'),
  ),
  adverseNotice: words(
    phrase('The notice after a report'),
    phrase('When the wait is over, the no is told with the notice that the law asks for.'),
  ),
  reference: words(phrase('A reference'), phrase('A referee who was asked answers within this time.')),
  followUpAfterPromise: words(
    phrase('Follow up after a promised date'),
    phrase('When a company’s promised date passed without a word, you write this long after it.'),
  ),
  followUpWithoutPromise: words(
    phrase('Follow up when no date was named'),
    phrase('When no date was named, you write this long after the interview.'),
  ),
  secondFollowUp: words(
    phrase('The second and last follow-up'),
    phrase('Still silent: you write once more, this long after the first.'),
  ),
  moveOn: words(
    phrase('Moving on'),
    phrase('Still silent: the application is put aside as “no answer”, never as rejected.'),
  ),
  feedbackRequest: words(
    phrase('Asking for feedback'),
    phrase(
      'After a no you may ask what spoke against it, from the day after and for so long; nobody has to.',
    ),
  ),
};

/** Each duty in law by the name that people give it. */
export const CLOCK_WORDS: Readonly<Record<LegalClockId, RuleWords>> = {
  ontario: words(
    phrase('Ontario: whether a decision was made'),
    phrase(
      'Everyone who was interviewed must be told within 45 days of their last interview whether a hiring decision has been made.',
    ),
  ),
  israelProgress: words(
    phrase('Israel: how the process stands'),
    phrase(
      'The candidate must be told in writing how the process stands, every two months from the first interview or test on.',
    ),
  ),
  israelNo: words(
    phrase('Israel: a written no'),
    phrase('Everyone not accepted must be told in writing within 14 days of another person’s acceptance.'),
  ),
  korea: words(
    phrase('Korea: the result'),
    phrase('Every job seeker must be told without delay once the hire is fixed.'),
  ),
};

export interface RuleGroup {
  readonly title: Phrase;
  readonly rules: readonly TimingRowId[];
}

/** For a hiring team, in the order of a process. */
export const TEAM_GROUPS: readonly RuleGroup[] = [
  {
    title: phrase('After an interview'),
    rules: ['thankYou', 'debrief', 'scorecard', 'answer', 'promise', 'holding', 'longWait'],
  },
  { title: phrase('Decisions'), rules: ['outcome', 'filled', 'reserve', 'feedback'] },
  { title: phrase('Messages'), rules: ['acknowledgement', 'bounce', 'competingOffer', 'withdrawalThanks'] },
  { title: phrase('Freezes'), rules: ['freezeNotice', 'freezeCheckIn', 'reengagement'] },
  {
    title: phrase('Offers'),
    rules: ['offerDecision', 'offerEnding', 'offerAnswer', 'offerDeclined', 'offerLapsed'],
  },
  {
    title: phrase('Before the first day'),
    rules: ['celebration', 'handOff', 'welcome', 'startLogistics', 'startHello', 'firstDay'],
  },
  {
    title: phrase('Moved and missed interviews'),
    rules: ['newTime', 'interviewerMissed', 'candidateMissed', 'candidateMissedAgain', 'missedHold'],
  },
  {
    title: phrase('What the other side owes'),
    rules: ['candidateReply', 'straightQuestion', 'candidateHold'],
  },
  {
    title: phrase('References'),
    rules: [
      'refereeNames',
      'refereeWarning',
      'referenceRequest',
      'reference',
      'refereeReminder',
      'refereeReplacement',
    ],
  },
  {
    title: phrase('Background checks'),
    rules: ['checkDisclosure', 'checkAuthorisation', 'check', 'preAdverse', 'adverseWait', 'adverseNotice'],
  },
  { title: phrase('Agencies'), rules: ['passOn', 'agencySilent', 'interestGauge'] },
];

/** For a job seeker. */
export const SEEKER_GROUPS: readonly RuleGroup[] = [
  { title: phrase('After an interview'), rules: ['candidateThankYou', 'answer', 'promise'] },
  {
    title: phrase('When they are silent'),
    rules: ['followUpAfterPromise', 'followUpWithoutPromise', 'secondFollowUp', 'moveOn', 'feedbackRequest'],
  },
  { title: phrase('Your replies and offers'), rules: ['candidateReply', 'offerDecision', 'offerAnswer'] },
];
