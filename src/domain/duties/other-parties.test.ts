import { describe, expect, it } from 'vitest';
import type { Fact } from '../fact/fact.ts';
import {
  booked,
  circumstances,
  decision,
  fact,
  interview,
  LONDON,
  mail,
  on,
  openKinds,
  openOf,
  owedOf,
  policyWith,
  received,
  SEOUL,
  standingOf,
  TEL_AVIV,
  TORONTO,
} from '../testing/story.ts';
import { courtesySentence, standingSentence } from '../wording/sentences.ts';

const TUESDAY = on('2026-03-03 15:00');
const warningsAt = (facts: readonly Fact[], at: number) =>
  standingOf({ facts, at }).warnings.map((warning) => warning.kind);

describe('R19: silence of the candidate', () => {
  const task = fact(on('2026-03-03 16:00'), { type: 'TaskAgreed', taskId: 't', owedBy: 'candidate' });
  const facts = [interview(TUESDAY), task];

  it('is due in three business days, reminded one and three days after, asked straight five days later', () => {
    const owed = openOf(standingOf({ facts, at: on('2026-03-04') }), 'candidateTask');
    expect(owed.dueAt).toBe(on('2026-03-07'));
    expect(owed.nudges.map((nudge) => [nudge.to, nudge.at])).toEqual([
      ['candidate', on('2026-03-09 09:00')],
      ['candidate', on('2026-03-11 09:00')],
      ['candidate', on('2026-03-18 09:00')],
    ]);
  });

  it('then holds, looked at monthly by a person, and never closes by itself', () => {
    expect(standingOf({ facts, at: on('2026-03-25 23:59') }).phase).toBe('active');
    const held = standingOf({ facts, at: on('2026-03-26 00:00') });
    expect(held).toMatchObject({ phase: 'onHold', closure: null });
    expect(held.wakeAt).toBe(on('2026-04-26 09:00'));
    expect(warningsAt(facts, on('2026-04-27'))).toContain('monthlyLook');
    expect(standingOf({ facts, at: on('2036-01-01') })).toMatchObject({ phase: 'onHold', closure: null });
  });

  it('an answer brings it back to life', () => {
    const back = standingOf({
      facts: [...facts, received(on('2026-05-04 10:00'), ['task'])],
      at: on('2026-05-05'),
    });
    expect(back.phase).toBe('active');
    expect(back.turn.party).toBe('team');
  });

  it('R20: an absence moves what the absent one owes to a business day after the return, and nothing else', () => {
    const away = received(on('2026-03-04 08:00'), ['other'], { automatic: { awayUntil: '2026-03-13' } });
    const promise = fact(on('2026-03-03 15:30'), {
      type: 'PromiseMade',
      by: 'team',
      to: 'candidate',
      deadline: { on: '2026-03-06' },
    });
    const standing = standingOf({ facts: [interview(TUESDAY), promise, task, away], at: on('2026-03-05') });
    expect(openOf(standing, 'candidateTask')).toMatchObject({ dueFrom: 'absence', dueAt: on('2026-03-17') });
    expect(standing.promise?.dueAt).toBe(on('2026-03-07'));
  });

  it('a candidate who did not come is asked after 30 minutes and after a business day, then on hold with a kind note prepared', () => {
    const plan = booked(on('2026-03-01 10:00'), on('2026-03-03 14:00'));
    const missed = fact(TUESDAY, { type: 'InterviewMissed', interviewId: 'interview', by: 'candidate' });
    const standing = standingOf({ facts: [plan, missed], at: TUESDAY });
    expect(owedOf(standing, 'attendanceQuestion').map((owed) => owed.dueAt)).toEqual([
      TUESDAY + 30 * 60_000,
      on('2026-03-05'),
    ]);
    expect(owedOf(standing, 'thankYou')).toEqual([]);
    const later = standingOf({ facts: [plan, missed], at: on('2026-03-06') });
    expect(later).toMatchObject({ phase: 'onHold', closure: null });
    expect(later.warnings.map((warning) => warning.kind)).toContain('closingNotePrepared');
    const wrote = standingOf({
      facts: [plan, missed, received(on('2026-03-06 10:00'), ['other'])],
      at: on('2026-03-06 11:00'),
    });
    expect(wrote.phase).toBe('active');
    expect(openKinds(wrote)).toEqual(['acknowledgement']);
  });
});

