import fc from 'fast-check';
import { DAY, HOUR, type Instant } from '../../lib/instant.ts';
import type { Circumstances } from '../circumstances.ts';
import type { Fact } from '../fact/fact.ts';
import { circumstances, fact, KOLKATA, LONDON, SYDNEY, standingOf, TEL_AVIV, TORONTO } from './story.ts';

/** Stories begin here, three weeks before the clocks change in Europe. */
export const BEGIN: Instant = Date.UTC(2026, 2, 8);
const DAYS = 120;

const instant = fc.integer({ min: 0, max: DAYS * 24 }).map((hours) => BEGIN + hours * HOUR);
const id = (prefix: string) => fc.integer({ min: 1, max: 3 }).map((number) => `${prefix}${number}`);
const deadline = fc
  .integer({ min: 0, max: DAYS + 30 })
  .map((days) => ({ on: new Date(BEGIN + days * DAY).toISOString().slice(0, 10) }));
const teamWord = fc.constantFrom(
  'thanks',
  'nextStep',
  'holding',
  'decision',
  'acknowledgement',
  'timetable',
  'newTime',
  'freezeNotice',
  'reengagement',
  'statusNotice',
  'apology',
  'handOff',
  'feedback',
);
const theirWord = fc.constantFrom(
  'thanks',
  'question',
  'answer',
  'task',
  'availability',
  'interest',
  'followUp',
  'feedbackRequest',
  'passedOn',
  'other',
);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 2 });

type Body = Parameters<typeof fact>[1];

/** The parts of a body that are undefined are left out, as facts have them. */
function bodyOf<T extends object>(record: fc.Arbitrary<T>): fc.Arbitrary<Body> {
  return record.map(
    (value) =>
      Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as unknown as Body,
  );
}

const type = <T extends Fact['type']>(name: T) => fc.constant(name);
const from = fc.constantFrom('candidate' as const, 'agency' as const);

const bodies: fc.Arbitrary<Body> = fc.oneof(
  bodyOf(
    fc.record({
      type: type('InterviewHeld'),
      interviewId: id('i'),
      stage: fc.constant('onsite'),
      interviewers: fc.constantFrom(['x'], ['x', 'y'], []),
      countsAsInterview: fc.boolean(),
    }),
  ),
  bodyOf(
    fc.record({
      type: type('InterviewScheduled'),
      interviewId: id('i'),
      stage: fc.constant('onsite'),
      startsAt: instant,
      endsAt: instant,
      interviewers: fc.constant(['x']),
      countsAsInterview: fc.boolean(),
    }),
  ),
  bodyOf(
    fc.record({
      type: type('InterviewMoved'),
      interviewId: id('i'),
      by: fc.constantFrom('team', 'candidate'),
    }),
  ),
  bodyOf(
    fc.record({
      type: type('InterviewMissed'),
      interviewId: id('i'),
      by: fc.constantFrom('candidate', 'interviewer'),
    }),
  ),
  bodyOf(
    fc.record({
      type: type('DebriefRecorded'),
      interviewId: id('i'),
      interviewerId: fc.constant('x'),
      closing: fc.record({ kind: fc.constant('teamPromised'), deadline }),
    }),
  ),
  bodyOf(
    fc.record({
      type: type('PromiseMade'),
      by: fc.constantFrom('team', 'candidate'),
      to: fc.constantFrom('team', 'candidate'),
      deadline,
    }),
  ),
  bodyOf(fc.record({ type: type('TaskAgreed'), taskId: id('t'), owedBy: from, deadline: maybe(deadline) })),
  bodyOf(
    fc.record({
      type: type('AnswerAsked'),
      about: fc.constantFrom('reply', 'availability', 'interest'),
      owedBy: from,
      deadline: maybe(deadline),
    }),
  ),
  bodyOf(
    fc.record({
      type: type('DecisionMade'),
      decisionId: id('d'),
      outcome: fc.constantFrom('advance', 'decline', 'hold', 'offer'),
      decidedBy: fc.constant('m'),
      holdUntil: maybe(deadline),
    }),
  ),
  bodyOf(
    fc.record({
      type: type('MessageSent'),
      messageId: id('m'),
      from: fc.constantFrom('team', 'candidate'),
      to: fc.constantFrom('candidate', 'agency'),
      says: fc.array(teamWord, { maxLength: 2 }),
      promise: maybe(deadline),
    }),
  ),
  bodyOf(
    fc.record({
      type: type('MessageReceived'),
      messageId: id('r'),
      from,
      to: fc.constant('team'),
      says: fc.array(theirWord, { maxLength: 2 }),
      automatic: maybe(fc.constant({ awayUntil: '2026-04-20' })),
    }),
  ),
  bodyOf(
    fc.record({
      type: type('CallMade'),
      callId: id('c'),
      from: fc.constant('team'),
      to: fc.constant('candidate'),
      says: fc.array(teamWord, { maxLength: 2 }),
      wasReached: fc.boolean(),
    }),
  ),
  bodyOf(
    fc.record({
      type: type('ToldInRoom'),
      from: fc.constant('team'),
      to: fc.constant('candidate'),
      says: fc.array(teamWord, { maxLength: 2 }),
      promise: maybe(deadline),
    }),
  ),
  bodyOf(fc.record({ type: type('MessageBounced'), messageId: id('m'), isHard: fc.boolean() })),
  bodyOf(fc.record({ type: type('OfferMade'), offerId: id('o'), expires: maybe(deadline) })),
  bodyOf(
    fc.record({
      type: type('OfferAccepted'),
      offerId: id('o'),
      startsOn: fc.constantFrom('2026-06-01', '2026-07-15'),
    }),
  ),
  bodyOf(fc.record({ type: type('OfferDeclined'), offerId: id('o') })),
  bodyOf(fc.record({ type: type('OfferQuestioned'), offerId: id('o') })),
  bodyOf(fc.record({ type: type('CompetingOfferShared'), deadline })),
  bodyOf(fc.record({ type: type('SilenceReported') })),
  bodyOf(fc.record({ type: type('SignalNoted'), signal: fc.constantFrom('manyApplicants', 'budgetOpen') })),
  bodyOf(
    fc.record({
      type: type('AbsenceStated'),
      party: fc.constantFrom('team', 'candidate'),
      from: fc.constant('2026-04-01'),
      until: fc.constantFrom('2026-04-10', '2026-05-10'),
    }),
  ),
  bodyOf(
    fc.record({
      type: fc.constantFrom(
        'OpeningFrozen',
        'OpeningThawed',
        'OpeningFilled',
        'OpeningClosed',
        'FirstChoiceLost',
        'FirstChoiceAccepted',
        'CandidateWithdrew',
        'PersonErased',
        'FirstDayConfirmed',
        'ApplicationClosed',
      ),
    }),
  ),
  bodyOf(fc.record({ type: type('ClosureWaived'), waivedBy: fc.constant('m') })),
  bodyOf(fc.record({ type: type('ApplicationReopened'), reopenedBy: fc.constant('m') })),
);

