import type { ObligationKind } from './obligation.ts';

/** Whether a text names a kind of duty. */
export function isObligationKind(text: unknown): text is ObligationKind {
  return typeof text === 'string' && Object.hasOwn(KINDS, text);
}

const KINDS: Readonly<Record<ObligationKind, true>> = {
  thankYou: true,
  answer: true,
  outcome: true,
  holdingNote: true,
  acknowledgement: true,
  competingOfferReply: true,
  offerMidpoint: true,
  offerEnding: true,
  offerAnswer: true,
  offerDeclinedThanks: true,
  offerLapsedWord: true,
  reserveNextStep: true,
  welcome: true,
  startLogistics: true,
  startHello: true,
  handOff: true,
  newTime: true,
  apology: true,
  attendanceQuestion: true,
  freezeNotice: true,
  reengagement: true,
  withdrawalThanks: true,
  silenceReply: true,
  interestQuestion: true,
  feedback: true,
  agencyCheck: true,
  legalNotice: true,
  debrief: true,
  scorecard: true,
  candidateThankYou: true,
  candidateReply: true,
  candidateTask: true,
  candidateAvailability: true,
  candidateInterest: true,
  offerDecision: true,
  followUp: true,
  passOn: true,
  interestGauge: true,
  reference: true,
};
