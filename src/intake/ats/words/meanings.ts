/** What a status, a stage, an outcome or a reason says about an application. */
export type ApplicationMeaning =
  /** On its way: the words name a step of the pipeline. */
  | 'moving'
  /** The team decided against it. */
  | 'declined'
  /** The person ended it. */
  | 'withdrawn'
  | 'hired'
  | 'onHold'
  | 'offered'
  /** The person said no to an offer. */
  | 'offerDeclined'
  /** Over, and the words don't say who ended it. */
  | 'ended'
  /** The opening is frozen. */
  | 'frozen'
  /** Somebody else was taken. */
  | 'filled';

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
