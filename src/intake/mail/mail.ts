import type { Instant, PlainDate } from '../../lib/instant.ts';

/** What is known around a mail before it is opened. */
export interface ReadContext {
  /** When the mailbox took it: the base of dates where the mail has none of its own, or one that cannot be. */
  readonly receivedAt: Instant;
  /** IANA zone in which a day without a zone is meant, where the mail's own date names none. */
  readonly zone: string;
  /** Whether our side wrote it; it is said with each promise. A mail that comes in, unless told otherwise. */
  readonly direction?: Direction;
}

export type Direction = 'in' | 'out';

/** One mail, read. Nothing in it is a judgement about what should happen; that is for the rules. */
export type ReadMail = UnreadableMail | ReadableMail;

export interface UnreadableMail {
  readonly isReadable: false;
  readonly why: 'empty' | 'too-large' | 'broken';
  /** Where it could still be found. */
  readonly messageId: string | null;
}

export interface ReadableMail {
  readonly isReadable: true;
  readonly envelope: Envelope;
  readonly subject: string;
  /** The text as it was sent; worked out from the HTML where the mail has no text. */
  readonly text: string;
  /** As it was sent and not to be trusted: never shown without cleaning. Empty where there is none. */
  readonly html: string;
  /** What the person wrote in this mail: earlier mails, signatures, device lines and disclaimers left out. */
  readonly words: string;
  readonly kind: MailKind;
  /** What the words of a person do; `null` for any other kind of mail. */
  readonly says: Says | null;
  /** Dates that somebody named for a word of theirs, and deadlines; proposals, never facts. */
  readonly promises: readonly NamedDate[];
  readonly calendarParts: readonly CalendarPart[];
  readonly forwarded: ForwardedMail | null;
  readonly attachments: readonly AttachedFile[];
}

/** Who, to whom, when, in answer to what. Message-IDs are in their normal form: with angle brackets, no spaces. */
export interface Envelope {
  readonly messageId: string | null;
  readonly inReplyTo: readonly string[];
  /** The oldest first, as RFC 5322 3.6.4 has it; each once. */
  readonly references: readonly string[];
  readonly from: MailAddress | null;
  readonly sender: MailAddress | null;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly replyTo: readonly MailAddress[];
  /** Delivered-To, X-Original-To, Envelope-To and their like. */
  readonly deliveredTo: readonly string[];
  /** `''` is the null sender; `null` means that the header is missing. */
  readonly returnPath: string | null;
  /**
   * What stands after the plus of the addresses that it came to: by these a mail finds its conversation (`reply+MARK@`), and a
   * bounce the mail that came back (`bounce+MARK@`), without a look at the text. Lower case.
   */
  readonly marks: readonly string[];
  readonly sentAt: Instant | null;
  /** The offset that the sender's own date names, in minutes east of UTC. */
  readonly offsetMinutes: number | null;
  readonly authentication: Authentication;
  /** IETF tag, where the mail names one. */
  readonly language: string | null;
}

export interface MailAddress {
  readonly name: string;
  /** Lower case; may be empty in a mail that was written by hand. */
  readonly address: string;
}

/**
 * The verdict of the server that took the mail (RFC 8601), from the topmost header alone: those below may be forged. `null` where
 * it says nothing.
 */
export interface Authentication {
  readonly server: string | null;
  readonly spf: Verdict | null;
  readonly dkim: Verdict | null;
  readonly dmarc: Verdict | null;
}

export type Verdict =
  | 'pass'
  | 'fail'
  | 'softfail'
  | 'neutral'
  | 'none'
  | 'policy'
  | 'temperror'
  | 'permerror';

