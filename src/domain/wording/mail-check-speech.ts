import type { AccessFault } from '../mail-provider/mail-provider.ts';

/** What a test of a mail server speaks of. */
export interface CheckAround {
  readonly host: string;
  readonly port: number;
  readonly from: string;
  readonly to: string | null;
}

export type CheckStep = 'name' | 'connection' | 'encryption' | 'login' | 'sender' | 'mail';

export type CheckFault =
  | 'nameUnknown'
  | 'portClosed'
  | 'noAnswer'
  | 'speaksTlsAtOnce'
  | 'notEncrypted'
  | 'certificateNotTrusted'
  | 'certificateOfOther'
  | 'certificateExpired'
  | 'loginWrong'
  | 'loginNotOffered'
  | 'senderRefused'
  | 'receiverRefused'
  | 'mailRefused'
  | 'consentNotEnough'
  | AccessFault
  | 'other';

/** How one language tells what a test of a mail server found: whole sentences. */
export interface MailCheckSpeech {
  readonly works: Readonly<Record<CheckStep, (around: CheckAround) => string>>;
  /** What a failed step means, and what to try. */
  readonly faults: Readonly<
    Record<CheckFault, readonly [sentence: (around: CheckAround) => string, wayOut: string]>
  >;
}
