import { type Phrase, phrase } from '../../lib/language/phrase.ts';
/** What can be recorded on an application, in the order in which it is offered; part of the page's address. */
export const RECORD_KINDS = [
  'heard',
  'debrief',
  'call',
  'message',
  'decision',
  'promise',
  'interview',
  'scorecard',
  'offer',
  'references',
  'checks',
  'candidate',
  'closure',
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

/** What a job seeker heard is what a team said. */
export const TEAM_RECORD_KINDS = RECORD_KINDS.filter((kind) => kind !== 'heard');

/** A job seeker neither decides nor judges. */
export const SEEKER_RECORD_KINDS = [
  'heard',
  'message',
  'call',
  'interview',
  'debrief',
  'promise',
  'offer',
  'candidate',
  'closure',
] as const satisfies readonly RecordKind[];

/** The same things as a job seeker calls them. */
export const SEEKER_RECORD_NAMES: Readonly<Record<(typeof SEEKER_RECORD_KINDS)[number], Phrase>> = {
  heard: phrase('What they told you'),
  message: phrase('Your word'),
  call: phrase('Your call'),
  interview: phrase('Interview'),
  debrief: phrase('How an interview ended'),
  promise: phrase('Promise'),
  offer: phrase('Offer'),
  candidate: phrase('Your side'),
  closure: phrase('Put it aside'),
};

export const RECORD_NAMES: Readonly<Record<RecordKind, Phrase>> = {
  heard: phrase('What they told you'),
  debrief: phrase('Debrief'),
  call: phrase('Call'),
  message: phrase('Word sent or received'),
  decision: phrase('Decision'),
  promise: phrase('Promise'),
  interview: phrase('Interview'),
  scorecard: phrase('Scorecard'),
  offer: phrase('Offer'),
  references: phrase('References'),
  checks: phrase('Checks'),
  candidate: phrase('From their side'),
  closure: phrase('Close'),
};

export const RECORD_KEYS: Readonly<Record<RecordKind, string>> = {
  heard: 'h',
  debrief: 'd',
  call: 'c',
  message: 'w',
  decision: 'x',
  promise: 'p',
  interview: 'i',
  scorecard: 's',
  offer: 'f',
  references: 'v',
  checks: 'h',
  candidate: 't',
  closure: 'z',
};
