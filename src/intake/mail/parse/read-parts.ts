import type { Attachment } from 'postal-mime';
import type { AttachedFile, CalendarPart } from '../mail.ts';
import type { ParsedMail } from './parse-mime.ts';

const MOST_PARTS = 200;
const CALENDAR_TYPES = ['text/calendar', 'application/ics', 'text/x-vcalendar'];
/** Parts that say something about the mail and are no files. */
const REPORT_TYPES = [
  'message/delivery-status',
  'message/global-delivery-status',
  'message/disposition-notification',
  'message/feedback-report',
  'application/pgp-signature',
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
];

/** Invitations and answers to them; one that stands twice, as a part and as a file, is told once. */
export function readCalendarParts({ attachments }: ParsedMail): CalendarPart[] {
  const parts = attachments.filter(isCalendar).slice(0, MOST_PARTS).map(calendarPartOf);
  return parts.filter(({ text }, index) => parts.findIndex((other) => other.text === text) === index);
}

/** What hangs on the mail, by name, type and size. */
export function readAttachments({ attachments }: ParsedMail): AttachedFile[] {
  return attachments
    .filter(({ mimeType }) => !REPORT_TYPES.includes(mimeType))
    .slice(0, MOST_PARTS)
    .map((attachment) => ({
      name: attachment.filename?.slice(0, 500) ?? null,
      type: attachment.mimeType,
      bytes: bytesOf(attachment).byteLength,
      isInline: attachment.related === true || attachment.disposition === 'inline',
    }));
}

/** The content of a part as text; UTF-8 but for what cannot be. */
export function textOfPart(attachment: Attachment): string {
  const bytes = bytesOf(attachment);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

function isCalendar({ mimeType, filename }: Attachment): boolean {
  if (CALENDAR_TYPES.includes(mimeType)) return true;
  return /\.(ics|vcs)$/i.test(filename ?? '') && !mimeType.startsWith('message/');
}

function calendarPartOf(attachment: Attachment): CalendarPart {
  const text = textOfPart(attachment);
  const [, method] = /^METHOD[^:\r\n]{0,100}:[ \t]*([A-Za-z-]{1,30})/im.exec(text.slice(0, 20_000)) ?? [];
  return { method: (method ?? attachment.method ?? '').toUpperCase() || null, text };
}
