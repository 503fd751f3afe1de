import type { AdviceKind } from './advice-kind.ts';

/** What asks for something of one comes first, then what waits for a day, then the rest. */
const ORDER: readonly AdviceKind[] = [
  'answer',
  'thank',
  'call',
  'write',
  'checkIn',
  'noteInterview',
  'prepare',
  'moveOn',
  'askFeedback',
  'wait',
  'nothing',
];

/** The place of an advice among others: the lower, the sooner. */
export function adviceRank(kind: AdviceKind): number {
  return ORDER.indexOf(kind);
}

/** Whether something is to be done now; to wait and to prepare is nothing that one owes today. */
export function asksForAStep(kind: AdviceKind): boolean {
  return adviceRank(kind) < ORDER.indexOf('askFeedback') && kind !== 'prepare';
}