describe('R19: work that was agreed', () => {
  const task = fact(on('2026-03-03 15:10'), { type: 'TaskAgreed', taskId: 't', owedBy: 'candidate' });

  it.each<[string, Fact]>([
    ['a no was decided', decision(on('2026-03-04 10:00'), 'decline')],
    ['the opening was filled', fact(on('2026-03-04 10:00'), { type: 'OpeningFilled' })],
  ])('nobody is reminded of it after %s', (_title, over) => {
    const facts = [interview(TUESDAY), task];
    expect(openKinds(standingOf({ facts, at: on('2026-03-04 11:00') }))).toContain('candidateTask');
    const standing = standingOf({ facts: [...facts, over], at: on('2026-03-04 11:00') });
    expect(openKinds(standing)).not.toContain('candidateTask');
    expect(openKinds(standing)).toContain('outcome');
  });
});

describe('R14: a message that needs an answer', () => {
  const facts = [interview(TUESDAY)];
  it('opens an acknowledgement; thanks and confirmations do not; in doubt it opens; one key says it needs none', () => {
    const opened = (fact: Fact) =>
      owedOf(standingOf({ facts: [...facts, fact], at: on('2026-03-04 12:00') }), 'acknowledgement').length;
    expect(opened(received(on('2026-03-04 10:00'), ['question']))).toBe(1);
    expect(opened(received(on('2026-03-04 10:00'), ['thanks']))).toBe(0);
    expect(opened(received(on('2026-03-04 10:00'), ['confirmation', 'thanks']))).toBe(0);
    expect(opened(received(on('2026-03-04 10:00'), []))).toBe(1);
    const asked = received(on('2026-03-04 10:00'), ['other'], { messageId: 'm' });
    const waived = fact(on('2026-03-04 11:00'), { type: 'AnswerNotNeeded', messageId: 'm' });
    expect(
      owedOf(
        standingOf({ facts: [...facts, asked, waived], at: on('2026-03-04 12:00') }),
        'acknowledgement',
      )[0]?.state,
    ).toMatchObject({ is: 'ended', why: 'notNeeded' });
  });

  it('is answered by a person’s word, and then nothing is owed for it', () => {
    const asked = received(on('2026-03-04 10:00'), ['question']);
    const standing = standingOf({
      facts: [...facts, asked, mail(on('2026-03-05 10:00'), ['acknowledgement'])],
      at: on('2026-03-06'),
    });
    expect(owedOf(standing, 'acknowledgement')[0]?.state).toMatchObject({ is: 'met', wasLate: false });
  });

  it('R26: feedback asked for is acknowledged in a day and answered in five', () => {
    const asked = received(on('2026-03-04 10:00'), ['feedbackRequest']);
    const standing = standingOf({ facts: [...facts, asked], at: on('2026-03-04 12:00') });
    expect(openOf(standing, 'acknowledgement').dueAt).toBe(on('2026-03-06'));
    expect(openOf(standing, 'feedback').dueAt).toBe(on('2026-03-12'));
  });
});

describe('R26: references', () => {
  it('the first chaser goes through the candidate, the second to the referee, then another one is asked for', () => {
    const asked = fact(on('2026-03-03 10:00'), { type: 'ReferenceAsked', referenceId: 'r' });
    const owed = openOf(standingOf({ facts: [asked], at: on('2026-03-03 11:00') }), 'reference');
    expect(owed.nudges.map((nudge) => [nudge.to, nudge.at])).toEqual([
      ['candidate', on('2026-03-05 09:00')],
      ['referee', on('2026-03-09 09:00')],
      ['candidate', on('2026-03-11 09:00')],
    ]);
    const received = fact(on('2026-03-05 10:00'), {
      type: 'ReferenceReceived',
      referenceId: 'r',
      answer: 'declined',
    });
    expect(
      owedOf(standingOf({ facts: [asked, received], at: on('2026-03-06') }), 'reference')[0]?.state.is,
    ).toBe('met');
  });
});

