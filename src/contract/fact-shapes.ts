import { z } from 'zod';
import type { FactType } from '../domain/fact/fact.ts';
import { day, instant as isoInstant, timeZone } from './scalars.ts';
import {
  candidateWord,
  checkResult,
  checkStep,
  checkSubject,
  factType,
  freezeCause,
  notedSignal,
  offerDeclineReason,
  outcome,
  party,
  refereeRelation,
  searchState,
  snoozeReason,
  teamWord,
} from './vocabulary.ts';

/** On the wire text with an offset, inside a number of milliseconds. */
const instant = isoInstant
  .meta({ id: 'InstantInFile', description: 'ISO 8601 with Z or an offset.' })
  .transform((text) => Date.parse(text));
const ref = z.string().min(1).max(300).meta({ id: 'RefInFile', description: 'An id within this file.' });
const wordSaid = z.union([teamWord, candidateWord]).meta({ id: 'WordInFile' });

export const factDeadline = z
  .union([z.strictObject({ on: day, timeZone: timeZone.optional() }), z.strictObject({ at: instant })])
  .meta({
    description:
      'A whole day ("by Friday", where the one who must act lives, or in `timeZone`), or an instant.',
  });

const envelope = {
  id: ref.optional().meta({ description: 'Its place in the list when left out: "1", "2" and so on.' }),
  at: instant.meta({ description: 'When it happened.' }),
  recordedAt: instant.optional().meta({ description: 'When it became known; `at` when left out.' }),
  actor: z
    .strictObject({ kind: z.enum(['member', 'person', 'system', 'import']), id: ref.optional() })
    .optional()
    .meta({ description: 'Who did it; a member when left out.' }),
};

const word = {
  from: party.default('team'),
  to: party.optional().meta({
    description:
      'The candidate when left out; for a mail or a call to somebody who came through an agency, the agency (R17).',
  }),
  says: z.array(wordSaid).max(20),
  decisionId: ref.optional(),
  promise: factDeadline.optional(),
  holdingCause: z.enum(['delay', 'away', 'freeze', 'runnerUp']).optional(),
  fulfils: ref.optional(),
  referenceId: ref.optional(),
  checkStep: z.strictObject({ checkId: ref, step: checkStep }).optional(),
};

const interview = {
  interviewId: ref,
  stage: z.string().min(1).max(200),
  interviewers: z.array(ref).default([]),
  countsAsInterview: z.boolean().default(true),
};

const closing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('teamPromised'), deadline: factDeadline.optional() }),
  z.strictObject({ kind: z.literal('candidateActs'), taskId: ref, deadline: factDeadline.optional() }),
  z.strictObject({ kind: z.literal('agencyActs'), deadline: factDeadline.optional() }),
  z.strictObject({ kind: z.literal('nothingSaid') }),
]);

