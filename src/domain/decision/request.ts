import type { Instant } from '../../lib/instant.ts';
import type { ErrorCode } from '../error-codes.ts';
import type {
  ApplicationClosed,
  ApplicationReopened,
  ClosureWaived,
  DebriefRecorded,
  DecisionMade,
  Fact,
  FactTakenBack,
} from '../fact/fact.ts';

/** What somebody wants recorded. Texts come along to be checked; they are kept apart from the facts. */
export type Request =
  | { readonly kind: 'record'; readonly fact: RecordableFact }
  | {
      readonly kind: 'recordDebrief';
      readonly debrief: DebriefRecorded;
      readonly decision?: DecisionMade;
      readonly reason?: string;
    }
  | {
      readonly kind: 'recordDecision';
      readonly decision: DecisionMade;
      readonly reason?: string;
      /** A reason that was questioned is meant as it stands. */
      readonly isSure?: boolean;
    }
  | { readonly kind: 'close'; readonly closed: ApplicationClosed }
  | { readonly kind: 'waiveClosure'; readonly waived: ClosureWaived; readonly reason: string }
  | { readonly kind: 'reopen'; readonly reopened: ApplicationReopened; readonly reason: string }
  | { readonly kind: 'takeBack'; readonly takenBack: readonly FactTakenBack[]; readonly by: TakenBackBy };

/** Who takes something back: whoever recorded it, or an admin. */
export interface TakenBackBy {
  readonly memberId: string;
  readonly isAdmin: boolean;
}

/** Facts that need no more than to be possible; the others have a request of their own. */
export type RecordableFact = Exclude<
  Fact,
  DebriefRecorded | DecisionMade | ApplicationClosed | ClosureWaived | ApplicationReopened | FactTakenBack
>;

/** What a request means: facts to record, or none when everything it says is known already. */
export type Decided = { readonly facts: readonly Fact[] };

/** A rule says no. The code is one of the closed list; the sentence is made where the names are known. */
export interface Refusal {
  readonly refused: ErrorCode;
  /** The instant that stands in the way: an interview to come, an offer's end, a promise in the past. */
  readonly at?: Instant;
  /** The words of a text that gave rise to it. */
  readonly quote?: string;
}
