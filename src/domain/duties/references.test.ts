import { describe, expect, it } from 'vitest';
import type { Fact } from '../fact/fact.ts';
import {
  circumstances,
  fact,
  interview,
  LONDON,
  mail,
  on,
  openKinds,
  openOf,
  owedOf,
  standingOf,
} from '../testing/story.ts';

const TUESDAY = on('2026-03-03 15:00');
const met = interview(TUESDAY);
const answered = mail(on('2026-03-03 16:00'), ['thanks', 'nextStep', 'decision']);
const wanted = fact(on('2026-03-04 10:00'), { type: 'RefereesAsked', count: 2, owedBy: 'candidate' });
const named = (id: string, at: number): Fact =>
  fact(at, { type: 'RefereeNamed', referenceId: id, relation: 'supervisor' }, `named-${id}`);
const warned = (id: string, at: number): Fact =>
  fact(at, { type: 'RefereeWarned', referenceId: id }, `warned-${id}`);
const request = mail(on('2026-03-05 12:00'), [], {
  to: 'referee' as never,
  messageId: 'request',
  referenceId: 'kim',
});
const asked = [named('kim', on('2026-03-05 10:00')), warned('kim', on('2026-03-05 11:00')), request];
const given = fact(on('2026-03-10 10:00'), {
  type: 'ReferenceReceived',
  referenceId: 'kim',
  answer: 'given',
});
const declined = fact(on('2026-03-06 10:00'), {
  type: 'ReferenceReceived',
  referenceId: 'kim',
  answer: 'declined',
});
const kindsAt = (facts: readonly Fact[], at: number) =>
  openKinds(standingOf({ facts: [met, answered, ...facts], at }));

describe('R26, policy row 22: references', () => {
  it('the candidate names as many as were asked for, and owes it until then', () => {
    const one = [wanted, named('kim', on('2026-03-05 10:00'))];
    const standing = standingOf({ facts: [met, answered, ...one], at: on('2026-03-05 12:00') });
    expect(openOf(standing, 'refereeNames')).toMatchObject({ owedBy: 'candidate', dueAt: on('2026-03-10') });
    expect(kindsAt([...one, named('lou', on('2026-03-05 11:00'))], on('2026-03-05 12:00'))).not.toContain(
      'refereeNames',
    );
  });

  it('a referee hears of it from the candidate first; only then do we owe them the questions', () => {
    const standing = standingOf({
      facts: [met, answered, named('kim', on('2026-03-05 10:00'))],
      at: on('2026-03-05 12:00'),
    });
    expect(openOf(standing, 'refereeWarning')).toMatchObject({ owedBy: 'candidate', owedTo: 'referee' });
    expect(openKinds(standing)).not.toContain('referenceRequest');
    const told = [named('kim', on('2026-03-05 10:00')), warned('kim', on('2026-03-05 11:00'))];
    const after = standingOf({ facts: [met, answered, ...told], at: on('2026-03-05 12:00') });
    expect(openOf(after, 'referenceRequest')).toMatchObject({ owedBy: 'team', dueAt: on('2026-03-07') });
    expect(after.attention.list).toBe('soon');
  });

  it('the request that left starts the clock of the referee, and is no word to the candidate', () => {
    const standing = standingOf({ facts: [met, ...asked], at: on('2026-03-05 13:00') });
    expect(openOf(standing, 'reference')).toMatchObject({ owedBy: 'referee', dueAt: on('2026-03-11') });
    expect(owedOf(standing, 'thankYou')[0]?.state.is).toBe('open');
    expect(standing.turn.party).toBe('team');
  });

  it('a request that came back was never asked: it is owed again', () => {
    const bounced = fact(on('2026-03-05 14:00'), {
      type: 'MessageBounced',
      messageId: 'request',
      isHard: true,
    });
    expect(kindsAt([...asked, bounced], on('2026-03-05 15:00'))).toContain('referenceRequest');
    expect(kindsAt([...asked, bounced], on('2026-03-05 15:00'))).not.toContain('reference');
  });

  it.each<[string, string, string[]]>([
    ['on the first day nobody is chased', '2026-03-06 12:00', []],
    ['after two business days through the candidate', '2026-03-09 12:00', ['refereeReminder']],
    ['after four the referee themselves', '2026-03-11 12:00', ['referenceChaser']],
    ['after six another name is asked for', '2026-03-13 12:00', ['refereeReplacement']],
  ])('chasers change the ask: %s', (_title, at, expected) => {
    const chasers = ['refereeReminder', 'referenceChaser', 'refereeReplacement'];
    expect(kindsAt(asked, on(at)).filter((kind) => chasers.includes(kind))).toEqual(expected);
  });

  it('an answer ends every chaser; a declined one asks for another name at once, and never chases', () => {
    const left = kindsAt([...asked, given], on('2026-03-13 12:00'));
    expect(left.filter((kind) => kind.startsWith('refere'))).toEqual([]);
    expect(kindsAt([...asked, declined], on('2026-03-06 12:00'))).toContain('refereeReplacement');
    expect(kindsAt([...asked, declined], on('2026-03-13 12:00'))).not.toContain('referenceChaser');
    expect(kindsAt([request, declined], on('2026-03-06 12:00'))).toContain('refereeReplacement');
  });

  it('once we asked for another name, the name is the candidate’s to give', () => {
    const word = mail(on('2026-03-06 11:00'), ['reminder']);
    const standing = standingOf({
      facts: [met, answered, ...asked, declined, word],
      at: on('2026-03-06 12:00'),
    });
    expect(openOf(standing, 'refereeNames')).toMatchObject({ owedBy: 'candidate' });
    const other = named('lou', on('2026-03-06 14:00'));
    expect(kindsAt([...asked, declined, word, other], on('2026-03-06 15:00'))).not.toContain('refereeNames');
  });

  it('where the agency asks somebody itself, the answer is the agency’s debt and its turn', () => {
    const who = circumstances({ channel: 'agency', agency: LONDON });
    const through = fact(on('2026-03-05 10:00'), {
      type: 'ReferenceAsked',
      referenceId: 'kim',
      owedBy: 'agency',
    });
    const standing = standingOf({ facts: [through], at: on('2026-03-05 12:00'), who });
    expect(openOf(standing, 'reference')).toMatchObject({ owedBy: 'agency' });
    expect(standing.turn.party).toBe('agency');
  });
});
