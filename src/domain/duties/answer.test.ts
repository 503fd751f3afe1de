import { describe, expect, it } from 'vitest';
import {
  booked,
  circumstances,
  decision,
  fact,
  interview,
  mail,
  on,
  openKinds,
  openOf,
  owedOf,
  received,
  SYDNEY,
  standingOf,
  TORONTO,
} from '../testing/story.ts';

const TUESDAY = on('2026-03-03 15:00');

describe('after an interview (policy rows 1, 3, 4)', () => {
  const facts = [interview(TUESDAY)];

  it('the team owes a thank-you, an answer, a debrief and a scorecard', () => {
    const standing = standingOf({ facts, at: TUESDAY });
    expect(openKinds(standing)).toEqual(['thankYou', 'debrief', 'scorecard', 'answer']);
    expect(openOf(standing, 'thankYou').dueAt).toBe(on('2026-03-05 00:00'));
    expect(openOf(standing, 'answer').dueAt).toBe(on('2026-03-11 00:00'));
    expect(standing.turn).toMatchObject({ party: 'team', since: TUESDAY });
  });

  it('R1: what is due today is not late; when the day has ended it is', () => {
    expect(openOf(standingOf({ facts, at: on('2026-03-04 23:59') }), 'thankYou').isLate).toBe(false);
    expect(openOf(standingOf({ facts, at: on('2026-03-05 00:00') }), 'thankYou').isLate).toBe(true);
  });

  it('R12: a thank-you without a date meets the thank-you and leaves the answer running', () => {
    const standing = standingOf({
      facts: [...facts, mail(on('2026-03-04 10:00'), ['thanks'])],
      at: on('2026-03-04 12:00'),
    });
    expect(owedOf(standing, 'thankYou')[0]?.state).toMatchObject({ is: 'met', by: 'mail', wasLate: false });
    expect(openOf(standing, 'answer')).toMatchObject({ dueFrom: 'default', dueAt: on('2026-03-11 00:00') });
  });

  it('a promised date beats the default (R5), earlier or later', () => {
    const later = mail(on('2026-03-04 10:00'), ['thanks'], { promise: { on: '2026-03-20' } });
    expect(openOf(standingOf({ facts: [...facts, later], at: on('2026-03-05') }), 'answer')).toMatchObject({
      dueFrom: 'promise',
      dueAt: on('2026-03-21'),
    });
    const sooner = mail(on('2026-03-04 10:00'), ['thanks'], { promise: { on: '2026-03-06' } });
    expect(openOf(standingOf({ facts: [...facts, sooner], at: on('2026-03-05') }), 'answer').dueAt).toBe(
      on('2026-03-07'),
    );
  });

  it('R3: "by Friday" ends when Friday ends where the team lives, unless another zone was said', () => {
    const who = circumstances({ team: SYDNEY });
    const held = interview(on('2026-03-03 15:00', 'Australia/Sydney'));
    const friday = fact(on('2026-03-03 15:30', 'Australia/Sydney'), {
      type: 'PromiseMade',
      by: 'team',
      to: 'candidate',
      deadline: { on: '2026-03-06' },
    });
    expect(openOf(standingOf({ facts: [held, friday], at: on('2026-03-04'), who }), 'answer').dueAt).toBe(
      on('2026-03-07', 'Australia/Sydney'),
    );
    const elsewhere = fact(on('2026-03-03 15:30', 'Australia/Sydney'), {
      type: 'PromiseMade',
      by: 'team',
      to: 'candidate',
      deadline: { on: '2026-03-06', timeZone: 'America/Toronto' },
    });
    expect(openOf(standingOf({ facts: [held, elsewhere], at: on('2026-03-04'), who }), 'answer').dueAt).toBe(
      on('2026-03-07', 'America/Toronto'),
    );
  });

  it('R3: a promise made for a day off stands as said, and is nudged on the working day before', () => {
    const sunday = fact(on('2026-03-03 16:00'), {
      type: 'PromiseMade',
      by: 'team',
      to: 'candidate',
      deadline: { on: '2026-03-08' },
    });
    const answer = openOf(standingOf({ facts: [...facts, sunday], at: on('2026-03-04') }), 'answer');
    expect(answer.dueAt).toBe(on('2026-03-09'));
    expect(answer.nudges.map((nudge) => [nudge.to, nudge.at])).toEqual([
      ['owner', on('2026-03-05 09:00')],
      ['owner', on('2026-03-06 09:00')],
      ['manager', on('2026-03-09 09:00')],
    ]);
  });

  it('R3: nudges that would fall before their cause are left out', () => {
    const tomorrow = fact(on('2026-03-03 16:00'), {
      type: 'PromiseMade',
      by: 'team',
      to: 'candidate',
      deadline: { on: '2026-03-04' },
    });
    const answer = openOf(standingOf({ facts: [...facts, tomorrow], at: on('2026-03-03 17:00') }), 'answer');
    expect(answer.nudges.map((nudge) => nudge.step)).toEqual([2, 3]);
  });

  it('the ladder goes up: owner on day 3, manager on day 5, head of hiring on day 8', () => {
    const answer = openOf(standingOf({ facts, at: TUESDAY }), 'answer');
    expect(answer.nudges.map((nudge) => [nudge.to, nudge.at])).toEqual([
      ['owner', on('2026-03-06 09:00')],
      ['manager', on('2026-03-10 09:00')],
      ['headOfHiring', on('2026-03-13 09:00')],
    ]);
  });

  it('R7: a wish to hear earlier becomes the date, never sooner than a business day, and only where nothing was promised', () => {
    const wish = (day: string) => fact(on('2026-03-03 15:10'), { type: 'WishStated', hearBy: day });
    const due = (day: string) =>
      openOf(standingOf({ facts: [...facts, wish(day)], at: on('2026-03-03 16:00') }), 'answer');
    expect(due('2026-03-06')).toMatchObject({ dueFrom: 'wish', dueAt: on('2026-03-07') });
    expect(due('2026-03-03')).toMatchObject({ dueFrom: 'wish', dueAt: on('2026-03-05') });
    expect(due('2026-03-30')).toMatchObject({ dueFrom: 'default' });
    const promised = mail(on('2026-03-03 15:20'), ['thanks'], { promise: { on: '2026-03-12' } });
    expect(
      openOf(
        standingOf({ facts: [...facts, wish('2026-03-06'), promised], at: on('2026-03-03 16:00') }),
        'answer',
      ),
    ).toMatchObject({ dueFrom: 'promise' });
  });

  it('R7: reminders lead up to the day they asked for, and do not come after it', () => {
    const wish = fact(on('2026-03-03 16:00'), { type: 'WishStated', hearBy: '2026-03-05' });
    const { nudges } = openOf(standingOf({ facts: [...facts, wish], at: on('2026-03-03 17:00') }), 'answer');
    expect(nudges.map(({ at, to }) => [to, at])).toEqual([
      ['owner', on('2026-03-05 09:00')],
      ['manager', on('2026-03-06 09:00')],
    ]);
  });

  it('R4: what was said when the interview ended is older than a mail sent before it was written down', () => {
    const promised = mail(on('2026-03-03 17:00'), ['thanks'], { promise: { on: '2026-03-06' } });
    const debrief = fact(on('2026-03-04 11:00'), {
      type: 'DebriefRecorded',
      interviewId: 'interview',
      interviewerId: 'interviewer',
      closing: { kind: 'teamPromised', deadline: { on: '2026-03-13' } },
    });
    const standing = standingOf({ facts: [...facts, promised, debrief], at: on('2026-03-04 12:00') });
    expect(openOf(standing, 'answer').dueAt).toBe(on('2026-03-07'));
    expect(standing.promise).toMatchObject({ dueAt: on('2026-03-07'), state: 'open' });
  });

  it('R8: after ten business days the wait is long, whatever was promised', () => {
    const promised = mail(on('2026-03-04 10:00'), ['thanks'], { promise: { on: '2026-04-30' } });
    const before = standingOf({ facts: [...facts, promised], at: on('2026-03-17 23:59') });
    expect(before.warnings.map((warning) => warning.kind)).not.toContain('longWait');
    const after = standingOf({ facts: [...facts, promised], at: on('2026-03-18 00:00') });
    expect(after.warnings.map((warning) => warning.kind)).toContain('longWait');
    expect(openOf(after, 'answer').isLate).toBe(false);
  });

  it('R15: with an interview booked and nothing else owed it is nobody’s turn until then', () => {
    const next = booked(on('2026-03-05 10:00'), on('2026-03-12 14:00'), { id: 'second' });
    const told = [
      ...facts,
      mail(on('2026-03-04 10:00'), ['thanks']),
      fact(on('2026-03-04 11:00'), {
        type: 'DebriefRecorded',
        interviewId: 'interview',
        interviewerId: 'interviewer',
        closing: { kind: 'nothingSaid' },
      }),
      next,
    ];
    const standing = standingOf({ facts: told, at: on('2026-03-06') });
    expect(standing.turn.party).toBe('nobody');
    expect(openKinds(standing)).toEqual(['scorecard']);
  });

  it('whoever was met again has been heard: the thanks and the debrief of the interview before are over', () => {
    const second = interview(on('2026-03-16 15:00'), { id: 'second' });
    const standing = standingOf({ facts: [...facts, second], at: on('2026-03-17') });
    expect(openKinds(standing)).toEqual(['scorecard', 'thankYou', 'debrief', 'scorecard', 'answer']);
    expect(openOf(standing, 'thankYou').because.at).toBe(second.at);
  });

  it('an advancing word answers, and opens the wait for what it announced', () => {
    const advance = mail(on('2026-03-05 10:00'), ['nextStep']);
    const standing = standingOf({ facts: [...facts, advance], at: on('2026-03-06') });
    expect(owedOf(standing, 'answer')[0]?.state.is).toBe('met');
    expect(openOf(standing, 'answer')).toMatchObject({
      because: { factId: advance.id },
      dueAt: on('2026-03-13'),
    });
  });

  it('R18: the answer to an arrived task is due five business days later', () => {
    const task = fact(on('2026-03-03 16:00'), {
      type: 'TaskAgreed',
      taskId: 't',
      owedBy: 'candidate',
      deadline: { on: '2026-03-09' },
    });
    const waiting = standingOf({ facts: [...facts, task], at: on('2026-03-04') });
    expect(owedOf(waiting, 'answer').every((owed) => owed.state.is === 'ended')).toBe(true);
    expect(openOf(waiting, 'candidateTask').dueAt).toBe(on('2026-03-10'));
    const arrived = standingOf({
      facts: [...facts, task, received(on('2026-03-09 11:00'), ['task'])],
      at: on('2026-03-09 12:00'),
    });
    expect(openOf(arrived, 'answer').dueAt).toBe(on('2026-03-17'));
    expect(openOf(arrived, 'acknowledgement').dueAt).toBe(on('2026-03-11'));
  });
});

