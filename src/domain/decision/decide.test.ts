import { describe, expect, it } from 'vitest';
import type { Fact } from '../fact/fact.ts';
import { historyOf } from '../history/evolve.ts';
import {
  booked,
  circumstances,
  DEFAULT_POLICY,
  decision,
  fact,
  interview,
  mail,
  on,
} from '../testing/story.ts';
import { refusalSentence } from '../wording/refusal-sentence.ts';
import { decide } from './decide.ts';
import type { Request } from './request.ts';

const TUESDAY = on('2026-03-03 15:00');
const NOW = on('2026-03-04 10:00');
const wording = {
  language: 'en' as const,
  candidate: 'Ada Park',
  day: (at: number) => new Date(at).toISOString().slice(0, 10),
};

function ask(facts: readonly Fact[], request: Request, now = NOW): ReturnType<typeof decide> {
  return decide(historyOf(circumstances(), facts), request, DEFAULT_POLICY, now);
}

function decline(reason?: string): Request {
  const made = decision(NOW, 'decline', { decisionId: 'd' }) as Extract<Fact, { type: 'DecisionMade' }>;
  return { kind: 'recordDecision', decision: made, ...(reason === undefined ? {} : { reason }) };
}

const close: Request = {
  kind: 'close',
  closed: fact(NOW, { type: 'ApplicationClosed' }) as Extract<Fact, { type: 'ApplicationClosed' }>,
};
const waive = (reason: string): Request => ({
  kind: 'waiveClosure',
  reason,
  waived: fact(NOW, { type: 'ClosureWaived', waivedBy: 'manager' }) as Extract<
    Fact,
    { type: 'ClosureWaived' }
  >,
});

describe('no silent close', () => {
  it('an application that had an interview is not closed before the person was told', () => {
    const refusal = ask([interview(TUESDAY)], close);
    expect(refusal).toMatchObject({ refused: 'nobody_told' });
    if ('refused' in refusal) {
      expect(refusalSentence(close, refusal, wording)).toBe(
        'Cannot close the application of Ada Park: nobody has told Ada Park yet. Tell them, or write why not',
      );
    }
  });

  it('is closed once the no was told, or when nobody was met yet', () => {
    const told = [
      interview(TUESDAY),
      decision(on('2026-03-03 17:00'), 'decline'),
      mail(on('2026-03-03 18:00'), ['decision']),
    ];
    expect(ask(told, close)).toMatchObject({ facts: [{ type: 'ApplicationClosed' }] });
    expect(ask([], close)).toMatchObject({ facts: [{ type: 'ApplicationClosed' }] });
  });

  it('R11: a named member may write why not; an empty reason is none', () => {
    expect(ask([interview(TUESDAY)], waive('They asked us not to write'))).toMatchObject({
      facts: [{ type: 'ClosureWaived' }],
    });
    expect(ask([interview(TUESDAY)], waive('  '))).toMatchObject({ refused: 'reason_missing' });
  });
});