const happenings: fc.Arbitrary<readonly Fact[]> = fc
  .array(fc.tuple(instant, bodies), { minLength: 1, maxLength: 25 })
  .map((parts) => parts.map(([at, body], index) => fact(at, body, `f${index}`)));

const day = fc
  .integer({ min: 0, max: DAYS + 30 })
  .map((days) => new Date(BEGIN + days * DAY).toISOString().slice(0, 10));
const which = fc.nat({ max: 99 });
const arrangements = fc.array(
  fc.tuple(
    instant,
    fc.oneof(
      fc.record({ what: fc.constant('handOver' as const), which, toMemberId: fc.constantFrom('x', 'y') }),
      fc.record({ what: fc.constant('snooze' as const), which, until: day }),
      fc.record({ what: fc.constant('takeBack' as const), which }),
    ),
  ),
  { maxLength: 6 },
);

/** What happened, and how people arranged it: duties of the story handed over or put off, and facts of it taken back. */
export const arbitraryFacts: fc.Arbitrary<readonly Fact[]> = fc
  .tuple(happenings, arrangements)
  .map(([facts, arranged]) => {
    const { obligations } = standingOf({ facts, at: BEGIN + DAYS * DAY });
    const keys = ['answer:none', ...obligations.map((owed) => owed.key)];
    return [...facts, ...arranged.map(([at, one], index) => fact(at, arrangementOf(one, keys), `a${index}`))];
  });

type Arrangement = typeof arrangements extends fc.Arbitrary<[number, infer One][]> ? One : never;

function arrangementOf(one: Arrangement, keys: readonly string[]): Body {
  const key = keys[one.which % keys.length] ?? '';
  switch (one.what) {
    case 'handOver':
      return { type: 'DutyHandedOver', key, toMemberId: one.toMemberId };
    case 'snooze':
      return { type: 'DutySnoozed', key, until: one.until, reason: 'betterMoment' };
    case 'takeBack':
      return { type: 'FactTakenBack', factId: `f${one.which % 25}` };
    default:
      return one satisfies never;
  }
}

export const arbitraryNow: fc.Arbitrary<Instant> = instant.map((at) => at + 10 * DAY);

const place = fc.constantFrom(LONDON, TORONTO, SYDNEY, KOLKATA, TEL_AVIV);

export const arbitraryCircumstances: fc.Arbitrary<Circumstances> = fc
  .record({
    workspace: fc.constantFrom('team' as const, 'seeker' as const),
    channel: fc.constantFrom('direct' as const, 'agency' as const),
    team: place,
    candidate: place,
    agency: place,
    mayWriteDirectly: fc.boolean(),
  })
  .map((changes) => circumstances(changes));
