import { describe, expect, it } from 'vitest';
import type { Fact } from '../fact/fact.ts';
import { historyOf } from '../history/evolve.ts';
import { meetingsOf } from '../measures/meetings.ts';
import { circumstances, DEFAULT_POLICY, fact, interview, on, standingOf } from '../testing/story.ts';
import { type Reached, vainTries } from './reach.ts';
import { createView } from './view.ts';

const MET = interview(on('2026-03-02 15:00'));

function rangOut(at: string, from: 'team' | 'candidate' = 'team'): Fact {
  const to = from === 'team' ? 'candidate' : 'team';
  return fact(on(at), { type: 'CallMade', callId: at, wasReached: false, from, to, says: [] });
}

function asked(at: string): Fact {
  const says = ['interestQuestion'] as const;
  return fact(on(at), { type: 'MessageSent', messageId: at, from: 'team', to: 'candidate', says });
}

function wrote(at: string, says: readonly ['question'] | readonly ['thanks']): Fact {
  return fact(on(at), { type: 'MessageReceived', messageId: at, from: 'candidate', to: 'team', says });
}

function tries(side: Reached, facts: readonly Fact[], now: string): readonly string[] {
  const view = createView(historyOf(circumstances(), [MET, ...facts]), DEFAULT_POLICY, on(now));
  return vainTries(view, side).map(({ how, is }) => `${how} ${is}`);
}

function warnings(facts: readonly Fact[], now: string, changes = {}): readonly string[] {
  const told = { facts: [MET, ...facts], at: on(now), who: circumstances(changes) };
  const { warnings: found } = standingOf(told);
  return found.map(({ kind }) => kind).filter((kind) => kind.endsWith('HardToReach'));
}

describe('somebody who is hard to reach', () => {
  it('is told by calls and mails that brought nothing, each a fact', () => {
    const facts = [rangOut('2026-03-03 10:00'), asked('2026-03-04 10:00'), rangOut('2026-03-09 10:00')];
    expect(tries('candidate', facts, '2026-03-09 12:00')).toEqual([
      'call notReached',
      'mail unanswered',
      'call notReached',
    ]);
    expect(warnings(facts, '2026-03-09 12:00')).toEqual(['candidateHardToReach']);
  });

  it('is no longer, once any word came from there', () => {
    const facts = [rangOut('2026-03-03 10:00'), rangOut('2026-03-04 10:00'), rangOut('2026-03-05 10:00')];
    expect(warnings(facts, '2026-03-06 12:00')).toEqual(['candidateHardToReach']);
    expect(warnings([...facts, wrote('2026-03-06 09:00', ['thanks'])], '2026-03-06 12:00')).toEqual([]);
  });

  it('has two business days for a question before it counts', () => {
    const facts = [rangOut('2026-03-03 10:00'), rangOut('2026-03-04 10:00'), asked('2026-03-05 10:00')];
    expect(warnings(facts, '2026-03-06 12:00')).toEqual([]);
    expect(warnings(facts, '2026-03-10 00:01')).toEqual(['candidateHardToReach']);
  });

  it('may be the team: questions that nobody answered, and calls that rang out here', () => {
    const facts = [
      wrote('2026-03-04 10:00', ['question']),
      rangOut('2026-03-06 10:00', 'candidate'),
      wrote('2026-03-09 10:00', ['question']),
    ];
    expect(tries('team', facts, '2026-03-16 12:00')).toEqual([
      'mail unanswered',
      'call notReached',
      'mail unanswered',
    ]);
    expect(warnings(facts, '2026-03-16 12:00')).toEqual(['teamHardToReach']);
  });

  it('is nobody of whom a mail came back is said to have answered, and a mail that came back counts', () => {
    const bounced = fact(on('2026-03-04 10:01'), {
      type: 'MessageBounced',
      messageId: '2026-03-04 10:00',
      isHard: true,
    });
    expect(tries('candidate', [asked('2026-03-04 10:00'), bounced], '2026-03-04 12:00')).toEqual([
      'mail cameBack',
    ]);
  });

  it('is spoken of by nobody in a job seeker’s workspace, which has advice of its own', () => {
    const facts = [rangOut('2026-03-03 10:00'), rangOut('2026-03-04 10:00'), rangOut('2026-03-05 10:00')];
    expect(warnings(facts, '2026-03-06 12:00', { workspace: 'seeker' })).toEqual([]);
  });
});

it('no-shows, moves and cancellations are counted for whichever side caused them', () => {
  const at = on('2026-03-03 10:00');
  const moved = (by: 'team' | 'candidate' | 'agency', n: number) =>
    fact(at + n, { type: 'InterviewMoved', interviewId: 'i', by });
  const missed = (by: 'candidate' | 'interviewer', n: number) =>
    fact(at + n, { type: 'InterviewMissed', interviewId: `m${n}`, by });
  const facts = [moved('team', 1), moved('team', 2), moved('agency', 3), missed('interviewer', 4)];
  expect(meetingsOf(facts)).toEqual({
    missed: { ours: 1, theirs: 0 },
    moved: { ours: 2, theirs: 1 },
    calledOff: { ours: 0, theirs: 0 },
  });
  expect(meetingsOf([missed('candidate', 1)]).missed).toEqual({ ours: 0, theirs: 1 });
});
