import { hasHeader, headerOf } from '../parse/header-values.ts';
import type { ParsedMail } from '../parse/parse-mime.ts';

const WORDS =
  /(?:confirm|verify|prove|authenticate|authori[sz]e)[^.]{0,120}(?:you are (?:a )?(?:human|person|not a)|your (?:e-?mail|address|message|identity|mail)|that you sent|sender)[\s\S]{0,600}?(?:click|link|reply|http)|(?:click|follow|visit|reply)[\s\S]{0,200}?(?:to (?:be )?(?:deliver|release|have your (?:message|mail|e-mail)|confirm|verify|add(?:ed)? (?:yourself )?to)|approved? senders?|allowed? (?:sender )?list|white ?list)|(?:has been|is being|was) (?:held|quarantined|blocked|placed)[\s\S]{0,300}?(?:confirm|verify|click|reply)|spam ?arrest|boxbe|tmda|challenge[- ]response|active spam killer|qconfirm|mailblocks|bluebottle|choicemail|spam-?blocker|(?:list of )?approved senders?[\s\S]{0,200}?(?:form|link|click|http)|bestätigen sie[\s\S]{0,160}?(?:absender|dass sie)|confirmer que vous êtes/i;
const SUBJECT =
  /confirm|verif|authenticat|challenge|action required|unapproved|please (?:authorize|respond|click)|sender|approval|release your|need your help|spam ?arrest|moderat|bestätig|vérif|held|waiting|spam-?blocker|(?:message|mail) .{0,40}(?:deliver|receiv)/i;

/** A filter that asks the sender to prove to be a person; with the link where it has one. */
export function readChallenge(mail: ParsedMail, text: string): { link: string | null } | null {
  const isKnown = [
    'x-boxbe',
    'x-spamarrest',
    'x-tmda-confirm',
    'x-ask-auth',
    'x-mailblocks',
    'x-qconfirm',
  ].some((name) => hasHeader(mail, name));
  const words = text.slice(0, 8000);
  const isAutomatic =
    /^auto-/i.test(headerOf(mail, 'auto-submitted')) ||
    headerOf(mail, 'return-path').trim() === '<>' ||
    /bulk|auto/i.test(headerOf(mail, 'precedence')) ||
    /\b(?:automatic|automated) (?:reply|response)\b/i.test(mail.subject ?? '') ||
    /confirm|challenge|verify|spamarrest|boxbe|tmda|no-?reply|mailer/i.test(headerOf(mail, 'from'));
  if (
    !isKnown &&
    !(WORDS.test(words) && SUBJECT.test(`${mail.subject ?? ''} ${headerOf(mail, 'from')}`) && isAutomatic)
  )
    return null;
  return { link: /https?:\/\/[^\s<>"')\]]{4,2000}/.exec(words)?.[0] ?? null };
}
