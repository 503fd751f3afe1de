import type { Doubt, MatchedBy, ProposalKind } from '../kept-mail/kept-mail.ts';

export type KeptKindWord =
  | 'words'
  | 'absence'
  | 'hasLeft'
  | 'acknowledgement'
  | 'challenge'
  | 'bounce'
  | 'delay'
  | 'delivered'
  | 'receipt'
  | 'complaint'
  | 'unsubscribe'
  | 'calendar'
  | 'spam'
  | 'automatic';

export type AsideWord = 'broken' | 'empty' | 'too-large' | 'notRecorded';

/** What became of a mail that was handed over. */
export type TakenWord = 'recorded' | 'unsure' | 'unreadable' | 'leftAlone' | 'known' | 'ours';

/** Somebody, as a sentence names them. */
export interface ProposalAround {
  /** Who is bound, where it is not us. */
  readonly who: string;
  readonly isUs: boolean;
  readonly date: string;
  readonly isEarliest: boolean;
}

export type MailboxStepWord = 'name' | 'connection' | 'encryption' | 'login' | 'folders';

export type MailboxFaultWord =
  | 'folderMissing'
  | 'lineLost'
  | 'passwordUnreadable'
  | 'nameUnknown'
  | 'portClosed'
  | 'speaksTlsAtOnce'
  | 'notEncrypted'
  | 'noAnswer';

/** How one language speaks of mail that came in: whole sentences. */
export interface KeptMailSpeech {
  readonly in: Readonly<Record<KeptKindWord, (who: string) => string>>;
  readonly out: (who: string) => string;
  readonly away: (who: string, day: string) => string;
  readonly doubts: Readonly<Record<Doubt | AsideWord, string>>;
  readonly matched: Readonly<Record<MatchedBy, string>>;
  readonly taken: Readonly<Record<TakenWord, string>>;
  readonly proposals: Readonly<Record<ProposalKind, (around: ProposalAround) => string>>;
  readonly nobody: string;
  readonly mailboxWorks: Readonly<
    Record<MailboxStepWord, (around: { host: string; port: number; folders: number }) => string>
  >;
  /** Where a mailbox differs from a server that takes mail. */
  readonly mailboxFaults: Readonly<
    Record<
      MailboxFaultWord,
      readonly [sentence: (around: { host: string; port: number }) => string, wayOut: string]
    >
  >;
}
