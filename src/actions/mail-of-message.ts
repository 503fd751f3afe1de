import type { Mail } from '../delivery/mail/compose.ts';
import { asHtml } from '../delivery/templates/as-html.ts';
import { REFERENCE_FORM_SLOT, STATUS_PAGE_SLOT, withLink, withStatusPage } from '../domain/draft/blanks.ts';
import { isDraftKind, NEEDS_BENCH } from '../domain/draft/draft-kind.ts';
import { agencyPageLine, statusPageLine } from '../domain/wording/mail-footer.ts';
import type { Instant } from '../lib/instant.ts';
import type { MailSettingsRecord } from '../storage/queries/mail-settings.ts';
import type { LetterRecord, MessageRecord } from '../storage/queries/messages.ts';
import type { ReceiverRow } from '../storage/queries/receivers.ts';
import type { MailDeps } from './message-deps.ts';
import { signingOf } from './signing-key.ts';

/** Who writes: the member by name, in the name of the team. */
export interface Writer {
  readonly name: string | null;
  readonly address: string | null;
  readonly team: string;
}

export interface ToRender {
  readonly message: MessageRecord;
  readonly letter: LetterRecord;
  readonly settings: MailSettingsRecord;
  readonly receiver: ReceiverRow | null;
  readonly writer: Writer;
  /** Message-IDs of the conversation so far. */
  readonly earlier: readonly string[];
  readonly date: Instant;
  readonly calendar?: Mail['calendar'];
}

/** A message as the mail that leaves, or would leave now. */
export function mailOfMessage(
  { message, letter, settings, receiver, writer, earlier, date, calendar }: ToRender,
  { keys, baseUrl }: Pick<MailDeps, 'keys' | 'baseUrl'>,
): Mail {
  const { language, word, workspace_id: workspaceId, message_id: messageId } = message;
  const isToCandidate = word.to === 'candidate';
  const statusUrl = isToCandidate ? `${baseUrl}/s/${keys.statusTokenOf(workspaceId, messageId)}` : null;
  const outside = keys.outsideTokenOf(workspaceId, messageId);
  const formUrl = word.to === 'referee' ? `${baseUrl}/r/${outside}` : null;
  const agencyUrl = word.to === 'agency' ? `${baseUrl}/a/${outside}` : null;
  const written = withLink(letter.text ?? '', REFERENCE_FORM_SLOT, formUrl);
  const text = withFooter(written, { language, statusUrl, agencyUrl });
  const subject = letter.subject ?? '';
  const from = senderOf(settings, writer);
  return {
    mailId: message.mail_id ?? mailIdOf(messageId, from.address),
    date,
    from,
    to: { name: receiver?.name ?? letter.to_name, address: receiver?.address ?? letter.to_address ?? '' },
    replyTo: replyToOf(settings, { writer, from: from.address, conversation: message.conversation }),
    subject,
    text,
    html: asHtml(text, { language, title: subject }),
    earlier,
    isAutomatic: false,
    calendar: calendar ?? null,
    signing: signingOf(settings, from.address, { keys }),
    unsubscribe: isKeepingInTouch(message)
      ? `${baseUrl}/keep-in-touch/${keys.leavingTokenOf({ workspaceId, applicationId: message.application_id })}`
      : null,
  };
}

/** Only such mail can be ended with one press: an answer that is owed is none that one subscribes to. */
function isKeepingInTouch({ kind }: MessageRecord): boolean {
  return isDraftKind(kind) && NEEDS_BENCH.has(kind);
}

/** The Message-ID: ours alone, and of the sender's domain, as receivers expect. */
export function mailIdOf(messageId: string, fromAddress: string): string {
  return `<${messageId}@${fromAddress.slice(fromAddress.lastIndexOf('@') + 1).toLowerCase()}>`;
}

/** While no sender is set, the member's own address stands there: the catcher shows it, and nothing leaves. */
export function senderOf(settings: MailSettingsRecord, { name, address, team }: Writer) {
  const inNameOf = settings.from_name ?? team;
  return {
    name: name === null || name === inNameOf ? inNameOf : `${name}, ${inNameOf}`,
    address: settings.from_address ?? address ?? 'catcher@heardback.invalid',
  };
}

interface Replying {
  readonly writer: Writer;
  readonly from: string;
  readonly conversation: string;
}

/** To the mailbox that is read by machine, told apart by conversation; else to the member who writes. */
function replyToOf({ reply_address: address }: MailSettingsRecord, { writer, from, conversation }: Replying) {
  if (address !== null) return { name: writer.team, address: plussed(address, conversation) };
  if (writer.address === null || writer.address.toLowerCase() === from.toLowerCase()) return null;
  return { name: writer.name, address: writer.address };
}

/** `jobs@example.com` with a mark is `jobs+mark@example.com` (RFC 5233). */
export function plussed(address: string, mark: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+${mark}${address.slice(at)}`;
}

interface Footing {
  readonly agencyUrl: string | null;
  readonly language: MessageRecord['language'];
  readonly statusUrl: string | null;
}

function withFooter(text: string, { language, statusUrl, agencyUrl }: Footing): string {
  if (agencyUrl !== null)
    return `${withStatusPage(text, null).trimEnd()}\n\n${agencyPageLine(language, agencyUrl)}`;
  if (statusUrl === null || text.includes(STATUS_PAGE_SLOT)) return withStatusPage(text, statusUrl);
  return `${text.trimEnd()}\n\n${statusPageLine(language, statusUrl)}`;
}
