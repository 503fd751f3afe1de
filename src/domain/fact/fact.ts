import type { Instant, PlainDate } from '../../lib/instant.ts';
import type { Party } from '../party.ts';

/**
 * Something that happened, in the past tense, never changed. Facts carry ids, kinds, dates and choices, never
 * personal content: names, addresses, bodies and notes live elsewhere and can be erased without touching a fact.
 */
export type Fact =
  | ApplicationReceived
  | StageEntered
  | InterviewScheduled
  | InterviewMoved
  | InterviewCancelled
  | InterviewHeld
  | InterviewMissed
  | DebriefRecorded
  | ScorecardFiled
  | PromiseMade
  | TaskAgreed
  | AnswerAsked
  | DecisionMade
  | MessageSent
  | MessageBounced
  | MessageReceived
  | CallMade
  | ToldInRoom
  | StatusPageRead
  | AgencyConfirmed
  | AnswerNotNeeded
  | WishStated
  | InterestStated
  | CompetingOfferShared
  | OfferMade
  | OfferExtended
  | OfferQuestioned
  | OfferAccepted
  | OfferDeclined
  | SearchTold
  | OnboardingHandedOver
  | FirstDayConfirmed
  | OutcomeBlocked
  | RefereesAsked
  | RefereeNamed
  | RefereeWarned
  | ReferenceAsked
  | ReferenceReceived
  | CheckAsked
  | CheckStepTaken
  | CheckReported
  | OpeningFrozen
  | OpeningThawed
  | OpeningFilled
  | OpeningClosed
  | FirstChoiceLost
  | FirstChoiceAccepted
  | AbsenceStated
  | CandidateWithdrew
  | SilenceReported
  | SignalNoted
  | ClosureWaived
  | ApplicationClosed
  | ApplicationReopened
  | PersonErased
  | DutyHandedOver
  | DutySnoozed
  | FactTakenBack;

export type FactType = Fact['type'];

interface FactEnvelope {
  /** Unique within the application; the same happening told twice has the same id. */
  readonly id: string;
  /** When it happened. */
  readonly at: Instant;
  /** When we learned of it; never earlier than `at` but for plans. */
  readonly recordedAt: Instant;
  readonly actor: Actor;
}

export interface Actor {
  readonly kind: 'member' | 'person' | 'system' | 'import';
  readonly id?: string;
}

/** A date somebody named: a whole day in a zone ("by Friday"), or an instant ("Monday noon CET"). */
export type Deadline =
  | {
      readonly on: PlainDate /** IANA; the zone of the party that must act when left out (R3). */;
      readonly timeZone?: string;
    }
  | { readonly at: Instant };

/** What a word from the team does. One word may do several things. */
export type TeamWord =
  | 'thanks'
  | 'nextStep'
  | 'holding'
  | 'decision'
  | 'acknowledgement'
  | 'timetable'
  | 'apology'
  | 'newTime'
  | 'freezeNotice'
  | 'reengagement'
  | 'offerCheck'
  | 'welcome'
  | 'startLogistics'
  | 'startHello'
  | 'handOff'
  | 'statusNotice'
  | 'reminder'
  | 'interestQuestion'
  | 'attendanceQuestion'
  | 'interestGauge'
  | 'feedback';

/** What a word from the other side brings. */
export type CandidateWord =
  | 'thanks'
  | 'confirmation'
  | 'question'
  | 'answer'
  | 'task'
  | 'availability'
  | 'interest'
  | 'feedbackRequest'
  | 'followUp'
  | 'passedOn'
  | 'other';

export type Says = TeamWord | CandidateWord;

