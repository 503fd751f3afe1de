import { addPerson } from '../../actions/add-person.ts';
import type { PersonRow } from '../../contract/people.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { listApplicationsOfPeople } from '../../storage/queries/applications.ts';
import { searchPeople } from '../../storage/queries/people.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { whoActs } from '../who-acts.ts';

/** People outside, found by part of a name or an address, and new ones. */
export function peopleRoutes(deps: ServerDeps): HandlersOf<'listPeople' | 'addPerson'> {
  return {
    listPeople: async ({ caller, query }) => {
      const workspaceId = caller.workspace.id;
      return await inWorkspace(deps.database, workspaceId, async (trx) => {
        const found = await searchPeople(trx, workspaceId, { words: query.q, most: query.limit });
        const ids = found.map((person) => person.personId);
        const applications = await listApplicationsOfPeople(trx, workspaceId, ids);
        return {
          people: found.map((person): PersonRow => {
            const own = applications.filter((one) => one.personId === person.personId);
            return {
              id: person.personId,
              name: person.name,
              kind: person.kind,
              address: person.address,
              applications: own.map((one) => ({
                id: one.applicationId,
                opening: { id: one.openingId, name: one.openingTitle },
              })),
            };
          }),
        };
      });
    },
    addPerson: async ({ caller, body }) => await addPerson(deps, { ...whoActs(caller), person: body }),
  };
}
