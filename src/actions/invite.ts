import { AppError } from '../domain/app-error.ts';
import { DAY, type Instant } from '../lib/instant.ts';
import { inWorkspace, takeRole } from '../storage/in-workspace.ts';
import {
  type Invitation,
  insertInvitation,
  lockInvitation,
  revokeInvitations,
  saveInvitationAccepted,
} from '../storage/queries/invitations.ts';
import { findMemberByAddress, insertMember, saveMember } from '../storage/queries/members.ts';
import { insertNoticeSettings } from '../storage/queries/notice-settings.ts';
import { insertUser } from '../storage/queries/sign-in.ts';
import { findWorkspace, type Workspace } from '../storage/queries/workspaces.ts';
import type { MemberRole } from '../storage/schema.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';
import { newToken, tokenHash, workspaceOf } from './status-token.ts';

/** Long enough for a holiday week, short enough that a link in an old mailbox is worth nothing. */
const HOLDS_FOR = 7 * DAY;

export interface Invite extends Acting {
  readonly name: string;
  readonly address: string;
  readonly role: MemberRole;
}

/** Invites somebody; the token is told this once. An earlier invitation to the same address ends. */
export async function invite(
  { database, clock, newId }: ActionDeps,
  { workspaceId, memberId, name, address, role }: Invite,
): Promise<{ readonly id: string; readonly token: string; readonly expiresAt: Instant }> {
  const [id, token, createdAt] = [newId(), newToken(workspaceId), clock.now()];
  const expiresAt = createdAt + HOLDS_FOR;
  await inWorkspace(database, workspaceId, async (trx) => {
    const known = await findMemberByAddress(trx, workspaceId, address);
    if (known !== undefined && known.userId !== null)
      throw new AppError('address_taken', `Cannot invite "${address}": they are a member already`);
    await revokeInvitations(trx, workspaceId, { address, at: createdAt });
    const invitation = { id, name, address, role, invitedBy: memberId, createdAt, expiresAt };
    await insertInvitation(trx, workspaceId, { ...invitation, tokenHash: tokenHash(token) });
  });
  return { id, token, expiresAt };
}

export async function withdrawInvitation(
  { database, clock }: ActionDeps,
  { workspaceId, invitationId }: { readonly workspaceId: string; readonly invitationId: string },
): Promise<void> {
  const ended = await inWorkspace(database, workspaceId, (trx) =>
    revokeInvitations(trx, workspaceId, { id: invitationId, at: clock.now() }),
  );
  if (ended === 0)
    throw new AppError('invitation_not_found', `There is no open invitation "${invitationId}" here`);
}

export interface Invited {
  readonly invitation: Invitation;
  readonly workspace: Workspace;
}

/** What an invitation says to whoever has its link; `null` when it opens nothing any more. Looking changes nothing. */
export async function readInvitation(
  { database, clock }: Pick<ActionDeps, 'database' | 'clock'>,
  token: string,
): Promise<Invited | null> {
  const workspaceId = workspaceOf(token);
  if (workspaceId === null) return null;
  return await inWorkspace(database, workspaceId, async (trx) => {
    const asked = { tokenHash: tokenHash(token), now: clock.now() };
    const invitation = await lockInvitation(trx, workspaceId, asked);
    const workspace = await findWorkspace(trx, workspaceId);
    return invitation && workspace ? { invitation, workspace } : null;
  });
}

export interface AcceptInvitation {
  readonly token: string;
  readonly name: string;
  readonly passwordHash: string;
}

/** Joins the workspace, once. Somebody who was known by name, as from an import, becomes that member. Answers the address to sign in with. */
export async function acceptInvitation(
  deps: ActionDeps,
  { token, name, passwordHash }: AcceptInvitation,
): Promise<{ readonly address: string }> {
  const { database, clock, newId } = deps;
  const invited = await readInvitation(deps, token);
  if (invited === null) throw invitationOver();
  const { address } = invited.invitation;
  const workspaceId = invited.workspace.id;
  await database.db.transaction().execute(async (trx) => {
    const [userId, now] = [newId(), clock.now()];
    const isNew = await insertUser(trx, { id: userId, accountId: newId(), name, address, passwordHash });
    if (!isNew)
      throw new AppError('address_taken', `Cannot join: somebody signs in with "${address}" here already`);
    await takeRole(trx, database.wall, { 'heardback.workspace_id': workspaceId });
    const invitation = await lockInvitation(trx, workspaceId, { tokenHash: tokenHash(token), now });
    if (invitation === undefined) throw invitationOver();
    const { role } = invitation;
    const known = await findMemberByAddress(trx, workspaceId, address);
    const memberId = known?.id ?? newId();
    if (known !== undefined)
      await saveMember(trx, { workspaceId, memberId }, { user_id: userId, name, role });
    else await insertMember(trx, { workspaceId, id: memberId, userId, name, address, role, createdAt: now });
    await insertNoticeSettings(trx, workspaceId, { memberId, at: now });
    await saveInvitationAccepted(trx, workspaceId, { id: invitation.id, memberId, at: now });
  });
  return { address };
}

function invitationOver(): AppError {
  return new AppError('invitation_not_found', 'Cannot join: this invitation opens nothing any more');
}
