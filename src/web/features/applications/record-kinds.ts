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
