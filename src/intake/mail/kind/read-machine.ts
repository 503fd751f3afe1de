import { hasHeader, headerOf, headersOf } from '../parse/header-values.ts';
import type { ParsedMail } from '../parse/parse-mime.ts';

/** What the header of a mail says about whether a program wrote it. */
export interface Machine {
  /** It answers another mail by itself (RFC 3834), or says so in a field of its own. */
  readonly isReply: boolean;
  /** It was written by a program, in answer to nothing. */
  readonly isGenerated: boolean;
  /** It goes to many. */
  readonly isBulk: boolean;
}

const REPLY_FIELDS = [
  'x-autoreply',
  'x-autorespond',
  'x-autoreply-from',
  'x-mail-autoreply',
  'x-auto-reply',
  'x-autoresponder',
  'x-vacation',
  'x-away',
  'x-amazon-auto-reply',
  'x-out-of-office',
  'autoresponder',
];

/**
 * Read from fields that say it of this mail. `X-Auto-Response-Suppress` does not: it asks others for silence. Nor does a null
 * return path, which bounces, replies and receipts share.
 */
export function readMachine(mail: ParsedMail): Machine {
  const submitted = headerOf(mail, 'auto-submitted').trim().toLowerCase();
  const precedence = headerOf(mail, 'precedence').trim().toLowerCase();
  const mailer = headerOf(mail, 'x-mailer').toLowerCase();
  return {
    isReply:
      submitted.startsWith('auto-replied') ||
      /auto[-_]?reply/.test(precedence) ||
      REPLY_FIELDS.some(
        (name) => hasHeader(mail, name) && !/^(?:no|false|0)$/i.test(headerOf(mail, name).trim()),
      ) ||
      /vacation|auto-?respon|auto-?reply/.test(mailer) ||
      /auto-?reply|vacation|auto_reply|out.?of.?office/i.test(headerOf(mail, 'x-precedence')) ||
      /oof|autoreply/i.test(headerOf(mail, 'x-ms-exchange-generated-message-source')) ||
      /mailbox rules agent/i.test(headerOf(mail, 'x-ms-exchange-generated-message-source')) ||
      /^oof|out of office/i.test(
        headerOf(mail, 'x-ms-exchange-inbox-rules-loop') && headerOf(mail, 'x-message-flag'),
      ),
    isGenerated: /^auto-(?:generated|notified)/.test(submitted) || /^(?:auto|automatic)/.test(precedence),
    isBulk:
      /^(?:bulk|list|junk)/.test(precedence) ||
      headersOf(mail, 'list-id').length > 0 ||
      headersOf(mail, 'list-unsubscribe').length > 0 ||
      hasHeader(mail, 'feedback-id'),
  };
}
