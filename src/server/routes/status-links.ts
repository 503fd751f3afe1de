import { endLinks } from '../../actions/mail-status-link.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';

export function statusLinkRoutes(deps: ServerDeps): HandlersOf<'endStatusLinks'> {
  return {
    endStatusLinks: async ({ caller, params }) => {
      await endLinks(deps, { workspaceId: caller.workspace.id, applicationId: params.applicationId });
      return undefined;
    },
  };
}
