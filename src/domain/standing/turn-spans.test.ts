import { describe, expect, it } from 'vitest';
import { DAY } from '../../lib/instant.ts';
import type { Obligation, ObligationState } from '../obligation/obligation.ts';
import { turnSpans } from './turn-spans.ts';

describe('the turns of an application (R15)', () => {
  it('has none when nobody owed a word', () => {
    expect(turnSpans([])).toEqual([]);
  });

  it('lasts until the word is met', () => {
    const answer = word({ from: 0, due: 5, met: 4 });
    expect(turnSpans([answer])).toEqual([{ word: answer, since: 0, endedAt: 4 * DAY }]);
  });

  it('has no end while the word is open', () => {
    const answer = word({ from: 0, due: 5 });
    expect(turnSpans([answer])).toEqual([{ word: answer, since: 0, endedAt: null }]);
  });

  it('passes to the more urgent word and back when that one is met', () => {
    const answer = word({ from: 0, due: 10 });
    const reply = word({ from: 2, due: 5, met: 3, owedBy: 'candidate' });
    expect(turnSpans([answer, reply])).toEqual([
      { word: answer, since: 0, endedAt: 2 * DAY },
      { word: reply, since: 2 * DAY, endedAt: 3 * DAY },
      { word: answer, since: 3 * DAY, endedAt: null },
    ]);
  });

  it('is the team’s when two words are due at once', () => {
    const answer = word({ from: 0, due: 5 });
    const task = word({ from: 0, due: 5, owedBy: 'candidate' });
    expect(turnSpans([task, answer]).map((span) => span.word)).toEqual([answer]);
  });

  it('leaves the debts to the file beside it', () => {
    expect(turnSpans([{ ...word({ from: 0, due: 1 }), kind: 'debrief' }])).toEqual([]);
  });

  it('has a gap when nobody owed anything in between', () => {
    const thanks = word({ from: 0, due: 1, met: 1 });
    const answer = word({ from: 7, due: 12 });
    expect(turnSpans([thanks, answer]).map((span) => span.since)).toEqual([0, 7 * DAY]);
  });
});

interface Days {
  readonly from: number;
  readonly due: number;
  readonly met?: number;
  readonly owedBy?: 'team' | 'candidate';
}

function word({ from, due, met, owedBy = 'team' }: Days): Obligation {
  const state: ObligationState =
    met === undefined
      ? { is: 'open' }
      : { is: 'met', at: met * DAY, by: 'mail', factId: 'evidence', wasLate: false };
  return {
    key: `${owedBy}:${from}`,
    kind: owedBy === 'team' ? 'answer' : 'candidateReply',
    owedBy,
    owedTo: owedBy === 'team' ? 'candidate' : 'team',
    ownerId: null,
    because: { factId: 'cause', at: from * DAY, rule: 'answer' },
    dueAt: due * DAY,
    dueFrom: 'default',
    state,
    isLate: false,
    legal: null,
    snooze: null,
    nudges: [],
  };
}
