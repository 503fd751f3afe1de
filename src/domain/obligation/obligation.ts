import type { Instant } from '../../lib/instant.ts';
import type { SnoozeReason } from '../fact/fact.ts';
import type { Party } from '../party.ts';
import type { LegalClockId } from '../policy/legal-clock-id.ts';

/** A word that one party owes another. Its key comes from its kind and its cause, so working it out twice changes nothing. */
export interface Obligation {
  /** `kind:cause`, stable over time and over late facts. */
  readonly key: string;
  readonly kind: ObligationKind;
  readonly owedBy: Party;
  readonly owedTo: Party;
  /** The member of the workspace who holds it; `null` when the other side owes. */
  readonly ownerId: string | null;
  readonly because: Because;
  readonly dueAt: Instant;
  /** What set the date, when several would have: the earliest that holds (R5-R9). */
  readonly dueFrom: DueFrom;
  readonly state: ObligationState;
  /** Open and past `dueAt`; never so for a courtesy. */
  readonly isLate: boolean;
  readonly nudges: readonly PlannedNudge[];
  /** For a duty in law: which clock, and the last instant that the law allows. `dueAt` is when we want it done. */
  readonly legal: { readonly clock: LegalClockId; readonly lawAt: Instant } | null;
  /** Put off by whoever owes it, while that lasts; the date stays. */
  readonly snooze: Snooze | null;
}

export interface Snooze {
  readonly factId: string;
  /** When it comes back; never later than `snoozeLimit` allows. */
  readonly until: Instant;
  readonly reason: SnoozeReason;
}

export type ObligationState =
  | { readonly is: 'open' }
  | {
      readonly is: 'met';
      readonly at: Instant;
      readonly by: EvidenceKind;
      readonly factId: string;
      readonly wasLate: boolean;
    }
  | { readonly is: 'ended'; readonly at: Instant; readonly why: EndReason; readonly factId: string };

/** What made the duty and where the rule stands, so that "why do I owe this?" has an answer with a source. */
export interface Because {
  readonly factId: string;
  readonly at: Instant;
  /** The row of the timing policy, such as `thankYou`, or a legal clock, such as `ontario`. */
  readonly rule: string;
}

export type ObligationKind =
  // team owes
  | 'thankYou'
  | 'answer'
  | 'outcome'
  | 'holdingNote'
  | 'acknowledgement'
  | 'competingOfferReply'
  | 'offerMidpoint'
  | 'offerEnding'
  | 'offerAnswer'
  | 'offerDeclinedThanks'
  | 'offerLapsedWord'
  | 'reserveNextStep'
  | 'welcome'
  | 'startLogistics'
  | 'startHello'
  | 'handOff'
  | 'newTime'
  | 'apology'
  | 'attendanceQuestion'
  | 'freezeNotice'
  | 'reengagement'
  | 'withdrawalThanks'
  | 'silenceReply'
  | 'interestQuestion'
  | 'feedback'
  | 'agencyCheck'
  | 'legalNotice'
  | 'celebration'
  | 'firstDay'
  | 'referenceRequest'
  | 'referenceChaser'
  | 'refereeReminder'
  | 'refereeReplacement'
  | 'checkDisclosure'
  | 'preAdverse'
  | 'adverseNotice'
  // interviewers owe the file
  | 'debrief'
  | 'scorecard'
  // the other side owes
  | 'candidateThankYou'
  | 'candidateReply'
  | 'candidateTask'
  | 'candidateAvailability'
  | 'candidateInterest'
  | 'offerDecision'
  | 'followUp'
  | 'passOn'
  | 'interestGauge'
  | 'reference'
  | 'refereeNames'
  | 'refereeWarning'
  | 'checkAuthorisation'
  | 'check';

export type DueFrom =
  | 'default'
  | 'promise'
  | 'wish'
  | 'law'
  | 'competingOffer'
  | 'bounce'
  | 'absence'
  | 'plan'
  | 'block';

/** R10: what ends a duty. */
export type EvidenceKind = 'mail' | 'call' | 'room' | 'statusPage' | 'agency' | 'received' | 'filed';

export type EndReason = 'withdrawn' | 'waived' | 'superseded' | 'notNeeded' | 'expired' | 'told' | 'movedOn';

export interface PlannedNudge {
  /** Counts from 1 along the row of the policy. */
  readonly step: number;
  readonly at: Instant;
  readonly to: NudgeReceiver;
  readonly isDue: boolean;
}

/** The escalation ladder: the one who owes, then the next person in line. */
export type NudgeReceiver =
  | 'owner'
  | 'lead'
  | 'manager'
  | 'headOfHiring'
  | 'complianceOwner'
  | 'team'
  | 'interviewer'
  | 'candidate'
  | 'agency'
  | 'referee';
