/** What a job seeker does next about one application. */
export const ADVICE_KINDS = [
  'answer',
  'thank',
  'write',
  'call',
  'checkIn',
  'noteInterview',
  'wait',
  'prepare',
  'moveOn',
  'askFeedback',
  'nothing',
] as const;

export type AdviceKind = (typeof ADVICE_KINDS)[number];
