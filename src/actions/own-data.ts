import { AppError } from '../domain/app-error.ts';
import type { RecordableFact } from '../domain/decision/request.ts';
import { wasEverMet } from '../domain/history/ever-met.ts';
import { toIso } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { getApplication, listApplicationsOfPeople } from '../storage/queries/applications.ts';
import { notifyOfChange } from '../storage/queries/changes.ts';
import { getPerson, savePerson } from '../storage/queries/people.ts';
import { readPersonCopy } from '../storage/queries/person-copies.ts';
import { findWorkspace } from '../storage/queries/workspaces.ts';
import type { ActionDeps } from './deps.ts';
import { erasePerson } from './erase-person.ts';
import { loadHistory, type OneApplication } from './load-history.ts';
import { recordFromPerson } from './record-from-person.ts';

export interface CorrectOwnData extends OneApplication {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
}

const ADDRESS = /^[^\s@<>,;]{1,64}@[^\s@<>,;]{1,190}\.[^\s@<>,;.]{1,60}$/;

/** A person mends what is kept of them: what is left out stays. */
export async function correctOwnData(
  { database }: Pick<ActionDeps, 'database'>,
  { workspaceId, applicationId, name, address, phone }: CorrectOwnData,
): Promise<void> {
  if (address !== undefined && !ADDRESS.test(address))
    throw new AppError('input_invalid', 'Cannot change the address: this is no mail address', {
      address: 'is no mail address',
    });
  await inWorkspace(database, workspaceId, async (trx) => {
    const { personId } = await getApplication(trx, workspaceId, applicationId);
    const change = {
      ...(name !== undefined && { name }),
      ...(address !== undefined && { address }),
      ...(phone !== undefined && { phone }),
    };
    if (Object.keys(change).length === 0) return;
    await savePerson(trx, { workspaceId, personId }, change);
    await notifyOfChange(trx, workspaceId, await applicationsOf(trx, workspaceId, personId));
  });
}

/** A copy of what is kept of a person, for themselves: who they are here, what they said, what was written to them. */
export async function copyOwnData(
  { database, clock }: Pick<ActionDeps, 'database' | 'clock'>,
  { workspaceId, applicationId }: OneApplication,
): Promise<object> {
  return await inWorkspace(database, workspaceId, async (trx) => {
    const { personId } = await getApplication(trx, workspaceId, applicationId);
    const { name, address, phone, country, region, timeZone } = await getPerson(trx, workspaceId, personId);
    const copy = await readPersonCopy(trx, workspaceId, personId);
    const dated = <T extends { readonly at: number | null }>(rows: readonly T[]) =>
      rows.map((row) => ({ ...row, at: row.at === null ? null : toIso(row.at) }));
    return {
      madeAt: toIso(clock.now()),
      keptBy: (await findWorkspace(trx, workspaceId))?.name ?? null,
      you: { name, address, phone, country, region, timeZone },
      applications: copy.applications.map((one) => ({ ...one, since: toIso(one.since) })),
      lettersToYou: dated(copy.lettersToYou),
      yourWords: dated(copy.yourWords),
      whatYouDid: dated(copy.whatHappened),
    };
  });
}

/** A person takes their applications back and everything with them that tells who they are; the facts without it stay. */
export async function eraseOwnData(deps: ActionDeps, input: OneApplication): Promise<void> {
  const { workspaceId } = input;
  const { personId, applicationIds } = await inWorkspace(deps.database, workspaceId, async (trx) => {
    const { personId } = await getApplication(trx, workspaceId, input.applicationId);
    return { personId, applicationIds: await applicationsOf(trx, workspaceId, personId) };
  });
  for (const applicationId of applicationIds) await withdraw(deps, { workspaceId, applicationId });
  await erasePerson(deps, { workspaceId, personId });
}

async function applicationsOf(trx: Trx, workspaceId: string, personId: string): Promise<string[]> {
  return (await listApplicationsOfPeople(trx, workspaceId, [personId])).map((one) => one.applicationId);
}

interface Withdraw extends OneApplication {
  readonly note?: string | undefined;
  /** The member to whom they said it, where they did not say it on their page. */
  readonly toldTo?: string | undefined;
}

/** A person withdraws: interviews to come are called off, so that whoever would have held them is free. Twice is once. */
export async function withdraw(
  deps: ActionDeps,
  { workspaceId, applicationId, note, toldTo }: Withdraw,
): Promise<void> {
  const now = deps.clock.now();
  const { history } = await inWorkspace(deps.database, workspaceId, (trx) =>
    loadHistory(trx, { workspaceId, applicationId }, deps.policies),
  );
  // Another system may have closed what is open here until they hear of it.
  const isClosed = history.closed !== null && !wasEverMet(history);
  if (history.withdrawn !== null || isClosed) return;
  const toCome = [...history.interviews.values()].filter(
    ({ state }) => (state.is === 'booked' && state.endsAt > now) || state.is === 'unbooked',
  );
  await recordFromPerson(deps, {
    workspaceId,
    applicationId,
    note,
    toldTo,
    factsOf: (envelope) => [
      ...toCome.map(
        ({ id }): RecordableFact => ({
          type: 'InterviewCancelled',
          ...envelope(),
          interviewId: id,
          by: 'candidate',
        }),
      ),
      { type: 'CandidateWithdrew', ...envelope() },
    ],
  });
}
