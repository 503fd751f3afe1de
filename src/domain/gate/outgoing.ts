import type { Instant } from '../../lib/instant.ts';
import type { CheckStep, Deadline, TeamWord } from '../fact/fact.ts';
import type { History } from '../history/history.ts';
import type { Policy } from '../policy/policy.ts';

/** A mail as it stands before it leaves: what it says in letters, and what it says to the rules. */
export interface Outgoing {
  readonly subject: string;
  readonly text: string;
  /** Fields that the template had no value for; a person may have filled them in by hand since. */
  readonly missing: readonly string[];
  readonly word: OutgoingWord;
}

/** What the fact will say once the mail was accepted; ids, kinds and dates, nothing personal. */
export interface OutgoingWord {
  readonly to: 'candidate' | 'agency' | 'referee';
  readonly says: readonly TeamWord[];
  readonly decisionId?: string;
  readonly promise?: Deadline;
  readonly holdingCause?: 'delay' | 'away' | 'freeze' | 'runnerUp';
  /** The duty that it was written for, by its key. */
  readonly fulfils?: string;
  /** For a word to a referee: which reference it is about. */
  readonly referenceId?: string;
  /** The step of a background check that it takes. */
  readonly checkStep?: { readonly checkId: string; readonly step: CheckStep };
}

/** The one whom it goes to, as far as that stands in the way of a mail. */
export interface Receiver {
  readonly address: string | null;
  /** Set when this person must not be mailed, and why. */
  readonly mustNotMail: 'asked' | 'erased' | 'other' | null;
  /** When a mail to this very address came back for good; `null` when none did. */
  readonly bouncedAt: Instant | null;
}

/** Another application of the same person in this workspace. */
export interface OtherApplication {
  readonly applicationId: string;
  readonly opening: string;
  /** Still in process, with nothing decided and told. */
  readonly isUndecided: boolean;
}

/** Whole hours of the receiver's clock between which no mail leaves; the same hour twice means never quiet. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

/** Everything that the gate looks at, at one instant. */
export interface AtTheGate {
  readonly message: Outgoing;
  readonly receiver: Receiver;
  readonly history: History;
  readonly policy: Policy;
  readonly now: Instant;
  readonly others: readonly OtherApplication[];
  /** Whether a person gets one answer for all of their applications (setting of the workspace). */
  readonly asksOneAnswer: boolean;
  /** Whether it is a letter that only a consent allows, and none holds. */
  readonly lacksConsent: boolean;
  /** Who says yes to it is somebody who may let people wait a third time (R13). */
  readonly isApprovedByManager: boolean;
  /** `null` where a member said "even now", or the workspace keeps none. */
  readonly quietHours: QuietHours | null;
  /** What referees said in confidence: no letter to the other side may say it again. */
  readonly inConfidence?: readonly string[];
}
