import type { PlainDate } from '../../lib/instant.ts';
import type { StandIns } from '../arrangement/stand-ins.ts';
import type { CalendarOf } from '../calendar/calendars.ts';
import type { NudgeReceiver } from '../obligation/obligation.ts';
import type { LegalClockId } from './legal-clock-id.ts';

/** The dated, sourced defaults of one application: who owes what by when, nudges, legal clocks. */
export interface Policy {
  readonly timing: Timing;
  readonly legal: Readonly<Record<LegalClockId, LegalClock>>;
  readonly calendarOf: CalendarOf;
  /** Who holds the debts of whom for now; nobody when left out. */
  readonly standIns?: StandIns;
}

export type Timing = Readonly<Record<TimingRowId, TimingRow>>;

export type TimingRowId =
  | 'thankYou'
  | 'candidateThankYou'
  | 'debrief'
  | 'scorecard'
  | 'answer'
  | 'promise'
  | 'holding'
  | 'freezeNotice'
  | 'freezeCheckIn'
  | 'reengagement'
  | 'longWait'
  | 'outcome'
  | 'filled'
  | 'followUpAfterPromise'
  | 'followUpWithoutPromise'
  | 'secondFollowUp'
  | 'moveOn'
  | 'feedbackRequest'
  | 'acknowledgement'
  | 'competingOffer'
  | 'offerDecision'
  | 'offerEnding'
  | 'offerAnswer'
  | 'offerDeclined'
  | 'offerLapsed'
  | 'reserve'
  | 'welcome'
  | 'startLogistics'
  | 'startHello'
  | 'handOff'
  | 'candidateReply'
  | 'straightQuestion'
  | 'candidateHold'
  | 'candidateMissed'
  | 'candidateMissedAgain'
  | 'missedHold'
  | 'interviewerMissed'
  | 'newTime'
  | 'withdrawalThanks'
  | 'passOn'
  | 'agencySilent'
  | 'interestGauge'
  | 'bounce'
  | 'reference'
  | 'celebration'
  | 'firstDay'
  | 'refereeNames'
  | 'refereeWarning'
  | 'referenceRequest'
  | 'refereeReminder'
  | 'refereeReplacement'
  | 'checkDisclosure'
  | 'checkAuthorisation'
  | 'check'
  | 'preAdverse'
  | 'adverseWait'
  | 'adverseNotice'
  | 'feedback';

/** One row of the policy. `due` counts from the cause, in the calendar of the party that owes. */
export interface TimingRow {
  /** The row of the published timing policy, or the settled rule that gives the number, for people who compare. */
  readonly row: number | `R${number}`;
  readonly event: string;
  readonly due: Span;
  readonly nudges: readonly NudgeRow[];
  /** Sections of docs/evidence.md, or `design` where no study gives the number. */
  readonly sources: readonly string[];
  readonly asOf: PlainDate;
}

export type Span =
  | { readonly businessDays: number }
  | { readonly calendarDays: number }
  | { readonly hours: number }
  | { readonly minutes: number };

/** When a reminder goes, and to whom; business days after the cause, or before and after the due day. */
export interface NudgeRow {
  readonly from: 'cause' | 'due';
  readonly businessDays: number;
  readonly to: NudgeReceiver;
  /** Goes at once instead of at the start of the working day. */
  readonly isImmediate?: boolean;
}

/** A duty in law to answer, as switchable data; none of this is legal advice. */
export interface LegalClock {
  readonly isOn: boolean;
  readonly country: string;
  readonly region?: string;
  /** Employers below this head count are exempt; an unknown head count counts as large enough. */
  readonly smallestEmployer: number;
  readonly needsPublicPosting: boolean;
  /** What must be done, in one sentence for people. */
  readonly duty: string;
  /** When we want it done: days after the start of the clock, or business days. */
  readonly due: Span;
  /** When the law wants it done; the same shape, in months where the law says months. */
  readonly legal: Span | { readonly months: number };
  readonly warnAfterDays: number | null;
  readonly nudges: readonly LegalNudge[];
  readonly inForceSince: PlainDate;
  readonly asOf: PlainDate;
  readonly sources: readonly string[];
}

export interface LegalNudge {
  readonly afterDays: number;
  readonly to: NudgeReceiver;
}

/** What a workspace, an opening or a stage sets differently; later ones in a list win. JSON all through. */
export interface PolicyOverrides {
  readonly timing?: Readonly<Partial<Record<TimingRowId, Partial<Pick<TimingRow, 'due' | 'nudges'>>>>>;
  readonly legal?: Readonly<
    Partial<Record<LegalClockId, Partial<Pick<LegalClock, 'isOn' | 'due' | 'nudges' | 'warnAfterDays'>>>>
  >;
}

/** What is set differently for one row of the timing or one legal clock. */
export type RuleChange = TimingChange | LegalChange;
export type TimingChange = NonNullable<NonNullable<PolicyOverrides['timing']>[TimingRowId]>;
export type LegalChange = NonNullable<NonNullable<PolicyOverrides['legal']>[LegalClockId]>;
/** A row of the timing, or a legal clock. No word is both. */
export type RuleId = TimingRowId | LegalClockId;
