import type { DeliveryFailure, FailedRecipient, FailureSeverity, FeedbackReport } from '../mail.ts';
import { hasHeader, headerOf } from '../parse/header-values.ts';
import { messageIdsIn } from '../parse/message-ids.ts';
import type { ParsedMail } from '../parse/parse-mime.ts';
import { readEnvelope } from '../parse/read-envelope.ts';
import { codeIn } from './failure-codes.ts';
import { reasonOf } from './failure-reasons.ts';
import { addressIn } from './report-fields.ts';

type Fields = Readonly<Record<string, unknown>>;

const LONGEST = 256 * 1024;
const MOST = 500;

/**
 * What a sending service says of our mail in JSON instead of a report of RFC 3464: Amazon SES, whose notices come through SNS.
 * `null` where the mail is none. https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html
 */
export function readServiceNotice(
  mail: ParsedMail,
  text: string,
): { readonly failure: DeliveryFailure } | { readonly report: FeedbackReport } | null {
  const isFromService =
    hasHeader(mail, 'x-amz-sns-message-id') ||
    /@(?:[\w.-]+\.)?amazon(?:aws|ses)\.com\b/i.test(headerOf(mail, 'from'));
  const notice = isFromService ? jsonIn(text) : null;
  if (notice === null) return null;
  const original = messageIdOf(fieldsAt(notice, 'mail'));
  switch (textAt(notice, 'notificationType') || textAt(notice, 'eventType')) {
    case 'Bounce':
      return { failure: bounceOf(fieldsAt(notice, 'bounce'), { mail, original }) };
    case 'DeliveryDelay':
      return { failure: delayOf(fieldsAt(notice, 'deliveryDelay'), { mail, original }) };
    case 'Delivery':
      return { failure: deliveryOf(fieldsAt(notice, 'delivery'), { mail, original }) };
    case 'Complaint':
      return { report: complaintOf(fieldsAt(notice, 'complaint'), original) };
    default:
      return null;
  }
}

interface About {
  readonly mail: ParsedMail;
  readonly original: string | null;
}

function bounceOf(bounce: Fields, about: About): DeliveryFailure {
  const type = textAt(bounce, 'bounceType');
  return failureOf(recipientsAt(bounce, 'bouncedRecipients'), about, (code) =>
    type === 'Permanent' || (type === 'Undetermined' && !code?.startsWith('4')) ? 'hard' : 'soft',
  );
}

function delayOf(delay: Fields, about: About): DeliveryFailure {
  return failureOf(recipientsAt(delay, 'delayedRecipients'), about, () => 'delayed');
}

function deliveryOf(delivery: Fields, about: About): DeliveryFailure {
  const recipients = listAt(delivery, 'recipients').map((address) => ({ emailAddress: address }));
  return failureOf(recipients, about, () => 'delivered');
}

function failureOf(
  recipients: readonly Fields[],
  { mail, original }: About,
  severityOf: (code: string | null) => FailureSeverity,
): DeliveryFailure {
  const failed = recipients.flatMap((one): FailedRecipient[] => {
    const address = addressIn(textAt(one, 'emailAddress'));
    if (address === null) return [];
    const said = textAt(one, 'diagnosticCode');
    const code = codeIn(textAt(one, 'status')) ?? codeIn(said);
    return [{ address, severity: severityOf(code), code, why: reasonOf(said, code), said: said || null }];
  });
  return {
    severity: failed[0]?.severity ?? severityOf(null),
    recipients: failed,
    originalMessageId: original,
    bounceMark: readEnvelope(mail).marks[0] ?? null,
  };
}

function complaintOf(complaint: Fields, originalMessageId: string | null): FeedbackReport {
  return {
    type: textAt(complaint, 'complaintFeedbackType') || 'abuse',
    recipients: recipientsAt(complaint, 'complainedRecipients').flatMap(
      (one) => addressIn(textAt(one, 'emailAddress')) ?? [],
    ),
    originalMessageId,
  };
}

/** The mail as it was handed over names itself; the service's own id is another. */
function messageIdOf(mail: Fields): string | null {
  const named = listAt(mail, 'headers').find(
    (one) => textAt(fieldsOf(one), 'name').toLowerCase() === 'message-id',
  );
  const own = textAt(fieldsAt(mail, 'commonHeaders'), 'messageId') || textAt(fieldsOf(named), 'value');
  return messageIdsIn(own)[0] ?? null;
}

/** The object that stands in the text; below it the service writes how to be left alone. */
function jsonIn(text: string): Fields | null {
  const from = text.indexOf('{');
  const to = text.slice(0, LONGEST).lastIndexOf('}');
  if (from < 0 || to < from) return null;
  const inside = text.slice(from, to + 1);
  // Lines that a mail server folded at 998 bytes: a break and a blank, or "!" before it, that were not in the object.
  for (const one of [inside, inside.replace(/!?\r?\n /g, '')]) {
    const fields = parsed(one);
    if (fields === null) continue;
    const message = textAt(fields, 'Message');
    return message.startsWith('{') ? (parsed(message) ?? fields) : fields;
  }
  return null;
}

function parsed(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
  } catch {
    return null;
  }
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function fieldsAt(fields: Fields, name: string): Fields {
  return fieldsOf(fields[name]);
}

function listAt(fields: Fields, name: string): readonly unknown[] {
  const value = fields[name];
  return Array.isArray(value) ? value.slice(0, MOST) : [];
}

function recipientsAt(fields: Fields, name: string): readonly Fields[] {
  return listAt(fields, name).map(fieldsOf);
}

function textAt(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}
