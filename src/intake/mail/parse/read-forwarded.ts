import type { ForwardedMail, MailAddress } from '../mail.ts';
import { bareOf } from '../trim/bare.ts';
import { headerBlockAt } from '../trim/header-block.ts';
import { linesOf } from '../trim/lines.ts';
import { labelOf } from '../trim/words/labels.ts';
import { separatorOf } from '../trim/words/original.ts';
import { messageIdsIn } from './message-ids.ts';
import type { ParsedMail } from './parse-mime.ts';
import { parseMime } from './parse-mime.ts';
import { readEnvelope } from './read-envelope.ts';
import { bytesOf } from './read-parts.ts';

const SUBJECT =
  /^\s*(?:fwd?|wg|tr|rv|i|enc|doorst|vb|vs|fs|pd|přep|továbbítás|transmis|转发|轉寄|転送|전달)\s?[:：]/i;
const MOST_LINES = 400;
const LONGEST = 200_000;

/** The mail that somebody passed on, as a part of its own or below a header in the text; `null` where they passed on none. */
export async function readForwarded(mail: ParsedMail, text: string): Promise<ForwardedMail | null> {
  const part = mail.attachments.find(({ mimeType }) => mimeType === 'message/rfc822');
  if (part !== undefined) return ofPart(bytesOf(part));
  return ofText(text, SUBJECT.test(mail.subject ?? ''));
}

async function ofPart(raw: Uint8Array): Promise<ForwardedMail | null> {
  const inner = await parseMime(raw);
  if ('isReadable' in inner) return null;
  const { from, to, sentAt, messageId } = readEnvelope(inner);
  return {
    from,
    to,
    subject: inner.subject ?? null,
    sentAt,
    messageId,
    text: (inner.text ?? '').slice(0, LONGEST),
  };
}

/** A header below says "forwarded", or the subject does; the header of an answer says neither. */
function ofText(text: string, isNamed: boolean): ForwardedMail | null {
  const start = text.slice(0, LONGEST);
  if (!isNamed && !start.split(/\r\n|[\n\r\u2028\u2029]/, MOST_LINES).some(announces)) return null;
  const lines = linesOf(start).slice(0, MOST_LINES);
  for (let at = 0; at < lines.length; at += 1) {
    const kind = separatorOf(lines[at]?.bare ?? '');
    if (kind !== 'forwarded' && !(isNamed && headerBlockAt(lines, at) > 0)) continue;
    const start = kind === null ? at : nextText(lines, at + 1);
    const count = headerBlockAt(lines, start);
    if (count === 0) continue;
    const fields = fieldsOf(lines.slice(start, start + count).map(({ bare }) => bare.replace(/^[>\s]+/, '')));
    const below = lines.slice(start + count).map(({ raw }) => raw);
    return { ...fields, text: below.join('\n').trim() };
  }
  return null;
}

/** A glance at each line, for hardly any mail passes one on. */
function announces(whole: string): boolean {
  const line = whole.trim();
  if (!RULES.has(line[0]) && /^[\w.,!?)]$/.test(line.at(-1) ?? 'a')) return false;
  return separatorOf(bareOf(line)) === 'forwarded';
}

const RULES: ReadonlySet<string | undefined> = new Set('-_=*~—–─>');

function nextText(lines: readonly { isBlank: boolean }[], from: number): number {
  let at = from;
  while (lines[at]?.isBlank === true) at += 1;
  return at;
}

function fieldsOf(lines: readonly string[]): Omit<ForwardedMail, 'text'> {
  const values = new Map(
    lines.flatMap((line) => {
      const label = labelOf(line);
      return label === null ? [] : [[label.meaning, label.value] as const];
    }),
  );
  return {
    from: addressesIn(values.get('from') ?? '')[0] ?? null,
    to: addressesIn(values.get('to') ?? ''),
    subject: values.get('subject') ?? null,
    // The day is written in the language of whoever passed it on; a person sees it, no rule counts on it.
    sentAt: null,
    messageId: messageIdsIn(values.get('other') ?? '')[0] ?? null,
  };
}

function addressesIn(value: string): MailAddress[] {
  const text = value.slice(0, 2000);
  const found = [
    ...text.matchAll(
      /([^<>,;]{0,100})<(?:mailto:)?([^<>\s@]{1,100}@[^<>\s]{1,200})>|([^\s<>,;]{1,100}@[^\s<>,;]{1,200})/g,
    ),
  ];
  return found.map(([, name = '', bracketed, plain]) => ({
    name: name.replace(/["']/g, '').trim(),
    address: (bracketed ?? plain ?? '').toLowerCase(),
  }));
}
