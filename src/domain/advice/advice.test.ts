import { describe, expect, test } from 'vitest';
import { DAY } from '../../lib/instant.ts';
import type { Fact } from '../fact/fact.ts';
import { historyOf } from '../history/evolve.ts';
import {
  circumstances,
  DEFAULT_POLICY,
  decision,
  fact,
  interview,
  mail,
  on,
  received,
} from '../testing/story.ts';
import { adviceSentences } from '../wording/advice-words.ts';
import { advise } from './advice.ts';
import { adviceDay } from './advice-day.ts';

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
    ['2026-03-11', ['2026-02-25', '2026-03-04'], 'moveOn', null],
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

describe('each step says why, with the day that it hangs on', () => {
  const met = interview(on('2026-03-03 15:00'), { id: 'first' });
  const named = fact(on('2026-03-03 16:00'), {
    type: 'PromiseMade',
    by: 'team',
    to: 'candidate',
    deadline: { on: '2026-03-06' },
  });
  const frozen = (until?: string) =>
    fact(on('2026-03-04 09:00'), { type: 'OpeningFrozen', ...(until !== undefined && { until }) });
  const away = fact(on('2026-03-04 09:00'), {
    type: 'AbsenceStated',
    party: 'team',
    from: '2026-03-04',
    until: '2026-03-20',
  });
  const thanked = received(on('2026-03-03 18:00'), ['thanks']);
  const notes = [chased('2026-03-11'), chased('2026-03-18')];

  test.each([
    ['2026-02-18', [applied], 'Wait until Wednesday 25 February', 'You applied on Tuesday 17 February.'],
    ['2026-03-05', [met, thanked, named], 'Wait until Tuesday 10 March', 'They named Friday 6 March'],
    [
      '2026-03-10',
      [met, thanked, named],
      'Write now',
      'They named Friday 6 March for their word, and two more',
    ],
    ['2026-03-05', [met, thanked], 'Wait until Wednesday 11 March', 'You met on Tuesday 3 March, and no day'],
    [
      '2026-03-12',
      [met, thanked, notes[0]],
      'Wait until Wednesday 18 March',
      'You wrote on Wednesday 11 March.',
    ],
    ['2026-03-18', [met, thanked, notes[0]], 'Write now', 'You wrote on Wednesday 11 March, and five'],
    ['2026-03-26', [met, thanked, ...notes], 'Move on', 'Your last note, of Wednesday 18 March'],
    [
      '2026-03-13',
      [met, thanked, away],
      'Wait until Tuesday 24 March',
      'As far as is known they are away until Friday 20 March.',
    ],
    [
      '2026-03-13',
      [met, thanked, frozen()],
      'Wait until Wednesday 18 March',
      'They said on Wednesday 4 March that hiring stands still.',
    ],
    [
      '2026-03-25',
      [met, thanked, frozen('2026-03-31')],
      'Wait until Tuesday 31 March',
      'They said that hiring stands still until Tuesday 31 March.',
    ],
    [
      '2026-03-31',
      [met, thanked, frozen('2026-03-31')],
      'Ask whether the freeze goes on',
      'Hiring was to stand still until Tuesday 31 March.',
    ],
  ] as const)('on %s: %#', (day, facts, says, why) => {
    const said = adviceSentences(
      adviceAt(
        day,
        facts.flatMap((one) => one ?? []),
      ),
      {
        language: 'en',
        timeZone: 'Europe/London',
        now: on(`${day} 12:00`),
      },
    );
    expect(said.says).toBe(says);
    expect(said.why).toContain(why);
  });
});

test('a note that was put off is waited for, past the day on which one would have moved on', () => {
  const met = interview(on('2026-03-03 15:00'), { id: 'first' });
  const { standing } = adviceAt('2026-03-12', [met]);
  const { key } = standing.obligations.find(({ kind }) => kind === 'followUp') ?? { key: '' };
  const putOff = fact(on('2026-03-12 10:00'), {
    type: 'DutySnoozed',
    key,
    until: '2026-04-02',
    reason: 'other',
  });
  expect(adviceAt('2026-03-31', [met]).kind).toBe('moveOn');
  expect(adviceAt('2026-03-31', [met, putOff])).toMatchObject({ kind: 'wait', at: on('2026-04-02') });
});

test('when one moves on, feedback is asked for once, of those whom one has met', () => {
  const met = interview(on('2026-03-03 15:00'), { id: 'first' });
  const silent = [applied, met, chased('2026-03-11'), chased('2026-03-18')];
  expect(adviceAt('2026-03-26', silent)).toMatchObject({ kind: 'moveOn', draft: 'feedbackRequest' });
  const asked = received(on('2026-03-26 10:00'), ['feedbackRequest']);
  expect(adviceAt('2026-03-27', [...silent, asked])).toMatchObject({ kind: 'moveOn', draft: null });
});

test('a freeze that was told in a mail alone is no time to write either', () => {
  const met = interview(on('2026-03-03 15:00'), { id: 'first' });
  const told = mail(on('2026-03-04 11:00'), ['holding'], { holdingCause: 'freeze' });
  expect(adviceAt('2026-03-13', [applied, met, told])).toMatchObject({
    kind: 'wait',
    at: on('2026-03-18'),
    draft: 'afterFreeze',
  });
  expect(adviceAt('2026-03-18', [applied, met, told])).toMatchObject({ kind: 'write', draft: 'afterFreeze' });
});

