import { addressIn, blocksOf, type Fields } from '../bounce/report-fields.ts';
import { readReturnedMail } from '../bounce/returned-mail.ts';
import type { FeedbackReport, MailKind } from '../mail.ts';
import { hasHeader, headerOf } from '../parse/header-values.ts';
import { messageIdsIn } from '../parse/message-ids.ts';
import type { ParsedMail } from '../parse/parse-mime.ts';
import { textOfPart } from '../parse/read-parts.ts';

const COMPLAINT_SUBJECT =
  /complaint about (?:message|your mail)|abuse report|feedback report|feedback loop|spam (?:report|complaint)|email feedback/i;

/** RFC 5965: a receiver, or the program they read with, calls our mail unwanted. Old forms of Hotmail and AOL are understood. */
export function readFeedbackReport(mail: ParsedMail): FeedbackReport | null {
  const part = mail.attachments.find(({ mimeType }) => mimeType === 'message/feedback-report');
  const isOne = part !== undefined || /report-type="?feedback-report/i.test(headerOf(mail, 'content-type'));
  if (!isOne && !isOldForm(mail)) return null;
  const fields = part === undefined ? [] : blocksOf(textOfPart(part));
  const original = readReturnedMail(mail, mail.text ?? '');
  const named = fields.flatMap((block) => addressIn(block.get('original-rcpt-to')) ?? []);
  const hotmail = addressIn(headerOf(mail, 'x-hmxmroriginalrecipient'));
  const recipients = named.length > 0 ? named : hotmail !== null ? [hotmail] : original.to;
  return {
    type: fieldOf(fields, 'feedback-type')?.toLowerCase() || 'abuse',
    recipients: [...new Set(recipients)],
    originalMessageId: original.messageId,
  };
}

function isOldForm(mail: ParsedMail): boolean {
  if (hasHeader(mail, 'x-hmxmroriginalrecipient') || hasHeader(mail, 'x-loop-feedback')) return true;
  if (/^scomp@aol\.net|staff@hotmail|fbl@|feedbackloop@/i.test(addressIn(headerOf(mail, 'from')) ?? ''))
    return true;
  const hasMail = mail.attachments.some(({ mimeType }) => mimeType === 'message/rfc822');
  return hasMail && COMPLAINT_SUBJECT.test(mail.subject ?? '');
}

const READ_SUBJECT =
  /^(?:read|not read|lu|gelesen|ungelesen|leído|leido|letto|lida|lido|gelezen|läst|læst|lest|luettu|przeczytano|přečteno|prečítané|olvasva|citit|прочитано|okundu|διαβάστηκε|開封済み|已读|已讀|읽음|read receipt|return receipt \(displayed\)|return receipt|lesebestätigung|accusé de lecture|confirmation de lecture|confirmación de lectura|acuse de lectura|ricevuta di (?:lettura|ritorno)|conferma di lettura|confirmação de leitura|recibo de leitura|leesbevestiging|läskvitto|kvittering for læsning|lesekvittering|potwierdzenie przeczytania|potvrzení o přečtení|уведомление о прочтении|开封确认)\s*[:：]?(?:\s|$)/i;
const READ_TEXT =
  /(?:your message|the message|message sent on)[\s\S]{0,400}?(?:was|has been) (?:read|displayed|opened|deleted without)|return receipt (?:only )?(?:acknowledges|for the mail)|dies ist eine empfangsbestätigung|ihre nachricht[\s\S]{0,300}?wurde[\s\S]{0,60}?(?:gelesen|geöffnet)|votre message[\s\S]{0,300}?(?:a été lu|a été affiché)|su mensaje[\s\S]{0,300}?(?:ha sido|fue) (?:leído|mostrado)|il messaggio[\s\S]{0,300}?(?:è stato letto|è stato visualizzato)|a sua mensagem[\s\S]{0,300}?foi lida|uw bericht[\s\S]{0,300}?is gelezen/i;

/** RFC 8098, or the words of programs that send receipts without it. */
export function readReceipt(
  mail: ParsedMail,
  text: string,
): Extract<MailKind, { kind: 'read-receipt' }> | null {
  const part = mail.attachments.find(({ mimeType }) => mimeType === 'message/disposition-notification');
  const isOne =
    part !== undefined || /report-type="?disposition-notification/i.test(headerOf(mail, 'content-type'));
  if (!isOne && !(READ_SUBJECT.test(mail.subject ?? '') && text.length < 2000 && READ_TEXT.test(text)))
    return null;
  const fields = part === undefined ? [] : blocksOf(textOfPart(part));
  const disposition = fieldOf(fields, 'disposition') ?? '';
  return {
    kind: 'read-receipt',
    wasRead: !/deleted|denied|failed/i.test(disposition) && !/^not read/i.test(mail.subject ?? ''),
    originalMessageId:
      messageIdsIn(fieldOf(fields, 'original-message-id') ?? '')[0] ??
      messageIdsIn(headerOf(mail, 'in-reply-to'))[0] ??
      null,
  };
}

function fieldOf(blocks: readonly Fields[], name: string): string | undefined {
  return blocks.find((block) => block.has(name))?.get(name);
}
