import MailComposer from 'nodemailer/lib/mail-composer';
import { defined } from '../../lib/defined.ts';
import type { Instant } from '../../lib/instant.ts';
import { type Signing, signMail } from './sign-mail.ts';

/** Somebody with an address, by name where it is known. */
export interface Mailbox {
  readonly name: string | null;
  readonly address: string;
}

/** A mail in all its parts, before it is put into its form for the wire. */
export interface Mail {
  /** With angle brackets; decided once, so that a second try is the same mail. */
  readonly mailId: string;
  readonly date: Instant;
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly replyTo: Mailbox | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Earlier mails of the conversation, the oldest first. */
  readonly earlier: readonly string[];
  /**
   * RFC 3834: a letter that a person approved is no automatic message; a digest, a nudge and a test are.
   */
  readonly isAutomatic: boolean;
  /** Where a press of one button ends what the receiver had agreed to: only for mail that keeps in touch (RFC 8058). */
  readonly unsubscribe?: string | null;
  /** What the receiver's calendar program reads: an invitation, or its end (RFC 6047). */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string } | null;
  /** Not signed when left out. */
  readonly signing?: Signing | null;
}

/** The whole mail as it goes over the wire: plain text beside HTML, threading headers, the name of who writes. */
export async function compose(mail: Mail): Promise<Buffer> {
  const { from, to, replyTo, subject, text, html, mailId, date, earlier, isAutomatic } = mail;
  const { unsubscribe, signing, calendar } = mail;
  const composer = new MailComposer({
    from: named(from),
    to: named(to),
    ...defined({ replyTo: replyTo === null ? undefined : named(replyTo) }),
    subject,
    messageId: mailId,
    date: new Date(date),
    ...threadOf(earlier),
    text,
    html,
    ...(calendar && { icalEvent: { ...calendar, filename: 'invitation.ics' } }),
    textEncoding: 'quoted-printable',
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: {
      'Auto-Submitted': isAutomatic ? 'auto-generated' : 'no',
      // Asks others not to answer by machine what a person wrote; says nothing of this mail itself.
      ...(isAutomatic && { 'X-Auto-Response-Suppress': 'All' }),
      ...(unsubscribe && {
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  });
  const source = await composer.compile().build();
  return signing ? await signMail(source, signing) : source;
}

function named({ name, address }: Mailbox): { name: string; address: string } {
  return { name: name ?? '', address };
}

/** RFC 5322 3.6.4; Gmail and Outlook keep the first and the latest, so the middle of a long line may go. */
function threadOf(earlier: readonly string[]): { inReplyTo?: string; references?: string[] } {
  const last = earlier.at(-1);
  if (last === undefined) return {};
  const references =
    earlier.length <= MOST_REFERENCES
      ? earlier
      : [...earlier.slice(0, 1), ...earlier.slice(1 - MOST_REFERENCES)];
  return { inReplyTo: last, references: [...references] };
}

const MOST_REFERENCES = 20;
