import { createHash, randomBytes } from 'node:crypto';

const WORKSPACE_BYTES = 16;
const SECRET_BYTES = 24;

/**
 * 192 random bits that nobody guesses, behind the id of the workspace: the workspace must be known before any of its
 * rows can be read, and tells nothing to anybody who has the link.
 */
export function newToken(workspaceId: string): string {
  const workspace = Buffer.from(workspaceId.replaceAll('-', ''), 'hex');
  return Buffer.concat([workspace, randomBytes(SECRET_BYTES)]).toString('base64url');
}

/** The workspace that a token belongs to; `null` for text that is no token of ours. */
export function workspaceOf(token: string): string | null {
  if (!/^[\w-]{54}$/.test(token)) return null;
  const hex = Buffer.from(token, 'base64url')
    .toString('hex')
    .slice(0, WORKSPACE_BYTES * 2);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** What is kept of a token. Random text of this length needs no salt and no slow hash. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
