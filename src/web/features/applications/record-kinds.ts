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
  'candidate',
  'closure',
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

/** A job seeker neither decides nor judges. */
export const SEEKER_RECORD_KINDS = RECORD_KINDS.filter((kind) => kind !== 'decision' && kind !== 'scorecard');

export const RECORD_NAMES: Readonly<Record<RecordKind, string>> = {
  debrief: 'Debrief',
  call: 'Call',
  message: 'Word sent or received',
  decision: 'Decision',
  promise: 'Promise',
  interview: 'Interview',
  scorecard: 'Scorecard',
  offer: 'Offer',
  candidate: 'From their side',
  closure: 'Close',
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
  candidate: 't',
  closure: 'z',
};
