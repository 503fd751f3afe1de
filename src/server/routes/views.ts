import { forgetView, keepView, renameView } from '../../actions/save-view.ts';
import { readInWorkspace } from '../../storage/in-workspace.ts';
import { listSavedViews } from '../../storage/queries/saved-views.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { whoActs } from '../who-acts.ts';

/** A member's own views of Today. */
export function viewRoutes(
  deps: ServerDeps,
): HandlersOf<'listViews' | 'saveView' | 'renameView' | 'removeView'> {
  return {
    listViews: async ({ caller }) => {
      const { workspaceId, memberId } = whoActs(caller);
      const views = await readInWorkspace(deps.database, workspaceId, (trx) =>
        listSavedViews(trx, workspaceId, memberId),
      );
      return { views };
    },
    saveView: async ({ caller, body }) => ({ views: await keepView(deps, { ...whoActs(caller), ...body }) }),
    renameView: async ({ caller, params, body }) => ({
      views: await renameView(deps, { ...whoActs(caller), viewId: params.viewId, name: body.name }),
    }),
    removeView: async ({ caller, params }) => ({
      views: await forgetView(deps, { ...whoActs(caller), viewId: params.viewId }),
    }),
  };
}
