import type { DraftKind } from '../draft/draft-kind.ts';
import type { TeamWord } from '../fact/fact.ts';
import type { CallSituation } from './spoken-words.ts';

/** What a call is about, where the letter that would be written instead is known. */
export function callSituationFor(kind: DraftKind): CallSituation {
  return SITUATIONS[kind] ?? 'talk';
}

const SITUATIONS: Readonly<Partial<Record<DraftKind, CallSituation>>> = {
  noAfterApplication: 'no',
  noAfterScreen: 'no',
  noAfterInterview: 'no',
  noAfterFinal: 'no',
  agencyNo: 'no',
  runnerUpTold: 'runnerUp',
  openingCancelled: 'cancelled',
  holdingNote: 'holding',
  holdingCall: 'holding',
  runnerUpHold: 'holding',
  statusNotice: 'holding',
  freezeNotice: 'freeze',
  nextStep: 'nextStep',
  reserveNextStep: 'nextStep',
  freezeEnded: 'nextStep',
  offerTold: 'offer',
  offerCheck: 'offer',
  interestQuestion: 'interest',
  attendanceQuestion: 'missed',
  closingNote: 'missed',
};

/** What a call that reached them has said, for the record. */
export const SAID_IN_CALL: Readonly<Record<CallSituation, readonly TeamWord[]>> = {
  no: ['decision', 'thanks'],
  runnerUp: ['decision', 'thanks'],
  cancelled: ['decision', 'thanks'],
  holding: ['holding'],
  freeze: ['freezeNotice', 'holding'],
  nextStep: ['nextStep'],
  offer: ['decision', 'offerCheck'],
  interest: ['interestQuestion'],
  missed: ['attendanceQuestion'],
  talk: ['acknowledgement'],
};
