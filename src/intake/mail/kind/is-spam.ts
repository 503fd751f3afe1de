import { headerOf } from '../parse/header-values.ts';
import type { ParsedMail } from '../parse/parse-mime.ts';

/** True where the receiving server has called it spam; we never judge it ourselves. */
export function isSpam(mail: ParsedMail): boolean {
  const score = Number.parseInt(
    headerOf(mail, 'x-ms-exchange-organization-scl') || headerOf(mail, 'x-forefront-scl'),
    10,
  );
  return (
    /^\s*yes/i.test(headerOf(mail, 'x-spam-flag')) ||
    /^\s*yes\b/i.test(headerOf(mail, 'x-spam-status')) ||
    /^\s*(?:spam|yes)/i.test(headerOf(mail, 'x-spam')) ||
    /^\s*(?:reject|add header|spam)\b/i.test(headerOf(mail, 'x-rspamd-action')) ||
    /\bSFV:SPM\b/.test(headerOf(mail, 'x-forefront-antispam-report')) ||
    score >= 5
  );
}
