import type { DeliveryFailure, FailedRecipient, FailureSeverity } from '../mail.ts';
import { headerOf, headersOf } from '../parse/header-values.ts';
import { messageIdsIn } from '../parse/message-ids.ts';
import type { ParsedMail } from '../parse/parse-mime.ts';
import { readEnvelope } from '../parse/read-envelope.ts';
import { textOfPart } from '../parse/read-parts.ts';
import { textOfHtml } from '../trim/trim-html.ts';
import { codeIn, enhancedIn, isVague, replyIn } from './failure-codes.ts';
import { reasonOf } from './failure-reasons.ts';
import { addressIn, blocksOf, type Fields } from './report-fields.ts';
import { type ReturnedMail, readReturnedMail } from './returned-mail.ts';
import { partsOfReport } from './text-parts.ts';
import { recipientsIn } from './text-recipients.ts';

const STATUS_TYPES = [
  'message/delivery-status',
  'message/global-delivery-status',
  'message/x-delivery-status',
];
const DELAYED =
  /(?:this is )?a warning message only|do not need to re-?send|no need to (?:re-?send|retry)|(?:will|shall) (?:continue|keep|be) (?:to )?(?:try|trying|retr)|still (?:being retried|trying)|not (?:yet )?been delivered (?:yet|for)|delivery (?:to the following \S+ )?(?:has been |is )?delayed|has been delayed|retr(?:y|ied|ying) (?:for|until)|will be retried|wird weiterhin versucht|verzögert|nouvelle tentative|se (?:reintentará|seguirá intentando)|message delayed|delivery attempts will continue|attempts to deliver .{0,40}will continue/i;
const STILL_TRIED =
  /warning message only|delivery attempts will continue|no action is required on your part|still being retried|do not need to re-?send/i;
const GAVE_UP =
  /(?:permanent|fatal|giv(?:e|en|ing) up|undeliverable|could not be delivered\b(?! (?:yet|for))|delivery (?:has )?failed|returned to sender|expired)/i;
const ARRIVED =
  /(?:was|were|has been|been) (?:successfully )?(?:delivered|relayed)(?: successfully)? to|successfully delivered|delivery (?:was )?successful|successful(?:ly)? (?:mail )?deliver/i;

/** Who could not be reached and why: by the fields of RFC 3464 where the report has them, by its words where it has none. */
export function readFailure(mail: ParsedMail): DeliveryFailure {
  const text = textOfReport(mail);
  const { said, returned } = partsOfReport(text);
  const original = readReturnedMail(mail, returned);
  const recipients = recipientsOf(mail, { text, said, original });
  return {
    severity:
      worst(recipients.map(({ severity }) => severity)) ??
      severityOf({ action: '', code: null, said: `${mail.subject ?? ''}\n${said}` }),
    recipients,
    originalMessageId: original.messageId ?? referenceOf(mail),
    bounceMark: readEnvelope(mail).marks[0] ?? null,
  };
}

function textOfReport(mail: ParsedMail): string {
  if (mail.text?.trim()) return mail.text;
  if (mail.html) return textOfHtml(mail.html);
  const text = mail.attachments.find(
    ({ mimeType }) => mimeType.startsWith('text/') && !mimeType.includes('rfc822'),
  );
  return text === undefined ? '' : textOfPart(text);
}

function referenceOf(mail: ParsedMail): string | null {
  return (
    messageIdsIn(headerOf(mail, 'in-reply-to'))[0] ??
    messageIdsIn(headerOf(mail, 'references')).at(-1) ??
    null
  );
}

interface ReportTexts {
  readonly text: string;
  readonly said: string;
  readonly original: ReturnedMail;
}

function recipientsOf(mail: ParsedMail, { text, said, original }: ReportTexts): FailedRecipient[] {
  const reported = mail.attachments
    .filter(({ mimeType }) => STATUS_TYPES.includes(mimeType))
    .flatMap((part) => blocksOf(textOfPart(part)))
    .concat(blocksOf(text))
    .flatMap((fields) => recipientOf(fields, said));
  const failed = reported.filter(({ severity }) => severity !== 'delivered');
  if (reported.length > 0) return unique(failed.length > 0 ? failed : reported);
  return fromWords(mail, said, original);
}