describe('after a no', () => {
  // Tuesday 3 March; the no came on Tuesday 10 March at 11:00, and its window ends with Tuesday the 17th.
  const met = interview(on('2026-03-03 15:00'), { id: 'first' });
  const told = [decision(on('2026-03-10 10:00'), 'decline'), mail(on('2026-03-10 11:00'), ['decision'])];
  const asked = received(on('2026-03-11 16:00'), ['feedbackRequest']);
  const gone = (type: 'OpeningFilled' | 'OpeningClosed') => fact(on('2026-03-10 09:00'), { type });

  test.each([
    ['the same day is left in peace', '2026-03-10', [met, ...told], 'nothing'],
    ['from the next day one may ask what to learn', '2026-03-11', [met, ...told], 'askFeedback'],
    ['and until the fifth business day', '2026-03-17', [met, ...told], 'askFeedback'],
    ['after that it is let be, without a reminder', '2026-03-18', [met, ...told], 'nothing'],
    ['whoever asked is not told to ask again', '2026-03-12', [met, ...told, asked], 'nothing'],
    [
      'nor whoever asked before the no came',
      '2026-03-12',
      [met, received(on('2026-03-09 10:00'), ['feedbackRequest']), ...told],
      'nothing',
    ],
    [
      'nor whoever was given feedback with the no',
      '2026-03-12',
      [met, ...told, mail(on('2026-03-10 12:00'), ['feedback'])],
      'nothing',
    ],
    ['after an application alone nobody met them', '2026-03-12', told, 'nothing'],
    [
      'a job that somebody else got is a no',
      '2026-03-12',
      [met, gone('OpeningFilled'), ...told],
      'askFeedback',
    ],
    [
      'a job that was given up is none about them',
      '2026-03-12',
      [met, gone('OpeningClosed'), ...told],
      'nothing',
    ],
    [
      'a process that one left oneself has no no',
      '2026-03-12',
      [met, fact(on('2026-03-10'), { type: 'CandidateWithdrew' })],
      'nothing',
    ],
  ] as const)('%s', (_, day, facts, kind) => {
    expect(adviceAt(day, [applied, ...facts]).kind).toBe(kind);
  });

  test('it names the last day on which it is in place, and has its letter and no duty', () => {
    const { kind, at, draft, duty, standing } = adviceAt('2026-03-12', [applied, met, ...told]);
    expect({ at, draft, duty }).toEqual({ at: on('2026-03-18'), draft: 'feedbackRequest', duty: null });
    expect(adviceDay(kind, at ?? 0)).toBe(on('2026-03-18') - 1);
    expect(
      standing.obligations.filter(({ owedBy, state }) => owedBy === 'candidate' && state.is === 'open'),
    ).toEqual([]);
  });
});

describe('another offer', () => {
  const met = interview(on('2026-03-03 15:00'), { id: 'first' });
  const shared = fact(on('2026-03-05 09:00'), {
    type: 'CompetingOfferShared',
    deadline: { on: '2026-03-13' },
  });
  const thanked = received(on('2026-03-03 18:00'), ['thanks']);
  const elsewhere = [{ since: on('2026-03-05 09:00'), until: on('2026-03-14') }];
  const adviceWith = (facts: readonly Fact[], otherOffers = elsewhere) =>
    advise({
      history: historyOf(circumstances({ workspace: 'seeker' }), facts),
      policy: DEFAULT_POLICY,
      now: on('2026-03-06 12:00'),
      times: { theirs: [], others: [] },
      hasPhone: false,
      otherOffers,
    });

  test.each([
    ['that was written down here is told to them at once', [met, thanked, shared], []],
    ['of another company in the same search is told as well', [met, thanked], elsewhere],
  ])('%s', (_, facts, others) => {
    const advice = adviceWith(facts, others);
    expect(advice).toMatchObject({ kind: 'write', draft: 'competingOffer', because: { is: 'otherOffer' } });
    const reader = { language: 'en', timeZone: 'Europe/London', now: on('2026-03-06 12:00') } as const;
    expect(adviceSentences(advice, reader).why).toContain('to answer by Friday 13 March');
  });

  test.each([
    ['once they were written to', [met, thanked, received(on('2026-03-05 12:00'), ['other'])]],
    ['where one applied and nothing else happened', [applied]],
    [
      'where the offer is their own',
      [met, thanked, fact(on('2026-03-05'), { type: 'OfferMade', offerId: 'o' })],
    ],
  ])('is no letter %s', (_, facts) => {
    expect(adviceWith(facts).draft).not.toBe('competingOffer');
  });

  test('that has ended is nobody’s any more', () => {
    expect(adviceWith([met, thanked], [{ since: 0, until: on('2026-03-06 11:00') }]).draft).not.toBe(
      'competingOffer',
    );
  });
});

describe('a sheet that says “interviewing” and no day', () => {
  const entered = {
    ...fact(on('2026-03-03 09:00'), { type: 'StageEntered', stage: 'Interviewing' }),
    id: 'sheet:a:interview',
  };
  test('asks for the day, counts nothing from the application and calls nobody silent', () => {
    const advice = adviceAt('2026-03-20', [applied, entered]);
    expect(advice).toMatchObject({ kind: 'noteInterview', silence: { is: 'nothingOwed' } });
  });
  test('asks no longer once the day is written down, or they wrote', () => {
    const met = interview(on('2026-03-10 15:00'), { id: 'first' });
    expect(adviceAt('2026-03-20', [applied, entered, met]).kind).toBe('write');
    expect(adviceAt('2026-03-20', [applied, entered, mail(on('2026-03-19 11:00'), ['holding'])]).kind).toBe(
      'wait',
    );
  });
});
