import type { Instant } from '../../lib/instant.ts';

/**
 * Why a company may be silent: the five causes that people on both sides name, and where an agency stands between, that the
 * word is stuck with it: each believes that the other tells (docs/evidence.md, 2.2).
 */
export const SILENCE_CAUSES = [
  'schedulingConflict',
  'highVolume',
  'decisionMakerAway',
  'hiringFreeze',
  'agencyBetween',
  'notInterested',
] as const;

export type SilenceCause = (typeof SILENCE_CAUSES)[number];

/**
 * How much a signal says. No number stands behind it: nobody has measured one. `strong`: they named the cause themselves and it
 * still holds, or the record shows what is missing. `some`: it was said or seen, and explains a part. `slight`: it fits several
 * causes, such as the length of the silence or a date that passed.
 */
export type Strength = 'strong' | 'some' | 'slight';

/** One thing that was seen, and speaks for a cause. */
export interface Signal {
  readonly kind: SignalKind;
  readonly strength: Strength;
  /** When it happened. */
  readonly at: Instant;
  readonly factId: string | null;
  /** How often, how many people, how many business days: what the sentence counts. */
  readonly count: number | null;
  /** Until when it lasts, where somebody said so. */
  readonly until: Instant | null;
}

export type SignalKind =
  | 'movedByThem'
  | 'timeStillMissing'
  | 'missedByThem'
  | 'inviteLost'
  | 'phoneTag'
  | 'movedByYou'
  | 'manyApplicants'
  | 'severalOpenings'
  | 'morePeopleToSee'
  | 'onlyAutomaticReplies'
  | 'awayNow'
  | 'justBack'
  | 'daysOffThere'
  | 'frozen'
  | 'budgetOpen'
  | 'reorganising'
  | 'postingGone'
  | 'openingClosed'
  | 'filled'
  | 'promiseBroken'
  | 'followUpsUnanswered'
  | 'longerThanTheyTake'
  | 'longerThanOthersTake'
  | 'answeredVaguely'
  | 'missedByYou'
  | 'throughAgency'
  | 'agencyDayPassed'
  | 'agencyNoteUnanswered'
  | 'agencyOnlyAutomatic';

/** A cause with what speaks for it, the strongest first. */
export interface SilenceReason {
  readonly cause: SilenceCause;
  readonly strength: Strength;
  readonly signals: readonly Signal[];
  readonly next: NextStep;
}

/** What to do about a cause, and when. */
export interface NextStep {
  readonly kind:
    | 'offerTimes'
    | 'helpThemRemember'
    | 'waitForReturn'
    | 'checkIn'
    | 'askOnceMore'
    | 'askAgency'
    | 'moveOn'
    | 'wait';
  /** Not before this. */
  readonly from: Instant;
}

export interface SilenceReading {
  /** `notYet`: within what was promised or is usual; `unclear`: silent, and nothing says why. */
  readonly is: 'nothingOwed' | 'notYet' | 'unclear' | 'reasons';
  /** Since when they owe a word, and for how many of their business days. */
  readonly since: Instant | null;
  readonly days: number;
  readonly reasons: readonly SilenceReason[];
  /** When `notYet` or `unclear`: what to do all the same. */
  readonly next: NextStep | null;
}
