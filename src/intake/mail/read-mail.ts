import { baseOf, readKind } from './kind/read-kind.ts';
import type { ReadContext, ReadMail } from './mail.ts';
import { parseMime } from './parse/parse-mime.ts';
import { readEnvelope } from './parse/read-envelope.ts';
import { readForwarded } from './parse/read-forwarded.ts';
import { readAttachments, readCalendarParts } from './parse/read-parts.ts';
import { readPromises } from './promise/read-promises.ts';
import { whatWordsSay } from './says/what-words-say.ts';
import { textOfHtml } from './trim/trim-html.ts';
import { wordsOf } from './trim/words-of.ts';

/**
 * Reads one mail as it came over the wire (RFC 5322, MIME): who wrote what to whom, in answer to what, and what kind of mail it
 * is. Pure but for the decoding of characters; never throws, whatever the bytes.
 */
export async function readMail(raw: Uint8Array, context: ReadContext): Promise<ReadMail> {
  const mail = await parseMime(raw);
  if ('isReadable' in mail) return mail;
  const text = mail.text?.trim() ? mail.text : textOfHtml(mail.html ?? '');
  const words = wordsOf(mail.text ?? '', mail.html ?? '');
  const kind = readKind(mail, { text, words }, context);
  const isFromPerson = kind.kind === 'person' || kind.kind === 'calendar-reply';
  return {
    isReadable: true,
    envelope: readEnvelope(mail),
    subject: mail.subject ?? '',
    text,
    html: mail.html ?? '',
    words,
    kind,
    says: isFromPerson ? whatWordsSay(words) : null,
    promises: isFromPerson ? readPromises(words, baseOf(mail, context)) : [],
    calendarParts: readCalendarParts(mail),
    forwarded: isFromPerson ? await readForwarded(mail, text) : null,
    attachments: readAttachments(mail),
  };
}
