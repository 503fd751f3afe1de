import type { Instant } from '../../lib/instant.ts';
import type { Outcome, OutcomeBlocked } from '../fact/fact.ts';
import type { EndReason, EvidenceKind } from '../obligation/obligation.ts';
import type { Receiver } from './outgoing.ts';

/** Why a mail must not leave as it is. Each has a sentence and a way out in `wording/gate-words.ts`. */
export type Finding =
  | { readonly kind: 'subjectEmpty' }
  | { readonly kind: 'textEmpty' }
  /** Blank or unknown merge fields, as they stand in the text. */
  | { readonly kind: 'fieldBlank'; readonly fields: readonly string[] }
  | { readonly kind: 'addressMissing' }
  | { readonly kind: 'addressBounced'; readonly at: Instant }
  | { readonly kind: 'mustNotMail'; readonly why: NonNullable<Receiver['mustNotMail']> }
  /** The candidate came through an agency, and the team may not write straight to them (R17). */
  | { readonly kind: 'agencyOnly' }
  | { readonly kind: 'alreadyMet'; readonly at: Instant; readonly by: EvidenceKind }
  | { readonly kind: 'noLongerOwed'; readonly at: Instant; readonly why: EndReason }
  | { readonly kind: 'alreadyTold'; readonly outcome: Outcome; readonly at: Instant }
  /** The mail tells an outcome that nobody decided. */
  | { readonly kind: 'decisionMissing' }
  /** Decided anew since the mail was written. */
  | { readonly kind: 'decisionChanged'; readonly outcome: Outcome; readonly at: Instant }
  | { readonly kind: 'outcomeContradicts'; readonly at: Instant }
  | { readonly kind: 'withdrawn'; readonly at: Instant }
  | { readonly kind: 'offerIsLive'; readonly until: Instant }
  | { readonly kind: 'interviewToCome'; readonly at: Instant }
  | { readonly kind: 'otherApplicationOpen'; readonly openings: readonly string[] }
  | { readonly kind: 'outcomeWaits'; readonly why: OutcomeBlocked['why']; readonly until: Instant }
  /** The copy of the report and the summary of rights come first, and time to answer them. */
  | { readonly kind: 'preAdverseMissing' }
  /** Words of a referee stand in it: they were said in confidence. */
  | { readonly kind: 'referenceQuoted'; readonly quote: string }
  /** The candidate has not told the referee yet that they will be asked (R26). */
  | { readonly kind: 'refereeNotWarned' }
  | { readonly kind: 'promiseInPast' }
  /** R13: the third holding note in a row needs a call to the person first. */
  | { readonly kind: 'needsCall' }
  /** R13: and a manager's yes to it. */
  | { readonly kind: 'needsManager' }
  /** A letter of the bench to somebody who did not agree to it, or no longer does. */
  | { readonly kind: 'noConsent' };

export type FindingKind = Finding['kind'];

/** What the gate says: what stands in the way, and until when it waits for the receiver's morning. */
export interface GateAnswer {
  readonly findings: readonly Finding[];
  /** The end of the receiver's quiet hours, while they last. */
  readonly quietUntil: Instant | null;
}
