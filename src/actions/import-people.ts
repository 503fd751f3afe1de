import { v5 } from 'uuid';
import type { ImportedPerson } from '../intake/ats/imported.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import type { StoredRow } from '../storage/in-bulk.ts';
import type { StoredPlace } from '../storage/queries/circumstances.ts';
import { type KnownPerson, listPeopleKnownAs } from '../storage/queries/import-lookups.ts';
import { importedId } from './import-ids.ts';

export interface PeopleInput {
  readonly workspaceId: string;
  readonly now: Instant;
  /** The number of the batch, see `importedId`. */
  readonly batch: number;
}

export interface FoundPerson {
  readonly id: string;
  /** Where somebody who was there already is; `null` for those who are new. */
  readonly place: StoredPlace | null;
}

export interface PeopleFound {
  /** Everybody who was asked for, by the key of the import. */
  readonly byKey: ReadonlyMap<string, FoundPerson>;
  readonly added: readonly StoredRow<'person'>[];
}

/** Somebody whom an export names: a candidate, or the recruiter of an agency that is named alone. */
export interface NamedPerson extends ImportedPerson {
  readonly agencyName?: string;
}

export function agencyRecruiter(agency: string): NamedPerson {
  const name = agency.trim().slice(0, LONGEST_NAME);
  return { key: `agency:${name.toLowerCase()}`, name, email: null, phone: null, agencyName: name };
}

/** Finds the people of a batch, and makes rows of those who are new. An id beats an address, which agencies share. */
export async function findPeople(
  trx: Trx,
  people: readonly NamedPerson[],
  input: PeopleInput,
): Promise<PeopleFound> {
  const named = new Map(people.map((person) => [person.key, person]));
  const wanted = [...named.values()].map((person, row) => wantedOf(person, row, input));
  const known = await listPeopleKnownAs(trx, {
    personIds: wanted.flatMap(({ externalId, ownId }) => (externalId === null ? ownId : [])),
    externalIds: wanted.flatMap(({ externalId }) => externalId ?? []),
    addresses: wanted.flatMap(({ person }) => person.email ?? []),
  });
  const find = createFinder(known);
  const byKey = new Map<string, FoundPerson>();
  const added: StoredRow<'person'>[] = [];
  for (const one of wanted) {
    const found = find(one);
    byKey.set(one.person.key, { id: found?.personId ?? one.ownId, place: found ?? null });
    if (found === undefined) added.push(rowOf(one, input));
  }
  return { byKey, added };
}

interface Wanted {
  readonly person: NamedPerson;
  readonly externalId: string | null;
  /** The id that an import gives to this person. */
  readonly ownId: string;
}

/** Without an id of the other system somebody is found again by our id alone, which may then depend on nothing else. */
function wantedOf(person: NamedPerson, row: number, { workspaceId, batch }: PeopleInput): Wanted {
  const [externalId, name] = [externalIdOf(person), `person:${person.key}`];
  const ownId = externalId === null ? v5(name, workspaceId) : importedId({ batch, row }, name, workspaceId);
  return { person, externalId, ownId };
}

function createFinder(known: readonly KnownPerson[]): (wanted: Wanted) => KnownPerson | undefined {
  const byId = new Map(known.map((one) => [one.personId, one]));
  const byExternalId = new Map(known.map((one) => [one.externalId, one]));
  const byAddress = new Map(known.toReversed().map((one) => [one.address, one]));
  return ({ person, externalId, ownId }) => {
    const found = externalId === null ? undefined : byExternalId.get(externalId);
    if (found !== undefined) return found;
    const sharing = person.email === null ? undefined : byAddress.get(person.email);
    if (sharing && (externalId === null || sharing.externalId === null)) return sharing;
    return byId.get(ownId);
  };
}

function externalIdOf({ key }: ImportedPerson): string | null {
  return key.startsWith('id:') ? key.slice(3) : null;
}

const LONGEST_NAME = 200;
const LONGEST_PHONE = 100;

function rowOf(
  { person, externalId, ownId }: Wanted,
  { workspaceId, now }: PeopleInput,
): StoredRow<'person'> {
  return {
    workspace_id: workspaceId,
    person_id: ownId,
    kind: person.agencyName === undefined ? 'candidate' : 'agencyRecruiter',
    external_id: externalId,
    name: person.name.slice(0, LONGEST_NAME),
    address: person.email,
    phone: person.phone?.slice(0, LONGEST_PHONE) ?? null,
    agency_name: person.agencyName ?? null,
    country: null,
    region: null,
    time_zone: null,
    created_at: now,
    erased_at: null,
  };
}
