import { expect, test } from 'vitest';
import { historyOf } from '../history/evolve.ts';
import { circumstances, DEFAULT_POLICY, fact, interview, mail, on } from '../testing/story.ts';
import { answerSpanOf, answerTimesOf } from './answer-times.ts';
import { insightsCsv } from './insights-csv.ts';

const met = interview(on('2026-03-03 15:00'), { id: 'first' });
const NOW = on('2026-03-13 12:00');

function timesOf(...facts: readonly Parameters<typeof historyOf>[1][number][]) {
  const history = historyOf(circumstances({ workspace: 'seeker' }), [met, ...facts]);
  return answerTimesOf('Acme', { history, policy: DEFAULT_POLICY, now: NOW });
}

test.each([
  ['their word ends a wait', [mail(on('2026-03-06 10:00'), ['nextStep'])], 3, false],
  ['a wait that goes on lasts until now', [], 8, true],
  [
    'so long at least where one withdrew',
    [fact(on('2026-03-05 10:00'), { type: 'CandidateWithdrew' })],
    2,
    true,
  ],
] as const)('%s', (_, facts, days, isOpen) => {
  expect(timesOf(...facts)).toEqual([{ company: 'Acme', stage: 'onsite', days, isOpen }]);
});

test('the next interview is an answer to the one before', () => {
  const times = timesOf(interview(on('2026-03-10 10:00'), { id: 'second' }));
  expect(times.map(({ days, isOpen }) => [days, isOpen])).toEqual([
    [5, false],
    [3, true],
  ]);
});

const wait = (days: number, isOpen = false) => ({ company: 'Acme', stage: 'onsite', days, isOpen });

test.each([
  [
    'those who still wait make the middle later',
    [wait(2), wait(3), wait(4), wait(9, true), wait(9, true)],
    4,
  ],
  ['who waits shorter than all answers tells little', [wait(2), wait(6), wait(1, true)], 2],
  [
    'nobody knows the middle while fewer than half were answered',
    [wait(2), wait(9, true), wait(9, true)],
    null,
  ],
  ['of nothing there is no middle', [], null],
] as const)('%s', (_, waits, middle) => {
  expect(answerSpanOf(waits).middle).toBe(middle);
});

test('five waits are the fewest by which one may expect anything', () => {
  const some = [1, 2, 3, 4].map((days) => wait(days));
  expect(answerSpanOf(some).isFew).toBe(true);
  expect(answerSpanOf([...some, wait(9, true)])).toMatchObject({ isFew: false, count: 4, waiting: 1 });
});

test('the table holds numbers, companies and stages, and no formula', () => {
  const span = answerSpanOf([wait(2), wait(9, true)]);
  const table = insightsCsv({
    funnel: { applied: 2 },
    overall: span,
    byCompany: [{ company: '=Acme, Inc', answers: span }],
    byStage: [],
  });
  expect(table.split('\r\n')).toEqual([
    'what,name,count,still waiting,business days until half were answered',
    'funnel,applied,2,,',
    'all answers,,1,1,2',
    `company,"'=Acme, Inc",1,1,2`,
    '',
  ]);
});
