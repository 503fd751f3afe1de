import {
  type OpeningChange,
  type RecordForOpening,
  recordForOpening,
} from '../../actions/record-for-opening.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { listMembersById } from '../../storage/queries/members.ts';
import { listLeftInOpening, type OpeningApplicationRow } from '../../storage/queries/opening-applications.ts';
import { getOpening } from '../../storage/queries/openings.ts';
import type { Caller } from '../auth/caller.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { instantIn } from '../present/deadline-in.ts';
import { leftPerson } from '../present/left-person.ts';
import { namesOf } from '../present/names.ts';
import { whoActs } from '../who-acts.ts';

type Changes = 'listLeft' | 'freezeOpening' | 'thawOpening' | 'fillOpening' | 'closeOpening';

interface Change {
  readonly caller: Caller;
  readonly params: { readonly openingId: string };
  readonly at?: string | undefined;
  readonly change: OpeningChange;
}

/** Freezing, filling and closing an opening; each answers who is left and owed a word. */
export function openingChangeRoutes(deps: ServerDeps): HandlersOf<Changes> {
  async function change({ caller, params, at, change }: Change) {
    const input: RecordForOpening = {
      ...whoActs(caller),
      openingId: params.openingId,
      change,
      at: at === undefined ? undefined : instantIn(at),
    };
    return await withNames(deps, caller.workspace.id, await recordForOpening(deps, input));
  }
  return {
    listLeft: async ({ caller, params }) => {
      const workspaceId = caller.workspace.id;
      const left = await inWorkspace(deps.database, workspaceId, async (trx) => {
        await getOpening(trx, workspaceId, params.openingId);
        return await listLeftInOpening(trx, workspaceId, params.openingId);
      });
      return await withNames(deps, workspaceId, left);
    },
    freezeOpening: async ({ caller, params, body }) =>
      await change({
        caller,
        params,
        at: body.at,
        change: { is: 'frozen', until: body.until, cause: body.cause },
      }),
    thawOpening: async ({ caller, params }) => await change({ caller, params, change: { is: 'thawed' } }),
    fillOpening: async ({ caller, params, body: { at, acceptedApplicationId } }) =>
      await change({ caller, params, at, change: { is: 'filled', acceptedApplicationId } }),
    closeOpening: async ({ caller, params, body }) =>
      await change({ caller, params, at: body.at, change: { is: 'closed' } }),
  };
}

async function withNames(deps: ServerDeps, workspaceId: string, left: readonly OpeningApplicationRow[]) {
  const owners = [...new Set(left.map((row) => row.ownerId).filter((id) => id !== null))];
  const members = await inWorkspace(deps.database, workspaceId, (trx) =>
    listMembersById(trx, workspaceId, owners),
  );
  return { left: left.map((row) => leftPerson(row, namesOf(members))) };
}