describe('R17: through an agency', () => {
  const who = circumstances({ channel: 'agency', agency: LONDON });
  const told = mail(on('2026-03-06 10:00'), ['decision'], { to: 'agency' });
  const facts = [interview(TUESDAY), decision(on('2026-03-05 17:00'), 'decline'), told];

  it('the team’s words go to the agency, which owes the candidate within a business day of hearing', () => {
    const standing = standingOf({ facts, at: on('2026-03-06 11:00'), who });
    expect(owedOf(standing, 'outcome')[0]).toMatchObject({ owedTo: 'agency', state: { is: 'met' } });
    expect(openOf(standing, 'passOn')).toMatchObject({
      owedBy: 'agency',
      owedTo: 'candidate',
      dueAt: on('2026-03-10'),
    });
    expect(standing.turn.party).toBe('agency');
    expect(standing.untold).not.toBeNull();
  });

  it('silent for two business days after that: the team is told, and asks the agency or writes itself where agreed', () => {
    const standing = standingOf({ facts, at: on('2026-03-12'), who });
    expect(standing.warnings.map((warning) => warning.kind)).toContain('agencySilent');
    expect(openOf(standing, 'agencyCheck').owedTo).toBe('agency');
    expect(
      openOf(
        standingOf({ facts, at: on('2026-03-12'), who: { ...who, mayWriteDirectly: true } }),
        'agencyCheck',
      ).owedTo,
    ).toBe('candidate');
  });

  it('R10: the agency’s confirmation is the evidence that the person was told', () => {
    const confirmed = fact(on('2026-03-09 10:00'), { type: 'AgencyConfirmed', wordId: told.id });
    const standing = standingOf({ facts: [...facts, confirmed], at: on('2026-03-12'), who });
    expect(standing.untold).toBeNull();
    expect(owedOf(standing, 'passOn')[0]?.state).toMatchObject({ is: 'met', by: 'agency' });
    expect(openKinds(standing)).toEqual([]);
  });

  it('is asked to gauge interest, in three business days', () => {
    const asked = fact(on('2026-03-04 10:00'), { type: 'AnswerAsked', about: 'interest', owedBy: 'agency' });
    expect(
      openOf(
        standingOf({ facts: [interview(TUESDAY), asked], at: on('2026-03-04 11:00'), who }),
        'interestGauge',
      ),
    ).toMatchObject({ owedBy: 'agency' });
  });
});

