/** What a status, a stage, an outcome or a reason can say about an application, with what each stands for. */
export const MEANINGS = {
  moving: 'on its way: the words name a step of the pipeline',
  declined: 'the team decided against it',
  withdrawn: 'the person ended it',
  hired: 'the offer was accepted',
  onHold: 'kept waiting by the team',
  offered: 'an offer was made',
  offerDeclined: 'the person said no to an offer',
  ended: 'over, and the words do not say who ended it; counts as the team’s decision',
  frozen: 'the opening is frozen',
  filled: 'somebody else was taken',
} as const;

export type ApplicationMeaning = keyof typeof MEANINGS;

export const APPLICATION_MEANINGS = Object.keys(MEANINGS) as readonly ApplicationMeaning[];

export type InterviewMeaning =
  | 'planned'
  | 'held'
  | 'cancelled'
  | 'cancelledByCandidate'
  | 'missedByCandidate'
  | 'missedByInterviewer'
  | 'moved';

export type OfferMeaning = 'made' | 'accepted' | 'declined' | 'withdrawn' | 'draft';

export interface Understood<Meaning> {
  readonly means: Meaning;
  /** `word`: listed; `part`: a part of it is; `none`: not understood, and taken for the most harmless meaning. */
  readonly by: 'word' | 'part' | 'none';
}
