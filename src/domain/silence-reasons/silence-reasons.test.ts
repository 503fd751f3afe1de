import { describe, expect, test } from 'vitest';
import type { Fact, NotedSignal } from '../fact/fact.ts';
import { historyOf } from '../history/evolve.ts';
import { circumstances, DEFAULT_POLICY, fact, interview, on } from '../testing/story.ts';
import type { NextStep, SilenceCause, SilenceReading, Strength } from './reason.ts';
import { readSilence } from './silence-reasons.ts';

// Tuesday 3 March 2026 in London; Easter is on 5 April, with holidays on the 3rd and the 6th.
const MET = on('2026-03-03 15:00');
const met = interview(MET);

interface Case {
  readonly story: string;
  readonly facts: readonly Fact[];
  /** The day on which one asks, at noon. */
  readonly at: string;
  readonly theirs?: readonly number[];
  readonly others?: readonly number[];
  readonly isThroughAgency?: true;
  readonly is: SilenceReading['is'];
  /** In the order in which they are shown. */
  readonly causes?: readonly (readonly [SilenceCause, Strength])[];
  readonly next?: NextStep['kind'];
}

const promised = (day: string, at = MET + 60_000) =>
  fact(at, { type: 'PromiseMade', by: 'team', to: 'candidate', deadline: { on: day } });
const noted = (
  signal: NotedSignal,
  more: { count?: number; until?: string } = {},
  at = on('2026-03-04 10:00'),
) => fact(at, { type: 'SignalNoted', signal, ...more }, `${signal}@${at}`);
const wrote = (day: string, says: readonly ('followUp' | 'thanks')[] = ['followUp']) =>
  fact(on(`${day} 10:00`), { type: 'MessageSent', messageId: day, from: 'candidate', to: 'team', says });
const heard = (day: string, more: object) =>
  fact(on(`${day} 11:00`), {
    type: 'MessageReceived',
    messageId: `in-${day}`,
    from: 'team',
    to: 'candidate',
    says: ['holding'],
    ...more,
  });
const automatic = (day: string, awayUntil?: string) =>
  heard(day, { says: ['other'], automatic: awayUntil === undefined ? {} : { awayUntil } });
const booked = (id: string, at: string, starts: string) =>
  fact(
    on(at),
    {
      type: 'InterviewScheduled',
      interviewId: id,
      stage: 'second',
      startsAt: on(starts),
      endsAt: on(starts) + 3_600_000,
      interviewers: [],
      countsAsInterview: true,
    },
    `booked-${id}-${at}`,
  );
const moved = (id: string, at: string, by: 'team' | 'candidate', starts?: string) =>
  fact(
    on(at),
    {
      type: 'InterviewMoved',
      interviewId: id,
      by,
      ...(starts !== undefined && { startsAt: on(starts), endsAt: on(starts) + 3_600_000 }),
    },
    `moved-${id}-${at}`,
  );
const missed = (id: string, at: string, by: 'candidate' | 'interviewer') =>
  fact(on(at), { type: 'InterviewMissed', interviewId: id, by });
const rang = (day: string) =>
  fact(on(`${day} 16:00`), {
    type: 'CallMade',
    callId: day,
    from: 'team',
    to: 'candidate',
    says: [],
    wasReached: false,
  });
const cameBack = (day: string) => [
  wrote(day),
  fact(on(`${day} 10:05`), { type: 'MessageBounced', messageId: day, isHard: true }),
];
const applied = (day: string) => fact(on(day), { type: 'ApplicationReceived', channel: 'direct' });
const frozen = (day: string, until?: string) =>
  fact(on(`${day} 09:00`), { type: 'OpeningFrozen', ...(until !== undefined && { until }) });
const away = (day: string, from: string, until: string) =>
  fact(on(`${day} 09:00`), { type: 'AbsenceStated', party: 'team', from, until });

const toAgency = (day: string) =>
  fact(on(`${day} 10:00`), {
    type: 'MessageSent',
    messageId: day,
    from: 'candidate',
    to: 'agency',
    says: ['followUp'],
  });
const ofAgency = (day: string, more: object = {}) =>
  heard(day, { from: 'agency', says: ['answer'], ...more });
const agencyNamed = (day: string) =>
  fact(MET + 60_000, { type: 'PromiseMade', by: 'agency', to: 'candidate', deadline: { on: day } });