describe('a planned interview whose end has passed', () => {
  it('counts as held until somebody says otherwise, under the key that the real one will have', () => {
    const plan = booked(on('2026-03-01 10:00'), on('2026-03-03 14:00'));
    const presumed = standingOf({ facts: [plan], at: on('2026-03-03 15:00') });
    expect(presumed.warnings.map((warning) => warning.kind)).toEqual(['interviewUnconfirmed']);
    const confirmed = standingOf({
      facts: [plan, interview(on('2026-03-03 15:00'))],
      at: on('2026-03-03 15:00'),
    });
    expect(confirmed.obligations.map((owed) => owed.key)).toEqual(
      presumed.obligations.map((owed) => owed.key),
    );
    expect(confirmed.warnings).toEqual([]);
  });

  it('wakes at its end', () => {
    const plan = booked(on('2026-03-01 10:00'), on('2026-03-03 14:00'));
    const standing = standingOf({ facts: [plan], at: on('2026-03-02') });
    expect(standing).toMatchObject({ turn: { party: 'nobody' }, wakeAt: on('2026-03-03 15:00') });
  });
});

describe('once decided (policy row 8)', () => {
  const facts = [
    interview(TUESDAY),
    mail(on('2026-03-04 10:00'), ['thanks'], { promise: { on: '2026-03-20' } }),
  ];

  it('R5: due at the earlier of the promise and two business days after the decision; untold from the decision on', () => {
    const decided = decision(on('2026-03-05 17:00'), 'decline');
    const standing = standingOf({ facts: [...facts, decided], at: on('2026-03-06') });
    expect(openOf(standing, 'outcome')).toMatchObject({ dueFrom: 'default', dueAt: on('2026-03-10') });
    expect(standing.untold).toMatchObject({ since: on('2026-03-05 17:00'), outcome: 'decline' });
    expect(standing.attention).toMatchObject({
      list: 'owed',
      urgency: 'untold',
      since: on('2026-03-05 17:00'),
    });
    const late = decision(on('2026-03-19 17:00'), 'decline');
    expect(
      openOf(standingOf({ facts: [...facts, late], at: on('2026-03-19 18:00') }), 'outcome'),
    ).toMatchObject({ dueFrom: 'promise', dueAt: on('2026-03-21') });
  });

  it('R5: a runner-up told of a dated hold is the exception', () => {
    const hold = decision(on('2026-03-05 17:00'), 'hold', { holdUntil: { on: '2026-03-27' } });
    const told = mail(on('2026-03-06 10:00'), ['holding'], {
      promise: { on: '2026-03-27' },
      holdingCause: 'runnerUp',
    });
    const standing = standingOf({ facts: [...facts, hold, told], at: on('2026-03-09') });
    expect(standing.untold).toBeNull();
    expect(openOf(standing, 'answer')).toMatchObject({ dueFrom: 'promise', dueAt: on('2026-03-28') });
    expect(openOf(standing, 'holdingNote').dueAt).toBe(on('2026-03-14'));
  });

  it('R9: where the gate makes the word wait, it is due a business day after the block, and a holding word by the promise', () => {
    const decided = decision(on('2026-03-19 17:00'), 'decline', { decisionId: 'd' });
    const block = fact(on('2026-03-19 17:00'), {
      type: 'OutcomeBlocked',
      decisionId: 'd',
      why: 'liveOffer',
      until: { on: '2026-03-27' },
    });
    const standing = standingOf({ facts: [...facts, decided, block], at: on('2026-03-19 18:00') });
    expect(openOf(standing, 'outcome')).toMatchObject({ dueFrom: 'block', dueAt: on('2026-03-31') });
    expect(openOf(standing, 'holdingNote')).toMatchObject({ dueFrom: 'promise', dueAt: on('2026-03-21') });
    expect(openOf(standing, 'outcome').nudges.map((nudge) => nudge.at)).toEqual([
      on('2026-03-30 09:00'),
      on('2026-03-31 09:00'),
    ]);
  });

  it('a told no closes, and nothing is owed any more but courtesy', () => {
    const decided = decision(on('2026-03-05 17:00'), 'decline');
    const standing = standingOf({
      facts: [...facts, decided, mail(on('2026-03-06 10:00'), ['decision'])],
      at: on('2026-03-09'),
    });
    expect(standing).toMatchObject({
      phase: 'closed',
      closure: { how: 'told', at: on('2026-03-06 10:00') },
      turn: { party: 'nobody' },
      untold: null,
    });
    expect(openKinds(standing)).toEqual([]);
    expect(standing.promise?.state).toBe('kept');
  });

  it('R10: told in the room is told, even when the debrief is written before the decision', () => {
    const debrief = fact(on('2026-03-03 15:05'), {
      type: 'DebriefRecorded',
      interviewId: 'interview',
      interviewerId: 'interviewer',
      closing: { kind: 'nothingSaid' },
      toldInRoom: { decisionId: 'd' },
    });
    const decided = decision(on('2026-03-03 15:10'), 'decline', { decisionId: 'd' });
    const standing = standingOf({ facts: [facts[0] ?? debrief, debrief, decided], at: on('2026-03-04') });
    expect(standing).toMatchObject({ closure: { how: 'told' }, untold: null });
    expect(owedOf(standing, 'outcome')[0]?.state).toMatchObject({ is: 'met', by: 'room' });
  });

  it('R10: a bounce at any later time opens it again, due a business day after it became known', () => {
    const decided = decision(on('2026-03-05 17:00'), 'decline');
    const sent = mail(on('2026-03-06 10:00'), ['decision'], { messageId: 'no' });
    const bounced = fact(on('2026-03-12 08:00'), { type: 'MessageBounced', messageId: 'no', isHard: true });
    const standing = standingOf({ facts: [...facts, decided, sent, bounced], at: on('2026-03-12 09:00') });
    expect(standing.closure).toBeNull();
    expect(openOf(standing, 'outcome')).toMatchObject({
      key: `outcome:d${decided.at}`,
      dueFrom: 'bounce',
      dueAt: on('2026-03-14'),
    });
    expect(standing.warnings.map((warning) => warning.kind)).toContain('bounced');
    const called = fact(on('2026-03-12 11:00'), {
      type: 'CallMade',
      callId: 'c',
      from: 'team',
      to: 'candidate',
      says: ['decision'],
      wasReached: true,
    });
    expect(
      standingOf({ facts: [...facts, decided, sent, bounced, called], at: on('2026-03-13') }),
    ).toMatchObject({ closure: { how: 'told', at: on('2026-03-12 11:00') } });
  });

  it('R10: a bounce that was read days later is due a business day after it was read', () => {
    const decided = decision(on('2026-03-05 17:00'), 'decline');
    const sent = mail(on('2026-03-06 10:00'), ['decision'], { messageId: 'no' });
    const read = on('2026-03-11 08:00');
    const bounced = {
      ...fact(on('2026-03-06 10:05'), { type: 'MessageBounced', messageId: 'no', isHard: true }),
      recordedAt: read,
    };
    const standing = standingOf({ facts: [...facts, decided, sent, bounced], at: on('2026-03-11 09:00') });
    expect(openOf(standing, 'outcome')).toMatchObject({ dueAt: on('2026-03-13'), isLate: false });
  });

  it('R10: a call that did not reach the person is no evidence, an automatic reply is no answer', () => {
    const decided = decision(on('2026-03-05 17:00'), 'decline');
    const rang = fact(on('2026-03-06 10:00'), {
      type: 'CallMade',
      callId: 'c',
      from: 'team',
      to: 'candidate',
      says: ['decision'],
      wasReached: false,
    });
    const auto = received(on('2026-03-06 10:01'), ['other'], { automatic: {} });
    const standing = standingOf({ facts: [...facts, decided, rang, auto], at: on('2026-03-09') });
    expect(standing.untold).not.toBeNull();
    expect(owedOf(standing, 'acknowledgement')).toEqual([]);
  });

  it('R10: read and confirmed on the status page is told', () => {
    const decided = decision(on('2026-03-05 17:00'), 'decline', { decisionId: 'd' });
    const read = fact(on('2026-03-06 10:00'), {
      type: 'StatusPageRead',
      says: ['decision'],
      decisionId: 'd',
    });
    expect(
      owedOf(standingOf({ facts: [...facts, decided, read], at: on('2026-03-09') }), 'outcome')[0]?.state,
    ).toMatchObject({ is: 'met', by: 'statusPage' });
  });

  it('R11: closing by a written reason is a waiver, no evidence: the duties end as waived and the person counts as unanswered', () => {
    const decided = decision(on('2026-03-05 17:00'), 'decline');
    const waived = fact(on('2026-03-09 10:00'), { type: 'ClosureWaived', waivedBy: 'manager' });
    const standing = standingOf({ facts: [...facts, decided, waived], at: on('2026-03-10') });
    expect(standing).toMatchObject({ phase: 'closed', closure: { how: 'waived' } });
    expect(owedOf(standing, 'outcome')[0]?.state).toMatchObject({ is: 'ended', why: 'waived' });
  });

  it('R22: when the opening is filled everyone left hears within two business days; a reserve on a dated hold does not', () => {
    const filled = fact(on('2026-03-10 12:00'), { type: 'OpeningFilled' });
    const standing = standingOf({ facts: [...facts, filled], at: on('2026-03-11') });
    expect(openOf(standing, 'outcome')).toMatchObject({
      because: { factId: filled.id, rule: 'filled' },
      dueAt: on('2026-03-13'),
    });
    expect(standing.phase).toBe('closing');
    const hold = decision(on('2026-03-05 17:00'), 'hold', { holdUntil: { on: '2026-03-27' } });
    const told = mail(on('2026-03-06 10:00'), ['holding'], { promise: { on: '2026-03-27' } });
    const reserve = standingOf({ facts: [...facts, hold, told, filled], at: on('2026-03-11') });
    expect(owedOf(reserve, 'outcome').some((owed) => owed.state.is === 'open')).toBe(false);
    expect(openOf(reserve, 'answer').dueAt).toBe(on('2026-03-28'));
  });

  it('an interview held after the end revives the process, and with it the plans that follow', () => {
    const waived = fact(on('2026-03-09 10:00'), { type: 'ClosureWaived', waivedBy: 'manager' });
    const again = interview(on('2026-03-12 15:00'), { id: 'again' });
    const next = booked(on('2026-03-13 10:00'), on('2026-03-18 14:00'), { id: 'next' });
    const standing = standingOf({ facts: [...facts, waived, again, next], at: on('2026-03-19') });
    expect(standing).toMatchObject({ closure: null, turn: { party: 'team' } });
    expect(openOf(standing, 'answer').key).toBe('answer:next');
  });

  it('R25: after a reopening an earlier outcome no longer stands, and an answer is owed again', () => {
    const decided = decision(on('2026-03-05 17:00'), 'decline');
    const told = mail(on('2026-03-06 10:00'), ['decision']);
    const reopened = fact(on('2026-03-16 10:00'), { type: 'ApplicationReopened', reopenedBy: 'manager' });
    const standing = standingOf({ facts: [...facts, decided, told, reopened], at: on('2026-03-17') });
    expect(standing).toMatchObject({ phase: 'active', closure: null, turn: { party: 'team' } });
    expect(openOf(standing, 'answer')).toMatchObject({
      because: { factId: reopened.id },
      dueAt: on('2026-03-21'),
    });
  });
});

