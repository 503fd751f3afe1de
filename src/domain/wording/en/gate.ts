import type { Outcome } from '../../fact/fact.ts';
import type { GateSpeech } from '../gate-speech.ts';

const DISCARD = 'Discard this mail, or write it as a new one.';

export const ENGLISH_GATE: GateSpeech = {
  subjectEmpty: () => ['The mail has no subject.', 'Write one in a few plain words.'],
  textEmpty: () => ['The mail says nothing yet.', 'Write the text.'],
  fieldBlank: ({ fields }) => [
    `Something was left blank: ${fields.join(', ')}.`,
    'Fill it in, or take the sentence out.',
  ],
  addressMissing: (_, { receiver }) => [
    `No mail address is known for ${receiver}.`,
    'Add one, or call and record the call.',
  ],
  addressBounced: ({ at }, { day }) => [
    `A mail to this address came back on ${day(at)}: it does not work.`,
    'Ask for another address, or call and record the call.',
  ],
  mustNotMail: ({ why }, { receiver }) => [
    MUST_NOT_MAIL[why](receiver),
    'Call instead, and record the call.',
  ],
  agencyOnly: (_, { candidate }) => [
    `${candidate} came through an agency, and it is not agreed that you write to them yourself.`,
    'Send it to the agency, or agree with them that you may write directly.',
  ],
  alreadyMet: ({ at }, { day }) => [`This word is no longer owed: it was said on ${day(at)}.`, DISCARD],
  noLongerOwed: ({ at }, { day }) => [`This word is no longer owed since ${day(at)}.`, DISCARD],
  alreadyTold: ({ at }, { candidate, day }) => [
    `${candidate} was told of this on ${day(at)}.`,
    'Discard this mail, so that nobody hears it twice.',
  ],
  decisionMissing: () => [
    'This mail tells an outcome, but nobody has recorded a decision.',
    'Record the decision first.',
  ],
  decisionChanged: ({ at, outcome }, { day }) => [
    `It was decided anew on ${day(at)}: ${DECIDED[outcome]}.`,
    'Discard this mail and write what holds now.',
  ],
  outcomeContradicts: ({ at }, { candidate, day }) => [
    `${candidate} heard another outcome on ${day(at)}.`,
    'Open the application again with a reason before you write otherwise.',
  ],
  withdrawn: ({ at }, { candidate, day }) => [
    `${candidate} withdrew on ${day(at)}.`,
    'Thank them for letting you know instead.',
  ],
  offerIsLive: ({ until }, { candidate, day }) => [
    `${candidate} has an offer from you until ${day(until - 1)}.`,
    'Record their answer to the offer first.',
  ],
  interviewToCome: ({ at }, { candidate, moment }) => [
    `${candidate} has an interview on ${moment(at)}.`,
    'Cancel the interview first, or wait until it is over.',
  ],
  otherApplicationOpen: ({ openings }, { candidate }) => [
    `${candidate} is still in process for ${openings.join(' and ')}, and your team gives one answer for all.`,
    'Decide there first, or change the setting.',
  ],
  outcomeWaits: ({ why, until }, { day }) => [
    WAITS[why](day(until - 1)),
    'It can leave when that time is over.',
  ],
  preAdverseMissing: () => [
    'A background report stands behind this no, and they have not had a copy of it yet.',
    'Give them the copy and the summary of their rights first, and time to answer; or say that the report plays no part.',
  ],
  referenceQuoted: ({ quote }) => [
    `What a referee said in confidence stands in this mail: “${quote} …”.`,
    'Take it out. What a referee said stays with those who decide.',
  ],
  refereeNotWarned: (_, { candidate, receiver }) => [
    `${candidate} has not told ${receiver} yet that you will ask.`,
    'Ask the candidate to tell them first, and record it when they have.',
  ],
  promiseInPast: () => ['The date that this mail promises is over already.', 'Name a new date.'],
  needsCall: (_, { candidate }) => [
    `This would be the third time in a row that ${candidate} is asked to wait.`,
    'Call first and record the call; then the mail may follow.',
  ],
  needsManager: (_, { candidate }) => [
    `A third wait in a row for ${candidate} takes a manager’s yes.`,
    'Ask a hiring manager or an admin to open this mail and to approve it.',
  ],
  noConsent: (_, { candidate }) => [
    `${candidate} has not agreed to be kept in touch with, or has ended it.`,
    'Ask them first, with the letter for that; without their yes nothing goes.',
  ],
};

const MUST_NOT_MAIL = {
  asked: (name: string) => `${name} asked not to be mailed.`,
  erased: (name: string) => `The data of ${name} was erased.`,
  other: (name: string) => `${name} must not be mailed.`,
} as const;

const DECIDED: Readonly<Record<Outcome, string>> = {
  advance: 'they go on to the next step',
  decline: 'a no',
  hold: 'on hold',
  offer: 'an offer',
};

const WAITS = {
  liveOffer: (day: string) => `This outcome waits until ${day}, because another person has an offer.`,
  otherApplication: (day: string) =>
    `This outcome waits until ${day}, because another application is undecided.`,
  preAdverse: (day: string) =>
    `A no that rests on a background report may only leave after ${day}: they must be able to answer the report first.`,
} as const;