export type MailKind =
  | { readonly kind: 'person' }
  | { readonly kind: 'out-of-office'; readonly absence: Absence }
  /** "We have received your message"; `hasLeft` where it says that the person no longer works there. */
  | { readonly kind: 'acknowledgement'; readonly hasLeft: boolean }
  | { readonly kind: 'delivery-failure'; readonly failure: DeliveryFailure }
  /** Asks the sender to prove that they are a person. */
  | { readonly kind: 'challenge'; readonly link: string | null }
  | { readonly kind: 'read-receipt'; readonly wasRead: boolean; readonly originalMessageId: string | null }
  /** RFC 5965: the receiver, or their provider, calls our mail unwanted. */
  | { readonly kind: 'feedback-report'; readonly report: FeedbackReport }
  | { readonly kind: 'unsubscribe'; readonly isErasureAskedFor: boolean }
  | { readonly kind: 'calendar-reply'; readonly method: string }
  | { readonly kind: 'spam' }
  /** Written by a program, and none of the above: a list, a newsletter, a notice. */
  | { readonly kind: 'automatic' };

export interface Absence {
  /** The first day on which they are back, in their own calendar; `null` where it is not said or cannot be told. */
  readonly returnsOn: PlainDate | null;
  /** Whom to turn to meanwhile, as they put it. */
  readonly standIn: StandIn | null;
  /** They won't come back to this address. */
  readonly hasLeft: boolean;
}

export interface StandIn {
  readonly name: string | null;
  readonly address: string | null;
  readonly phone: string | null;
}

export interface DeliveryFailure {
  /**
   * `hard`: it won't arrive (5.x.x). `soft`: given up for now (4.x.x). `delayed`: the server still tries. `delivered`: a
   * success notice (RFC 3461), which is no failure at all.
   */
  readonly severity: FailureSeverity;
  readonly recipients: readonly FailedRecipient[];
  /** Of the mail that came back. */
  readonly originalMessageId: string | null;
  /** The mark of the return path that it came back to. */
  readonly bounceMark: string | null;
}

export type FailureSeverity = 'hard' | 'soft' | 'delayed' | 'delivered';

export interface FailedRecipient {
  /** Lower case. */
  readonly address: string;
  readonly severity: FailureSeverity;
  /** RFC 3463, such as `5.1.1`; worked out from the text where the report has none. */
  readonly code: string | null;
  readonly why: FailureReason;
  /** What the server said, in one line. */
  readonly said: string | null;
}

/** `no-such-address` and `no-such-domain` alone say that the address is bad; all others may pass. */
export type FailureReason =
  | 'no-such-address'
  | 'no-such-domain'
  | 'moved'
  | 'disabled'
  | 'mailbox-full'
  | 'too-large'
  | 'blocked'
  | 'content'
  | 'authentication'
  | 'too-many'
  | 'expired'
  | 'network'
  | 'system'
  | 'unknown';

export interface FeedbackReport {
  /** RFC 5965 7.3: `abuse`, `fraud`, `virus`, `not-spam`, `opt-out`, `auth-failure`, `other`. */
  readonly type: string;
  readonly recipients: readonly string[];
  readonly originalMessageId: string | null;
}

/**
 * `asks`: something needs an answer. `answers`: it brings something (a date, a yes, a document). `thanks`: courtesy alone, which
 * restarts no clock. `nothing`: no words of their own.
 */
export type Says = 'asks' | 'answers' | 'thanks' | 'nothing';

export interface NamedDate {
  readonly what: 'promise' | 'deadline';
  /** Who is bound by it: the one who writes, or the one who is written to. */
  readonly who: 'writer' | 'reader';
  readonly by: NamedTime;
  /** The sentence, as it was written. */
  readonly quote: string;
}

/** A calendar day of the writer's, or an instant where a time of day was named. `onOrAfter`: "after the 12th". */
export interface NamedTime {
  readonly on: PlainDate;
  readonly at: Instant | null;
  readonly zone: string;
  readonly isEarliest: boolean;
}

export interface CalendarPart {
  /** RFC 5546, capitals: `REQUEST`, `REPLY`, `COUNTER`, `CANCEL`; `null` where neither the part nor the text names one. */
  readonly method: string | null;
  readonly text: string;
}

export interface ForwardedMail {
  readonly from: MailAddress | null;
  readonly to: readonly MailAddress[];
  readonly subject: string | null;
  readonly sentAt: Instant | null;
  readonly messageId: string | null;
  readonly text: string;
}

export interface AttachedFile {
  readonly name: string | null;
  readonly type: string;
  readonly bytes: number;
  /** Shown within the text, such as a logo. */
  readonly isInline: boolean;
}
