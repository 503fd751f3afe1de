import { AppError } from '../../domain/app-error.ts';
import type { Instant } from '../../lib/instant.ts';
import { askedOften } from '../asked-often.ts';
import type { Trx } from '../database.ts';
import { insertInBulk, type StoredRow } from '../in-bulk.ts';
import { listPeopleKnownAs } from './import-lookups.ts';

export interface PersonRow {
  readonly personId: string;
  readonly kind: StoredRow<'person'>['kind'];
  readonly name: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly agencyName: string | null;
  readonly country: string | null;
  readonly region: string | null;
  readonly timeZone: string | null;
  readonly erasedAt: Instant | null;
}

export async function findPerson(
  trx: Trx,
  workspaceId: string,
  personId: string,
): Promise<PersonRow | undefined> {
  const [person] = await askOne(trx, { workspaceId, personId });
  return person;
}

const askOne = askedOften(
  (trx, { workspaceId, personId }: { readonly workspaceId: string; readonly personId: string }) =>
    people(trx, workspaceId).where('person_id', '=', personId),
);

export async function getPerson(trx: Trx, workspaceId: string, personId: string): Promise<PersonRow> {
  const person = await findPerson(trx, workspaceId, personId);
  if (!person) throw new AppError('person_not_found', `There is no person "${personId}" in this workspace`);
  return person;
}

/** Those who have this address, whatever its letters' case, the first to come first. */
export async function listPeopleAt(trx: Trx, workspaceId: string, address: string): Promise<PersonRow[]> {
  const known = await listPeopleKnownAs(trx, {
    personIds: [],
    externalIds: [],
    addresses: [address.toLowerCase()],
  });
  if (known.length === 0) return [];
  const ids = known.map(({ personId }) => personId);
  return await people(trx, workspaceId)
    .where('person_id', 'in', ids)
    .orderBy('created_at')
    .orderBy('person_id')
    .execute();
}

/** Adds people who are not there yet; answers how many were new. */
export async function saveNewPeople(trx: Trx, rows: readonly StoredRow<'person'>[]): Promise<number> {
  return await insertInBulk(trx, 'person', rows);
}

export type PersonChange = Partial<Omit<StoredRow<'person'>, 'workspace_id' | 'person_id' | 'created_at'>>;

export async function savePerson(
  trx: Trx,
  { workspaceId, personId }: { readonly workspaceId: string; readonly personId: string },
  change: PersonChange,
): Promise<void> {
  await trx
    .updateTable('person')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .execute();
}

function people(trx: Trx, workspaceId: string) {
  return trx
    .selectFrom('person')
    .select(['person_id as personId', 'kind', 'name', 'address', 'phone', 'agency_name as agencyName'])
    .select(['country', 'region', 'time_zone as timeZone', 'erased_at as erasedAt'])
    .where('workspace_id', '=', workspaceId);
}
