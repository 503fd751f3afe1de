import { describe, expect, it } from 'vitest';
import {
  circumstances,
  DEFAULT_POLICY,
  decision,
  fact,
  interview,
  LONDON,
  mail,
  on,
  openOf,
  standingOf,
  TORONTO,
} from '../testing/story.ts';
import { reasonOf } from './rule-words.ts';
import { obligationSentence, standingSentence, type Wording, warningSentence } from './sentences.ts';

const TUESDAY = on('2026-03-03 15:00');
const wording: Wording = {
  language: 'en',
  candidate: 'Ada Park',
  agency: 'Oak Street Talent',
  reader: 'team',
  day: (at) =>
    new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'Europe/London' }).format(at),
};

describe('a standing in one sentence', () => {
  it('says who owes what to whom, since when, and what was promised', () => {
    const promised = mail(on('2026-03-03 16:00'), ['thanks'], { promise: { on: '2026-03-06' } });
    const standing = standingOf({ facts: [interview(TUESDAY), promised], at: on('2026-03-10') });
    expect(standingSentence(standing, wording)).toBe(
      'You owe Ada Park an answer since 3 March; it was promised for 6 March',
    );
    expect(standingSentence(standing, { ...wording, reader: 'candidate' })).toBe(
      'The company owes you an answer since 3 March; it was promised for 6 March',
    );
  });

  it('names the law where the law sets the date', () => {
    const held = interview(on('2026-03-03 15:00', 'America/Toronto'));
    const promised = mail(held.at, ['thanks'], { promise: { on: '2026-06-30' } });
    const standing = standingOf({
      facts: [held, promised],
      at: on('2026-03-10'),
      who: circumstances({ team: TORONTO }),
    });
    expect(standingSentence(standing, wording)).toBe(
      'You owe Ada Park the notice that the law asks for since 3 March; the law allows until 18 April',
    );
  });

  it('names the other side as the one who owes', () => {
    const task = fact(on('2026-03-03 16:00'), { type: 'TaskAgreed', taskId: 't', owedBy: 'candidate' });
    const facts = [interview(TUESDAY), mail(on('2026-03-03 17:00'), ['thanks']), task];
    expect(standingSentence(standingOf({ facts, at: on('2026-03-04') }), wording)).toBe(
      'Ada Park owes you the agreed task since 3 March; it is due on 6 March',
    );
    const told = mail(on('2026-03-06 10:00'), ['decision'], { to: 'agency' });
    const through = standingOf({
      facts: [interview(TUESDAY), decision(on('2026-03-05'), 'decline'), told],
      at: on('2026-03-06 11:00'),
      who: circumstances({ channel: 'agency', agency: LONDON }),
    });
    expect(standingSentence(through, wording)).toBe(
      'Oak Street Talent owes Ada Park our word, passed on since 6 March; it is due on 9 March',
    );
  });

  it('is calm when nobody owes anything, and says how it ended', () => {
    expect(standingSentence(standingOf({ facts: [], at: TUESDAY }), wording)).toBe(
      'Nobody owes a word right now',
    );
    const told = [
      interview(TUESDAY),
      decision(on('2026-03-05'), 'decline'),
      mail(on('2026-03-06 10:00'), ['decision']),
    ];
    expect(standingSentence(standingOf({ facts: told, at: on('2026-03-09') }), wording)).toBe(
      'Closed: the answer was told on 6 March',
    );
  });
});

describe('why a duty is owed', () => {
  it('names the rule, where it stands, and its sources', () => {
    const answer = openOf(standingOf({ facts: [interview(TUESDAY)], at: TUESDAY }), 'answer');
    expect(reasonOf('en', DEFAULT_POLICY, { rule: answer.because.rule, dueFrom: answer.dueFrom })).toEqual({
      sentence: 'No date was promised: the answer',
      place: 'policy row 4',
      sources: ['docs/evidence.md 2.3', 'docs/evidence.md 2.6'],
      asOf: '2026-11-22',
    });
    expect(reasonOf('en', DEFAULT_POLICY, { rule: 'ontario', dueFrom: 'law' }).place).toBe('law');
  });

  it('names the promise where it was a promise that set the date', () => {
    expect(reasonOf('en', DEFAULT_POLICY, { rule: 'answer', dueFrom: 'promise' }).place).toBe('policy row 5');
  });

  it('leaves out the creditor where the team owes its own file', () => {
    const debrief = openOf(standingOf({ facts: [interview(TUESDAY)], at: TUESDAY }), 'debrief');
    expect(obligationSentence(debrief, wording)).toBe('You owe the debrief');
  });

  it('puts a warning into a sentence', () => {
    expect(warningSentence('en', { kind: 'longWait', since: TUESDAY })).toBe(
      'Two weeks have passed without an answer',
    );
  });
});
