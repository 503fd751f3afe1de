import { showPresence } from '../../actions/show-presence.ts';
import type { ServingDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { liveStream } from '../live/live-stream.ts';

/** What others do, as they do it, and who else is here. */
export function liveRoutes(deps: ServingDeps): HandlersOf<'live' | 'showPresence'> {
  return {
    live: async ({ caller, c }) => await liveStream(deps, caller, c),
    showPresence: async ({ caller, params, body }) => {
      const sighting = {
        workspaceId: caller.workspace.id,
        applicationId: params.applicationId,
        memberId: caller.memberId,
        name: caller.name,
        ...body,
      };
      await showPresence(deps, sighting);
      return { here: deps.live.see(sighting) };
    },
  };
}
