import { askedOften } from '../asked-often.ts';
import type { Trx } from '../database.ts';
import { insertInBulk } from '../in-bulk.ts';

/** Only the digest of a link's token is kept. Earlier links of the application end. */
export async function replaceStatusLink(
  trx: Trx,
  link: { workspaceId: string; applicationId: string; tokenHash: string; createdAt: number },
): Promise<void> {
  await endStatusLinks(trx, { ...link, at: link.createdAt });
  await trx
    .insertInto('status_link')
    .values({
      workspace_id: link.workspaceId,
      token_hash: link.tokenHash,
      application_id: link.applicationId,
      created_at: link.createdAt,
      revoked_at: null,
      last_read_at: null,
    })
    .execute();
}

interface NewStatusLink {
  readonly workspaceId: string;
  readonly applicationId: string;
  readonly tokenHash: string;
  readonly createdAt: number;
}

/** Links that stand beside the earlier ones, for each mail has its own; one that is there already stays as it is. */
export async function saveStatusLinks(trx: Trx, links: readonly NewStatusLink[]): Promise<void> {
  await insertInBulk(
    trx,
    'status_link',
    links.map((link) => ({
      workspace_id: link.workspaceId,
      token_hash: link.tokenHash,
      application_id: link.applicationId,
      created_at: link.createdAt,
      revoked_at: null,
      last_read_at: null,
    })),
  );
}

/**
 * The application behind a link that still holds; or behind one that ended, for mailing a new one to the person's own address
 * and nothing else.
 */
export async function findApplicationOfLink(
  trx: Trx,
  workspaceId: string,
  { tokenHash, is }: { readonly tokenHash: string; readonly is: 'open' | 'ended' },
): Promise<string | undefined> {
  const row = await trx
    .selectFrom('status_link')
    .select('application_id')
    .where('workspace_id', '=', workspaceId)
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', is === 'open' ? 'is' : 'is not', null)
    .executeTakeFirst();
  return row?.application_id;
}

/** Every link of the application ends. */
export async function endStatusLinks(
  trx: Trx,
  { workspaceId, applicationId, at }: { workspaceId: string; applicationId: string; at: number },
): Promise<void> {
  await trx
    .updateTable('status_link')
    .set({ revoked_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('application_id', '=', applicationId)
    .where('revoked_at', 'is', null)
    .execute();
}

export async function hasStatusLink(trx: Trx, workspaceId: string, applicationId: string): Promise<boolean> {
  const [link] = await askOpenLink(trx, { workspaceId, applicationId });
  return link !== undefined;
}

const askOpenLink = askedOften(
  (trx, { workspaceId, applicationId }: { readonly workspaceId: string; readonly applicationId: string }) =>
    trx
      .selectFrom('status_link')
      .select('token_hash')
      .where('workspace_id', '=', workspaceId)
      .where('application_id', '=', applicationId)
      .where('revoked_at', 'is', null)
      .limit(1),
);

export async function saveLinkRead(
  trx: Trx,
  { workspaceId, tokenHash, at }: { workspaceId: string; tokenHash: string; at: number },
): Promise<void> {
  await trx
    .updateTable('status_link')
    .set({ last_read_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('token_hash', '=', tokenHash)
    .execute();
}
