import type { CandidateWord, Says, TeamWord } from '../../../domain/fact/fact.ts';
import type { ObligationKind } from '../../../domain/obligation/obligation.ts';

/** What a word from the team does, as it reads after "In it we" or "In it they". */
export const TEAM_WORDS: Readonly<Record<TeamWord, string>> = {
  decision: 'told the decision',
  nextStep: 'told the next step',
  thanks: 'thanked them',
  holding: 'asked for more time',
  acknowledgement: 'confirmed their message',
  timetable: 'gave a timetable',
  apology: 'apologised',
  newTime: 'proposed a new time',
  interestQuestion: 'asked if they want the job',
  attendanceQuestion: 'asked what happened',
  reminder: 'reminded them',
  feedback: 'gave feedback',
  freezeNotice: 'told them of the freeze',
  reengagement: 'took it up again',
  offerCheck: 'asked about the offer',
  welcome: 'welcomed them',
  startLogistics: 'planned the first day',
  startHello: 'said hello before the start',
  handOff: 'handed over to the team',
  interestGauge: 'asked the agency about interest',
  statusNotice: 'told where it stands by law',
};

/** The same from a candidate or an agency. */
export const THEIR_WORDS: Readonly<Record<CandidateWord, string>> = {
  answer: 'answered',
  thanks: 'said thanks',
  question: 'asked something',
  followUp: 'asked how it stands',
  task: 'sent the task',
  availability: 'gave times',
  interest: 'showed interest',
  confirmation: 'confirmed',
  feedbackRequest: 'asked for feedback',
  passedOn: 'passed our word on',
  other: 'wrote something else',
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
