import type { Instant } from '../../lib/instant.ts';
import type { Outcome } from '../fact/fact.ts';
import type { Obligation } from '../obligation/obligation.ts';
import type { Party, TurnParty } from '../party.ts';

/** Everything worked out for one application at one instant; unchanged until `wakeAt`. */
export interface Standing {
  readonly phase: Phase;
  readonly turn: Turn;
  readonly obligations: readonly Obligation[];
  readonly promise: PromiseStanding | null;
  readonly silence: Silence | null;
  readonly untold: Untold | null;
  readonly warnings: readonly Warning[];
  readonly attention: Attention;
  readonly closure: Closure | null;
  /** The first instant at which the answer would differ; `null` when only a new fact can change it. */
  readonly wakeAt: Instant | null;
}

/** Where the process is: always on its way to `closed` or `onHold`, never nowhere. */
export type Phase = 'active' | 'offer' | 'hired' | 'frozen' | 'onHold' | 'shelved' | 'closing' | 'closed';

/** Who owes the earliest-due open word between team, candidate and agency (R15). */
export interface Turn {
  readonly party: TurnParty;
  readonly since: Instant | null;
  readonly dueAt: Instant | null;
  readonly obligationKey: string | null;
}

export interface PromiseStanding {
  readonly by: Party;
  readonly madeAt: Instant;
  readonly dueAt: Instant;
  readonly factId: string;
  /** `slipped`: renewed in time by a dated word; `broken`: the date passed with no word; `released`: the process ended first. */
  readonly state: 'open' | 'kept' | 'slipped' | 'broken' | 'released';
}

/** The last real word and who has been silent since, while a word is owed. */
export interface Silence {
  readonly of: 'team' | 'candidate' | 'agency';
  readonly since: Instant;
}

/** Decided, and no evidence that the person was told: the worst state. */
export interface Untold {
  readonly decisionId: string;
  readonly outcome: Outcome;
  readonly since: Instant;
}

export interface Closure {
  readonly at: Instant;
  readonly how: 'told' | 'waived' | 'withdrawn' | 'hired' | 'declinedOffer' | 'withoutInterview';
  readonly factId: string;
}

export interface Warning {
  readonly kind: WarningKind;
  readonly since: Instant;
  readonly obligationKey?: string;
}

export type WarningKind =
  | 'longWait'
  | 'lawNear'
  | 'lawPassed'
  | 'needsCall'
  | 'interestUnclear'
  | 'agencySilent'
  | 'debriefMissing'
  | 'decisionMakerAway'
  | 'offerQuestionOpen'
  | 'bounced'
  | 'interviewUnconfirmed'
  | 'closingNotePrepared'
  | 'monthlyLook'
  | 'candidateHardToReach'
  | 'teamHardToReach';

/** Where the application stands on Today, and in which order of harm (R28). */
export interface Attention {
  readonly list: 'owed' | 'soon' | 'waiting' | 'none';
  readonly urgency: 'untold' | 'promiseBroken' | 'lawNear' | 'wait';
  /** Orders within one urgency, the earliest first. */
  readonly since: Instant;
  /** The word that put it there, and is spoken of first. */
  readonly obligationKey: string | null;
}
