import { AppError } from '../domain/app-error.ts';
import type { Instant } from '../lib/instant.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { insertApiKey, revokeApiKeys } from '../storage/queries/api-keys.ts';
import type { MemberRole } from '../storage/schema.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';
import { newToken, tokenHash, workspaceOf } from './status-token.ts';

/** By which a key is known for one, in a log as in a mail that it should not be in. */
const PREFIX = 'hb_';
/** Of which the first part is the workspace and the same for all of its keys: what tells them apart are the last letters. */
const HINT_LETTERS = 4;

export interface MakeApiKey extends Acting {
  readonly name: string;
  readonly role: MemberRole;
  readonly expiresAt: Instant | null;
}

/** A new key for a program. It is told this once; only its digest is kept. */
export async function makeApiKey(
  { database, clock, newId }: ActionDeps,
  { workspaceId, memberId, name, role, expiresAt }: MakeApiKey,
): Promise<{ readonly id: string; readonly key: string }> {
  const [id, token] = [newId(), newToken(workspaceId)];
  const key = `${PREFIX}${token}`;
  const hint = key.slice(-HINT_LETTERS);
  const madeAt = clock.now();
  if (expiresAt !== null && expiresAt <= madeAt)
    throw new AppError('input_invalid', 'Cannot make the key: it would have ended already', {
      expiresAt: 'must lie in the future',
    });
  const row = { id, name, role, memberId, hint, madeAt, expiresAt, keyHash: tokenHash(token) };
  await inWorkspace(database, workspaceId, (trx) => insertApiKey(trx, workspaceId, row));
  return { id, key };
}

/** Ends a key. From then on it opens nothing. */
export async function revokeApiKey(
  { database, clock }: ActionDeps,
  { workspaceId, apiKeyId }: { readonly workspaceId: string; readonly apiKeyId: string },
): Promise<void> {
  const ended = await inWorkspace(database, workspaceId, (trx) =>
    revokeApiKeys(trx, workspaceId, { id: apiKeyId, at: clock.now() }),
  );
  if (ended.length === 0)
    throw new AppError('api_key_not_found', `There is no key "${apiKeyId}" here that still opens anything`);
}

/** The workspace and the digest of a key that somebody shows; `null` for text that is no key of ours. */
export function readApiKey(shown: string): { readonly workspaceId: string; readonly keyHash: string } | null {
  if (!shown.startsWith(PREFIX)) return null;
  const token = shown.slice(PREFIX.length);
  const workspaceId = workspaceOf(token);
  return workspaceId === null ? null : { workspaceId, keyHash: tokenHash(token) };
}