describe('R23: offers', () => {
  const offer = fact(on('2026-03-03 10:00'), { type: 'OfferMade', offerId: 'o' });

  it('is open five business days by default, with a word after half of them and one the day before the end', () => {
    const standing = standingOf({ facts: [offer], at: on('2026-03-03 11:00') });
    expect(openOf(standing, 'offerDecision')).toMatchObject({ owedBy: 'candidate', dueAt: on('2026-03-11') });
    expect(openOf(standing, 'offerMidpoint').dueAt).toBe(on('2026-03-06'));
    expect(openOf(standing, 'offerEnding').dueAt).toBe(on('2026-03-10'));
    expect(standing.phase).toBe('offer');
  });

  it('is extended by a person, with any date', () => {
    const extended = fact(on('2026-03-09 10:00'), {
      type: 'OfferExtended',
      offerId: 'o',
      expires: { on: '2026-03-31' },
    });
    expect(
      openOf(standingOf({ facts: [offer, extended], at: on('2026-03-10') }), 'offerDecision').dueAt,
    ).toBe(on('2026-04-01'));
  });

  it('a question is answered in a day, shows as a risk, and does not stop the clock', () => {
    const asked = fact(on('2026-03-05 10:00'), { type: 'OfferQuestioned', offerId: 'o' });
    const standing = standingOf({ facts: [offer, asked], at: on('2026-03-05 11:00') });
    expect(openOf(standing, 'offerAnswer').dueAt).toBe(on('2026-03-07'));
    expect(standing.warnings.map((warning) => warning.kind)).toContain('offerQuestionOpen');
    expect(openOf(standing, 'offerDecision').dueAt).toBe(on('2026-03-11'));
  });

  it('lapsed: the team owes a word in a day; no timer declines anybody', () => {
    const lapsed = standingOf({ facts: [offer], at: on('2026-03-11') });
    expect(openOf(lapsed, 'offerLapsedWord').dueAt).toBe(on('2026-03-13'));
    expect(lapsed.closure).toBeNull();
    expect(lapsed.turn.party).toBe('team');
    expect(owedOf(lapsed, 'offerDecision')[0]?.state).toMatchObject({ is: 'ended', why: 'expired' });
  });

  it('is open again once a person extends it after its end', () => {
    const extended = fact(on('2026-03-12 10:00'), {
      type: 'OfferExtended',
      offerId: 'o',
      expires: { on: '2026-03-20' },
    });
    const standing = standingOf({ facts: [offer, extended], at: on('2026-03-12 11:00') });
    expect(openOf(standing, 'offerDecision').dueAt).toBe(on('2026-03-21'));
    expect(openKinds(standing)).not.toContain('offerLapsedWord');
  });

  it('the reserve’s next step is due two business days after the first choice is gone', () => {
    const lost = fact(on('2026-03-10 10:00'), { type: 'FirstChoiceLost' });
    expect(
      openOf(standingOf({ facts: [interview(TUESDAY), lost], at: on('2026-03-10 11:00') }), 'reserveNextStep')
        .dueAt,
    ).toBe(on('2026-03-13'));
  });

  it('declined: thanked within a day, and then closed with good wishes', () => {
    const declined = fact(on('2026-03-05 10:00'), { type: 'OfferDeclined', offerId: 'o' });
    const standing = standingOf({ facts: [offer, declined], at: on('2026-03-05 11:00') });
    expect(openOf(standing, 'offerDeclinedThanks').dueAt).toBe(on('2026-03-07'));
    expect(standing).toMatchObject({ phase: 'closing', closure: { how: 'declinedOffer' } });
    expect(
      standingOf({ facts: [offer, declined, mail(on('2026-03-06 10:00'), ['thanks'])], at: on('2026-03-07') })
        .phase,
    ).toBe('closed');
  });

  it('accepted: handed over in a day, a word every five, logistics five and hello one business day before the start', () => {
    const accepted = fact(on('2026-03-05 10:00'), {
      type: 'OfferAccepted',
      offerId: 'o',
      startsOn: '2026-04-08',
    });
    const standing = standingOf({ facts: [offer, accepted], at: on('2026-03-05 11:00') });
    expect(openOf(standing, 'handOff').dueAt).toBe(on('2026-03-07'));
    expect(openOf(standing, 'welcome').dueAt).toBe(on('2026-03-13'));
    expect(openOf(standing, 'startLogistics').dueAt).toBe(on('2026-03-31'));
    expect(openOf(standing, 'startHello').dueAt).toBe(on('2026-04-08'));
    const started = fact(on('2026-04-08 10:00'), { type: 'FirstDayConfirmed' });
    expect(standingOf({ facts: [offer, accepted, started], at: on('2026-04-09') })).toMatchObject({
      phase: 'hired',
      turn: { party: 'nobody' },
    });
  });

  it('another offer with a deadline: a day, but a day before theirs; nearer than a day, half of the time left', () => {
    const shared = (deadline: string) =>
      fact(on('2026-03-03 16:00'), { type: 'CompetingOfferShared', deadline: { at: on(deadline) } });
    const due = (deadline: string) =>
      openOf(
        standingOf({ facts: [interview(TUESDAY), shared(deadline)], at: on('2026-03-03 16:00') }),
        'competingOfferReply',
      );
    expect(due('2026-03-20 12:00').dueAt).toBe(on('2026-03-05'));
    expect(due('2026-03-05 12:00').dueAt).toBe(on('2026-03-05'));
    // Exactly a business day away is not nearer than one.
    expect(due('2026-03-05').dueAt).toBe(on('2026-03-04'));
    expect(due('2026-03-04 12:00').dueAt).toBe(on('2026-03-04 02:00'));
    expect(due('2026-03-20 12:00').nudges.map((nudge) => [nudge.to, nudge.at])).toEqual([
      ['owner', on('2026-03-03 16:00')],
      ['manager', on('2026-03-03 16:00')],
    ]);
  });
});

