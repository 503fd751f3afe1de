import type { FindingKind } from '../gate/finding.ts';
import type { WaitsFor } from '../gate/leaving-time.ts';
import type { MessageState } from '../message/message-state.ts';

/** What is known of a message when its place in its life is told. */
export interface MessageLife {
  readonly state: MessageState;
  readonly waitsFor: WaitsFor | null;
  /** When it leaves, as people say it. */
  readonly leaves: string | null;
  readonly isCaught: boolean;
  readonly receiver: string;
  readonly isStopped: boolean;
}

/** Where a message is in its life, as a whole sentence. */
export function messageSentence({
  state,
  waitsFor,
  leaves,
  isCaught,
  receiver,
  isStopped,
}: MessageLife): string {
  switch (state) {
    case 'draft':
      return isStopped
        ? 'It was stopped before it left and is a draft again.'
        : 'A draft that nobody has approved yet.';
    case 'approved':
      return 'It leaves now.';
    case 'held':
      return `${WAITS[waitsFor ?? 'hold'](receiver)}${leaves === null ? '' : ` It leaves on ${leaves}.`}`;
    case 'sending':
      return 'It is being handed to the mail server.';
    case 'in_doubt':
      return 'It was handed to the mail server, and no answer came. It is not sent again until somebody looks.';
    case 'accepted':
      return isCaught
        ? `The catcher took it: ${receiver} did not receive it.`
        : 'The mail server took it. It counts as delivered unless it comes back.';
    case 'delivered':
      return isCaught
        ? `The catcher took it: ${receiver} did not receive it.`
        : 'It was delivered and did not come back.';
    case 'bounced':
      return 'It came back. The word is owed again.';
    case 'failed':
      return 'It did not leave.';
    case 'cancelled':
      return 'It was discarded.';
    default:
      return state satisfies never;
  }
}

const WAITS: Readonly<Record<WaitsFor, (receiver: string) => string>> = {
  hold: () => 'Approved, and still yours to take back.',
  nextMorning: (receiver) => `Approved. It waits for the next working morning of ${receiver}.`,
  quietHours: (receiver) => `Approved. It is night where ${receiver} lives.`,
  retry: () => 'The mail server did not take it yet; it is tried again.',
};

/** One step of a message's life, for its list. */
export function stepSentence(state: MessageState, why: string | null): string {
  if (why !== null && why in STEP_REASONS) return STEP_REASONS[why as keyof typeof STEP_REASONS];
  if (why !== null && why in PROBLEMS) return `${STEPS[state]}: ${lowerFirst(problemSentence(why) ?? '')}`;
  return STEPS[state];
}

const STEPS: Readonly<Record<MessageState, string>> = {
  draft: 'Draft',
  approved: 'Approved, to leave at once',
  held: 'Approved, and held',
  sending: 'Handed to the mail server',
  in_doubt: 'In doubt',
  accepted: 'Accepted by the mail server',
  delivered: 'Counts as delivered: it did not come back',
  bounced: 'Came back',
  failed: 'Did not leave',
  cancelled: 'Discarded',
};

const STEP_REASONS = {
  takenBack: 'Taken back',
  caught: 'Taken by the catcher; nobody received it',
  hold: 'Approved, and held for a moment',
  nextMorning: 'Approved, to leave on the next working morning',
  quietHours: 'Waits until it is morning where they live',
  settled: 'Settled by somebody who looked',
} as const;

/** Why a message was stopped, failed or is in doubt; `null` for a reason that is none of ours. */
export function problemSentence(why: string | null): string | null {
  return why !== null && why in PROBLEMS ? PROBLEMS[why as keyof typeof PROBLEMS] : null;
}

type FailureKind =
  | 'unreachable'
  | 'loginRefused'
  | 'encryptionFailed'
  | 'busy'
  | 'mailboxFull'
  | 'senderRefused'
  | 'addressUnknown'
  | 'refused'
  | 'dropped'
  | 'crashed'
  | 'neverLeft';

const PROBLEMS: Readonly<Record<FindingKind | FailureKind, string>> = {
  unreachable: 'The mail server cannot be reached.',
  loginRefused: 'The mail server did not accept the login. Look at the mail settings.',
  encryptionFailed: 'The connection to the mail server could not be encrypted. Look at the mail settings.',
  busy: 'The mail server asked to try again later.',
  mailboxFull: 'Their mailbox is full. Call, or try another address.',
  senderRefused: 'The mail server does not let you send from this address. Look at the mail settings.',
  addressUnknown: 'The mail server says that this address does not exist. Ask for another, or call.',
  refused: 'The mail server refused this mail.',
  dropped: 'The connection ended after the mail was handed over and before the server answered.',
  crashed: 'The program ended after the mail was handed over and before the answer was written down.',
  neverLeft: 'It was only caught: no mail server was set then, and nobody received it.',
  subjectEmpty: 'It has no subject.',
  textEmpty: 'It says nothing.',
  fieldBlank: 'Something in it was left blank.',
  addressMissing: 'No mail address is known.',
  addressBounced: 'A mail to this address came back.',
  mustNotMail: 'This person must not be mailed.',
  agencyOnly: 'It is not agreed that you write to them past the agency.',
  alreadyMet: 'The word was said in another way meanwhile.',
  noLongerOwed: 'The word is no longer owed.',
  alreadyTold: 'They were told in another way meanwhile.',
  decisionMissing: 'Nobody has recorded the decision that it tells.',
  decisionChanged: 'It was decided anew meanwhile.',
  outcomeContradicts: 'They heard another outcome meanwhile.',
  withdrawn: 'They withdrew meanwhile.',
  offerIsLive: 'They have an offer from you.',
  interviewToCome: 'They have an interview with you ahead.',
  otherApplicationOpen: 'Another application of theirs is undecided.',
  outcomeWaits: 'The outcome has to wait.',
  promiseInPast: 'The date that it promises is over.',
  needsCall: 'They were asked to wait twice already: call first.',
};

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
}