/** The part that a mail, a call and a talk in the room share: who told whom what. */
interface Word extends FactEnvelope {
  readonly from: Party;
  readonly to: Party;
  readonly says: readonly Says[];
  /** Which decision this word told; the latest one told by nobody yet when left out. */
  readonly decisionId?: string;
  /** The date by which the speaker's next word was promised in this one. */
  readonly promise?: Deadline;
  /** Why a holding note holds. */
  readonly holdingCause?: 'delay' | 'away' | 'freeze' | 'runnerUp';
  /** The very duty that this word was written for, by its key; others that it fulfils are found by `says`. */
  readonly fulfils?: string;
  /** For a word to or from a referee: which reference it is about. It says nothing to the candidate. */
  readonly referenceId?: string;
  /** The step of a background check that this word takes, so that a mail that came back took none. */
  readonly checkStep?: { readonly checkId: string; readonly step: CheckStep };
}

export interface ApplicationReceived extends FactEnvelope {
  readonly type: 'ApplicationReceived';
  readonly channel: 'direct' | 'agency' | 'referral';
}

/** A step of the hiring pipeline was entered; `outcome` of advancing is a decision, this is only where it stands. */
export interface StageEntered extends FactEnvelope {
  readonly type: 'StageEntered';
  readonly stage: string;
}

export interface InterviewScheduled extends FactEnvelope {
  readonly type: 'InterviewScheduled';
  readonly interviewId: string;
  readonly stage: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly interviewers: readonly string[];
  /** Preliminary screening does not count for the legal clocks (R6). */
  readonly countsAsInterview: boolean;
}

/** Moved to a new time, or called off with a new time to come when `startsAt` is missing. */
export interface InterviewMoved extends FactEnvelope {
  readonly type: 'InterviewMoved';
  readonly interviewId: string;
  readonly by: Party;
  readonly startsAt?: Instant;
  readonly endsAt?: Instant;
}

export interface InterviewCancelled extends FactEnvelope {
  readonly type: 'InterviewCancelled';
  readonly interviewId: string;
  readonly by: Party;
}

/** Its `at` is the end of the interview. */
export interface InterviewHeld extends FactEnvelope {
  readonly type: 'InterviewHeld';
  readonly interviewId: string;
  readonly stage: string;
  readonly interviewers: readonly string[];
  readonly countsAsInterview: boolean;
}

export interface InterviewMissed extends FactEnvelope {
  readonly type: 'InterviewMissed';
  readonly interviewId: string;
  readonly by: 'candidate' | 'interviewer';
}

/** What was said when the interview ended: the closing line decides whose turn it is. */
export interface DebriefRecorded extends FactEnvelope {
  readonly type: 'DebriefRecorded';
  readonly interviewId: string;
  readonly interviewerId: string;
  readonly closing: ClosingLine;
  /** The decision that was told in the room, which then counts as told. */
  readonly toldInRoom?: { readonly decisionId: string };
  readonly isInterestClear?: boolean;
  readonly wishesToHearBy?: PlainDate;
  readonly noticeChannel?: 'call' | 'mail';
  /** Where they are in their search: asked so that the answer comes in time, never weighed. */
  readonly search?: SearchState;
}

export type SearchState = 'looking' | 'talking' | 'offer';

export type ClosingLine =
  | { readonly kind: 'teamPromised'; readonly deadline?: Deadline }
  | { readonly kind: 'candidateActs'; readonly taskId: string; readonly deadline?: Deadline }
  | { readonly kind: 'agencyActs'; readonly deadline?: Deadline }
  | { readonly kind: 'nothingSaid' };

export interface ScorecardFiled extends FactEnvelope {
  readonly type: 'ScorecardFiled';
  readonly interviewId: string;
  readonly interviewerId: string;
  readonly judgements: Readonly<Record<string, number>>;
}

export interface PromiseMade extends FactEnvelope {
  readonly type: 'PromiseMade';
  readonly by: Party;
  readonly to: Party;
  readonly deadline: Deadline;
}

/** A small task, documents, a second meeting to arrange: an agreed action of whoever took it on. */
export interface TaskAgreed extends FactEnvelope {
  readonly type: 'TaskAgreed';
  readonly taskId: string;
  readonly owedBy: 'candidate' | 'agency';
  readonly deadline?: Deadline;
}