const CASES: readonly Case[] = [
  // through an agency
  {
    story: 'that an agency stands between explains no silence alone',
    facts: [met],
    at: '2026-03-13',
    isThroughAgency: true,
    is: 'unclear',
    next: 'askOnceMore',
  },
  {
    story: 'the day that the agency named has passed',
    facts: [met, agencyNamed('2026-03-09')],
    at: '2026-03-13',
    isThroughAgency: true,
    is: 'reasons',
    causes: [['agencyBetween', 'some']],
    next: 'askAgency',
  },
  {
    story: 'the agency does not answer a note: those who decide have not read it',
    facts: [met, toAgency('2026-03-11')],
    at: '2026-03-16',
    isThroughAgency: true,
    is: 'reasons',
    causes: [['agencyBetween', 'some']],
    next: 'askAgency',
  },
  {
    story: 'a machine alone answers for the agency: it stands between, and that is some reason to ask there',
    facts: [met, ofAgency('2026-03-05', { says: [], automatic: {} })],
    at: '2026-03-13',
    isThroughAgency: true,
    is: 'reasons',
    causes: [['agencyBetween', 'some']],
  },
  {
    story: 'the agency’s recruiter is away, as their machine says',
    facts: [met, ofAgency('2026-03-05', { says: [], automatic: { awayUntil: '2026-03-20' } })],
    at: '2026-03-13',
    isThroughAgency: true,
    is: 'reasons',
    causes: [['decisionMakerAway', 'strong']],
    next: 'waitForReturn',
  },
  {
    story: 'the agency wrote yesterday: a word, whoever carries it',
    facts: [met, ofAgency('2026-03-12')],
    at: '2026-03-13',
    isThroughAgency: true,
    is: 'notYet',
  },
  // not yet silence
  {
    story: 'the day after the interview nothing is silent yet',
    facts: [met],
    at: '2026-03-04',
    is: 'notYet',
    next: 'wait',
  },
  {
    story: 'on the fifth business day without a date it is still usual',
    facts: [met],
    at: '2026-03-10',
    is: 'notYet',
    next: 'wait',
  },
  {
    story: 'a promise until Friday week holds although the week is over',
    facts: [met, promised('2026-03-13')],
    at: '2026-03-12',
    is: 'notYet',
    next: 'wait',
  },
  {
    story: 'a number of applicants alone explains no silence that is none yet',
    facts: [met, noted('manyApplicants', { count: 300 })],
    at: '2026-03-05',
    is: 'notYet',
    next: 'wait',
  },
  {
    story: 'with the next interview booked nobody owes a word',
    facts: [met, booked('second', '2026-03-05 10:00', '2026-03-20 10:00')],
    at: '2026-03-17',
    is: 'nothingOwed',
  },
  {
    story: 'whoever withdrew waits for nothing',
    facts: [met, fact(on('2026-03-05'), { type: 'CandidateWithdrew' })],
    at: '2026-03-20',
    is: 'nothingOwed',
  },
  // nothing speaks for anything
  {
    story: 'eight business days and not a sign: nobody can tell',
    facts: [met],
    at: '2026-03-13',
    is: 'unclear',
    next: 'askOnceMore',
  },
  {
    story: 'a posting that went away alone says too little',
    facts: [met, noted('postingGone')],
    at: '2026-03-13',
    is: 'unclear',
    next: 'askOnceMore',
  },
  {
    story: 'several openings alone say too little',
    facts: [met, noted('severalOpenings', { count: 4 })],
    at: '2026-03-13',
    is: 'unclear',
  },
  {
    story: 'one call that rang out says nothing',
    facts: [met, rang('2026-03-06')],
    at: '2026-03-16',
    is: 'unclear',
  },
  {
    story: 'a follow-up of yesterday may still be answered',
    facts: [met, wrote('2026-03-11')],
    at: '2026-03-12',
    is: 'unclear',
  },
  {
    story: 'a vague answer alone says too little',
    facts: [met, noted('answeredVaguely')],
    at: '2026-03-16',
    is: 'unclear',
  },
  {
    story: 'twelve applicants are not many',
    facts: [met, noted('manyApplicants', { count: 12 })],
    at: '2026-03-13',
    is: 'unclear',
  },
  {
    story: 'two known waits are too few to call a third one long',
    facts: [met],
    theirs: [2, 3],
    at: '2026-03-16',
    is: 'unclear',
  },
  {
    story: 'a thank-you of one’s own is no follow-up',
    facts: [met, wrote('2026-03-04', ['thanks'])],
    at: '2026-03-13',
    is: 'unclear',
  },
  // diaries
  {
    story: 'they moved the interview twice before it took place',
    facts: [
      booked('i2', '2026-02-20 10:00', '2026-02-25 10:00'),
      moved('i2', '2026-02-24 10:00', 'team', '2026-02-27 10:00'),
      moved('i2', '2026-02-26 10:00', 'team', '2026-03-03 14:00'),
      interview(MET, { id: 'i2' }),
    ],
    at: '2026-03-13',
    is: 'reasons',
    causes: [['schedulingConflict', 'some']],
    next: 'askOnceMore',
  },
  {
    story: 'they moved it once, and then it took place',
    facts: [
      booked('i2', '2026-02-20 10:00', '2026-02-25 10:00'),
      moved('i2', '2026-02-24 10:00', 'team', '2026-03-03 14:00'),
      interview(MET, { id: 'i2' }),
    ],
    at: '2026-03-13',
    is: 'unclear',
    next: 'askOnceMore',
  },
  {
    story: 'they called the second interview off and no new time came',
    facts: [
      met,
      booked('i2', '2026-03-05 10:00', '2026-03-09 10:00'),
      moved('i2', '2026-03-06 10:00', 'team'),
    ],
    at: '2026-03-16',
    is: 'reasons',
    causes: [['schedulingConflict', 'strong']],
    next: 'offerTimes',
  },
  {
    story: 'their interviewer did not come',
    facts: [
      booked('i1', '2026-03-01 10:00', '2026-03-03 14:00'),
      missed('i1', '2026-03-03 14:30', 'interviewer'),
      fact(on('2026-02-25'), { type: 'ApplicationReceived', channel: 'direct' }),
    ],
    at: '2026-03-12',
    is: 'reasons',
    causes: [['schedulingConflict', 'strong']],
    next: 'offerTimes',
  },
  {
    story: 'an interviewer who missed, and met them later, explains nothing',
    facts: [
      booked('i1', '2026-02-25 10:00', '2026-02-27 14:00'),
      missed('i1', '2026-02-27 14:30', 'interviewer'),
      met,
    ],
    at: '2026-03-13',
    is: 'unclear',
  },
  {
    story: 'an invitation that got lost before they met explains nothing',
    facts: [noted('inviteLost', {}, on('2026-02-25 10:00')), met],
    at: '2026-03-13',
    is: 'unclear',
  },
  {
    story: 'calls that rang out before they met explain nothing',
    facts: [rang('2026-02-25'), rang('2026-02-26'), met],
    at: '2026-03-13',
    is: 'unclear',
  },
  {
    story: 'an invitation got lost on the way',
    facts: [met, noted('inviteLost')],
    at: '2026-03-13',
    is: 'reasons',
    causes: [['schedulingConflict', 'some']],
    next: 'offerTimes',
  },
  {
    story: 'they rang twice and reached nobody',
    facts: [met, rang('2026-03-06'), rang('2026-03-09')],
    at: '2026-03-16',
    is: 'reasons',
    causes: [['schedulingConflict', 'some']],
  },
  {
    story: 'a lost invitation and calls that never met weigh together',
    facts: [met, noted('inviteLost'), rang('2026-03-06'), rang('2026-03-09')],
    at: '2026-03-16',
    is: 'reasons',
    causes: [['schedulingConflict', 'strong']],
  },
  {
    story: 'that one moved it oneself says little',
    facts: [
      booked('i2', '2026-02-20 10:00', '2026-02-25 10:00'),
      moved('i2', '2026-02-24 10:00', 'candidate', '2026-03-03 14:00'),
      interview(MET, { id: 'i2' }),
    ],
    at: '2026-03-13',
    is: 'unclear',
  },
  // many people
  {
    story: 'they spoke of three hundred applicants',
    facts: [met, noted('manyApplicants', { count: 300 })],
    at: '2026-03-13',
    is: 'reasons',
    causes: [['highVolume', 'some']],
    next: 'helpThemRemember',
  },
  {
    story: 'they spoke of forty applicants',
    facts: [met, noted('manyApplicants', { count: 40 })],
    at: '2026-03-13',
    is: 'reasons',
    causes: [['highVolume', 'some']],
  },
  {
    story: 'they spoke of many without a number',
    facts: [met, noted('manyApplicants')],
    at: '2026-03-13',
    is: 'reasons',
    causes: [['highVolume', 'some']],
  },
  {
    story: 'they have more people to see',
    facts: [met, noted('morePeopleToSee')],
    at: '2026-03-13',
    is: 'reasons',
    causes: [['highVolume', 'some']],
    next: 'helpThemRemember',
  },
  {
    story: 'that they had more people to see, told a month ago, is stale',
    facts: [met, noted('morePeopleToSee')],
    at: '2026-04-02',
    is: 'unclear',
  },
  {
    story: 'they had more people to see until last week',
    facts: [met, noted('morePeopleToSee', { until: '2026-03-06' })],
    at: '2026-03-16',
    is: 'unclear',
  },
  {
    story: 'forty applicants and more people to see weigh together',
    facts: [met, noted('manyApplicants', { count: 40 }), noted('morePeopleToSee')],
    at: '2026-03-13',
    is: 'reasons',
    causes: [['highVolume', 'strong']],
  },
  {
    story: 'several openings and only machines that answer',
    facts: [met, noted('severalOpenings', { count: 5 }), automatic('2026-03-09')],
    at: '2026-03-13',
    is: 'reasons',
    causes: [['highVolume', 'some']],
  },
  // away
  {
    story: 'an automatic reply says away until Friday',
    facts: [met, wrote('2026-03-11'), automatic('2026-03-11', '2026-03-20')],
    at: '2026-03-13',
    is: 'reasons',
    causes: [['decisionMakerAway', 'strong']],
    next: 'waitForReturn',
  },
  {
    story: 'they said that the director is away, and it holds even early',
    facts: [met, away('2026-03-03', '2026-03-04', '2026-03-18')],
    at: '2026-03-06',
    is: 'reasons',
    causes: [['decisionMakerAway', 'strong']],
    next: 'waitForReturn',
  },
  {
    story: 'back since yesterday',
    facts: [met, away('2026-03-03', '2026-03-04', '2026-03-12')],
    at: '2026-03-13',
    is: 'reasons',
    causes: [['decisionMakerAway', 'some']],
    next: 'askOnceMore',
  },
  {
    story: 'an absence that has yet to begin explains nothing',
    facts: [met, away('2026-03-03', '2026-03-20', '2026-03-30')],
    at: '2026-03-13',
    is: 'unclear',
  },
  {
    story: 'back for a week: that is no reason any more',
    facts: [met, away('2026-03-03', '2026-03-04', '2026-03-06')],
    at: '2026-03-16',
    is: 'unclear',
  },
  {
    story: 'somebody mentioned that whoever decides is away',
    facts: [met, noted('decisionMakerAway')],
    at: '2026-03-13',
    is: 'reasons',
    causes: [['decisionMakerAway', 'some']],
  },
  {
    story: 'the same, a month ago, is stale',
    facts: [met, noted('decisionMakerAway')],
    at: '2026-04-02',
    is: 'unclear',
  },
  {
    story: 'Easter alone is a slight sign, and none by itself',
    facts: [interview(on('2026-04-01 15:00'))],
    at: '2026-04-14',
    is: 'unclear',
  },
  // freeze
  {
    story: 'they told of a freeze: it holds from the first day',
    facts: [met, frozen('2026-03-04')],
    at: '2026-03-05',
    is: 'reasons',
    causes: [['hiringFreeze', 'strong']],
    next: 'checkIn',
  },
  {
    story: 'a freeze that ended is no reason',
    facts: [met, frozen('2026-03-04'), fact(on('2026-03-09'), { type: 'OpeningThawed' })],
    at: '2026-03-13',
    is: 'unclear',
  },
  {
    story: 'the budget was not settled',
    facts: [met, noted('budgetOpen')],
    at: '2026-03-13',
    is: 'reasons',
    causes: [['hiringFreeze', 'some']],
  },
  {
    story: 'they reorganise and the budget is open',
    facts: [met, noted('budgetOpen'), noted('reorganising')],
    at: '2026-03-13',
    is: 'reasons',
    causes: [['hiringFreeze', 'strong']],
    next: 'askOnceMore',
  },
  {
    story: 'a freeze until last week may have ended, and nobody said so',
    facts: [met, frozen('2026-03-04', '2026-03-12')],
    at: '2026-03-20',
    is: 'reasons',
    causes: [['hiringFreeze', 'some']],
    next: 'checkIn',
  },
  {
    story: 'an opening that was closed was not filled by anybody',
    facts: [met, fact(on('2026-03-10'), { type: 'OpeningClosed' })],
    at: '2026-03-13',
    is: 'reasons',
    causes: [['hiringFreeze', 'strong']],
    next: 'askOnceMore',
  },
  {
    story: 'a freeze weighs more than many applicants',
    facts: [met, noted('manyApplicants', { count: 40 }), frozen('2026-03-06')],
    at: '2026-03-13',
    is: 'reasons',
    causes: [
      ['hiringFreeze', 'strong'],
      ['highVolume', 'some'],
    ],
  },
  // somebody else
  {
    story: 'a promised date that passed says that they are late, and not why',
    facts: [met, promised('2026-03-10')],
    at: '2026-03-13',
    is: 'unclear',
    next: 'askOnceMore',
  },
  {
    story: 'a promised date that passed, and a note after it without an answer',
    facts: [met, promised('2026-03-10'), wrote('2026-03-12')],
    at: '2026-03-17',
    is: 'reasons',
    causes: [['notInterested', 'some']],
    next: 'askOnceMore',
  },
  {
    story: 'two promised dates passed without a word',
    facts: [met, promised('2026-03-06'), promised('2026-03-11', on('2026-03-09 10:00'))],
    at: '2026-03-16',
    is: 'reasons',
    causes: [['notInterested', 'some']],
  },
  {
    story: 'a promise that was renewed in time is no broken one',
    facts: [
      met,
      promised('2026-03-06'),
      heard('2026-03-05', { promise: { on: '2026-03-20' }, holdingCause: 'delay' }),
    ],
    at: '2026-03-16',
    is: 'notYet',
  },
  {
    story: 'two follow-ups without an answer: time to move on',
    facts: [met, wrote('2026-03-11'), wrote('2026-03-18')],
    at: '2026-03-25',
    is: 'reasons',
    causes: [['notInterested', 'some']],
    next: 'moveOn',
  },
  {
    story: 'after the second note the next step is to wait, and no third one',
    facts: [met, wrote('2026-03-11'), wrote('2026-03-18')],
    at: '2026-03-19',
    is: 'unclear',
    next: 'wait',
  },
  {
    story: 'forty applicants, and two notes: no third one either',
    facts: [met, noted('manyApplicants', { count: 40 }), wrote('2026-03-11'), wrote('2026-03-18')],
    at: '2026-03-26',
    is: 'reasons',
    causes: [
      ['highVolume', 'some'],
      ['notInterested', 'some'],
    ],
    next: 'moveOn',
  },
  {
    story: 'the opening was filled by somebody else',
    facts: [met, fact(on('2026-03-10'), { type: 'OpeningFilled' })],
    at: '2026-03-13',
    is: 'reasons',
    causes: [['notInterested', 'strong']],
  },
  {
    story: 'they took at most four days before, and now nine: that is long, and no cause',
    facts: [met],
    theirs: [2, 3, 4],
    at: '2026-03-16',
    is: 'unclear',
  },
  {
    story: 'longer than they took before, and a note without an answer',
    facts: [met, wrote('2026-03-11')],
    theirs: [2, 3, 4],
    at: '2026-03-16',
    is: 'reasons',
    causes: [['notInterested', 'some']],
  },
  {
    story: 'longer than others take is a slight sign, and with a vague answer some',
    facts: [met, noted('answeredVaguely')],
    others: [2, 3, 4, 5, 5],
    at: '2026-03-16',
    is: 'reasons',
    causes: [['notInterested', 'some']],
  },
  {
    story: 'one’s own no-show is forgiven once they met all the same',
    facts: [
      booked('i2', '2026-02-20 10:00', '2026-02-25 10:00'),
      missed('i2', '2026-02-25 10:30', 'candidate'),
      met,
    ],
    at: '2026-03-13',
    is: 'unclear',
  },
  {
    story: 'after one’s own no-show a new time is what is missing',
    facts: [
      met,
      booked('i2', '2026-03-05 10:00', '2026-03-06 10:00'),
      missed('i2', '2026-03-06 10:30', 'candidate'),
    ],
    at: '2026-03-16',
    is: 'reasons',
    causes: [['schedulingConflict', 'some']],
    next: 'offerTimes',
  },
  // several at once, in order
  {
    story: 'away with a date comes before broken promises',
    facts: [
      met,
      promised('2026-03-06'),
      promised('2026-03-11', on('2026-03-09 10:00')),
      automatic('2026-03-11', '2026-03-20'),
    ],
    at: '2026-03-13',
    is: 'reasons',
    causes: [
      ['decisionMakerAway', 'strong'],
      ['notInterested', 'some'],
    ],
  },
  {
    story: 'what was said comes before what nobody said, however much of that there is',
    facts: [
      met,
      promised('2026-03-06'),
      promised('2026-03-11', on('2026-03-09 10:00')),
      noted('answeredVaguely'),
      noted('budgetOpen'),
    ],
    at: '2026-03-16',
    is: 'reasons',
    causes: [
      ['hiringFreeze', 'some'],
      ['notInterested', 'some'],
    ],
  },
  {
    story: 'an opening that was filled comes before an absence',
    facts: [
      met,
      away('2026-03-03', '2026-03-04', '2026-03-18'),
      fact(on('2026-03-10'), { type: 'OpeningFilled' }),
    ],
    at: '2026-03-13',
    is: 'reasons',
    causes: [
      ['notInterested', 'strong'],
      ['decisionMakerAway', 'strong'],
    ],
  },
  {
    story: 'a lost invitation and more people to see are said side by side',
    facts: [met, noted('inviteLost'), noted('morePeopleToSee')],
    at: '2026-03-13',
    is: 'reasons',
    causes: [
      ['schedulingConflict', 'some'],
      ['highVolume', 'some'],
    ],
  },
  // told by somebody who had not seen the code
  {
    story: 'a note that came back was read by nobody, and is no note without an answer',
    facts: [met, promised('2026-03-10'), ...cameBack('2026-03-12')],
    at: '2026-03-17',
    is: 'unclear',
    next: 'askOnceMore',
  },
  {
    story: 'two notes that came back leave both notes to be written',
    facts: [met, ...cameBack('2026-03-11'), ...cameBack('2026-03-18')],
    at: '2026-03-26',
    is: 'unclear',
    next: 'askOnceMore',
  },
  {
    story: 'their interviewer did not come yesterday: a new time is missing today already',
    facts: [
      applied('2026-03-10'),
      booked('i1', '2026-03-11 10:00', '2026-03-12 10:00'),
      missed('i1', '2026-03-12 10:30', 'interviewer'),
    ],
    at: '2026-03-13',
    is: 'reasons',
    causes: [['schedulingConflict', 'strong']],
    next: 'offerTimes',
  },
  {
    story: 'one missed it oneself yesterday: it is no time to wait',
    facts: [
      applied('2026-03-10'),
      booked('i1', '2026-03-11 10:00', '2026-03-12 10:00'),
      missed('i1', '2026-03-12 10:30', 'candidate'),
    ],
    at: '2026-03-13',
    is: 'reasons',
    causes: [['schedulingConflict', 'some']],
    next: 'offerTimes',
  },
  {
    story: 'one asked for another time, and none came',
    facts: [
      met,
      booked('i2', '2026-03-05 10:00', '2026-03-12 10:00'),
      moved('i2', '2026-03-10 10:00', 'candidate'),
    ],
    at: '2026-03-18',
    is: 'reasons',
    causes: [['schedulingConflict', 'strong']],
    next: 'offerTimes',
  },
  {
    story: 'six people for five openings are not many',
    facts: [met, noted('manyApplicants', { count: 6 }), noted('severalOpenings', { count: 5 })],
    at: '2026-03-13',
    is: 'unclear',
    next: 'askOnceMore',
  },
  {
    story: 'over the holidays days pass, and few of them are business days',
    facts: [interview(on('2026-12-23 15:00'))],
    at: '2027-01-02',
    is: 'notYet',
    next: 'wait',
  },
  {
    story: 'two notes, and then only a machine that answers: time to move on',
    facts: [met, wrote('2026-03-11'), wrote('2026-03-18'), automatic('2026-03-18')],
    at: '2026-03-26',
    is: 'reasons',
    causes: [['notInterested', 'some']],
    next: 'moveOn',
  },
  {
    story: 'a date passed, and then they named a new one: until then there is nothing to explain',
    facts: [
      met,
      promised('2026-03-10'),
      heard('2026-03-12', { promise: { on: '2026-03-27' }, holdingCause: 'delay' }),
    ],
    at: '2026-03-20',
    is: 'notYet',
    next: 'wait',
  },
  {
    story: 'away until Friday beside a promise that passed, and back for a week',
    facts: [met, promised('2026-03-13'), wrote('2026-03-12'), automatic('2026-03-12', '2026-03-20')],
    at: '2026-03-30',
    is: 'reasons',
    causes: [['notInterested', 'some']],
    next: 'askOnceMore',
  },
];

