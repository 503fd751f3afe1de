import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly search: Readonly<Record<string, unknown>>;
}

/** The views of one member, by name. */
export async function listSavedViews(trx: Trx, workspaceId: string, memberId: string): Promise<SavedView[]> {
  return await trx
    .selectFrom('saved_view')
    .select(['saved_view_id as id', 'name', 'search'])
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .orderBy('name')
    .orderBy('saved_view_id')
    .execute();
}

export interface NewSavedView extends SavedView {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly savedAt: Instant;
}

/** Keeps a view; one of the same member and name gives its place to it. */
export async function saveView(trx: Trx, view: NewSavedView): Promise<void> {
  await trx
    .deleteFrom('saved_view')
    .where('workspace_id', '=', view.workspaceId)
    .where('member_id', '=', view.memberId)
    .where(({ eb, fn }) => eb(fn<string>('lower', ['name']), '=', fn<string>('lower', [eb.val(view.name)])))
    .execute();
  await trx
    .insertInto('saved_view')
    .values({
      workspace_id: view.workspaceId,
      saved_view_id: view.id,
      member_id: view.memberId,
      name: view.name,
      search: JSON.stringify(view.search),
      saved_at: view.savedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Answers whether the member had it. Their names are unique whatever the case of the letters: the caller looks first. */
export async function nameView(
  trx: Trx,
  workspaceId: string,
  { memberId, viewId, name }: { readonly memberId: string; readonly viewId: string; readonly name: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('saved_view')
    .set({ name })
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .where('saved_view_id', '=', viewId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Answers whether the member had it. */
export async function removeView(
  trx: Trx,
  workspaceId: string,
  { memberId, viewId }: { readonly memberId: string; readonly viewId: string },
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('saved_view')
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .where('saved_view_id', '=', viewId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
