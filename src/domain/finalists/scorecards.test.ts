import { describe, expect, it } from 'vitest';
import { historyOf } from '../history/evolve.ts';
import { circumstances, fact, on } from '../testing/story.ts';
import { filedOf, isReadyToDecide, judgedOf } from './scorecards.ts';

const HELD = on('2026-03-03 15:00');
const held = fact(HELD, {
  type: 'InterviewHeld',
  interviewId: 'interview',
  stage: 'Final',
  interviewers: ['ines', 'omar'],
  countsAsInterview: true,
});

function met(cards: Readonly<Record<string, Readonly<Record<string, number>>>>) {
  const filed = Object.entries(cards).map(([interviewerId, judgements], index) =>
    fact(HELD + index + 1, { type: 'ScorecardFiled', interviewId: 'interview', interviewerId, judgements }),
  );
  return historyOf(circumstances(), [held, ...filed]);
}

describe('deciding now, beside another round', () => {
  it('is offered when everybody who met them has judged, and they agree', () => {
    expect(isReadyToDecide(met({ ines: { craft: 4 }, omar: { craft: 5 } }))).toBe(true);
  });

  it('is not offered while a scorecard is missing, where they differ, or where nothing was judged', () => {
    expect(isReadyToDecide(met({ ines: { craft: 4 } }))).toBe(false);
    expect(isReadyToDecide(met({ ines: { craft: 2 }, omar: { craft: 5 } }))).toBe(false);
    expect(isReadyToDecide(met({ ines: {}, omar: {} }))).toBe(false);
    expect(isReadyToDecide(historyOf(circumstances(), []))).toBe(false);
  });

  it('says the same of a low judgement as of a high one: it is no advice', () => {
    expect(isReadyToDecide(met({ ines: { craft: 1 }, omar: { craft: 1 } }))).toBe(true);
  });
});

it('shows who judged what, and counts the scorecards that are still missing', () => {
  const history = met({ ines: { craft: 4, care: 2 } });
  expect(judgedOf(history)).toEqual([
    { criterion: 'craft', middle: 4, judgements: [{ interviewerId: 'ines', judgement: 4 }] },
    { criterion: 'care', middle: 2, judgements: [{ interviewerId: 'ines', judgement: 2 }] },
  ]);
  expect(filedOf(history)).toEqual({ filed: 1, expected: 2 });
});
