import { describe, expect, it } from 'vitest';
import type { Circumstances } from '../circumstances.ts';
import { historyOf } from '../history/evolve.ts';
import type { History } from '../history/history.ts';
import { circumstances, fact, interview, LONDON, on, received } from '../testing/story.ts';
import { areLevel, followUpsOf } from './level.ts';

const HELD = on('2026-03-03 15:00');
const sales = { isPubliclyPosted: true, employerSize: null, isFollowUpPartOfJob: true };

function finalist(
  judgements: readonly Record<string, number>[],
  changes: Partial<Circumstances> = { opening: sales },
): History {
  const cards = judgements.map((one, index) =>
    fact(HELD + index + 1, {
      type: 'ScorecardFiled',
      interviewId: 'interview',
      interviewerId: `i${index}`,
      judgements: one,
    }),
  );
  return historyOf(circumstances(changes), [
    interview(HELD),
    ...cards,
    received(on('2026-03-04 09:00'), ['followUp']),
  ]);
}

describe('R27: level finalists', () => {
  it('are level when the middle of the judgements is the same for every criterion', () => {
    const first = finalist([
      { craft: 4, care: 3 },
      { craft: 2, care: 3 },
      { craft: 4, care: 5 },
    ]);
    expect(areLevel([first, finalist([{ craft: 4, care: 3 }])])).toBe(true);
    expect(areLevel([first, finalist([{ craft: 3, care: 3 }])])).toBe(false);
    expect(areLevel([first, finalist([{ craft: 4 }])])).toBe(false);
    expect(areLevel([finalist([]), finalist([])])).toBe(false);
  });

  it('then, and only where following up is part of the job, follow-ups are shown as dates', () => {
    const level = new Map([
      ['a', finalist([{ craft: 4 }])],
      ['b', finalist([{ craft: 4 }])],
    ]);
    expect(followUpsOf(level)).toEqual([
      { applicationId: 'a', wroteAt: [on('2026-03-04 09:00')] },
      { applicationId: 'b', wroteAt: [on('2026-03-04 09:00')] },
    ]);
    const developer = { opening: { ...sales, isFollowUpPartOfJob: false } };
    expect(
      followUpsOf(
        new Map([
          ['a', finalist([{ craft: 4 }], developer)],
          ['b', finalist([{ craft: 4 }], developer)],
        ]),
      ),
    ).toBeNull();
    expect(
      followUpsOf(
        new Map([
          ['a', finalist([{ craft: 4 }])],
          ['b', finalist([{ craft: 5 }])],
        ]),
      ),
    ).toBeNull();
  });

  it('and never where one of them came through an agency', () => {
    const through = finalist([{ craft: 4 }], { opening: sales, channel: 'agency', agency: LONDON });
    expect(
      followUpsOf(
        new Map([
          ['a', finalist([{ craft: 4 }])],
          ['b', through],
        ]),
      ),
    ).toBeNull();
  });
});
