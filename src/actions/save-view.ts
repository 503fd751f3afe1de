import { AppError } from '../domain/app-error.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { listSavedViews, removeView, type SavedView, saveView } from '../storage/queries/saved-views.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';

/** Far more than anybody finds their way in. */
const MOST_VIEWS = 100;

/** Keeps a view of Today under a name of the member's own; one of the same name gives its place to it. */
export async function keepView(
  { database, clock, newId }: ActionDeps,
  { workspaceId, memberId, ...view }: Acting & Omit<SavedView, 'id'>,
): Promise<SavedView[]> {
  return await inWorkspace(database, workspaceId, async (trx) => {
    const known = await listSavedViews(trx, workspaceId, memberId);
    if (known.length >= MOST_VIEWS)
      throw new AppError(
        'input_invalid',
        `Cannot keep another view: you have ${MOST_VIEWS}. Forget one first`,
      );
    await saveView(trx, { workspaceId, memberId, ...view, id: newId(), savedAt: clock.now() });
    return await listSavedViews(trx, workspaceId, memberId);
  });
}

/** Forgets one of the member's own views. Throws when the member has no such view. */
export async function forgetView(
  { database }: ActionDeps,
  { workspaceId, memberId, viewId }: Acting & { readonly viewId: string },
): Promise<SavedView[]> {
  return await inWorkspace(database, workspaceId, async (trx) => {
    if (!(await removeView(trx, workspaceId, { memberId, viewId })))
      throw new AppError('view_not_found', `You have no view "${viewId}"`);
    return await listSavedViews(trx, workspaceId, memberId);
  });
}
