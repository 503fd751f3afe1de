import { messageIdsIn } from '../parse/message-ids.ts';
import type { ParsedMail } from '../parse/parse-mime.ts';
import { textOfPart } from '../parse/read-parts.ts';

/** What a report returns of the mail that it is about. */
export interface ReturnedMail {
  readonly messageId: string | null;
  /** Lower case; whom the mail was addressed to. */
  readonly to: readonly string[];
  readonly from: string | null;
}

const NOTHING: ReturnedMail = { messageId: null, to: [], from: null };
const RETURNED_TYPES = [
  'message/rfc822',
  'text/rfc822-headers',
  'message/rfc822-headers',
  'message/global',
  'message/global-headers',
  'message/partial',
  'text/rfc822',
];
const MOST_CHARACTERS = 64 * 1024;

/** From the part that holds the mail or its header, or from the report's text below its own words. */
export function readReturnedMail({ attachments }: ParsedMail, textBelow: string): ReturnedMail {
  for (const attachment of attachments) {
    if (!RETURNED_TYPES.includes(attachment.mimeType) && !/\.(?:eml|msg)$/i.test(attachment.filename ?? ''))
      continue;
    const found = headersIn(textOfPart(attachment));
    if (found !== NOTHING) return found;
  }
  return headersIn(textBelow);
}

function headersIn(text: string): ReturnedMail {
  const head = text
    .slice(0, MOST_CHARACTERS)
    .replace(/\r\n|\r/g, '\n')
    .replace(/^[ \t>|]+(?=[A-Z][\w-]+:)/gm, '');
  const messageId = messageIdsIn(headerIn(head, 'message-id'))[0] ?? null;
  const to = addressesOf(headerIn(head, 'to'));
  const from = addressesOf(headerIn(head, 'from'))[0] ?? null;
  return messageId === null && to.length === 0 && from === null ? NOTHING : { messageId, to, from };
}

function headerIn(head: string, name: string): string {
  return new RegExp(`^${name}:[ \\t]*((?:.*)(?:\\n[ \\t]+.*){0,20})`, 'im').exec(head)?.[1] ?? '';
}

function addressesOf(value: string): string[] {
  return [...value.matchAll(/[^\s<>"(),;:]{1,128}@[^\s<>"(),;:]{1,255}/g)].map(([found]) =>
    found.toLowerCase(),
  );
}