describe('R24: moved, missed, withdrawn', () => {
  const plan = booked(on('2026-03-01 10:00'), on('2026-03-05 14:00'));

  it('an interview moved by the team has its new time in the same word or within a business day', () => {
    const off = fact(on('2026-03-03 10:00'), {
      type: 'InterviewMoved',
      interviewId: 'interview',
      by: 'team',
    });
    expect(openOf(standingOf({ facts: [plan, off], at: on('2026-03-03 11:00') }), 'newTime').dueAt).toBe(
      on('2026-03-05'),
    );
    const moved = fact(on('2026-03-03 10:00'), {
      type: 'InterviewMoved',
      interviewId: 'interview',
      by: 'team',
      startsAt: on('2026-03-06 14:00'),
      endsAt: on('2026-03-06 15:00'),
    });
    const standing = standingOf({ facts: [plan, moved], at: on('2026-03-03 11:00') });
    expect(standing).toMatchObject({ turn: { party: 'nobody' }, wakeAt: on('2026-03-06 15:00') });
  });

  it('no new time is owed for an interview that was called off once a no was decided', () => {
    const off = fact(on('2026-03-03 10:00'), {
      type: 'InterviewCancelled',
      interviewId: 'interview',
      by: 'team',
    });
    const kinds = (outcome: 'decline' | 'advance') =>
      openKinds(
        standingOf({
          facts: [plan, off, decision(on('2026-03-03 12:00'), outcome)],
          at: on('2026-03-03 13:00'),
        }),
      );
    expect(kinds('decline')).toEqual(['outcome']);
    expect(kinds('advance')).toContain('newTime');
  });

  it('an interviewer who did not come apologises the same day that it is known', () => {
    const missed = fact(on('2026-03-05 14:20'), {
      type: 'InterviewMissed',
      interviewId: 'interview',
      by: 'interviewer',
    });
    expect(openOf(standingOf({ facts: [plan, missed], at: on('2026-03-05 15:00') }), 'apology').dueAt).toBe(
      on('2026-03-06'),
    );
    const heardLate = { ...missed, recordedAt: on('2026-03-09 09:00') };
    expect(
      openOf(standingOf({ facts: [plan, heardLate], at: on('2026-03-09 10:00') }), 'apology'),
    ).toMatchObject({ dueAt: on('2026-03-10'), isLate: false });
  });

  it('whoever withdraws is thanked within a day, and everything else ends', () => {
    const withdrew = fact(on('2026-03-04 10:00'), { type: 'CandidateWithdrew' });
    const standing = standingOf({ facts: [interview(TUESDAY), withdrew], at: on('2026-03-04 11:00') });
    expect(openKinds(standing)).toEqual(['withdrawalThanks']);
    expect(openOf(standing, 'withdrawalThanks').dueAt).toBe(on('2026-03-06'));
  });
});