const SHAPES = {
  ApplicationReceived: { channel: z.enum(['direct', 'agency', 'referral']).default('direct') },
  StageEntered: { stage: z.string().min(1).max(200) },
  InterviewScheduled: { ...interview, startsAt: instant, endsAt: instant },
  InterviewMoved: { interviewId: ref, by: party, startsAt: instant.optional(), endsAt: instant.optional() },
  InterviewCancelled: { interviewId: ref, by: party },
  InterviewHeld: interview,
  InterviewMissed: { interviewId: ref, by: z.enum(['candidate', 'interviewer']) },
  DebriefRecorded: {
    interviewId: ref,
    interviewerId: ref,
    closing,
    toldInRoom: z.strictObject({ decisionId: ref }).optional(),
    isInterestClear: z.boolean().optional(),
    wishesToHearBy: day.optional(),
    noticeChannel: z.enum(['call', 'mail']).optional(),
    search: searchState.optional(),
  },
  ScorecardFiled: {
    interviewId: ref,
    interviewerId: ref,
    judgements: z.record(z.string(), z.number()).default({}),
  },
  PromiseMade: { by: party, to: party, deadline: factDeadline },
  TaskAgreed: { taskId: ref, owedBy: z.enum(['candidate', 'agency']), deadline: factDeadline.optional() },
  AnswerAsked: {
    about: z.enum(['reply', 'availability', 'interest']),
    owedBy: z.enum(['candidate', 'agency']),
    deadline: factDeadline.optional(),
  },
  DecisionMade: {
    decisionId: ref,
    outcome,
    decidedBy: ref,
    holdUntil: factDeadline.optional(),
    criteria: z.array(z.string()).optional(),
  },
  OutcomeBlocked: {
    decisionId: ref,
    why: z.enum(['liveOffer', 'otherApplication', 'preAdverse']),
    until: factDeadline,
  },
  RefereesAsked: {
    count: z.int().min(1).max(10),
    owedBy: z.enum(['candidate', 'agency']).default('candidate'),
  },
  RefereeNamed: { referenceId: ref, relation: refereeRelation },
  RefereeWarned: { referenceId: ref },
  ReferenceAsked: { referenceId: ref, owedBy: z.enum(['referee', 'agency']).optional() },
  ReferenceReceived: { referenceId: ref, answer: z.enum(['given', 'declined']) },
  CheckAsked: { checkId: ref, what: checkSubject, rules: z.enum(['none', 'fcra']).default('none') },
  CheckStepTaken: { checkId: ref, step: checkStep },
  CheckReported: { checkId: ref, result: checkResult },
  MessageSent: { ...word, messageId: ref },
  MessageBounced: { messageId: ref, isHard: z.boolean() },
  MessageReceived: {
    ...word,
    from: party.default('candidate'),
    to: party.default('team'),
    messageId: ref,
    automatic: z.strictObject({ awayUntil: day.optional() }).optional(),
  },
  CallMade: { ...word, callId: ref, wasReached: z.boolean(), leftVoicemail: z.boolean().optional() },
  ToldInRoom: word,
  StatusPageRead: { says: z.array(teamWord), decisionId: ref.optional() },
  AgencyConfirmed: { wordId: ref },
  AnswerNotNeeded: { messageId: ref },
  WishStated: { hearBy: day.optional(), noticeChannel: z.enum(['call', 'mail']).optional() },
  InterestStated: { interest: z.enum(['yes', 'no', 'unclear']) },
  CompetingOfferShared: { deadline: factDeadline },
  OfferMade: { offerId: ref, expires: factDeadline.optional() },
  OfferExtended: { offerId: ref, expires: factDeadline },
  OfferQuestioned: { offerId: ref },
  OfferAccepted: { offerId: ref, startsOn: day.optional() },
  OfferDeclined: { offerId: ref, reason: offerDeclineReason.optional() },
  SearchTold: { search: searchState, decidesBy: day.optional() },
  OnboardingHandedOver: { toMemberId: ref },
  FirstDayConfirmed: {},
  OpeningFrozen: { until: day.optional(), cause: freezeCause.optional() },
  OpeningThawed: {},
  OpeningFilled: {},
  OpeningClosed: {},
  FirstChoiceLost: {},
  FirstChoiceAccepted: {},
  AbsenceStated: { party, memberId: ref.optional(), from: day, until: day },
  CandidateWithdrew: {},
  SilenceReported: {},
  SignalNoted: {
    signal: notedSignal,
    count: z.int().min(1).max(1_000_000).optional(),
    until: day.optional(),
  },
  ClosureWaived: { waivedBy: ref },
  ApplicationClosed: {},
  ApplicationReopened: { reopenedBy: ref },
  PersonErased: {},
  DutyHandedOver: { key: ref, toMemberId: ref },
  DutySnoozed: { key: ref, until: day, reason: snoozeReason },
  FactTakenBack: { factId: ref },
} as const satisfies Record<FactType, z.ZodRawShape>;

const FACT_SCHEMAS = factType.options.map((type) => factSchema(type));

/** Any fact as a file has it. What comes out has instants as numbers and is completed by `factsFile`. */
export const factInFile = z.discriminatedUnion('type', FACT_SCHEMAS as [FactSchema, ...FactSchema[]]);

type FactSchema = ReturnType<typeof factSchema>;

function factSchema(type: FactType) {
  return z.strictObject({ type: z.literal(type), ...envelope, ...(SHAPES[type] as z.ZodRawShape) });
}
