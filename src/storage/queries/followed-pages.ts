import type { Selectable } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import type { FollowedPageTable } from '../seeker-tables.ts';

export type FollowedPage = Selectable<FollowedPageTable>;

/** The applications whose company's page is followed. */
export async function listFollowed(trx: Trx, workspaceId: string): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom('followed_page')
    .select('application_id')
    .where('workspace_id', '=', workspaceId)
    .execute();
  return new Set(rows.map((row) => row.application_id));
}

export async function findFollowedPage(
  trx: Trx,
  workspaceId: string,
  applicationId: string,
): Promise<FollowedPage | undefined> {
  return await trx
    .selectFrom('followed_page')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
}

export async function saveFollowedPage(trx: Trx, page: FollowedPage): Promise<void> {
  const { workspace_id: _w, application_id: _a, ...rest } = page;
  const change = { ...rest, document: page.document === null ? null : JSON.stringify(page.document) };
  await trx
    .insertInto('followed_page')
    .values({ ...page, ...change })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'application_id']).doUpdateSet(change))
    .execute();
}

export async function removeFollowedPage(
  trx: Trx,
  workspaceId: string,
  applicationId: string,
): Promise<void> {
  await trx
    .deleteFrom('followed_page')
    .where('workspace_id', '=', workspaceId)
    .where('application_id', '=', applicationId)
    .execute();
}

/** Which pages of a workspace are to be read again. */
export async function listPagesToRead(
  trx: Trx,
  workspaceId: string,
  { now, most }: { readonly now: Instant; readonly most: number },
): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('followed_page')
    .select('application_id')
    .where('workspace_id', '=', workspaceId)
    .where((where) => where.or([where('stopped_why', 'is', null), where('stopped_why', '<>', 'ended')]))
    .where('read_next_at', '<=', now)
    .orderBy('read_next_at')
    .limit(most)
    .execute();
  return rows.map((row) => row.application_id);
}
