import type { Says, TeamWord } from '../fact/fact.ts';
import type { ObligationKind } from './obligation.ts';

/** What is usually said to fulfil a duty; a start for whoever writes, changed with one tap. */
export function usualWords(kind: ObligationKind): readonly Says[] {
  return USUAL_TEAM_WORDS[kind] ?? USUAL_WORDS_OF_OTHERS[kind] ?? [];
}

/** What the team usually says to fulfil a duty of its own; nothing for a duty of the other side. */
export function usualTeamWords(kind: ObligationKind): readonly TeamWord[] {
  return USUAL_TEAM_WORDS[kind] ?? [];
}

const USUAL_TEAM_WORDS: Readonly<Partial<Record<ObligationKind, readonly TeamWord[]>>> = {
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
};

const USUAL_WORDS_OF_OTHERS: Readonly<Partial<Record<ObligationKind, readonly Says[]>>> = {
  candidateThankYou: ['thanks'],
  candidateReply: ['answer'],
  candidateTask: ['task'],
  candidateAvailability: ['availability'],
  candidateInterest: ['interest'],
  followUp: ['followUp'],
};
