import type { Instant, PlainDate } from '../../lib/instant.ts';
import type { Circumstances } from '../circumstances.ts';
import type {
  CheckResult,
  CheckStep,
  CheckSubject,
  Deadline,
  Fact,
  FreezeCause,
  MessageReceived,
  OfferDeclineReason,
  Outcome,
  RefereeRelation,
  Says,
  SearchState,
  SignalNoted,
  SnoozeReason,
} from '../fact/fact.ts';
import type { Said } from '../fact/said.ts';
import type { EvidenceKind } from '../obligation/obligation.ts';
import type { Party } from '../party.ts';

/** The facts of one application, folded: what the rules ask about, each thing in one place, in the order it happened. */
export interface History {
  readonly circumstances: Circumstances;
  /** In order, each once, without those that were taken back. */
  readonly facts: readonly Fact[];
  /** Kept for the record; the one rule that reads them is that no interview taken back makes a silent close. */
  readonly takenBack: readonly Fact[];
  readonly interviews: ReadonlyMap<string, Interview>;
  /** Everything said by anybody that can be evidence or needs an answer. */
  readonly words: readonly SpokenWord[];
  readonly promises: readonly SpokenPromise[];
  readonly decisions: readonly Decision[];
  readonly tasks: readonly Task[];
  readonly asks: readonly Ask[];
  readonly offers: ReadonlyMap<string, Offer>;
  readonly freezes: readonly Freeze[];
  readonly absences: readonly Absence[];
  readonly blocks: readonly Mark<{ readonly decisionId: string; readonly until: Deadline }>[];
  readonly references: ReadonlyMap<string, Reference>;
  /** How many referees are to be named, and by whom; the last word holds. */
  readonly refereesAsked: Mark<{ readonly count: number; readonly owedBy: 'candidate' | 'agency' }> | null;
  readonly checks: ReadonlyMap<string, Check>;
  readonly search: Mark<{ readonly search: SearchState; readonly decidesBy: PlainDate | null }> | null;
  readonly competingOffers: readonly Mark<{ readonly deadline: Deadline }>[];
  readonly wishes: readonly Mark<{ readonly hearBy: PlainDate }>[];
  readonly interest: Mark<{ readonly interest: 'yes' | 'no' | 'unclear' }> | null;
  readonly notNeeded: ReadonlySet<string>;
  /** The opening was filled by another person, or closed: everyone left hears. */
  readonly openingEnded: Mark | null;
  readonly isOpeningFilled: boolean;
  readonly firstChoiceLost: Mark | null;
  readonly firstChoiceAccepted: Mark | null;
  readonly withdrawn: Mark | null;
  /** What a job seeker noticed that may explain a silence. */
  readonly signals: readonly Mark<Pick<SignalNoted, 'signal' | 'count' | 'until'>>[];
  /** When the person said that they never got an answer. */
  readonly silenceReports: readonly Mark[];
  readonly waived: Mark | null;
  readonly closed: Mark | null;
  readonly reopened: Mark | null;
  /** Nobody can be written to any more. */
  readonly erased: Mark | null;
  readonly firstDay: Mark | null;
  /** Who sees them through their first weeks. */
  readonly onboarding: Mark<{ readonly toMemberId: string }> | null;
  /** Who took a duty over, and until when one was put off, by the key of the duty; the last word holds. */
  readonly handOvers: ReadonlyMap<string, Mark<{ readonly toMemberId: string }>>;
  readonly snoozes: ReadonlyMap<string, Mark<{ readonly until: PlainDate; readonly reason: SnoozeReason }>>;
}

/** A fact by its id and time, with what else is asked of it. */
export type Mark<Extra = unknown> = { readonly factId: string; readonly at: Instant } & Extra;

export interface Interview {
  readonly id: string;
  readonly factId: string;
  readonly plannedAt: Instant;
  readonly stage: string;
  readonly interviewers: readonly string[];
  readonly countsAsInterview: boolean;
  readonly state: InterviewState;
  readonly debriefs: readonly Mark<{ readonly interviewerId: string }>[];
  readonly scorecards: readonly Mark<{
    readonly interviewerId: string;
    readonly judgements: Readonly<Record<string, number>>;
  }>[];
}