describe('decisions', () => {
  it.each([
    'Never followed up after the interview',
    'She did NOT FOLLOW UP',
    'N’a pas relancé après l’entretien',
    'Hat nach dem Termin nicht nachgefasst',
    'No hizo seguimiento',
  ])('nobody is declined for not following up: "%s" is questioned', (reason) => {
    expect(ask([interview(TUESDAY)], decline(reason))).toMatchObject({ refused: 'reason_is_follow_up' });
  });

  it('a job-related reason passes', () => {
    expect(
      ask(
        [interview(TUESDAY)],
        decline('Needs two more years with PostgreSQL; will follow up with feedback'),
      ),
    ).toMatchObject({ facts: [{ type: 'DecisionMade' }] });
  });

  it('whoever was met is owed a reason in the record: in words, or by the criteria that decided', () => {
    expect(ask([interview(TUESDAY)], decline())).toMatchObject({ refused: 'reason_missing' });
    expect(ask([interview(TUESDAY)], decline('  '))).toMatchObject({ refused: 'reason_missing' });
    const asked = decline() as Extract<Request, { kind: 'recordDecision' }>;
    const decision = { ...asked.decision, criteria: ['Keeps books'] };
    expect(ask([interview(TUESDAY)], { ...asked, decision })).toMatchObject({
      facts: [{ type: 'DecisionMade', criteria: ['Keeps books'] }],
    });
    expect(ask([], decline())).toMatchObject({ facts: [{ type: 'DecisionMade' }] });
  });

  it('a reason that hardly belongs to the job is questioned once, and recorded when it is meant', () => {
    const asked = decline('A weak handshake') as Extract<Request, { kind: 'recordDecision' }>;
    expect(ask([interview(TUESDAY)], asked)).toMatchObject({
      refused: 'reason_questioned',
      quote: 'handshake',
    });
    expect(ask([interview(TUESDAY)], { ...asked, isSure: true })).toMatchObject({
      facts: [{ type: 'DecisionMade' }],
    });
    const followUp = { ...asked, reason: 'Never followed up', isSure: true };
    expect(ask([interview(TUESDAY)], followUp)).toMatchObject({ refused: 'reason_is_follow_up' });
  });

  it('no no beside a live offer, an interview to come or an outcome already told', () => {
    const offer = fact(on('2026-03-03 17:00'), { type: 'OfferMade', offerId: 'o' });
    expect(ask([interview(TUESDAY), offer], decline())).toMatchObject({ refused: 'offer_is_live' });
    expect(ask([offer], decline(), on('2026-03-30'))).toMatchObject({ facts: [{ type: 'DecisionMade' }] });
    expect(ask([booked(TUESDAY, on('2026-03-06 10:00'))], decline())).toMatchObject({
      refused: 'interview_to_come',
      at: on('2026-03-06 10:00'),
    });
    const told = [decision(TUESDAY, 'decline'), mail(on('2026-03-03 18:00'), ['decision'])];
    const again = { kind: 'recordDecision', decision: decision(NOW, 'offer') } as Request;
    expect(ask(told, again)).toMatchObject({ refused: 'outcome_contradicts' });
  });

  it('R25: after a reopening with a reason by a named person, another outcome may be decided', () => {
    const told = [decision(TUESDAY, 'decline'), mail(on('2026-03-03 18:00'), ['decision'])];
    const reopened = fact(on('2026-03-04 09:00'), {
      type: 'ApplicationReopened',
      reopenedBy: 'manager',
    }) as Extract<Fact, { type: 'ApplicationReopened' }>;
    expect(ask(told, { kind: 'reopen', reopened, reason: '' })).toMatchObject({ refused: 'reason_missing' });
    expect(ask(told, { kind: 'reopen', reopened, reason: 'The budget came back' })).toMatchObject({
      facts: [reopened],
    });
    expect(
      ask([...told, reopened], { kind: 'recordDecision', decision: decision(NOW, 'offer') } as Request),
    ).toMatchObject({ facts: [{ type: 'DecisionMade' }] });
    expect(ask([interview(TUESDAY)], { kind: 'reopen', reopened, reason: 'x' })).toMatchObject({
      refused: 'not_closed',
    });
  });

  it('a hold needs its date', () => {
    expect(
      ask([interview(TUESDAY)], { kind: 'recordDecision', decision: decision(NOW, 'hold') } as Request),
    ).toMatchObject({ refused: 'hold_needs_date' });
  });
});

describe('facts', () => {
  const record = (recorded: Fact): Request => ({ kind: 'record', fact: recorded }) as Request;

  it('R4: beyond five minutes ahead is refused; plans may lie ahead; entered late counts from when it happened', () => {
    expect(ask([], record(interview(NOW + 6 * 60_000)))).toMatchObject({ refused: 'fact_in_future' });
    expect(ask([], record(interview(NOW + 4 * 60_000)))).toMatchObject({
      facts: [{ type: 'InterviewHeld' }],
    });
    expect(ask([], record(booked(NOW, on('2026-06-01 10:00'))))).toMatchObject({
      facts: [{ type: 'InterviewScheduled' }],
    });
    expect(ask([], record(interview(on('2026-01-05 10:00'))))).toMatchObject({
      facts: [{ at: on('2026-01-05 10:00') }],
    });
  });

  it('the same request twice records nothing the second time', () => {
    const held = interview(TUESDAY);
    expect(ask([held], record(held))).toEqual({ facts: [] });
  });

  it('is about something that exists and can still happen', () => {
    const at = NOW;
    expect(
      ask(
        [],
        record(fact(at, { type: 'ScorecardFiled', interviewId: 'nope', interviewerId: 'x', judgements: {} })),
      ),
    ).toMatchObject({ refused: 'interview_unknown' });
    expect(
      ask(
        [interview(TUESDAY)],
        record(fact(at, { type: 'InterviewCancelled', interviewId: 'interview', by: 'team' })),
      ),
    ).toMatchObject({ refused: 'interview_over' });
    expect(
      ask([], record(fact(at, { type: 'MessageBounced', messageId: 'nope', isHard: true }))),
    ).toMatchObject({ refused: 'message_unknown' });
    expect(ask([], record(fact(at, { type: 'OfferAccepted', offerId: 'nope' })))).toMatchObject({
      refused: 'offer_unknown',
    });
    expect(
      ask(
        [],
        record(
          fact(at, { type: 'PromiseMade', by: 'team', to: 'candidate', deadline: { on: '2026-03-03' } }),
        ),
      ),
    ).toMatchObject({ refused: 'promise_in_past' });
    // R4: what was promised on Monday for Tuesday may be written down on Wednesday.
    const late = fact(on('2026-03-02 10:00'), {
      type: 'PromiseMade',
      by: 'team',
      to: 'candidate',
      deadline: { on: '2026-03-03' },
    });
    expect(ask([], record(late))).toEqual({ facts: [late] });
    expect(ask([], record(mail(at, ['decision'], { decisionId: 'nope' })))).toMatchObject({
      refused: 'decision_unknown',
    });
    const withdrew = fact(TUESDAY, { type: 'CandidateWithdrew' });
    expect(ask([withdrew], record(fact(at, { type: 'CandidateWithdrew' })))).toMatchObject({
      refused: 'already_withdrawn',
    });
  });
});