/** The team asked the candidate (or the agency) for an answer: a reply, a time, their interest. */
export interface AnswerAsked extends FactEnvelope {
  readonly type: 'AnswerAsked';
  readonly about: 'reply' | 'availability' | 'interest';
  readonly owedBy: 'candidate' | 'agency';
  readonly deadline?: Deadline;
}

export interface DecisionMade extends FactEnvelope {
  readonly type: 'DecisionMade';
  readonly decisionId: string;
  readonly outcome: Outcome;
  readonly decidedBy: string;
  /** For `hold`: a runner-up kept as reserve, on a dated hold (R5). */
  readonly holdUntil?: Deadline;
  /** What of the opening's criteria decided it, by name; why in words stands in a note. */
  readonly criteria?: readonly string[];
}

export type Outcome = 'advance' | 'decline' | 'hold' | 'offer';

/** The gate makes the outcome wait: a live offer, an answer for another application, a pre-adverse step (R9). */
export interface OutcomeBlocked extends FactEnvelope {
  readonly type: 'OutcomeBlocked';
  readonly decisionId: string;
  readonly why: 'liveOffer' | 'otherApplication' | 'preAdverse';
  readonly until: Deadline;
}

/** So many referees are to be named: by the candidate, or by the agency where it asks them itself. */
export interface RefereesAsked extends FactEnvelope {
  readonly type: 'RefereesAsked';
  readonly count: number;
  readonly owedBy: 'candidate' | 'agency';
}

/** The candidate named somebody; who it is lies elsewhere. They warn them before anybody asks (R26). */
export interface RefereeNamed extends FactEnvelope {
  readonly type: 'RefereeNamed';
  readonly referenceId: string;
  readonly relation: RefereeRelation;
}

/** What the referee was to the candidate; decides what they are asked. */
export type RefereeRelation = 'supervisor' | 'colleague' | 'report';

/** The candidate has told the referee that they will be asked, and the referee agreed. */
export interface RefereeWarned extends FactEnvelope {
  readonly type: 'RefereeWarned';
  readonly referenceId: string;
}

/** A referee, whose name the candidate gave, was asked for a word; or the agency, where it does references itself. */
export interface ReferenceAsked extends FactEnvelope {
  readonly type: 'ReferenceAsked';
  readonly referenceId: string;
  readonly owedBy?: 'referee' | 'agency';
}

export interface ReferenceReceived extends FactEnvelope {
  readonly type: 'ReferenceReceived';
  readonly referenceId: string;
  /** `declined` when the referee would rather not: also an answer. */
  readonly answer: 'given' | 'declined';
}

/** A background check is to be made. `fcra`: the steps of the United States' Fair Credit Reporting Act hold. */
export interface CheckAsked extends FactEnvelope {
  readonly type: 'CheckAsked';
  readonly checkId: string;
  readonly what: CheckSubject;
  readonly rules: 'none' | 'fcra';
}

export type CheckSubject =
  | 'criminalRecord'
  | 'employment'
  | 'education'
  | 'identity'
  | 'credit'
  | 'driving'
  | 'other';

/**
 * `disclosed`: the stand-alone document was given. `authorised`, `refused`: the candidate's answer. `preAdverse`: copy of the
 * report and summary of rights, before anything rests on it. `adverse`: the notice after the wait. `setAside`: a named
 * member says that the report plays no part. `cancelled`: not needed any more.
 */
export type CheckStep =
  | 'disclosed'
  | 'authorised'
  | 'refused'
  | 'preAdverse'
  | 'adverse'
  | 'setAside'
  | 'cancelled';

export interface CheckStepTaken extends FactEnvelope {
  readonly type: 'CheckStepTaken';
  readonly checkId: string;
  readonly step: CheckStep;
}

/** The checker's report came; what it says lies with the checker. */
export interface CheckReported extends FactEnvelope {
  readonly type: 'CheckReported';
  readonly checkId: string;
  readonly result: CheckResult;
}