describe('R12, R13, R20: holding', () => {
  const facts = [
    interview(TUESDAY),
    mail(on('2026-03-04 10:00'), ['thanks'], { promise: { on: '2026-03-06' } }),
  ];

  it('R12: a holding note in time renews the date and the old promise slipped; a late one leaves it broken', () => {
    const inTime = mail(on('2026-03-06 10:00'), ['holding'], { promise: { on: '2026-03-12' } });
    const slipped = standingOf({ facts: [...facts, inTime], at: on('2026-03-09') });
    expect(openOf(slipped, 'answer')).toMatchObject({ dueAt: on('2026-03-13'), isLate: false });
    const undated = mail(on('2026-03-06 10:00'), ['holding']);
    expect(openOf(standingOf({ facts: [...facts, undated], at: on('2026-03-09') }), 'answer')).toMatchObject({
      dueAt: on('2026-03-07'),
      isLate: true,
    });
  });

  it('R13: a new dated word at least every five business days while the date is far', () => {
    const far = mail(on('2026-03-06 10:00'), ['holding'], {
      promise: { on: '2026-03-31' },
      holdingCause: 'delay',
    });
    const standing = standingOf({ facts: [...facts, far], at: on('2026-03-09') });
    expect(openOf(standing, 'holdingNote')).toMatchObject({
      because: { factId: far.id },
      dueAt: on('2026-03-14'),
    });
  });

  it('R13: after two in a row the third needs a call; an answer or an advance between starts the count anew', () => {
    const first = mail(on('2026-03-06 10:00'), ['holding'], { promise: { on: '2026-03-12' } });
    const second = mail(on('2026-03-12 10:00'), ['holding'], { promise: { on: '2026-03-18' } });
    expect(
      standingOf({ facts: [...facts, first], at: on('2026-03-09') }).warnings.map((warning) => warning.kind),
    ).not.toContain('needsCall');
    expect(
      standingOf({ facts: [...facts, first, second], at: on('2026-03-13') }).warnings.map(
        (warning) => warning.kind,
      ),
    ).toContain('needsCall');
    const advance = mail(on('2026-03-10 10:00'), ['nextStep']);
    expect(
      standingOf({ facts: [...facts, first, advance, second], at: on('2026-03-13') }).warnings.map(
        (warning) => warning.kind,
      ),
    ).not.toContain('needsCall');
  });

  it('R20: a decider who is away when the promise ends makes a holding note due before it; the promise does not move', () => {
    const promised = mail(on('2026-03-04 10:00'), ['thanks'], { promise: { on: '2026-03-13' } });
    const away = fact(on('2026-03-05 09:00'), {
      type: 'AbsenceStated',
      party: 'team',
      memberId: 'manager',
      from: '2026-03-09',
      until: '2026-03-20',
    });
    const standing = standingOf({ facts: [interview(TUESDAY), promised, away], at: on('2026-03-10') });
    expect(openOf(standing, 'holdingNote')).toMatchObject({ dueFrom: 'absence', dueAt: on('2026-03-13') });
    expect(openOf(standing, 'answer').dueAt).toBe(on('2026-03-14'));
    expect(standing.warnings.map((warning) => warning.kind)).toContain('decisionMakerAway');
  });

  it('R24, R13: a freeze is told within a day, then a word every ten business days, then the new timeline within two', () => {
    const frozen = fact(on('2026-03-05 12:00'), { type: 'OpeningFrozen' });
    const untold = standingOf({ facts: [...facts, frozen], at: on('2026-03-05 13:00') });
    expect(openOf(untold, 'freezeNotice').dueAt).toBe(on('2026-03-07'));
    const notice = mail(on('2026-03-06 10:00'), ['freezeNotice']);
    const told = standingOf({ facts: [...facts, frozen, notice], at: on('2026-03-09') });
    expect(told.phase).toBe('frozen');
    expect(openOf(told, 'holdingNote')).toMatchObject({
      because: { rule: 'freezeCheckIn' },
      dueAt: on('2026-03-21'),
    });
    expect(owedOf(told, 'answer').some((owed) => owed.state.is === 'open')).toBe(false);
    const thawed = fact(on('2026-03-24 12:00'), { type: 'OpeningThawed' });
    const back = standingOf({ facts: [...facts, frozen, notice, thawed], at: on('2026-03-25') });
    expect(openOf(back, 'reengagement').dueAt).toBe(on('2026-03-27'));
    expect(owedOf(back, 'holdingNote').some((owed) => owed.state.is === 'open')).toBe(false);
  });
});

describe('the team in another place', () => {
  it('counts in Toronto for a candidate in London', () => {
    const who = circumstances({ team: TORONTO });
    const held = interview(on('2026-03-06 18:00', 'America/Toronto'));
    expect(openOf(standingOf({ facts: [held], at: held.at, who }), 'thankYou').dueAt).toBe(
      on('2026-03-10', 'America/Toronto'),
    );
  });
});
