import { dayNumberOf, plainDateOf } from '../../../lib/day-number.ts';
import type { Instant, PlainDate } from '../../../lib/instant.ts';
import type { MailAddress, MailKind, NamedDate, ReadableMail } from '../mail.ts';
import { readMail } from '../read-mail.ts';
import { companyOf } from './company-of.ts';
import { type PastedSays, pastedSays } from './pasted-says.ts';
import { titleOf } from './title-of.ts';

/** A mail that a job seeker pasted or dropped. All of it is a proposal: what holds, they say. */
export interface PastedMail {
  readonly from: MailAddress | null;
  readonly subject: string | null;
  /** `null` where the pasted text names no moment that can be told. */
  readonly sentAt: Instant | null;
  /** What the person wrote, without earlier mails and signatures. */
  readonly words: string;
  readonly kind: MailKind['kind'];
  readonly says: PastedSays;
  /** The last day on which an automatic reply says that they are away. */
  readonly awayUntil: PlainDate | null;
  /** Dates that the writer named for their own next word, and what they ask of the reader by when. */
  readonly dates: readonly NamedDate[];
  readonly company: string | null;
  readonly title: string | null;
}

export interface PastedContext {
  readonly now: Instant;
  /** IANA zone in which a day without a zone is meant. */
  readonly zone: string;
}

/**
 * Reads a mail out of a file (RFC 5322), or out of what was copied from a mail program: with its header lines in any language,
 * or bare. `null` where there is nothing to read.
 */
export async function readPasted(text: string, { now, zone }: PastedContext): Promise<PastedMail | null> {
  if (text.trim() === '') return null;
  const context = { receivedAt: now, zone };
  const isFile = looksLikeFile(text);
  const mail = isFile ? await readMail(Buffer.from(text, 'utf8'), context) : await readCopied(text, context);
  if (!mail.isReadable) return null;
  const { envelope, subject, words, kind } = mail;
  const dates = namedBy(mail);
  const said = words.trim() === '' ? mail.text.trim() : words.trim();
  const heading = subject.trim() === '' ? null : subject.replace(FORWARDED, '').trim();
  return {
    from: envelope.from,
    subject: heading,
    sentAt: envelope.sentAt === null || envelope.sentAt > now ? null : envelope.sentAt,
    words: said,
    kind: kind.kind,
    says: pastedSays({ words: said, namesDate: dates.length > 0, isAutomatic: isAutomatic(kind) }),
    awayUntil: awayUntilOf(kind),
    dates,
    company: companyOf(envelope.from, { text: mail.text, subject: heading }),
    title: titleOf(heading ?? ''),
  };
}

/** Whether a program wrote it; an answer of a calendar program is somebody's own. */
function isAutomatic({ kind }: MailKind): boolean {
  return kind !== 'person' && kind !== 'calendar-reply';
}

function awayUntilOf(kind: MailKind): PlainDate | null {
  if (kind.kind !== 'out-of-office' || kind.absence.hasLeft || kind.absence.returnsOn === null) return null;
  return plainDateOf(dayNumberOf(kind.absence.returnsOn) - 1);
}

/** "We aim to reply within two weeks" in what a program sends to everybody is nobody's promise. */
function namedBy({ kind, promises }: ReadableMail): readonly NamedDate[] {
  return kind.kind === 'person' ? promises : promises.filter(({ what }) => what !== 'promise');
}

/** A whole mail says so by lines that no mail program shows. */
function looksLikeFile(text: string): boolean {
  const head = text.slice(0, 20_000).split(/\r?\n\r?\n/, 1)[0] ?? '';
  return /^(?:received|return-path|delivered-to|mime-version|message-id|dkim-signature|content-type):/im.test(
    head,
  );
}

const FORWARDED = /^(?:\s*(?:fwd?|wg|tr|rv|re|aw|sv)\s*:\s*)+/i;

type Context = Parameters<typeof readMail>[1];

/** Header lines that were copied along are found as those of a mail that somebody passes on. */
async function readCopied(text: string, context: Context): Promise<Awaited<ReturnType<typeof readMail>>> {
  const passedOn = await readMail(mimeOf({ subject: 'Fwd: ', from: null, text }), context);
  const forwarded = passedOn.isReadable ? passedOn.forwarded : null;
  const inner = forwarded ?? { from: null, subject: null, text };
  return await readMail(
    mimeOf({ subject: inner.subject ?? '', from: inner.from, text: inner.text }),
    context,
  );
}

function mimeOf({
  subject,
  from,
  text,
}: Pick<ReadableMail, 'subject' | 'text'> & { from: MailAddress | null }) {
  const line = (value: string) => value.replace(/[\r\n]+/g, ' ').trim();
  const sender =
    from === null ? '' : `From: "${line(from.name).replaceAll('"', '')}" <${line(from.address)}>\r\n`;
  const head = `${sender}Subject: ${line(subject)}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n`;
  return Buffer.from(`${head}\r\n${text}`, 'utf8');
}
