import type { CandidateWord } from '../fact/fact.ts';

/** What a job seeker writes: one letter in each language stands behind each. */
export const OWN_DRAFT_KINDS = [
  'thankYou',
  'followUp1',
  'followUp2',
  'timeline',
  'competingOffer',
  'moreTime',
  'decisionMakerAway',
  'afterFreeze',
  'feedbackRequest',
  'withdrawal',
  'refereeRequest',
  'keepInTouch',
] as const;

export type OwnDraftKind = (typeof OWN_DRAFT_KINDS)[number];

/** What each does once it was sent, so that the duty it was written for is met. */
export const OWN_DRAFT_SAYS: Readonly<Record<OwnDraftKind, readonly CandidateWord[]>> = {
  thankYou: ['thanks'],
  followUp1: ['followUp'],
  followUp2: ['followUp'],
  timeline: ['question'],
  competingOffer: ['other'],
  moreTime: ['question'],
  decisionMakerAway: ['followUp'],
  afterFreeze: ['followUp'],
  feedbackRequest: ['feedbackRequest'],
  withdrawal: ['other'],
  refereeRequest: ['other'],
  keepInTouch: ['thanks'],
};
