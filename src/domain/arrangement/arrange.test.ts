import { describe, expect, it } from 'vitest';
import type { Fact } from '../fact/fact.ts';
import { historyOf } from '../history/evolve.ts';
import {
  booked,
  circumstances,
  decision,
  fact,
  interview,
  mail,
  on,
  openOf,
  standingOf,
  TORONTO,
} from '../testing/story.ts';

// Tuesday; the thank-you is due on Wednesday, the answer without a promise on the Tuesday after.
const HELD = interview(on('2026-03-03 15:00'), { id: 'i' });
const ANSWER = keyOf('answer');

function keyOf(kind: 'answer' | 'thankYou' | 'debrief'): string {
  return openOf(standingOf({ facts: [HELD], at: on('2026-03-03 16:00') }), kind).key;
}

function handed(at: string, toMemberId: string, key = ANSWER): Fact {
  return fact(on(at), { type: 'DutyHandedOver', key, toMemberId });
}

function snoozed(at: string, until: string, key = ANSWER): Fact {
  return fact(on(at), { type: 'DutySnoozed', key, until, reason: 'decisionPending' });
}

describe('a duty that was handed over', () => {
  it('is held by the other member; all others stay where they were', () => {
    const standing = standingOf({ facts: [HELD, handed('2026-03-03 17:00', 'nina')], at: on('2026-03-04') });
    expect(openOf(standing, 'answer').ownerId).toBe('nina');
    expect(openOf(standing, 'thankYou').ownerId).toBe('owner');
  });

  it('is held by whoever got it last, in whichever order that became known', () => {
    const facts = [handed('2026-03-03 18:00', 'omar'), HELD, handed('2026-03-03 17:00', 'nina')];
    expect(openOf(standingOf({ facts, at: on('2026-03-04') }), 'answer').ownerId).toBe('omar');
  });
});

describe('a duty that was put off', () => {
  const thanked = mail(on('2026-03-03 16:00'), ['thanks']);
  const morning = on('2026-03-10 09:30');

  it('leaves “your word is owed” for “due soon”, and comes back on its day', () => {
    const facts = [HELD, thanked];
    expect(standingOf({ facts, at: morning }).attention).toMatchObject({ list: 'owed' });
    const later = [...facts, snoozed('2026-03-10 09:15', '2026-03-12')];
    const put = standingOf({ facts: later, at: morning });
    expect(put.attention).toMatchObject({ list: 'soon', since: on('2026-03-12') });
    expect(put.wakeAt).toBeLessThanOrEqual(on('2026-03-12'));
    expect(standingOf({ facts: later, at: on('2026-03-12') }).attention.list).toBe('owed');
  });

  it('keeps its date, and is late all the same when that has passed', () => {
    const facts = [HELD, thanked, snoozed('2026-03-10 09:15', '2026-03-12')];
    const owed = openOf(standingOf({ facts, at: on('2026-03-11 08:00') }), 'answer');
    expect(owed).toMatchObject({ isLate: true, dueAt: on('2026-03-11') });
  });

  it('is not nudged about meanwhile; whoever stands further up the line hears as ever', () => {
    const facts = [HELD, thanked, snoozed('2026-03-04 10:00', '2026-03-12')];
    const owed = openOf(standingOf({ facts, at: on('2026-03-11 12:00') }), 'answer');
    const usual = openOf(standingOf({ facts: [HELD, thanked], at: on('2026-03-11 12:00') }), 'answer');
    for (const [index, nudge] of owed.nudges.entries()) {
      const before = usual.nudges[index];
      if (nudge.to === 'owner') expect(nudge).toMatchObject({ at: on('2026-03-12 09:00'), isDue: false });
      else expect(nudge).toEqual(before);
    }
    expect(usual.nudges.some((nudge) => nudge.to === 'owner' && nudge.isDue)).toBe(true);
  });

  it('R5: a promise made since brings it back on the morning of the promised day', () => {
    const promised = mail(on('2026-03-10 11:00'), ['holding'], { promise: { on: '2026-03-11' } });
    const facts = [HELD, thanked, snoozed('2026-03-10 09:15', '2026-03-13'), promised];
    expect(standingOf({ facts, at: on('2026-03-10 12:00') }).attention.list).toBe('soon');
    expect(standingOf({ facts, at: on('2026-03-11') }).attention.list).toBe('owed');
  });

  it('R5: an outcome comes back on its day at the latest', () => {
    const decided = decision(on('2026-03-04 10:00'), 'decline');
    const standing = standingOf({ facts: [HELD, thanked, decided], at: on('2026-03-04 11:00') });
    const { key } = openOf(standing, 'outcome');
    const facts = [HELD, thanked, decided, snoozed('2026-03-04 12:00', '2026-03-20', key)];
    expect(standingOf({ facts, at: on('2026-03-05 12:00') }).attention.list).toBe('soon');
    const due = standingOf({ facts, at: on('2026-03-06') });
    expect(due.attention).toMatchObject({ list: 'owed', urgency: 'untold' });
    expect(due.untold).not.toBeNull();
  });

  it('R6: the notice that the law asks for is back before its warning', () => {
    const held = interview(on('2026-03-03 15:00', 'America/Toronto'), { id: 'i' });
    const who = circumstances({ team: TORONTO });
    const at = on('2026-03-04 12:00', 'America/Toronto');
    const { key } = openOf(standingOf({ facts: [held], at, who }), 'legalNotice');
    const facts = [held, fact(at, { type: 'DutySnoozed', key, until: '2026-12-31', reason: 'other' })];
    const late = standingOf({ facts, at: on('2026-04-17 12:00', 'America/Toronto'), who });
    expect(openOf(late, 'legalNotice').snooze).toBeNull();
    expect(late.attention).toMatchObject({ list: 'owed', urgency: 'lawNear' });
  });

  it('one word put off does not hide another', () => {
    const facts = [HELD, snoozed('2026-03-04 10:00', '2026-03-12')];
    const standing = standingOf({ facts, at: on('2026-03-11 12:00') });
    expect(standing.attention).toMatchObject({ list: 'owed', obligationKey: keyOf('thankYou') });
  });
});

describe('what was taken back', () => {
  const back = (factId: string) => fact(on('2026-03-09'), { type: 'FactTakenBack', factId });

  it('is as if it had never been, and stays in the record', () => {
    const thanked = mail(on('2026-03-03 16:00'), ['thanks']);
    const facts = [back(thanked.id), HELD, thanked];
    const standing = standingOf({ facts, at: on('2026-03-04') });
    expect(openOf(standing, 'thankYou').key).toBe(keyOf('thankYou'));
    expect(historyOf(circumstances(), facts).takenBack).toEqual([thanked]);
  });

  it('leaves a plan standing that was taken for held by mistake', () => {
    const plan = booked(on('2026-03-01'), on('2026-03-20 10:00'), { id: 'i' });
    const standing = standingOf({ facts: [plan, HELD, back(HELD.id)], at: on('2026-03-10') });
    expect(standing.turn.party).toBe('nobody');
  });
});
