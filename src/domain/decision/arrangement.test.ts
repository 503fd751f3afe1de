import { describe, expect, it } from 'vitest';
import type { Actor, Fact, FactTakenBack } from '../fact/fact.ts';
import { historyOf } from '../history/evolve.ts';
import {
  circumstances,
  DEFAULT_POLICY,
  decision,
  fact,
  interview,
  mail,
  on,
  openOf,
  standingOf,
} from '../testing/story.ts';
import { refusalSentence } from '../wording/refusal-sentence.ts';
import { decide } from './decide.ts';
import type { Request } from './request.ts';

const HELD = interview(on('2026-03-03 15:00'), { id: 'i' });
const NOW = on('2026-03-04 10:00');

function ask(facts: readonly Fact[], request: Request, now = NOW): ReturnType<typeof decide> {
  return decide(historyOf(circumstances(), facts), request, DEFAULT_POLICY, now);
}

describe('putting a word off', () => {
  const key = openOf(standingOf({ facts: [HELD], at: NOW }), 'answer').key;
  const until = (day: string, of = key): Request => ({
    kind: 'record',
    fact: fact(NOW, { type: 'DutySnoozed', key: of, until: day, reason: 'betterMoment' }) as never,
  });

  it('takes a date of the policy as far as the long wait, and no further however often', () => {
    expect(ask([HELD], until('2026-03-17'))).toMatchObject({ facts: [{ type: 'DutySnoozed' }] });
    const request = until('2026-03-18');
    const refusal = ask([HELD], request);
    expect(refusal).toEqual({ refused: 'snooze_too_long', at: on('2026-03-17') });
    const wording = {
      language: 'en' as const,
      candidate: 'Ada Park',
      day: (at: number) => new Date(at).toISOString().slice(0, 10),
    };
    expect(refusalSentence(request, refusal as never, wording)).toBe(
      'Cannot record this for Ada Park: it can be put off until 2026-03-17 at most. Give them a new date instead',
    );
  });

  it('R5: goes no further than the morning of a promised day', () => {
    const promised = mail(on('2026-03-03 16:00'), ['thanks'], { promise: { on: '2026-03-06' } });
    expect(ask([HELD, promised], until('2026-03-06'))).toMatchObject({ facts: [{}] });
    expect(ask([HELD, promised], until('2026-03-07'))).toMatchObject({ refused: 'snooze_too_long' });
  });

  it('lies ahead, and is about a word that is owed', () => {
    expect(ask([HELD], until('2026-03-04'))).toMatchObject({ refused: 'snooze_in_past' });
    expect(ask([HELD], until('2026-03-05', 'answer:nobody'))).toMatchObject({ refused: 'duty_not_open' });
    const told = [HELD, decision(NOW - 2000, 'decline'), mail(NOW - 1000, ['decision'])];
    expect(ask(told, until('2026-03-05'))).toMatchObject({ refused: 'duty_not_open' });
  });
});

describe('taking something back', () => {
  const owner: Actor = { kind: 'member', id: 'owner' };
  const takeBack = (factIds: readonly string[], memberId = 'owner', isAdmin = false): Request => ({
    kind: 'takeBack',
    takenBack: factIds.map(
      (factId) => fact(NOW, { type: 'FactTakenBack', factId }, `b-${factId}`) as FactTakenBack,
    ),
    by: { memberId, isAdmin },
  });
  const written = (at: number, says: Parameters<typeof mail>[1]): Fact => {
    const word = mail(at, says);
    return { ...word, messageId: word.id } as Fact;
  };

  it('is for whoever recorded it, and for an admin', () => {
    expect(ask([HELD], takeBack([HELD.id]))).toMatchObject({ facts: [{ factId: HELD.id }] });
    expect(ask([HELD], takeBack([HELD.id], 'nina'))).toEqual({ refused: 'fact_not_yours' });
    expect(ask([HELD], takeBack([HELD.id], 'nina', true))).toMatchObject({ facts: [{}] });
  });

  it('twice is once, and of nothing it is refused', () => {
    const back = fact(NOW, { type: 'FactTakenBack', factId: HELD.id });
    expect(ask([HELD, back], takeBack([HELD.id]))).toEqual({ facts: [] });
    expect(ask([HELD], takeBack(['nothing']))).toEqual({ refused: 'fact_not_found' });
    expect(ask([HELD, back], { kind: 'record', fact: HELD } as Request)).toEqual({ facts: [] });
  });

  it('a word that left stays said; one that somebody wrote down by mistake does not', () => {
    const sent = mail(NOW - 1000, ['thanks']);
    expect(ask([HELD, sent], takeBack([sent.id]))).toEqual({ refused: 'word_has_left' });
    const noted = written(NOW - 1000, ['thanks']);
    expect(ask([HELD, noted], takeBack([noted.id]))).toMatchObject({ facts: [{}] });
  });

  it('what an import or the clockwork brought stands, and so does what concerns the whole opening', () => {
    const imported: Fact = { ...HELD, actor: { kind: 'import' } };
    expect(ask([imported], takeBack([HELD.id], 'owner', true))).toEqual({ refused: 'fact_stands' });
    const frozen: Fact = { ...fact(NOW - 1000, { type: 'OpeningFrozen' }), actor: owner };
    expect(ask([frozen], takeBack([frozen.id]))).toEqual({ refused: 'fact_stands' });
  });

  it('R25: a decision that was told is reopened, not taken back', () => {
    const decided = decision(NOW - 3000, 'decline');
    expect(ask([HELD, decided], takeBack([decided.id]))).toMatchObject({ facts: [{}] });
    const told = mail(NOW - 2000, ['decision']);
    expect(ask([HELD, decided, told], takeBack([decided.id]))).toEqual({ refused: 'word_has_left' });
    const noted = written(NOW - 2000, ['decision']);
    expect(ask([HELD, decided, noted], takeBack([decided.id]))).toEqual({ refused: 'fact_relied_on' });
    expect(ask([HELD, decided, noted], takeBack([decided.id, noted.id]))).toMatchObject({ facts: [{}, {}] });
  });

  it('an interview with a debrief stays until the debrief is taken back', () => {
    const closing = { kind: 'nothingSaid' } as const;
    const debrief = fact(NOW - 1000, {
      type: 'DebriefRecorded',
      interviewId: 'i',
      interviewerId: 'interviewer',
      closing,
    });
    expect(ask([HELD, debrief], takeBack([HELD.id]))).toEqual({ refused: 'fact_relied_on' });
    expect(ask([HELD, debrief], takeBack([debrief.id]))).toMatchObject({ facts: [{}] });
  });
});
