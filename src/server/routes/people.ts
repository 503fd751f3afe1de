import { addPerson } from '../../actions/add-person.ts';
import type { PersonRow } from '../../contract/people.ts';
import { readInWorkspace } from '../../storage/in-workspace.ts';
import { type PersonFound, searchPeople } from '../../storage/queries/people-search.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { whoActs } from '../who-acts.ts';

/** People outside, found by anything that is known of them, and new ones. */
export function peopleRoutes(deps: ServerDeps): HandlersOf<'listPeople' | 'addPerson'> {
  return {
    listPeople: async ({ caller, query }) => {
      const workspaceId = caller.workspace.id;
      const asked = { words: query.q, most: query.limit };
      const found = await readInWorkspace(deps.database, workspaceId, (trx) =>
        searchPeople(trx, workspaceId, asked),
      );
      return { people: found.map((person) => presentPerson(person, query.q)) };
    },
    addPerson: async ({ caller, body }) => await addPerson(deps, { ...whoActs(caller), person: body }),
  };
}

function presentPerson(person: PersonFound, words: string): PersonRow {
  const { personId, name, kind, address, phone, foundIn, note } = person;
  return {
    id: personId,
    name,
    kind,
    address,
    phone,
    foundIn: [...foundIn],
    note: note && { applicationId: note.applicationId, text: partAround(note.text, words) },
    applications: person.applications.map((one) => ({
      id: one.applicationId,
      opening: { id: one.openingId, name: one.openingTitle },
    })),
  };
}

/** As much of a note as fits a line or two, around the first word that was looked for. */
function partAround(text: string, words: string): string {
  const [first = ''] = words.trim().toLowerCase().split(/\s+/);
  const at = Math.max(0, text.toLowerCase().indexOf(first) - BEFORE);
  const part = text
    .slice(at, at + LONGEST_PART)
    .replace(/\s+/g, ' ')
    .trim();
  return `${at > 0 ? '…' : ''}${part}${at + LONGEST_PART < text.length ? '…' : ''}`;
}

const BEFORE = 60;
const LONGEST_PART = 180;
