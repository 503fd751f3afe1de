import { readAbsence, type WrittenAt } from '../absence/read-absence.ts';
import { readAutomaticReply, subjectNamesReturn } from '../absence/read-automatic-reply.ts';
import { readFailure } from '../bounce/read-failure.ts';
import { readServiceNotice } from '../bounce/service-notice.ts';
import type { Absence, MailKind, ReadContext } from '../mail.ts';
import { hasHeader, headerOf } from '../parse/header-values.ts';
import type { ParsedMail } from '../parse/parse-mime.ts';
import { readDate } from '../parse/read-date.ts';
import { readCalendarParts } from '../parse/read-parts.ts';
import { isDeliveryFailure } from './is-delivery-failure.ts';
import { isSpam } from './is-spam.ts';
import { readChallenge } from './read-challenge.ts';
import { readMachine } from './read-machine.ts';
import { readFeedbackReport, readReceipt } from './read-reports.ts';
import { readUnsubscribe } from './read-unsubscribe.ts';

/** RFC 5546: what an attendee sends back. An invitation is the words of whoever sends it, with a calendar part. */
const ANSWERS = ['REPLY', 'COUNTER', 'DECLINECOUNTER', 'REFRESH'];

/** The texts of a mail that its kind is told from. */
export interface Texts {
  /** All of it. */
  readonly text: string;
  /** Without earlier mails and signatures. */
  readonly words: string;
}

/** What kind of mail it is: by the fields that standards give it where it has them, by subject and first sentences where not. */
export function readKind(mail: ParsedMail, { text, words }: Texts, context: ReadContext): MailKind {
  const report = readFeedbackReport(mail);
  if (report !== null) return { kind: 'feedback-report', report };
  const notice = readServiceNotice(mail, text);
  if (notice !== null)
    return 'failure' in notice
      ? { kind: 'delivery-failure', failure: notice.failure }
      : { kind: 'feedback-report', report: notice.report };
  const receipt = readReceipt(mail, text);
  if (receipt !== null) return receipt;
  if (isDeliveryFailure(mail, text)) return { kind: 'delivery-failure', failure: readFailure(mail) };
  const answer = readCalendarParts(mail).find(({ method }) => ANSWERS.includes(method ?? ''));
  if (answer !== undefined) return { kind: 'calendar-reply', method: answer.method ?? 'REPLY' };
  const challenge = readChallenge(mail, text);
  if (challenge !== null) return { kind: 'challenge', link: challenge.link };
  return withoutReport(mail, words, context);
}

function withoutReport(mail: ParsedMail, words: string, context: ReadContext): MailKind {
  const machine = readMachine(mail);
  const subject = mail.subject ?? '';
  if (hasHeader(mail, 'x-apple-unsubscribe')) return { kind: 'unsubscribe', isErasureAskedFor: false };
  const reply = readAutomaticReply({ subject, words, machine });
  if (reply === 'out-of-office')
    return { kind: 'out-of-office', absence: absenceIn({ subject, words }, baseOf(mail, context)) };
  if (reply !== null) return { kind: 'acknowledgement', hasLeft: reply === 'has-left' };
  const unsubscribe = readUnsubscribe(subject, words);
  if (unsubscribe !== null) return { kind: 'unsubscribe', ...unsubscribe };
  if (isSpam(mail)) return { kind: 'spam' };
  return machine.isGenerated || machine.isBulk ? { kind: 'automatic' } : { kind: 'person' };
}

/** As the words say it; "Back on Monday" as a subject says the day where they do not. */
function absenceIn({ subject, words }: { subject: string; words: string }, written: WrittenAt): Absence {
  const absence = readAbsence(words, written);
  if (absence.returnsOn !== null || !subjectNamesReturn(subject)) return absence;
  return { ...absence, returnsOn: readAbsence(subject, written).returnsOn };
}

/** The day on which they wrote, by their own clock. */
export function baseOf(
  mail: ParsedMail,
  context: ReadContext,
): { sentAt: number; zone: string; offsetMinutes: number | null } {
  const date = readDate(headerOf(mail, 'date'));
  if (date === null || date.at <= 0)
    return { sentAt: context.receivedAt, zone: context.zone, offsetMinutes: null };
  return { sentAt: date.at, zone: context.zone, offsetMinutes: date.offsetMinutes };
}
