import { createHash } from 'node:crypto';
import type { MailMeaning } from '../domain/kept-mail/mail-meaning.ts';
import type { MailToMatch } from '../domain/kept-mail/match-mail.ts';
import type { NamedInMail } from '../domain/kept-mail/proposals-of-mail.ts';
import type { Direction, MailKind, ReadableMail } from '../intake/mail/mail.ts';
import { dayNumberOf, plainDateOf } from '../lib/day-number.ts';
import { DAY, type Instant } from '../lib/instant.ts';
import type { MailNames } from '../storage/queries/mail-lookups.ts';

/** Where a mail lay and when it came. */
export interface MailPlace {
  readonly receivedAt: Instant | null;
  readonly isFromSent: boolean;
}

/** When it was written, as far as its sender's clock can be believed: never later than it came, and not long before. */
export function momentOf(mail: ReadableMail, { receivedAt }: MailPlace, now: Instant): Instant {
  const came = Math.min(receivedAt ?? now, now);
  const { sentAt } = mail.envelope;
  if (sentAt === null || sentAt > came) return came;
  return receivedAt !== null && came - sentAt > LONGEST_ON_THE_WAY ? came : sentAt;
}

const LONGEST_ON_THE_WAY = 14 * DAY;

/** Whom and what a mail names, to be looked up at once. */
export function namesIn({ envelope, forwarded, kind }: ReadableMail): MailNames {
  const { from, sender, to, cc, replyTo, messageId, inReplyTo, references, marks } = envelope;
  const people = [from, sender, ...to, ...cc, ...replyTo, forwarded?.from ?? null];
  const failed = kind.kind === 'delivery-failure' ? kind.failure : null;
  const receipt = kind.kind === 'read-receipt' ? kind.originalMessageId : null;
  const report = kind.kind === 'feedback-report' ? kind.report : null;
  const ids = [
    messageId,
    ...inReplyTo,
    ...references,
    failed?.originalMessageId,
    receipt,
    report?.originalMessageId,
  ];
  return {
    addresses: distinct(people.map((one) => one?.address)),
    mailIds: distinct(ids),
    marks: distinct([...marks, failed?.bounceMark]),
  };
}

function distinct(texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.filter((one) => one !== null && one !== undefined && one !== ''))] as string[];
}

/** What the rules of matching ask. */
export function matchable(mail: ReadableMail, place: MailPlace, sentAt: Instant): MailToMatch {
  const { envelope, forwarded } = mail;
  const { spf, dkim, dmarc } = envelope.authentication;
  const isForged = dmarc === 'fail' || (dmarc === null && spf === 'fail' && dkim !== 'pass');
  return {
    answers: [...envelope.inReplyTo, ...envelope.references.toReversed()],
    marks: envelope.marks,
    from: envelope.from,
    to: [...envelope.to, ...envelope.cc].map(({ address }) => address),
    isFromSent: place.isFromSent,
    isForged: isForged && !place.isFromSent,
    forwardedFrom: forwarded?.from?.address ?? null,
    text: `${mail.subject}\n${mail.text.slice(0, LONGEST_SEARCHED)}`,
    sentAt,
  };
}

const LONGEST_SEARCHED = 50_000;

/** The name of a kind of mail in the database and on the wire. */
export type KeptKind =
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

export function keptKind(kind: MailKind): KeptKind {
  switch (kind.kind) {
    case 'person':
      return 'words';
    case 'out-of-office':
      return kind.absence.hasLeft ? 'hasLeft' : 'absence';
    case 'acknowledgement':
      return kind.hasLeft ? 'hasLeft' : 'acknowledgement';
    case 'delivery-failure':
      return kind.failure.severity === 'delayed'
        ? 'delay'
        : kind.failure.severity === 'delivered'
          ? 'delivered'
          : 'bounce';
    case 'challenge':
    case 'unsubscribe':
    case 'spam':
    case 'automatic':
      return kind.kind;
    case 'read-receipt':
      return 'receipt';
    case 'feedback-report':
      return 'complaint';
    case 'calendar-reply':
      return 'calendar';
    default:
      return kind satisfies never;
  }
}

export function meaningOf({ kind, says, attachments }: ReadableMail): MailMeaning {
  switch (kind.kind) {
    case 'person':
    case 'unsubscribe':
      return {
        is: 'words',
        says: says ?? 'nothing',
        hasFiles: attachments.some(({ isInline }) => !isInline),
      };
    case 'calendar-reply':
      return { is: 'words', says: kind.method === 'REPLY' ? 'thanks' : 'answers', hasFiles: false };
    case 'out-of-office': {
      const { returnsOn, hasLeft } = kind.absence;
      return returnsOn === null || hasLeft
        ? { is: 'automatic' }
        : { is: 'absence', awayUntil: plainDateOf(dayNumberOf(returnsOn) - 1) };
    }
    case 'acknowledgement':
    case 'challenge':
    case 'automatic':
    case 'spam':
      return { is: 'automatic' };
    case 'delivery-failure':
    case 'read-receipt':
    case 'feedback-report':
      return { is: 'nothing' };
    default:
      return kind satisfies never;
  }
}

export function datesIn({ promises }: ReadableMail): NamedInMail[] {
  return promises.map(({ what, who, quote, by: { on, at, zone, isEarliest } }) => ({
    what,
    who,
    on,
    at,
    zone,
    isEarliest,
    quote,
  }));
}

/** The stand-in of an out-of-office on one line. */
export function standInOf(kind: MailKind): string | null {
  const standIn = kind.kind === 'out-of-office' ? kind.absence.standIn : null;
  const parts = [standIn?.name, standIn?.address, standIn?.phone].filter(Boolean);
  return parts.length === 0 ? null : parts.join(', ');
}

/**
 * A digest by which the same mail is known again in whichever folder or mailbox. Some programs use one Message-ID for several
 * mails, so that sender and date count too; without any, the text does.
 */
export function mailKey({ envelope, subject, text }: ReadableMail): string {
  const { messageId, from, sentAt } = envelope;
  const parts = [messageId, from?.address, sentAt, ...(messageId === null ? [subject, text] : [])];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

export const directionOf = ({ isFromSent }: MailPlace): Direction => (isFromSent ? 'out' : 'in');