describe('R6: the clocks of the law', () => {
  const who = circumstances({ team: TORONTO, candidate: TORONTO });
  const held = interview(on('2026-03-03 15:00', 'America/Toronto'));
  const toronto = (text: string) => on(text, 'America/Toronto');
  const legal = (facts: readonly Fact[], at: number, changes = who) =>
    openOf(standingOf({ facts, at, who: changes }), 'legalNotice');

  it('Ontario: day 25 warns, day 30 is due, day 45 is the law, counted from the last interview that counts', () => {
    const owed = legal([held], toronto('2026-03-04'));
    expect(owed).toMatchObject({
      dueAt: toronto('2026-04-03'),
      legal: { clock: 'ontario', lawAt: toronto('2026-04-18') },
    });
    expect(owed.nudges.map((nudge) => nudge.to)).toEqual(['owner', 'owner', 'complianceOwner', 'team']);
    const second = interview(toronto('2026-03-20 15:00'), { id: 'second' });
    expect(legal([held, second], toronto('2026-03-21')).legal?.lawAt).toBe(toronto('2026-05-05'));
    const screening = interview(toronto('2026-03-20 15:00'), { id: 'screening', counts: false });
    expect(legal([held, screening], toronto('2026-03-21')).legal?.lawAt).toBe(toronto('2026-04-18'));
  });

  it('a warning on a day off moves to the business day before; the legal date stays', () => {
    expect(legal([held], toronto('2026-03-04')).nudges[0]?.at).toBe(toronto('2026-03-27 09:00'));
  });

  it('no promise, holding period or freeze moves it; what people see as due is the earliest', () => {
    const promised = fact(toronto('2026-03-03 16:00'), {
      type: 'PromiseMade',
      by: 'team',
      to: 'candidate',
      deadline: { on: '2026-05-29' },
    });
    const standing = standingOf({ facts: [held, promised], at: toronto('2026-03-05'), who });
    expect(openOf(standing, 'legalNotice').legal?.lawAt).toBe(toronto('2026-04-18'));
    expect(
      standingOf({
        facts: [held, promised, mail(toronto('2026-03-04 10:00'), ['thanks'])],
        at: toronto('2026-03-05'),
        who,
      }).turn.dueAt,
    ).toBe(toronto('2026-04-03'));
  });

  it('"not yet" is an answer; a withdrawal ends the clock; a written reason for closing does not', () => {
    const notYet = mail(toronto('2026-03-16 10:00'), ['holding'], { promise: { on: '2026-03-23' } });
    expect(
      owedOf(standingOf({ facts: [held, notYet], at: toronto('2026-03-17'), who }), 'legalNotice')[0]?.state
        .is,
    ).toBe('met');
    const withdrew = fact(toronto('2026-03-16 10:00'), { type: 'CandidateWithdrew' });
    expect(
      owedOf(standingOf({ facts: [held, withdrew], at: toronto('2026-03-17'), who }), 'legalNotice')[0]
        ?.state,
    ).toMatchObject({ is: 'ended', why: 'withdrawn' });
    const waived = fact(toronto('2026-03-16 10:00'), { type: 'ClosureWaived', waivedBy: 'manager' });
    expect(legal([held, waived], toronto('2026-03-17')).state.is).toBe('open');
  });

  it('through an agency only its confirmation shows that the person was told', () => {
    const through = { ...who, channel: 'agency' as const, agency: TORONTO };
    const told = mail(toronto('2026-03-16 10:00'), ['decision'], { to: 'agency' });
    expect(legal([held, told], toronto('2026-03-17'), through).state.is).toBe('open');
  });

  it('small employers and openings that nobody could see are outside it; a workspace can switch it off', () => {
    const outside = (changes: object) =>
      owedOf(
        standingOf({
          facts: [held],
          at: toronto('2026-03-04'),
          who: { ...who, opening: { ...who.opening, ...changes } },
        }),
        'legalNotice',
      );
    expect(outside({ employerSize: 24 })).toEqual([]);
    expect(outside({ employerSize: 25 })).toHaveLength(1);
    expect(outside({ isPubliclyPosted: false })).toEqual([]);
    const off = policyWith({ legal: { ontario: { isOn: false } } });
    expect(
      owedOf(standingOf({ facts: [held], at: toronto('2026-03-04'), who, policy: off }), 'legalNotice'),
    ).toEqual([]);
  });

  it('lawNear and lawPassed are seen by the whole team', () => {
    const kinds = (text: string) =>
      standingOf({ facts: [held], at: toronto(text), who }).warnings.map((warning) => warning.kind);
    expect(kinds('2026-03-27 08:59')).not.toContain('lawNear');
    expect(kinds('2026-03-27 09:00')).toContain('lawNear');
    expect(kinds('2026-04-18 00:00')).toContain('lawPassed');
  });

  it('Israel: written progress every two months from the first interview, and a written no within 14 days of another’s acceptance', () => {
    const israel = circumstances({ team: TEL_AVIV, candidate: TEL_AVIV });
    const first = interview(on('2026-03-03 15:00', 'Asia/Jerusalem'));
    const there = (text: string) => on(text, 'Asia/Jerusalem');
    expect(legal([first], there('2026-03-04'), israel)).toMatchObject({
      legal: { clock: 'israelProgress', lawAt: there('2026-05-04') },
      dueAt: there('2026-04-18'),
    });
    const called = fact(there('2026-04-01 10:00'), {
      type: 'CallMade',
      callId: 'c',
      from: 'team',
      to: 'candidate',
      says: ['statusNotice'],
      wasReached: true,
    });
    expect(legal([first, called], there('2026-04-02'), israel).state.is).toBe('open');
    const written = mail(there('2026-04-01 10:00'), ['statusNotice']);
    const second = owedOf(
      standingOf({ facts: [first, written], at: there('2026-05-05'), who: israel }),
      'legalNotice',
    );
    expect(second.map((owed) => owed.state.is)).toEqual(['met', 'open']);
    const filled = fact(there('2026-04-10 10:00'), { type: 'OpeningFilled' });
    const no = owedOf(
      standingOf({ facts: [first, written, filled], at: there('2026-04-12'), who: israel }),
      'legalNotice',
    ).find((owed) => owed.legal?.clock === 'israelNo');
    expect(no).toMatchObject({ legal: { lawAt: there('2026-04-25') }, state: { is: 'open' } });
  });

  it('Israel: a no on the telephone is told, and the written one is still owed', () => {
    const there = (text: string) => on(text, 'Asia/Jerusalem');
    const no = decision(there('2026-04-11 10:00'), 'decline');
    const called = fact(there('2026-04-12 10:00'), {
      type: 'CallMade',
      callId: 'c',
      from: 'team',
      to: 'candidate',
      says: ['decision'],
      wasReached: true,
    });
    const filled = fact(there('2026-04-10 10:00'), { type: 'OpeningFilled' });
    const facts = [interview(there('2026-03-03 15:00')), filled, no, called];
    const written = mail(there('2026-04-13 10:00'), ['decision']);
    const notices = (more: readonly Fact[]) =>
      owedOf(
        standingOf({
          facts: [...facts, ...more],
          at: there('2026-04-14'),
          who: circumstances({ team: TEL_AVIV, candidate: TEL_AVIV }),
        }),
        'legalNotice',
      ).map((owed) => [owed.legal?.clock, owed.state.is]);
    expect(notices([])).toEqual([
      ['israelProgress', 'ended'],
      ['israelNo', 'open'],
    ]);
    expect(notices([written])).toContainEqual(['israelNo', 'met']);
  });

  it('Korea: everybody is told without delay once the hire is fixed', () => {
    const korea = circumstances({ team: SEOUL, candidate: SEOUL });
    const filled = fact(on('2026-04-10 10:00', 'Asia/Seoul'), { type: 'OpeningFilled' });
    expect(legal([filled], on('2026-04-11', 'Asia/Seoul'), korea)).toMatchObject({
      legal: { clock: 'korea' },
      dueAt: on('2026-04-15', 'Asia/Seoul'),
    });
    const closed = fact(on('2026-04-10 11:00', 'Asia/Seoul'), { type: 'ApplicationClosed' });
    expect(legal([filled, closed], on('2026-04-11', 'Asia/Seoul'), korea).state.is).toBe('open');
  });
});