export type InterviewState =
  | { readonly is: 'booked'; readonly startsAt: Instant; readonly endsAt: Instant }
  | { readonly is: 'unbooked'; readonly by: Party; readonly at: Instant; readonly factId: string }
  | { readonly is: 'held'; readonly at: Instant; readonly factId: string }
  | { readonly is: 'cancelled'; readonly by: Party; readonly at: Instant; readonly factId: string }
  | {
      readonly is: 'missed';
      readonly by: 'candidate' | 'interviewer';
      readonly at: Instant;
      /** When it became known, where it was entered late. */
      readonly knownAt: Instant;
      readonly factId: string;
    };

export interface SpokenWord {
  readonly factId: string;
  readonly at: Instant;
  readonly from: Party;
  readonly to: Party;
  readonly says: readonly Says[];
  /** The same as a set, for the rules. */
  readonly said: Said;
  readonly evidence: EvidenceKind;
  readonly decisionId: string | null;
  readonly promise: Deadline | null;
  readonly holdingCause: 'delay' | 'away' | 'freeze' | 'runnerUp' | null;
  readonly fulfils: string | null;
  /** The message that carried it, when one did. */
  readonly messageId: string | null;
  readonly automatic: MessageReceived['automatic'] | null;
  /** Set when the message came back: then it was never heard. */
  readonly bounced: Mark<{ readonly knownAt: Instant }> | null;
  /** For a word to an agency: when the agency said that it passed it on. */
  readonly passedOn: Mark | null;
}

export interface SpokenPromise {
  readonly factId: string;
  readonly at: Instant;
  readonly by: Party;
  readonly deadline: Deadline;
  /** Said in a message, which may have come back. */
  readonly messageId: string | null;
}

export interface Decision {
  readonly id: string;
  readonly factId: string;
  readonly at: Instant;
  readonly outcome: Outcome;
  readonly holdUntil: Deadline | null;
}

export interface Task {
  readonly id: string;
  readonly factId: string;
  readonly at: Instant;
  readonly owedBy: 'candidate' | 'agency';
  readonly deadline: Deadline | null;
}

export interface Ask {
  readonly factId: string;
  readonly at: Instant;
  readonly about: 'reply' | 'availability' | 'interest';
  readonly owedBy: 'candidate' | 'agency';
  readonly deadline: Deadline | null;
}

export interface Offer {
  readonly id: string;
  readonly factId: string;
  readonly at: Instant;
  readonly expires: Deadline | null;
  readonly questions: readonly Mark[];
  readonly accepted: Mark<{ readonly startsOn: PlainDate | null }> | null;
  readonly declined: Mark<{ readonly reason: OfferDeclineReason | null }> | null;
}

/** One referee, from being named to their answer. Those whom nobody named were asked at once. */
export interface Reference {
  readonly id: string;
  readonly relation: RefereeRelation | null;
  readonly named: Mark | null;
  readonly warned: Mark | null;
  readonly asked: Mark<{ readonly owedBy: 'referee' | 'agency' }> | null;
  /** Further words to them since they were asked. */
  readonly chased: readonly Mark[];
  readonly received: Mark<{ readonly answer: 'given' | 'declined' }> | null;
}

/** A background check with the steps that were taken, the first of each. */
export interface Check {
  readonly id: string;
  readonly factId: string;
  readonly at: Instant;
  readonly what: CheckSubject;
  readonly rules: 'none' | 'fcra';
  readonly steps: Readonly<Partial<Record<CheckStep, Mark>>>;
  readonly reported: Mark<{ readonly result: CheckResult }> | null;
}

export interface Freeze {
  readonly factId: string;
  readonly at: Instant;
  readonly until: PlainDate | null;
  readonly cause: FreezeCause | null;
  readonly thawed: Mark | null;
}

export interface Absence {
  readonly factId: string;
  readonly at: Instant;
  readonly party: Party;
  readonly memberId: string | null;
  readonly from: PlainDate;
  readonly until: PlainDate;
}
