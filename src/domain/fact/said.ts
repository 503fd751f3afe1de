import type { Says } from './fact.ts';

/**
 * What a word says, as a set: one bit for each thing. The rules ask every word for what it says many times over, and a
 * set answers at once where a list of names would be searched.
 */
export type Said = number;

/** Every thing that a word can say, in an order that matters to nobody: a set is never stored. */
const ALL: Readonly<Record<Says, true>> = {
  thanks: true,
  nextStep: true,
  holding: true,
  decision: true,
  acknowledgement: true,
  timetable: true,
  apology: true,
  newTime: true,
  freezeNotice: true,
  reengagement: true,
  offerCheck: true,
  welcome: true,
  startLogistics: true,
  startHello: true,
  handOff: true,
  statusNotice: true,
  reminder: true,
  interestQuestion: true,
  attendanceQuestion: true,
  interestGauge: true,
  feedback: true,
  confirmation: true,
  question: true,
  answer: true,
  task: true,
  availability: true,
  interest: true,
  feedbackRequest: true,
  followUp: true,
  passedOn: true,
  other: true,
};

/** Thirty-one things fit into the bits of one small number; the test holds them to it. */
const BITS: ReadonlyMap<string, Said> = new Map(Object.keys(ALL).map((name, index) => [name, 1 << index]));

/** The set of a list of things said. */
export function saidOf(says: readonly Says[]): Said {
  let said: Said = 0;
  for (const one of says) said |= BITS.get(one) ?? 0;
  return said;
}

/** Whether a word says at least one of a set of things. */
export function saysAny(word: { readonly said: Said }, sought: Said): boolean {
  return (word.said & sought) !== 0;
}

/** Told how it was decided. */
export const DECISION: Said = saidOf(['decision']);
export const NEXT_STEP: Said = saidOf(['nextStep']);
export const HOLDING: Said = saidOf(['holding']);
/** An outcome, or the step after it: what people wait for after an interview. */
export const DECISION_OR_NEXT_STEP: Said = saidOf(['decision', 'nextStep']);
