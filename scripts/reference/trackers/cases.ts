import type { Fact } from '../../../src/domain/fact/fact.ts';
import { booked, decision, fact, interview, mail, on, received } from '../../../src/domain/testing/story.ts';
import type { Tracked } from './other-trackers.ts';

/** One situation of a job seeker, as facts for us and as the row that somebody would keep in another tracker. */
export interface TrackerCase {
  readonly story: string;
  /** At noon of this day somebody looks. */
  readonly on: string;
  readonly facts: readonly Fact[];
  readonly row: Omit<Tracked, 'on'>;
}

const APPLIED = '2026-02-17';
/** A Tuesday. Good Friday is on 3 April, Easter Monday on the 6th. */
const MET = on('2026-03-03 15:00');
const met = interview(MET, { id: 'first' });
const thanks = received(on('2026-03-03 18:00'), ['thanks']);
const promise = (day: string, at = on('2026-03-03 16:00')) =>
  fact(at, { type: 'PromiseMade', by: 'team', to: 'candidate', deadline: { on: day } });
const chased = (day: string) => received(on(`${day} 10:00`), ['followUp']);
/** Somebody who keeps such a row up to date logs the thank-you there as well. */
const interviewed = (followUps: readonly string[] = []): Omit<Tracked, 'on'> => ({
  status: 'interview',
  appliedOn: APPLIED,
  followUps: ['2026-03-03', ...followUps],
});

export const TRACKER_CASES: readonly TrackerCase[] = [
  {
    story: 'Interviewed this afternoon; nothing was said about when',
    on: '2026-03-03',
    facts: [interview(on('2026-03-03 11:00'), { id: 'first' })],
    row: { status: 'interview', appliedOn: APPLIED, followUps: [] },
  },
  {
    story: 'The next day, thanked; no date was named',
    on: '2026-03-04',
    facts: [met, thanks],
    row: interviewed(),
  },
  {
    story: 'The fifth business day after the interview, no date was named',
    on: '2026-03-10',
    facts: [met, thanks],
    row: interviewed(),
  },
  {
    story: 'The sixth business day, no date was named',
    on: '2026-03-11',
    facts: [met, thanks],
    row: interviewed(),
  },
  {
    story: '“We will write by Friday the 13th”; today is Thursday the 12th',
    on: '2026-03-12',
    facts: [met, thanks, promise('2026-03-13')],
    row: interviewed(),
  },
  {
    story: 'The same promise, on the Monday after it',
    on: '2026-03-16',
    facts: [met, thanks, promise('2026-03-13')],
    row: interviewed(),
  },
  {
    story: 'The same promise, on the second business day after it',
    on: '2026-03-17',
    facts: [met, thanks, promise('2026-03-13')],
    row: interviewed(),
  },
  {
    story: '“By the end of April” was said; it is the middle of March',
    on: '2026-03-17',
    facts: [met, thanks, promise('2026-04-30')],
    row: interviewed(),
  },
  {
    story: 'Promised for the Thursday before Easter; it is Easter Monday',
    on: '2026-04-06',
    facts: [met, thanks, promise('2026-04-02')],
    row: interviewed(),
  },
  {
    story: 'One follow-up was sent two days ago',
    on: '2026-03-13',
    facts: [met, thanks, chased('2026-03-11')],
    row: interviewed(['2026-03-11']),
  },
  {
    story: 'One follow-up was sent a week ago, no answer',
    on: '2026-03-18',
    facts: [met, thanks, chased('2026-03-11')],
    row: interviewed(['2026-03-11']),
  },
  {
    story: 'Two follow-ups, the second one a week and a day ago',
    on: '2026-03-26',
    facts: [met, thanks, chased('2026-03-11'), chased('2026-03-18')],
    row: interviewed(['2026-03-11', '2026-03-18']),
  },
  {
    story: 'They wrote yesterday: “we need until the 20th”',
    on: '2026-03-12',
    facts: [met, thanks, mail(on('2026-03-11 11:00'), ['holding'], { promise: { on: '2026-03-20' } })],
    row: interviewed(),
  },
  {
    story: 'They told of a hiring freeze a week ago',
    on: '2026-03-17',
    facts: [
      met,
      thanks,
      mail(on('2026-03-10 11:00'), ['freezeNotice']),
      fact(on('2026-03-10 11:00'), { type: 'OpeningFrozen' }),
    ],
    row: interviewed(),
  },
  {
    story: 'A second interview is booked for next week',
    on: '2026-03-12',
    facts: [
      met,
      thanks,
      mail(on('2026-03-10 11:00'), ['nextStep']),
      booked(on('2026-03-10 11:05'), on('2026-03-18 10:00'), { id: 'second' }),
    ],
    row: interviewed(),
  },
  {
    story: 'They asked for a document three days ago',
    on: '2026-03-12',
    facts: [
      met,
      thanks,
      mail(on('2026-03-09 11:00'), ['nextStep']),
      fact(on('2026-03-09 11:00'), { type: 'AnswerAsked', about: 'reply', owedBy: 'candidate' }),
    ],
    row: interviewed(),
  },
  {
    story: 'They made an offer yesterday, open until the 18th',
    on: '2026-03-12',
    facts: [
      met,
      thanks,
      fact(on('2026-03-11 11:00'), { type: 'OfferMade', offerId: 'o', expires: { on: '2026-03-18' } }),
    ],
    row: { status: 'offer', appliedOn: APPLIED, followUps: [] },
  },
  {
    story: 'They said no two days ago',
    on: '2026-03-12',
    facts: [
      met,
      thanks,
      decision(on('2026-03-10 10:00'), 'decline'),
      mail(on('2026-03-10 11:00'), ['decision']),
    ],
    row: { status: 'rejected', appliedOn: APPLIED, followUps: [] },
  },
  {
    story: 'Applied eight days ago, nothing was heard',
    on: '2026-02-25',
    facts: [],
    row: { status: 'applied', appliedOn: APPLIED, followUps: [] },
  },
  {
    story: 'Two unanswered follow-ups, put aside; today they write after all',
    on: '2026-04-08',
    facts: [
      met,
      thanks,
      chased('2026-03-11'),
      chased('2026-03-18'),
      mail(on('2026-04-08 09:00'), ['holding'], { promise: { on: '2026-04-15' } }),
    ],
    row: interviewed(['2026-03-11', '2026-03-18']),
  },
];