describe('R16, R21: a job seeker’s own workspace', () => {
  const seeker = circumstances({ workspace: 'seeker' });
  const held = interview(TUESDAY);
  const look = (facts: readonly Fact[], at: number) => standingOf({ facts, at, who: seeker });
  const followUp = (at: number) =>
    fact(at, { type: 'MessageSent', messageId: `f${at}`, from: 'candidate', to: 'team', says: ['followUp'] });

  it('R16: the thank-you is owed within 24 hours, here and only here; it lapses without blame', () => {
    expect(openOf(look([held], TUESDAY), 'candidateThankYou')).toMatchObject({
      dueAt: on('2026-03-04 15:00'),
      nudges: [{ at: on('2026-03-04 11:00') }],
    });
    expect(owedOf(standingOf({ facts: [held], at: TUESDAY }), 'candidateThankYou')).toEqual([]);
    expect(owedOf(look([held], on('2026-03-05 15:00')), 'candidateThankYou')[0]?.state).toMatchObject({
      is: 'ended',
      why: 'expired',
    });
  });

  it('R15, R16: a courtesy is never late, and what the company owes is said before it', () => {
    const late = look([held], on('2026-03-24'));
    expect(openOf(late, 'followUp')).toMatchObject({ dueAt: on('2026-03-12'), isLate: false });
    expect(late.turn).toMatchObject({ party: 'team' });
    expect(late.attention).toMatchObject({ list: 'waiting' });
    expect(look([held], on('2026-03-11 18:00')).wakeAt).not.toBe(on('2026-03-12'));
    const wording = { language: 'en', candidate: 'Ada Park', agency: null, reader: 'candidate' } as const;
    const day = (at: number) => new Date(at).toISOString().slice(0, 10);
    expect(standingSentence(late, { ...wording, day })).toMatch(
      /^The company owes you an answer since 2026-03-03/,
    );
    expect(courtesySentence(openOf(late, 'followUp'), { ...wording, day, isOver: true })).toBe(
      'A follow-up has been in order since 2026-03-11',
    );
    const dayAfter = look([held], on('2026-03-04 18:00'));
    expect(openOf(dayAfter, 'candidateThankYou').isLate).toBe(false);
    expect(dayAfter.turn).toMatchObject({ party: 'candidate' });
    expect(standingSentence(dayAfter, { ...wording, day })).toMatch(/^The company owes you an answer/);
  });

  it('R21: without a promise the first follow-up comes from the sixth business day, with one two business days after it', () => {
    expect(openOf(look([held], on('2026-03-04')), 'followUp').dueAt).toBe(on('2026-03-12'));
    const promised = fact(on('2026-03-03 15:30'), {
      type: 'PromiseMade',
      by: 'team',
      to: 'candidate',
      deadline: { on: '2026-03-06' },
    });
    expect(openOf(look([held, promised], on('2026-03-04')), 'followUp').dueAt).toBe(on('2026-03-11'));
  });

  it('R21: the second hangs on the first that was sent; then move on, labelled "no answer"; a word revives it', () => {
    const first = followUp(on('2026-03-12 10:00'));
    const second = followUp(on('2026-03-19 10:00'));
    expect(openOf(look([held, first], on('2026-03-13')), 'followUp').dueAt).toBe(on('2026-03-20'));
    const over = look([held, first, second], on('2026-03-27'));
    expect(over).toMatchObject({ phase: 'shelved', closure: null });
    expect(owedOf(over, 'followUp').every((owed) => owed.state.is === 'met')).toBe(true);
    const wrote = received(on('2026-04-01 10:00'), ['other'], { from: 'team', to: 'candidate' });
    expect(look([held, first, second, wrote], on('2026-04-02')).phase).toBe('active');
  });

  it('R21: in a freeze with no end in sight one check-in after ten business days', () => {
    const frozen = fact(on('2026-03-05 12:00'), { type: 'OpeningFrozen' });
    expect(openOf(look([held, frozen], on('2026-03-06')), 'followUp')).toMatchObject({
      dueAt: on('2026-03-20'),
      because: { rule: 'freezeCheckIn' },
    });
  });

  it.each([
    ['on the last day of it', '2026-04-17', [], '2026-04-18'],
    ['on the next business day where that is a Sunday', '2026-04-12', [], '2026-04-14'],
    ['there also where one wrote before it', '2026-04-17', ['2026-03-20'], '2026-04-18'],
    ['a month after the note that was sent then', '2026-04-17', ['2026-04-20'], '2026-05-21'],
    ['after ten business days where that day had passed already', '2026-03-04', [], '2026-03-20'],
  ] as const)('R21: in a freeze with a named end the check-in is in place %s', (_, until, notes, due) => {
    const frozen = fact(on('2026-03-05 12:00'), { type: 'OpeningFrozen', until });
    const sent = notes.map((day) => followUp(on(`${day} 10:00`)));
    expect(openOf(look([held, frozen, ...sent], on('2026-04-21')), 'followUp').dueAt).toBe(on(due));
  });
});
