import type { CandidateWord, Says, TeamWord } from '../../domain/fact/fact.ts';
import type { ObligationKind } from '../../domain/obligation/obligation.ts';
import { type Phrase, phrase } from './language/phrase.ts';

/** What a word from the team does, as it reads after "In it we" or "In it they". */
export const TEAM_WORDS: Readonly<Record<TeamWord, Phrase>> = {
  decision: phrase('told the decision'),
  nextStep: phrase('told the next step'),
  thanks: phrase('thanked them'),
  holding: phrase('asked for more time'),
  acknowledgement: phrase('confirmed their message'),
  timetable: phrase('gave a timetable'),
  apology: phrase('apologised'),
  newTime: phrase('proposed a new time'),
  interestQuestion: phrase('asked if they want the job'),
  attendanceQuestion: phrase('asked what happened'),
  reminder: phrase('reminded them'),
  feedback: phrase('gave feedback'),
  freezeNotice: phrase('told them of the freeze'),
  reengagement: phrase('took it up again'),
  offerCheck: phrase('asked about the offer'),
  welcome: phrase('welcomed them'),
  startLogistics: phrase('planned the first day'),
  startHello: phrase('said hello before the start'),
  handOff: phrase('handed over to the team'),
  interestGauge: phrase('asked the agency about interest'),
  statusNotice: phrase('told where it stands by law'),
};

/** The same from a candidate or an agency. */
export const THEIR_WORDS: Readonly<Record<CandidateWord, Phrase>> = {
  answer: phrase('answered'),
  thanks: phrase('said thanks'),
  question: phrase('asked something'),
  followUp: phrase('asked how it stands'),
  task: phrase('sent the task'),
  availability: phrase('gave times'),
  interest: phrase('showed interest'),
  confirmation: phrase('confirmed'),
  feedbackRequest: phrase('asked for feedback'),
  passedOn: phrase('passed our word on'),
  other: phrase('wrote something else'),
};

/** The same from a job seeker, as it reads after "In it you". */
export const OWN_WORDS: Readonly<Partial<Record<CandidateWord, Phrase>>> = {
  answer: THEIR_WORDS.answer,
  thanks: THEIR_WORDS.thanks,
  question: THEIR_WORDS.question,
  followUp: THEIR_WORDS.followUp,
  task: THEIR_WORDS.task,
  availability: THEIR_WORDS.availability,
  interest: THEIR_WORDS.interest,
  confirmation: THEIR_WORDS.confirmation,
  feedbackRequest: THEIR_WORDS.feedbackRequest,
  other: THEIR_WORDS.other,
};

/** What is usually said to fulfil a duty; a start for the form, changed with one tap. */
export function usualWords(kind: ObligationKind): readonly Says[] {
  return USUAL_WORDS[kind] ?? [];
}

const USUAL_WORDS: Readonly<Partial<Record<ObligationKind, readonly Says[]>>> = {
  thankYou: ['thanks'],
  answer: ['nextStep'],
  outcome: ['decision'],
  holdingNote: ['holding'],
  acknowledgement: ['acknowledgement'],
  competingOfferReply: ['timetable'],
  offerMidpoint: ['offerCheck'],
  offerEnding: ['offerCheck'],
  offerAnswer: ['acknowledgement'],
  offerDeclinedThanks: ['thanks'],
  offerLapsedWord: ['offerCheck'],
  reserveNextStep: ['nextStep'],
  welcome: ['welcome'],
  startLogistics: ['startLogistics'],
  startHello: ['startHello'],
  handOff: ['handOff'],
  newTime: ['newTime'],
  apology: ['apology'],
  attendanceQuestion: ['attendanceQuestion'],
  freezeNotice: ['freezeNotice'],
  reengagement: ['reengagement'],
  withdrawalThanks: ['thanks'],
  silenceReply: ['statusNotice'],
  interestQuestion: ['interestQuestion'],
  feedback: ['feedback'],
  agencyCheck: ['reminder'],
  legalNotice: ['statusNotice'],
  candidateThankYou: ['thanks'],
  candidateReply: ['answer'],
  candidateTask: ['task'],
  candidateAvailability: ['availability'],
  candidateInterest: ['interest'],
  followUp: ['followUp'],
};
