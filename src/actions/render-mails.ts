import type { Mail } from '../delivery/mail/compose.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import type { MailSettingsRecord } from '../storage/queries/mail-settings.ts';
import { listMembersById } from '../storage/queries/members.ts';
import { listMessageCalendars } from '../storage/queries/message-calendars.ts';
import { type LetterRecord, listEarlierMails, saveLetters } from '../storage/queries/messages.ts';
import { type NewOutsideLink, saveOutsideLinks } from '../storage/queries/outside-links.ts';
import { saveStatusLinks } from '../storage/queries/status-links.ts';
import { findWorkspace } from '../storage/queries/workspaces.ts';
import type { Gated } from './gate-messages.ts';
import { mailOfMessage } from './mail-of-message.ts';
import type { MailDeps } from './message-deps.ts';
import { tokenHash } from './status-token.ts';

interface Rendering {
  readonly workspaceId: string;
  readonly settings: MailSettingsRecord;
  readonly gated: readonly Gated[];
  readonly now: Instant;
}

/** The mails as they leave; each candidate's has a status link of its own, of which only the digest is kept. */
export async function renderMails(
  trx: Trx,
  { workspaceId, settings, gated, now }: Rendering,
  mail: MailDeps,
) {
  const workspace = await findWorkspace(trx, workspaceId);
  const writerIds = [...new Set(gated.flatMap(({ message }) => message.approved_by ?? []))];
  const writers = await listMembersById(trx, workspaceId, writerIds);
  const writersById = new Map(writers.map((one) => [one.id, one]));
  const conversations = gated.map(({ message }) => message.conversation);
  const earlier = await listEarlierMails(trx, workspaceId, conversations);
  const calendars = await listMessageCalendars(
    trx,
    workspaceId,
    gated.map(({ message }) => message.message_id),
  );
  const rendered = gated.map((one) => {
    const { message, letter, receiver } = one;
    const by = writersById.get(message.approved_by ?? '');
    const writer = { name: by?.name ?? null, address: by?.address ?? null, team: workspace?.name ?? '' };
    const before = earlier.get(message.conversation) ?? [];
    const calendar = calendars.get(message.message_id) ?? null;
    const parts = { message, letter, settings, receiver, writer, earlier: before, date: now, calendar };
    return { gated: one, mail: mailOfMessage(parts, mail) };
  });
  await saveLetters(trx, rendered.map(letterAsSent));
  await saveStatusLinks(
    trx,
    gated
      .filter(({ message }) => message.word.to === 'candidate')
      .map(({ message }) => ({
        workspaceId,
        applicationId: message.application_id,
        tokenHash: tokenHash(mail.keys.statusTokenOf(workspaceId, message.message_id)),
        createdAt: now,
      })),
  );
  await saveOutsideLinks(
    trx,
    gated.flatMap((one) => outsideLinkOf(one, { now, keys: mail.keys })),
  );
  return rendered;
}

/** A mail to a referee or to an agency's recruiter brings them to their page. */
function outsideLinkOf(
  { message, receiver }: Gated,
  { now, keys }: { readonly now: Instant; readonly keys: MailDeps['keys'] },
): NewOutsideLink[] {
  const { workspace_id: workspaceId, message_id: messageId, application_id: applicationId, word } = message;
  if (receiver === null || word.to === 'candidate') return [];
  const { referenceId } = word;
  return [
    {
      workspaceId,
      tokenHash: tokenHash(keys.outsideTokenOf(workspaceId, messageId)),
      personId: receiver.personId,
      reference: referenceId === undefined ? null : { applicationId, referenceId },
      createdAt: now,
      createdBy: null,
    },
  ];
}

function letterAsSent({ gated: { letter }, mail }: { gated: Gated; mail: Mail }): LetterRecord {
  return {
    ...letter,
    to_name: mail.to.name,
    to_address: mail.to.address,
    from_name: mail.from.name,
    from_address: mail.from.address,
    reply_to: mail.replyTo?.address ?? null,
  };
}
