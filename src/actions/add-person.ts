import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { saveNewPeople } from '../storage/queries/people.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';

export interface NewPerson {
  readonly name: string;
  readonly kind: 'candidate' | 'agencyRecruiter' | 'referee';
  readonly agencyName?: string | undefined;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
  readonly place?: StatedPlace | undefined;
}

export interface StatedPlace {
  readonly country: string;
  readonly region?: string | undefined;
  readonly timeZone: string;
}

export interface AddPerson extends Acting {
  readonly person: NewPerson;
}

/** Somebody from outside, who may then apply. */
export async function addPerson(
  deps: ActionDeps,
  { workspaceId, person }: AddPerson,
): Promise<{ id: string }> {
  return await inWorkspace(deps.database, workspaceId, (trx) =>
    insertPerson(deps, trx, { workspaceId, person }),
  );
}

/** The same inside a transaction that is under way. */
export async function insertPerson(
  { clock, newId }: Pick<ActionDeps, 'clock' | 'newId'>,
  trx: Trx,
  { workspaceId, person }: { workspaceId: string; person: NewPerson },
): Promise<{ id: string }> {
  const id = newId();
  await saveNewPeople(trx, [
    {
      workspace_id: workspaceId,
      person_id: id,
      kind: person.kind,
      external_id: null,
      name: person.name,
      address: person.address ?? null,
      phone: person.phone ?? null,
      agency_name: person.agencyName ?? null,
      country: person.place?.country ?? null,
      region: person.place?.region ?? null,
      time_zone: person.place?.timeZone ?? null,
      created_at: clock.now(),
      erased_at: null,
    },
  ]);
  return { id };
}
