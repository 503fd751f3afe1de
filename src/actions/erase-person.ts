import { inWorkspace } from '../storage/in-workspace.ts';
import { listApplicationsOfPeople } from '../storage/queries/applications.ts';
import { notifyOfChange } from '../storage/queries/changes.ts';
import { countTraces, erasePerson as eraseRows, type PersonTraces } from '../storage/queries/erasures.ts';
import { getPerson, type PersonRow } from '../storage/queries/people.ts';
import type { ActionDeps } from './deps.ts';

export interface OnePerson {
  readonly workspaceId: string;
  readonly personId: string;
}

/** How much of a person is here: what erasing takes away, and what stays. */
export async function readTraces(
  { database }: Pick<ActionDeps, 'database'>,
  { workspaceId, personId }: OnePerson,
): Promise<PersonTraces & { readonly person: PersonRow }> {
  return await inWorkspace(database, workspaceId, async (trx) => ({
    person: await getPerson(trx, workspaceId, personId),
    ...(await countTraces(trx, workspaceId, personId)),
  }));
}

/** Erases a person. Erasing somebody twice changes nothing. */
export async function erasePerson(
  { database, clock }: Pick<ActionDeps, 'database' | 'clock'>,
  { workspaceId, personId }: OnePerson,
): Promise<void> {
  await inWorkspace(database, workspaceId, async (trx) => {
    const person = await getPerson(trx, workspaceId, personId);
    if (person.erasedAt !== null) return;
    await eraseRows(trx, workspaceId, { personId, at: clock.now() });
    const applications = await listApplicationsOfPeople(trx, workspaceId, [personId]);
    await notifyOfChange(
      trx,
      workspaceId,
      applications.map((one) => one.applicationId),
    );
  });
}
