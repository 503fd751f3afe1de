import { AppError } from '../domain/app-error.ts';
import type { ApplicationReceived } from '../domain/fact/fact.ts';
import { isSameName } from '../domain/kept-mail/names-person.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { saveNewApplications } from '../storage/queries/applications.ts';
import { getOpening } from '../storage/queries/openings.ts';
import { getPerson, listPeopleAt } from '../storage/queries/people.ts';
import type { Acting } from './acting.ts';
import { insertPerson, type NewPerson } from './add-person.ts';
import type { ActionDeps } from './deps.ts';
import { joinEndingsWithin } from './join-ending.ts';
import { refuseFuture } from './refuse-future.ts';
import { refuseStrangers } from './refuse-strangers.ts';
import { recordFacts } from './save-standing.ts';

export interface AddApplication extends Acting {
  readonly openingId: string;
  readonly personId?: string | undefined;
  readonly person?: NewPerson | undefined;
  readonly channel: 'direct' | 'agency' | 'referral';
  readonly agencyId?: string | undefined;
  readonly referredById?: string | undefined;
  readonly mayWriteDirectly: boolean;
  readonly ownerId?: string | undefined;
  readonly receivedAt?: Instant | undefined;
}

/** One person, known or new, for one opening. */
export async function addApplication(deps: ActionDeps, input: AddApplication): Promise<{ id: string }> {
  const id = deps.newId();
  const now = deps.clock.now();
  const { workspaceId } = input;
  refuseFuture(input.receivedAt, now);
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    await getOpening(trx, workspaceId, input.openingId);
    if (input.agencyId !== undefined) await getPerson(trx, workspaceId, input.agencyId);
    if (input.referredById !== undefined) await getPerson(trx, workspaceId, input.referredById);
    await refuseStrangers(trx, workspaceId, input.ownerId === undefined ? [] : [input.ownerId]);
    const personId = await personOf(trx, input, deps);
    await saveNewApplications(trx, workspaceId, [
      {
        workspace_id: workspaceId,
        application_id: id,
        person_id: personId,
        opening_id: input.openingId,
        external_id: null,
        channel: input.channel,
        agency_person_id: input.agencyId ?? null,
        may_write_directly: input.channel === 'agency' ? input.mayWriteDirectly : true,
        owner_id: input.ownerId ?? null,
        created_at: now,
        referred_by: input.referredById ?? null,
      },
    ]);
    const received = receivedFact(input, { id: deps.newId(), now });
    await recordFacts(
      trx,
      { workspaceId, applicationId: id, facts: [received] },
      { policies: deps.policies, now },
    );
    await joinEndingsWithin(trx, workspaceId, deps);
  });
  return { id };
}

async function personOf(trx: Trx, input: AddApplication, deps: ActionDeps): Promise<string> {
  const { workspaceId, person, personId } = input;
  if (person !== undefined)
    return (
      (await findSame(trx, workspaceId, person)) ??
      (await insertPerson(deps, trx, { workspaceId, person })).id
    );
  if (personId === undefined)
    throw new AppError('input_invalid', 'Cannot add the application: nobody is named');
  return (await getPerson(trx, workspaceId, personId)).personId;
}

/** Whoever has this address and this name is nobody new; a shared address with another name is. */
async function findSame(trx: Trx, workspaceId: string, person: NewPerson): Promise<string | null> {
  if (person.address === undefined) return null;
  const known = await listPeopleAt(trx, workspaceId, person.address);
  return (
    known.find(({ kind, name }) => kind === person.kind && isSameName(name, person.name))?.personId ?? null
  );
}

function receivedFact(input: AddApplication, { id, now }: { id: string; now: Instant }): ApplicationReceived {
  return {
    type: 'ApplicationReceived',
    id,
    at: input.receivedAt ?? now,
    recordedAt: now,
    actor: { kind: 'member', id: input.memberId },
    channel: input.channel,
  };
}
