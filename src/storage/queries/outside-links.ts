import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { insertInBulk } from '../in-bulk.ts';

export interface NewOutsideLink {
  readonly workspaceId: string;
  readonly tokenHash: string;
  readonly personId: string;
  /** The one reference that a referee is asked for; `null` for an agency's recruiter. */
  readonly reference: { readonly applicationId: string; readonly referenceId: string } | null;
  readonly createdAt: Instant;
  readonly createdBy: string | null;
}

/** Links that stand beside the earlier ones, for each mail has its own; one that is there already stays as it is. */
export async function saveOutsideLinks(trx: Trx, links: readonly NewOutsideLink[]): Promise<void> {
  await insertInBulk(
    trx,
    'outside_link',
    links.map((link) => ({
      workspace_id: link.workspaceId,
      token_hash: link.tokenHash,
      person_id: link.personId,
      application_id: link.reference?.applicationId ?? null,
      reference_id: link.reference?.referenceId ?? null,
      created_at: link.createdAt,
      created_by: link.createdBy,
      revoked_at: null,
      last_read_at: null,
    })),
  );
}

export interface OutsideLinkRow {
  readonly personId: string;
  readonly applicationId: string | null;
  readonly referenceId: string | null;
}

/** Whose page it is, for a link that still holds. */
export async function findOutsideLink(
  trx: Trx,
  workspaceId: string,
  tokenHash: string,
): Promise<OutsideLinkRow | undefined> {
  return await trx
    .selectFrom('outside_link')
    .select(['person_id as personId', 'application_id as applicationId', 'reference_id as referenceId'])
    .where('workspace_id', '=', workspaceId)
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

export async function saveOutsideLinkRead(
  trx: Trx,
  { workspaceId, tokenHash, at }: { workspaceId: string; tokenHash: string; at: Instant },
): Promise<void> {
  await trx
    .updateTable('outside_link')
    .set({ last_read_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** Ends every link of a person to their own page; those for single references stay. */
export async function revokeOutsideLinks(
  trx: Trx,
  { workspaceId, personId, at }: { workspaceId: string; personId: string; at: Instant },
): Promise<void> {
  await trx
    .updateTable('outside_link')
    .set({ revoked_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where('application_id', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
}

export interface LinkState {
  readonly personId: string;
  readonly holds: number;
  readonly lastReadAt: Instant | null;
}

/** How many links of each person hold, and when their page was looked at last. */
export async function listLinkStates(
  trx: Trx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<LinkState[]> {
  const rows = await trx
    .selectFrom('outside_link')
    .select(({ fn }) => [
      'person_id as personId',
      fn.count<number>('token_hash').filterWhere('revoked_at', 'is', null).as('holds'),
      fn.max('last_read_at').as('lastReadAt'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('application_id', 'is', null)
    .where(({ eb, fn, val }) => eb('person_id', '=', fn.any(val([...personIds]))))
    .groupBy('person_id')
    .execute();
  return rows.map((row) => ({ ...row, holds: Number(row.holds) }));
}
