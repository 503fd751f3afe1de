import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import type { MemberRole } from '../schema.ts';

export interface Invitation {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly role: MemberRole;
  readonly invitedBy: string | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** Those whose link still opens the workspace, the newest first. */
export async function listInvitations(trx: Trx, workspaceId: string, now: Instant): Promise<Invitation[]> {
  return await open(trx, workspaceId, now).orderBy('created_at', 'desc').execute();
}

/** The invitation behind a link that still holds; locked, so that it is accepted once. */
export async function lockInvitation(
  trx: Trx,
  workspaceId: string,
  { tokenHash, now }: { readonly tokenHash: string; readonly now: Instant },
): Promise<Invitation | undefined> {
  return await open(trx, workspaceId, now).where('token_hash', '=', tokenHash).forUpdate().executeTakeFirst();
}

/** Only the digest of the token is kept. */
export async function insertInvitation(
  trx: Trx,
  workspaceId: string,
  { tokenHash, ...invitation }: Invitation & { readonly tokenHash: string },
): Promise<void> {
  await trx
    .insertInto('invitation')
    .values({
      workspace_id: workspaceId,
      invitation_id: invitation.id,
      token_hash: tokenHash,
      name: invitation.name,
      address: invitation.address,
      role: invitation.role,
      invited_by: invitation.invitedBy,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
      revoked_at: null,
      accepted_at: null,
      member_id: null,
    })
    .execute();
}

/** Ends one invitation, or all that are open for an address; answers how many. */
export async function revokeInvitations(
  trx: Trx,
  workspaceId: string,
  { id, address, at }: { readonly id?: string; readonly address?: string; readonly at: Instant },
): Promise<number> {
  let query = trx
    .updateTable('invitation')
    .set({ revoked_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('revoked_at', 'is', null)
    .where('accepted_at', 'is', null);
  if (id !== undefined) query = query.where('invitation_id', '=', id);
  if (address !== undefined)
    query = query.where(({ eb, fn }) => eb(fn('lower', ['address']), '=', address.toLowerCase()));
  const { numUpdatedRows } = await query.executeTakeFirst();
  return Number(numUpdatedRows);
}

export async function saveInvitationAccepted(
  trx: Trx,
  workspaceId: string,
  { id, memberId, at }: { readonly id: string; readonly memberId: string; readonly at: Instant },
): Promise<void> {
  await trx
    .updateTable('invitation')
    .set({ accepted_at: at, member_id: memberId })
    .where('workspace_id', '=', workspaceId)
    .where('invitation_id', '=', id)
    .execute();
}

function open(trx: Trx, workspaceId: string, now: Instant) {
  return trx
    .selectFrom('invitation')
    .select(['invitation_id as id', 'name', 'address', 'role', 'invited_by as invitedBy'])
    .select(['created_at as createdAt', 'expires_at as expiresAt'])
    .where('workspace_id', '=', workspaceId)
    .where('revoked_at', 'is', null)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now);
}
