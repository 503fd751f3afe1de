import type { MessageDeps } from '../actions/message-deps.ts';
import { sendNotice } from '../actions/send-notice.ts';
import { listMembershipsOf } from '../storage/doors.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { findMember } from '../storage/queries/members.ts';
import { findUserByAddress } from '../storage/queries/sign-in.ts';
import { INVITATION_MAIL, SIGN_IN_MAIL } from './pages/entry/entry-words.ts';

/** Mails a link that signs in, from the workspace of the one who asked; nothing for an address that nobody here has. */
export async function mailSignInLink(
  deps: MessageDeps,
  { address, token }: { readonly address: string; readonly token: string },
): Promise<void> {
  const userId = await findUserByAddress(deps.database.db, address);
  const [membership] = userId === null ? [] : await listMembershipsOf(deps.database, userId);
  if (membership === undefined) return;
  const { workspaceId, memberId } = membership;
  const member = await inWorkspace(deps.database, workspaceId, (trx) =>
    findMember(trx, workspaceId, memberId),
  );
  const language = member?.language ?? 'en';
  const link = `${deps.mail.baseUrl}/sign-in/${encodeURIComponent(token)}`;
  const name = member?.name ?? null;
  const wasSent = await sendNotice(deps, {
    workspaceId,
    to: { name, address },
    subject: SIGN_IN_MAIL[language].subject(''),
    text: SIGN_IN_MAIL[language].text({ link, workspace: '', name }),
    language,
  });
  if (!wasSent) deps.log.warn({ workspaceId }, 'a link to sign in was asked for, and no mail server is set');
}

export interface InvitationMail {
  readonly workspaceId: string;
  readonly workspace: string;
  readonly name: string;
  readonly address: string;
  readonly link: string;
  readonly language: 'en' | 'fr' | 'de' | 'es';
}

/** Mails an invitation in the language of who invites; answers whether a server took it. */
export async function mailInvitation(
  deps: MessageDeps,
  { workspaceId, workspace, name, address, link, language }: InvitationMail,
): Promise<boolean> {
  return await sendNotice(deps, {
    workspaceId,
    to: { name, address },
    subject: INVITATION_MAIL[language].subject(workspace),
    text: INVITATION_MAIL[language].text({ link, workspace, name }),
    language,
  });
}
