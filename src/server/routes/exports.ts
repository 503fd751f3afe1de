import { countUntold, eraseAsMember } from '../../actions/erase-as-member.ts';
import { readTraces } from '../../actions/erase-person.ts';
import type { Erasure } from '../../contract/settings.ts';
import { toIso } from '../../lib/instant.ts';
import type { ServingDeps } from '../deps.ts';
import { fileOf, personLines, refuseStranger, workspaceLines } from '../export-stream.ts';
import type { HandlersOf } from '../handler.ts';
import { whoActs } from '../who-acts.ts';

type Names = 'exportWorkspace' | 'exportPerson' | 'getErasure' | 'erasePerson';

/** Taking everything along, and erasing a person. */
export function exportRoutes(deps: ServingDeps): HandlersOf<Names> {
  const today = () => toIso(deps.clock.now()).slice(0, 10);
  return {
    exportWorkspace: async ({ caller }) =>
      fileOf(workspaceLines(deps, caller.workspace.id), `heardback-${today()}`),
    exportPerson: async ({ caller, params: { personId } }) => {
      await refuseStranger(deps, caller.workspace.id, personId);
      return fileOf(personLines(deps, caller.workspace.id, personId), `heardback-person-${today()}`);
    },
    getErasure: async ({ caller, params: { personId } }) =>
      await readErasure(deps, caller.workspace.id, personId),
    erasePerson: async ({ caller, params: { personId }, body: { theyAsked } }) => {
      await eraseAsMember(deps, { ...whoActs(caller), personId, theyAsked });
      return await readErasure(deps, caller.workspace.id, personId);
    },
  };
}

async function readErasure(deps: ServingDeps, workspaceId: string, personId: string): Promise<Erasure> {
  const { person, ...counts } = await readTraces(deps, { workspaceId, personId });
  const erasedAt = person.erasedAt === null ? null : toIso(person.erasedAt);
  const untold = erasedAt === null ? await countUntold(deps, { workspaceId, personId }) : 0;
  return { person: { id: person.personId, name: person.name }, erasedAt, ...counts, untold };
}
