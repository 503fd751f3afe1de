import { type Phrase, phrase } from '../../lib/language/phrase.ts';
/** What can be recorded on an application, in the order in which it is offered; part of the page's address. */
export const RECORD_KINDS = [
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

/** A job seeker neither decides nor judges. */
const TEAM_ONLY: ReadonlySet<RecordKind> = new Set<RecordKind>([
  'decision',
  'scorecard',
  'references',
  'checks',
]);

export const SEEKER_RECORD_KINDS = RECORD_KINDS.filter((kind) => !TEAM_ONLY.has(kind));

export const RECORD_NAMES: Readonly<Record<RecordKind, Phrase>> = {
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