function recipientOf(fields: Fields, said: string): FailedRecipient[] {
  const address =
    addressIn(fields.get('original-recipient')) ??
    addressIn(fields.get('final-recipient')) ??
    addressIn(fields.get('x-actual-recipient'));
  const action = fields.get('action')?.toLowerCase() ?? '';
  if (address === null || (action === '' && !fields.has('status') && !fields.has('diagnostic-code')))
    return [];
  const diagnostic = fields.get('diagnostic-code') ?? fields.get('x-supplementary-info') ?? '';
  const code = bestCode(fields.get('status') ?? '', diagnostic);
  const words = diagnostic === '' ? near(said, address) : diagnostic;
  return [failedRecipient({ address, action, code, said: words })];
}

/** The status field decides whether it is for good (RFC 3464 2.3.4); what the server said may only say more of the same class. */
function bestCode(status: string, diagnostic: string): string | null {
  const stated = enhancedIn(status);
  if (stated !== null && !isVague(stated)) return stated;
  const words = diagnostic.replace(/^\s*[\w-]+;\s*/, '');
  const spoken = enhancedIn(words) ?? replyIn(words);
  if (stated === null) return spoken;
  return spoken !== null && spoken[0] === stated[0] ? spoken : stated;
}

function fromWords(mail: ParsedMail, said: string, original: ReturnedMail): FailedRecipient[] {
  const envelope = readEnvelope(mail);
  const ours = new Set([
    ...envelope.to.map(({ address }) => address),
    ...envelope.deliveredTo,
    envelope.from?.address ?? '',
    original.from ?? '',
  ]);
  const named = headersOf(mail, 'x-failed-recipients').flatMap((value) => recipientsIn(value, new Set()));
  const addresses = named.length > 0 ? named : recipientsIn(said, ours);
  const all =
    [addresses, original.to.slice(0, 1), recipientsIn(said, new Set())].find(({ length }) => length > 0) ??
    [];
  return all.map((address) => {
    const words = near(said, address);
    return failedRecipient({
      address,
      action: '',
      code: codeIn(words) ?? codeIn(said),
      said: `${words}\n${DELAYED.exec(said)?.[0] ?? ''}`,
      all: `${mail.subject ?? ''}\n${said}`,
    });
  });
}

/** The paragraph about this receiver, which may hold those of others. */
function near(said: string, address: string): string {
  const at = said.toLowerCase().indexOf(address);
  if (at < 0) return said.slice(0, 2000);
  const start = Math.max(said.lastIndexOf('\n\n', at), at - 300, 0);
  return said.slice(start, at + 1200).trim();
}

function failedRecipient({
  address,
  action,
  code,
  said,
  all = said,
}: {
  address: string;
  action: string;
  code: string | null;
  said: string;
  all?: string;
}): FailedRecipient {
  return {
    address,
    severity: severityOf({ action, code, said: all }),
    code,
    why: reasonOf(said, code),
    said: said.replace(/\s+/g, ' ').trim().slice(0, 500) || null,
  };
}

function severityOf({
  action,
  code,
  said,
}: {
  action: string;
  code: string | null;
  said: string;
}): FailureSeverity {
  if (/^(?:delivered|relayed|expanded|deliverable)/.test(action)) return 'delivered';
  if (/^delay/.test(action)) return 'delayed';
  if (!/^fail/.test(action)) {
    if (STILL_TRIED.test(said)) return 'delayed';
    if (DELAYED.test(said) && !GAVE_UP.test(said)) return 'delayed';
    if (code === null && ARRIVED.test(said) && !GAVE_UP.test(said)) return 'delivered';
  }
  return code?.startsWith('4') ? 'soft' : 'hard';
}

const SEVERITIES: readonly FailureSeverity[] = ['hard', 'soft', 'delayed', 'delivered'];

function worst(severities: readonly FailureSeverity[]): FailureSeverity | null {
  return SEVERITIES.find((severity) => severities.includes(severity)) ?? null;
}

function unique(recipients: readonly FailedRecipient[]): FailedRecipient[] {
  return [...new Map(recipients.map((one) => [one.address, one])).values()];
}
