import { z } from 'zod';
import { makeOpening } from '../../actions/make-opening.ts';
import { readInWorkspace } from '../../storage/in-workspace.ts';
import { listMembersById } from '../../storage/queries/members.ts';
import { countLeftInOpenings, listOpeningApplications } from '../../storage/queries/opening-applications.ts';
import { getOpening, listOpenings } from '../../storage/queries/openings.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { namedOf, namesOf } from '../present/names.ts';
import { ladderOf, openingApplication, openingPage, placeOf } from '../present/opening.ts';
import { readFinalists } from '../read-finalists.ts';
import { whoActs } from '../who-acts.ts';

const BOUND = 500;
const titleCursor = z.object({ title: z.string(), openingId: z.uuid() });
const applicationCursor = z.object({
  rank: z.int(),
  urgency: z.int(),
  since: z.number(),
  applicationId: z.uuid(),
});

/** The openings, one of them with its applications, and new ones. */
export function openingRoutes(
  deps: ServerDeps,
): HandlersOf<'listOpenings' | 'getOpening' | 'getFinalists' | 'makeOpening'> {
  const { database, clock } = deps;
  return {
    listOpenings: async ({ caller, query }) => {
      const workspaceId = caller.workspace.id;
      const after = readCursor(titleCursor, query.cursor);
      return await readInWorkspace(database, workspaceId, async (trx) => {
        const asked = { state: query.state, words: query.q, after, most: query.limit + 1 };
        const found = await listOpenings(trx, workspaceId, asked);
        const rows = found.slice(0, query.limit);
        const openingIds = rows.map((row) => row.openingId);
        const active = await countLeftInOpenings(trx, workspaceId, { openingIds, bound: BOUND });
        const owners = await listMembersById(trx, workspaceId, idsIn(rows.map((row) => row.ownerId)));
        const last = found.length > query.limit ? rows.at(-1) : undefined;
        return {
          openings: rows.map((row) => ({
            id: row.openingId,
            title: row.title,
            state: row.state,
            owner: namedOf(namesOf(owners), row.ownerId),
            place: placeOf(row),
            active: active.get(row.openingId) ?? { count: 0, isBounded: false },
          })),
          nextCursor: writeCursor(last ? { title: last.title, openingId: last.openingId } : null),
        };
      });
    },
    getOpening: async ({ caller, params, query }) => {
      const workspaceId = caller.workspace.id;
      const after = readCursor(applicationCursor, query.cursor);
      return await readInWorkspace(database, workspaceId, async (trx) => {
        const opening = await getOpening(trx, workspaceId, params.openingId);
        const asked = { openingId: opening.openingId, after, most: query.limit };
        const { rows, next } = await listOpeningApplications(trx, workspaceId, asked);
        const members = await listMembersById(trx, workspaceId, idsIn(Object.values(ladderOf(opening))));
        return openingPage(opening, namesOf(members), {
          applications: rows.map((row) => openingApplication(row, clock.now())),
          nextCursor: writeCursor(next),
        });
      });
    },
    getFinalists: async ({ caller, params: { openingId }, query }) =>
      await readFinalists(deps, { workspaceId: caller.workspace.id, openingId, with: query.with }),
    makeOpening: async ({ caller, body }) => await makeOpening(deps, { ...whoActs(caller), opening: body }),
  };
}

function idsIn(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