export type CheckResult = 'clear' | 'adverse' | 'inconclusive';

/** One of our mails was accepted by the receiving server. */
export interface MessageSent extends Word {
  readonly type: 'MessageSent';
  readonly messageId: string;
}

export interface MessageBounced extends FactEnvelope {
  readonly type: 'MessageBounced';
  readonly messageId: string;
  readonly isHard: boolean;
}

export interface MessageReceived extends Word {
  readonly type: 'MessageReceived';
  readonly messageId: string;
  /** An automatic reply is no answer; an out-of-office says until when. */
  readonly automatic?: { readonly awayUntil?: PlainDate };
}

export interface CallMade extends Word {
  readonly type: 'CallMade';
  readonly callId: string;
  /** Whether the person was reached; a call that rang out says nothing and proves nothing. */
  readonly wasReached: boolean;
  /** A message on their machine: said to nobody, so it proves nothing either. */
  readonly leftVoicemail?: boolean;
}

/** Said face to face, or in a video call that was an interview. */
export interface ToldInRoom extends Word {
  readonly type: 'ToldInRoom';
}

/** The person opened the status page with their own link and confirmed that they read it. */
export interface StatusPageRead extends FactEnvelope {
  readonly type: 'StatusPageRead';
  readonly says: readonly TeamWord[];
  readonly decisionId?: string;
}

/** The agency says that it passed our word on to the candidate. */
export interface AgencyConfirmed extends FactEnvelope {
  readonly type: 'AgencyConfirmed';
  readonly wordId: string;
}

/** A member said with one key that a message needs no answer (R14). */
export interface AnswerNotNeeded extends FactEnvelope {
  readonly type: 'AnswerNotNeeded';
  readonly messageId: string;
}

export interface WishStated extends FactEnvelope {
  readonly type: 'WishStated';
  readonly hearBy?: PlainDate;
  readonly noticeChannel?: 'call' | 'mail';
}

export interface InterestStated extends FactEnvelope {
  readonly type: 'InterestStated';
  readonly interest: 'yes' | 'no' | 'unclear';
}

export interface CompetingOfferShared extends FactEnvelope {
  readonly type: 'CompetingOfferShared';
  readonly deadline: Deadline;
}

export interface OfferMade extends FactEnvelope {
  readonly type: 'OfferMade';
  readonly offerId: string;
  readonly expires?: Deadline;
}

export interface OfferExtended extends FactEnvelope {
  readonly type: 'OfferExtended';
  readonly offerId: string;
  readonly expires: Deadline;
}

export interface OfferQuestioned extends FactEnvelope {
  readonly type: 'OfferQuestioned';
  readonly offerId: string;
}

export interface OfferAccepted extends FactEnvelope {
  readonly type: 'OfferAccepted';
  readonly offerId: string;
  readonly startsOn?: PlainDate;
}

export interface OfferDeclined extends FactEnvelope {
  readonly type: 'OfferDeclined';
  readonly offerId: string;
  /** Where they gave one; asked once, never pressed for. */
  readonly reason?: OfferDeclineReason;
}

export type OfferDeclineReason =
  | 'otherOffer'
  | 'pay'
  | 'work'
  | 'place'
  | 'timing'
  | 'process'
  | 'staying'
  | 'personal';

/** Where they are in their search and by when they decide; what it would take is a note. Asked again before an offer. */
export interface SearchTold extends FactEnvelope {
  readonly type: 'SearchTold';
  readonly search: SearchState;
  readonly decidesBy?: PlainDate;
}

/** Whoever sees them through their first weeks has them in hand. */
export interface OnboardingHandedOver extends FactEnvelope {
  readonly type: 'OnboardingHandedOver';
  readonly toMemberId: string;
}

export interface FirstDayConfirmed extends FactEnvelope {
  readonly type: 'FirstDayConfirmed';
}

