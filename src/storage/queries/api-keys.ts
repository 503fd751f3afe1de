import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import type { MemberRole } from '../schema.ts';

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly role: MemberRole;
  readonly memberId: string;
  readonly madeAt: Instant;
  readonly expiresAt: Instant | null;
  readonly lastUsedAt: Instant | null;
}

/** Those that still open something, the newest first. */
export async function listApiKeys(trx: Trx, workspaceId: string, now: Instant): Promise<ApiKey[]> {
  return await keys(trx, workspaceId, now).orderBy('made_at', 'desc').orderBy('api_key_id').execute();
}

export async function findApiKey(
  trx: Trx,
  workspaceId: string,
  { keyHash, now }: { readonly keyHash: string; readonly now: Instant },
): Promise<ApiKey | undefined> {
  return await keys(trx, workspaceId, now).where('key_hash', '=', keyHash).executeTakeFirst();
}

/** Only the digest of a key is kept. */
export async function insertApiKey(
  trx: Trx,
  workspaceId: string,
  { keyHash, ...key }: Omit<ApiKey, 'lastUsedAt'> & { readonly keyHash: string },
): Promise<void> {
  await trx
    .insertInto('api_key')
    .values({
      workspace_id: workspaceId,
      api_key_id: key.id,
      key_hash: keyHash,
      hint: key.hint,
      name: key.name,
      role: key.role,
      member_id: key.memberId,
      made_at: key.madeAt,
      expires_at: key.expiresAt,
      revoked_at: null,
      last_used_at: null,
    })
    .execute();
}

/** Ends one key, or all that a member made; answers which. */
export async function revokeApiKeys(
  trx: Trx,
  workspaceId: string,
  { id, memberId, at }: { readonly id?: string; readonly memberId?: string; readonly at: Instant },
): Promise<string[]> {
  let query = trx
    .updateTable('api_key')
    .set({ revoked_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('revoked_at', 'is', null);
  if (id !== undefined) query = query.where('api_key_id', '=', id);
  if (memberId !== undefined) query = query.where('member_id', '=', memberId);
  const rows = await query.returning('api_key_id').execute();
  return rows.map((row) => row.api_key_id);
}

/** When it was used last, which tells a key that nobody needs any more. */
export async function saveApiKeyUse(
  trx: Trx,
  workspaceId: string,
  { id, at }: { readonly id: string; readonly at: Instant },
): Promise<void> {
  await trx
    .updateTable('api_key')
    .set({ last_used_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('api_key_id', '=', id)
    .execute();
}

function keys(trx: Trx, workspaceId: string, now: Instant) {
  return trx
    .selectFrom('api_key')
    .select(['api_key_id as id', 'name', 'hint', 'role', 'member_id as memberId', 'made_at as madeAt'])
    .select(['expires_at as expiresAt', 'last_used_at as lastUsedAt'])
    .where('workspace_id', '=', workspaceId)
    .where('revoked_at', 'is', null)
    .where(({ or, eb }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]));
}
