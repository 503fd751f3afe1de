import { v5 } from 'uuid';
import type { ImportedPerson } from '../intake/ats/imported.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import type { StoredRow } from '../storage/in-bulk.ts';
import { type KnownPerson, listPeopleKnownAs } from '../storage/queries/import-lookups.ts';

export interface PeopleInput {
  readonly workspaceId: string;
  readonly now: Instant;
}

export interface PeopleFound {
  /** The id of everybody who was asked for, by the key of the import. */
  readonly idOf: ReadonlyMap<string, string>;
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
  { workspaceId, now }: PeopleInput,
): Promise<PeopleFound> {
  const wanted = [...new Map(people.map((person) => [person.key, person])).values()].map((person) => ({
    person,
    externalId: externalIdOf(person),
    ownId: v5(`person:${person.key}`, workspaceId),
  }));
  const known = await listPeopleKnownAs(trx, {
    personIds: wanted.map(({ ownId }) => ownId),
    externalIds: wanted.flatMap(({ externalId }) => externalId ?? []),
    addresses: wanted.flatMap(({ person }) => person.email ?? []),
  });
  const find = createFinder(known);
  const idOf = new Map<string, string>();
  const added: StoredRow<'person'>[] = [];
  for (const one of wanted) {
    const found = find(one);
    idOf.set(one.person.key, found ?? one.ownId);
    if (found === undefined) added.push(rowOf(one, { workspaceId, now }));
  }
  return { idOf, added };
}

interface Wanted {
  readonly person: NamedPerson;
  readonly externalId: string | null;
  /** The id that an import gives to this person. */
  readonly ownId: string;
}

function createFinder(known: readonly KnownPerson[]): (wanted: Wanted) => string | undefined {
  const ids = new Set(known.map(({ personId }) => personId));
  const byExternalId = new Map(known.map((one) => [one.externalId, one.personId]));
  const byAddress = new Map(known.toReversed().map((one) => [one.address, one]));
  return ({ person, externalId, ownId }) => {
    const found = externalId === null ? undefined : byExternalId.get(externalId);
    if (found !== undefined) return found;
    const sharing = person.email === null ? undefined : byAddress.get(person.email);
    if (sharing && (externalId === null || sharing.externalId === null)) return sharing.personId;
    return ids.has(ownId) ? ownId : undefined;
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
