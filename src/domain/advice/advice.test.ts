import { describe, expect, test } from 'vitest';
import { DAY } from '../../lib/instant.ts';
import type { Fact } from '../fact/fact.ts';
import { historyOf } from '../history/evolve.ts';
import { circumstances, DEFAULT_POLICY, fact, interview, mail, on, received } from '../testing/story.ts';
import { advise } from './advice.ts';

/** A Tuesday in London. */
const applied = fact(on('2026-02-17 09:00'), { type: 'ApplicationReceived', channel: 'direct' });
const chased = (day: string) => received(on(`${day} 10:00`), ['followUp']);

function adviceAt(day: string, facts: readonly Fact[]) {
  return advise({
    history: historyOf(circumstances({ workspace: 'seeker' }), facts),
    policy: DEFAULT_POLICY,
    now: on(`${day} 12:00`),
    times: { theirs: [], others: [] },
    hasPhone: false,
  });
}

describe('after an application that nobody answered', () => {
  test.each([
    ['2026-02-18', [], 'wait', null],
    ['2026-02-24', [], 'wait', null],
    ['2026-02-25', [], 'write', 'followUp1'],
    ['2026-02-27', ['2026-02-25'], 'wait', null],
    ['2026-03-04', ['2026-02-25'], 'write', 'followUp2'],
    ['2026-03-06', ['2026-02-25', '2026-03-04'], 'wait', null],
    ['2026-03-11', ['2026-02-25', '2026-03-04'], 'moveOn', 'feedbackRequest'],
  ] as const)('on %s with notes on %j one does this: %s', (day, notes, kind, draft) => {
    expect(adviceAt(day, [applied, ...notes.map(chased)])).toMatchObject({ kind, draft });
  });
});

test.each([
  [[], 'followUpWithoutPromise'],
  [
    [
      fact(on('2026-03-03 16:00'), {
        type: 'PromiseMade',
        by: 'team',
        to: 'candidate',
        deadline: { on: '2026-03-06' },
      }),
    ],
    'followUpAfterPromise',
  ],
] as const)('the first follow-up names the rule that it comes from', (more, row) => {
  const met = interview(on('2026-03-03 15:00'), { id: 'first' });
  const { standing } = adviceAt('2026-03-10', [applied, met, ...more]);
  const followUp = standing.obligations.find(({ kind }) => kind === 'followUp');
  expect(followUp?.because.rule).toBe(row);
});

test('nobody is told to wait for a day that has passed', () => {
  const met = interview(on('2026-03-03 15:00'), { id: 'first' });
  const held = mail(on('2026-03-11 11:00'), ['holding'], { promise: { on: '2026-03-20' } });
  const stories = [[applied], [applied, met], [applied, met, held], [applied, met, chased('2026-03-11')]];
  for (const facts of stories)
    for (let day = 0; day < 60; day += 1) {
      const now = on('2026-03-12 12:00') + day * DAY;
      const { kind, at } = adviceAt(new Date(now).toISOString().slice(0, 10), facts);
      if (kind === 'wait' && at !== null)
        expect(at, `${facts.length} on day ${day}`).toBeGreaterThan(now - DAY);
    }
});
