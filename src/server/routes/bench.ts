import { z } from 'zod';
import { agreeToBench, askForBench, leaveBench } from '../../actions/bench/bench-place.ts';
import { setProfile, settleProposal } from '../../actions/bench/propose.ts';
import { readCursor } from '../cursor.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { readBench, readBenchDue, readBenchPlace, readReconnects } from '../read-bench.ts';
import { whoActs } from '../who-acts.ts';

type Bench =
  | 'listBench'
  | 'getBenchDue'
  | 'getBenchPlace'
  | 'putOnBench'
  | 'takeOffBench'
  | 'getReconnects'
  | 'settleReconnect'
  | 'setProfile';

const placeCursor = z.object({ name: z.string(), personId: z.uuid() });

/** Who is kept in touch with, and for which openings they come to mind. */
export function benchRoutes(deps: ServerDeps): HandlersOf<Bench> {
  return {
    listBench: async ({ caller, query: { state, due, q, cursor, limit } }) =>
      await readBench(deps, {
        workspaceId: caller.workspace.id,
        state,
        due,
        words: q,
        after: readCursor(placeCursor, cursor),
        most: limit,
      }),
    getBenchDue: async ({ caller }) => await readBenchDue(deps, caller.workspace.id),
    getBenchPlace: async ({ caller, params }) =>
      await readBenchPlace(deps, { workspaceId: caller.workspace.id, ...params }),
    putOnBench: async ({ caller, params, body }) => {
      const { workspaceId, memberId } = whoActs(caller);
      const one = { workspaceId, ...params };
      if (body.is === 'asked') await askForBench(deps, { ...one, memberId });
      else await agreeToBench(deps, { ...one, ...body, how: 'told', memberId });
      return await readBenchPlace(deps, one);
    },
    takeOffBench: async ({ caller, params }) => {
      const { workspaceId, memberId } = whoActs(caller);
      const one = { workspaceId, ...params };
      await leaveBench(deps, { ...one, how: 'told', memberId });
      return await readBenchPlace(deps, one);
    },
    getReconnects: async ({ caller, params }) =>
      await readReconnects(deps, { workspaceId: caller.workspace.id, ...params }),
    settleReconnect: async ({ caller, params, body }) => {
      await settleProposal(deps, { ...whoActs(caller), ...params, is: body.is });
      return await readReconnects(deps, { workspaceId: caller.workspace.id, openingId: params.openingId });
    },
    setProfile: async ({ caller, params, body }) => {
      const one = { workspaceId: caller.workspace.id, openingId: params.openingId };
      await setProfile(deps, { ...one, ...body });
      return await readReconnects(deps, one);
    },
  };
}