/**
 * Each expected answer follows three rules. What was said or is missing in the record carries a cause; what fits all causes (the
 * length, one date that passed, one note without an answer) carries none alone, and then the answer is that we cannot tell. What
 * was put right since, or is stale, carries nothing. And "they prefer somebody else", which nobody ever says, is never `strong`
 * unless the opening was filled, and stands behind its equals.
 */
describe('why it is silent', () => {
  test('at least forty stories are told, each with its answer', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(40);
    expect(new Set(CASES.map(({ story }) => story)).size).toBe(CASES.length);
  });

  test.each(CASES)('$story', (one) => {
    const reading = readingOf(one);
    expect(reading.is).toBe(one.is);
    const shown = reading.reasons
      .filter(({ strength }) => strength !== 'slight')
      .map(({ cause, strength }) => [cause, strength]);
    if (reading.is === 'reasons') expect(shown).toEqual(one.causes);
    if (one.next !== undefined) expect((reading.next ?? reading.reasons[0]?.next)?.kind).toBe(one.next);
  });

  test('nothing that was only noticed speaks clearly for somebody else', () => {
    for (const one of CASES)
      for (const { cause, strength, signals } of readingOf(one).reasons)
        if (cause === 'notInterested' && strength === 'strong')
          expect(signals.map(({ kind }) => kind)).toContain('filled');
  });

  test('no more than two notes are ever advised, whatever the cause', () => {
    const notes = [wrote('2026-03-11'), wrote('2026-03-18')];
    const facts = [
      ...CASES.flatMap((one) => one.facts.filter(({ type }) => type === 'SignalNoted')),
      met,
      ...notes,
    ];
    for (const at of ['2026-03-19', '2026-03-26']) {
      const { reasons, next } = readingOf({ story: '', is: 'reasons', facts, at });
      const kinds = [next, ...reasons.map((one) => one.next)].map((one) => one?.kind);
      expect(kinds).not.toContain('askOnceMore');
      expect(kinds).not.toContain('helpThemRemember');
    }
  });

  test('while they are away nothing else is advised before their return', () => {
    const { reasons } = readingOf(find('away with a date comes before broken promises'));
    expect(reasons.map(({ next }) => next.kind)).toEqual(['waitForReturn', 'wait']);
    expect(new Set(reasons.map(({ next }) => next.from))).toEqual(new Set([on('2026-03-24')]));
  });

  test('each signal says when it was seen, and none lies in the future', () => {
    for (const one of CASES)
      for (const reason of readingOf(one).reasons)
        for (const { at } of reason.signals) expect(at).toBeLessThanOrEqual(on(`${one.at} 12:00`));
  });

  test('whoever is away is written to a business day after the return, and not before', () => {
    const reading = readingOf({ ...find('an automatic reply says away until Friday') });
    expect(reading.reasons[0]?.next.from).toBe(on('2026-03-24'));
  });
});

function find(story: string): Case {
  const found = CASES.find((one) => one.story === story);
  if (found === undefined) throw new Error(story);
  return found;
}

function readingOf({ facts, at, theirs = [], others = [], isThroughAgency }: Case): SilenceReading {
  const channel = isThroughAgency ? 'agency' : 'direct';
  const history = historyOf(circumstances({ workspace: 'seeker', channel }), facts);
  return readSilence({ history, policy: DEFAULT_POLICY, now: on(`${at} 12:00`), times: { theirs, others } });
}