/** The opening was frozen; recorded in the history of each application in it. */
export interface OpeningFrozen extends FactEnvelope {
  readonly type: 'OpeningFrozen';
  readonly until?: PlainDate;
  /** What may be said of it in one line; nothing is said where nobody named one. */
  readonly cause?: FreezeCause;
}

export type FreezeCause = 'budget' | 'reorganisation' | 'plans' | 'everywhere';

export interface OpeningThawed extends FactEnvelope {
  readonly type: 'OpeningThawed';
}

/** Another person's acceptance filled the opening. */
export interface OpeningFilled extends FactEnvelope {
  readonly type: 'OpeningFilled';
}

export interface OpeningClosed extends FactEnvelope {
  readonly type: 'OpeningClosed';
}

/** The first choice declined, let the offer lapse or withdrew; recorded for each person kept in reserve. */
export interface FirstChoiceLost extends FactEnvelope {
  readonly type: 'FirstChoiceLost';
}

/** The first choice accepted; recorded for each person kept in reserve, who is not left to wait for nothing. */
export interface FirstChoiceAccepted extends FactEnvelope {
  readonly type: 'FirstChoiceAccepted';
}

export interface AbsenceStated extends FactEnvelope {
  readonly type: 'AbsenceStated';
  readonly party: Party;
  /** The member who is away, for the team. */
  readonly memberId?: string;
  readonly from: PlainDate;
  /** The last day away. */
  readonly until: PlainDate;
}

export interface CandidateWithdrew extends FactEnvelope {
  readonly type: 'CandidateWithdrew';
}

/** A job seeker noticed or was told something that may explain a silence. */
export interface SignalNoted extends FactEnvelope {
  readonly type: 'SignalNoted';
  readonly signal: NotedSignal;
  /** How many applicants, or how many openings. */
  readonly count?: number;
  /** The last day on which it holds. */
  readonly until?: PlainDate;
}

export type NotedSignal =
  | 'manyApplicants'
  | 'severalOpenings'
  | 'morePeopleToSee'
  | 'decisionMakerAway'
  | 'budgetOpen'
  | 'reorganising'
  | 'postingGone'
  | 'inviteLost'
  | 'answeredVaguely';

/** "I never got an answer": said by the person, on their page; it goes to a member above whoever owed the word. */
export interface SilenceReported extends FactEnvelope {
  readonly type: 'SilenceReported';
}

/** A named member's written reason for closing without a word: allowed, attributed, never evidence (R11). */
export interface ClosureWaived extends FactEnvelope {
  readonly type: 'ClosureWaived';
  readonly waivedBy: string;
}

/** The process was closed in the books; what the person was told stands in other facts. */
export interface ApplicationClosed extends FactEnvelope {
  readonly type: 'ApplicationClosed';
}

export interface ApplicationReopened extends FactEnvelope {
  readonly type: 'ApplicationReopened';
  readonly reopenedBy: string;
}

/** Everything that tells who the person is was taken away: nobody can be written to any more, and nothing is owed. */
export interface PersonErased extends FactEnvelope {
  readonly type: 'PersonErased';
}

/** A member took over one duty from whoever held it; the rest of the application stays where it is. */
export interface DutyHandedOver extends FactEnvelope {
  readonly type: 'DutyHandedOver';
  /** The key of the duty. */
  readonly key: string;
  readonly toMemberId: string;
}

/** Whoever owes a word looks at it again on another day. Its date stays, and so does what was promised. */
export interface DutySnoozed extends FactEnvelope {
  readonly type: 'DutySnoozed';
  readonly key: string;
  /** The day on which it comes back. */
  readonly until: PlainDate;
  readonly reason: SnoozeReason;
}

export type SnoozeReason =
  | 'decisionPending'
  | 'informationMissing'
  | 'agreedWithPerson'
  | 'interviewsToCome'
  | 'betterMoment'
  | 'other';

/** Something recorded by hand was a mistake: everything is worked out as if it had never been. */
export interface FactTakenBack extends FactEnvelope {
  readonly type: 'FactTakenBack';
  readonly factId: string;
}
