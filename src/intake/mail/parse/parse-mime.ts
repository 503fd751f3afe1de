import type { Email } from 'postal-mime';
import type { UnreadableMail } from '../mail.ts';
import { messageIdsIn } from './message-ids.ts';
import { parseInMemory } from './parse-in-memory.ts';

/** A mail taken apart; the mails inside it are kept whole, as attachments. */
export type ParsedMail = Email;

/** Larger mails are left where they are: no mailbox in common use takes more. */
export const MOST_BYTES = 64 * 1024 * 1024;
const MOST_LEVELS = 64;
const MOST_LOST_BYTES = 1024 * 1024;
const MOST_HEADER_BYTES = 1024 * 1024;
/** The header of any mail that a server let through ends well before. */
const HEAD_BYTES = 64 * 1024;

/** MIME (RFC 2045) taken apart by postal-mime, within limits; what it refuses is told, not thrown. */
export async function parseMime(raw: Uint8Array): Promise<ParsedMail | UnreadableMail> {
  if (raw.byteLength === 0) return { isReadable: false, why: 'empty', messageId: null };
  if (raw.byteLength > MOST_BYTES) return unreadable('too-large', raw);
  try {
    const mail = await parseInMemory(raw, {
      // Otherwise the mail that came back is flattened into the report about it.
      forceRfc822Attachments: true,
      maxNestingDepth: MOST_LEVELS,
      maxHeadersSize: MOST_HEADER_BYTES,
    });
    return isNothing(mail) ? unreadable('broken', raw) : withLostBody(mail, raw);
  } catch {
    return unreadable('broken', raw);
  }
}

/** A mail whose parts can't be told apart, for the mark between them is another than announced, is read as one text. */
function withLostBody(mail: Email, raw: Uint8Array): Email {
  if (mail.text?.trim() || mail.html || mail.attachments.length > 0) return mail;
  const whole = new TextDecoder('utf-8').decode(raw.subarray(0, MOST_LOST_BYTES));
  const start = /\r?\n[ \t]*\r?\n/.exec(whole);
  return start === null ? mail : { ...mail, text: whole.slice(start.index + start[0].length) };
}

/** Bytes that are no mail at all have neither a header nor a text. */
function isNothing({ headers, text, html, attachments }: Email): boolean {
  return headers.length === 0 && !text?.trim() && !html && attachments.length === 0;
}

function unreadable(why: UnreadableMail['why'], raw: Uint8Array): UnreadableMail {
  const head = new TextDecoder('latin1').decode(raw.subarray(0, HEAD_BYTES));
  const [, value] = /^message-id:[ \t]*(?:\r?\n[ \t]+)?([^\r\n]{1,998})/im.exec(head) ?? [];
  return { isReadable: false, why, messageId: messageIdsIn(value ?? '')[0] ?? null };
}
