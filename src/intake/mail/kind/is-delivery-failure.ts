import { hasHeader, headerOf } from '../parse/header-values.ts';
import type { ParsedMail } from '../parse/parse-mime.ts';

const SENDERS =
  /(?:^|[<\s"])(?:mailer[-_.]?daemon|mail[-_]?daemon|post[-_]?master|mail[-_]?delivery|maildaemon|mdaemon|mmdf|mailerdaemon|smtp[-_]daemon|double-bounce|bounce[-_]?(?:admin|notif\w*)|mail\.administrator|uucp|microsoftexchange[0-9a-f]*|amavisd?(?:-new)?|mailmarshal|interscan|dsn[-_.]?\w*|nobody|root|admin|administrator|system|exchange|gateway|mail[-_]?admin|mailadmin|pmdf|lmtp|unavailable)@|mail(?:er)?[- ]?(?:delivery|daemon|system|transport)[ -]?(?:sub)?(?:system|service|agent)?|postmaster|system administrator|microsoft outlook|administrador del sistema|administrateur système|systemadministrator|системный администратор|mail administrator|internet mail delivery|delivery (?:subsystem|status)/i;
const SUBJECT =
  /undeliver|non[- ]?deliver|not delivered|delivery (?:has )?(?:status|fail|error|notification|problem|report|delay)|delivery.{0,30}(?:fail|suspend|incomplete|unsuccessful)|fail(?:ed|ure)?.{0,12} (?:delivery|notice|mail|to deliver)|mail (?:delivery|system|could not|failed|failure|error|delayed)|returned (?:mail|to sender|message|e-?mail)|could ?n[o']t (?:be )?(?:deliver|send|sent)|unable to deliver|unknown (?:user|recipient|address)|message (?:could not|delayed|undeliverable|not deliver|status)|warning: (?:could not|message)|undelivered|bounce|delayed mail|error sending|nondeliverable|mail rejected|user unknown|unzustellbar|unzustellbarkeit|nicht zugestellt|zustell(?:ung|fehler)|non remis|échec de (?:la )?(?:remise|distribution|livraison)|non[- ]distribu|no se (?:puede|pudo|ha podido) entregar|no entregado|error de entrega|mancato recapito|impossibile recapitare|mensagem não entregue|falha na entrega|não foi possível entregar|onbestelbaar|niet bezorgd|kunde inte levereras|olevererbart|kunne ikke leveres|ulevert|niedostarczon|nie można dostarczyć|nedoručiteln|kézbesíthetetlen|не удалось доставить|недоставлен|не доставлено|teslim edilemedi|配信(?:できません|不能|エラー)|配達不能|送信エラー|未送達|エラーメール|退信|系统退信|投递失败|无法投递|无法传递|반송|전송 실패|배달 실패|returning/i;
const BODY =
  /(?:this is (?:the|an?) )?(?:automatically generated|automatic|mail delivery|mail system|qmail-send|postfix|delivery status notification)|delivery (?:to|of|attempt).{0,60}(?:fail|delay|not|unsuccess)|could not be delivered|undeliverable|unable to deliver|was not delivered|permanent (?:and )?fatal|fatal errors|not delivered|did not reach|wasn't able to deliver|couldn't be delivered|user unknown|following (?:recipients?|address)|\b5[0-5]\d[ -]|\b5\.\d\.\d|returned (?:to sender|mail|message)|rejected|nicht zugestellt|failed/i;

/**
 * True for a report that a mail did not, or not yet, arrive: by the type of the report (RFC 3462), by fields that servers add, or
 * by sender, subject and words together. A null return path alone says nothing; automatic replies have it too (RFC 3834).
 */
export function isDeliveryFailure(mail: ParsedMail, text: string): boolean {
  if (mail.attachments.some(({ mimeType }) => /^message\/(?:global-|x-)?delivery-status$/.test(mimeType)))
    return true;
  const type = headerOf(mail, 'content-type').toLowerCase();
  if (/report-type="?(?:disposition-notification|feedback-report)/.test(type)) return false;
  if (/report-type="?delivery-status/.test(type)) return true;
  if (hasHeader(mail, 'x-failed-recipients')) return true;
  if (isAutomaticReply(mail)) return false;
  if (isListRefusal(mail, text)) return true;
  return soundsLikeOne(mail, text);
}

function isAutomaticReply(mail: ParsedMail): boolean {
  return (
    /auto-replied.*vacation|vacation/i.test(headerOf(mail, 'auto-submitted')) ||
    /vacation|autoresponder|autoreply/i.test(headerOf(mail, 'x-mailer'))
  );
}

/** A mailing list that does not take mails of strangers: nobody got it. */
function isListRefusal(mail: ParsedMail, text: string): boolean {
  const isList = ['x-mlserver', 'mailing-list', 'list-id', 'x-beenthere', 'x-mailman-version'].some((name) =>
    hasHeader(mail, name),
  );
  return isList && NOT_TAKEN.test(`${mail.subject ?? ''}\n${text.slice(0, 600)}`);
}

const NOT_TAKEN =
  /you (?:\S{1,80} )?are not (?:a )?member|(?:is|are) not (?:a )?(?:member|subscriber|allowed to post)|not allowed to post|your (?:message|post(?:ing)?)[^.]{0,80}(?:has been|was) (?:rejected|refused|discarded)|post(?:ing)? (?:has been )?rejected|article is too (?:big|large)|not accepted/i;

function soundsLikeOne(mail: ParsedMail, text: string): boolean {
  const from = headerOf(mail, 'from') || headerOf(mail, 'sender');
  const returnPath = headerOf(mail, 'return-path').trim();
  const sounding = text.slice(0, 6000);
  // Whoever tells that a mail came back quotes what their server said; a server quotes nobody, and who passes it on means it.
  const isPassedOn = /^(?:fwd?|wg|tr|rv)\s?:/i.test(mail.subject ?? '');
  if (isPassedOn && asksFirst(sounding)) return false;
  const isOwn = SENDERS.test(from) || returnPath === '<>' || isPassedOn;
  const said = isOwn ? sounding : sounding.replace(/^[ \t]*>.*$/gm, '');
  if (/^(?:re|aw|sv|vs|antw|odp)\s?:/i.test(mail.subject ?? ''))
    return SENDERS.test(from) && /^\s*[45]\d\d[ -]/m.test(said);
  const signs =
    (SENDERS.test(from) ? 2 : 0) +
    (SUBJECT.test(mail.subject ?? '') ? 2 : 0) +
    (returnPath === '<>' || SENDERS.test(returnPath) || from.trim() === '' ? 1 : 0);
  // The text is long, and of most mails it needs no look: the header alone says enough.
  if (signs >= 4) return true;
  if (signs === 3 && BODY.test(said)) return true;
  return QMAIL.test(said) && (signs > 0 || BODY.test(said));
}

/** Who passes a failure on with a question of their own wants an answer. */
function asksFirst(text: string): boolean {
  const own = text.split(/^[ \t]*(?:-{2,}|_{5,}|>|begin forwarded|from:|von:|de ?:)/im)[0] ?? '';
  return own.length < 1500 && own.includes('?');
}

const QMAIL =
  /^hi\. this is the|this is the (?:mail system|qmail-send|mail delivery)|message that you sent could not be delivered|your (?:message|mail|e-mail)[^.]{0,120}(?:could not|cannot|can't|was not|couldn't) be delivered|^\s{0,4}<[^<>\s@]{1,100}@[^<>\s]{1,100}>: (?:host |\d{3} |sorry)|----- (?:the following addresses had|transcript of session follows)/im;
