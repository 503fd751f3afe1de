import type { FindingKind } from '../gate/finding.ts';
import type { WaitsFor } from '../gate/leaving-time.ts';
import type { MessageState } from '../message/message-state.ts';

/** What a mail server, or the way to it, may say no with. */
export type FailureKind =
  | 'unreachable'
  | 'loginRefused'
  | 'accessRefused'
  | 'encryptionFailed'
  | 'busy'
  | 'mailboxFull'
  | 'senderRefused'
  | 'addressUnknown'
  | 'refused'
  | 'dropped'
  | 'crashed'
  | 'neverLeft';

/** Why a step of a message's life was taken, where that is worth a sentence of its own. */
export type StepReason =
  | 'takenBack'
  | 'caught'
  | 'hold'
  | 'nextMorning'
  | 'quietHours'
  | 'settled'
  // What came in says of it.
  | 'found'
  | 'delay'
  | 'delivered'
  | 'receipt'
  | 'complaint';

/** How one language tells the life of a message. */
export interface MessageSpeech {
  readonly draft: string;
  readonly stoppedDraft: string;
  readonly approved: string;
  readonly waits: Readonly<Record<WaitsFor, (receiver: string) => string>>;
  readonly leavesOn: (moment: string) => string;
  readonly sending: string;
  readonly inDoubt: string;
  readonly caught: (receiver: string) => string;
  readonly accepted: string;
  readonly delivered: string;
  readonly bounced: string;
  readonly failed: string;
  readonly cancelled: string;
  readonly steps: Readonly<Record<MessageState, string>>;
  readonly stepReasons: Readonly<Record<StepReason, string>>;
  /** Whole sentences. */
  readonly problems: Readonly<Record<FindingKind | FailureKind, string>>;
  /** The agency where it has no name. */
  readonly agency: string;
}
