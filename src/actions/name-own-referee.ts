import { AppError } from '../domain/app-error.ts';
import type { RefereeRelation } from '../domain/fact/fact.ts';
import { defined } from '../lib/defined.ts';
import { HOUR } from '../lib/instant.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { countFactsOfPerson } from '../storage/queries/facts.ts';
import { listReferees, saveNewReference } from '../storage/queries/references.ts';
import { insertPerson } from './add-person.ts';
import type { ActionDeps } from './deps.ts';
import type { OneApplication } from './load-history.ts';
import { recordRequestWithin } from './record-request.ts';

export interface NameOwnReferee extends OneApplication {
  readonly name: string;
  readonly address: string | undefined;
  readonly phone: string | undefined;
  readonly relation: RefereeRelation;
  /** Whether they have told the referee that we will ask. */
  readonly wasWarned: boolean;
}

/** More than anybody is asked for. */
const MOST_REFEREES = 8;

/** A candidate names a referee on their own page: one fact, and whether the referee knows of it. Nobody is written to by this. */
export async function nameOwnReferee(deps: ActionDeps, input: NameOwnReferee): Promise<void> {
  const { workspaceId, applicationId, name, address, phone, relation, wasWarned } = input;
  if (address === undefined && phone === undefined)
    throw new AppError('input_invalid', 'Cannot name a referee whom nobody could reach', {
      refereeAddress: 'an address or a number is needed',
    });
  const now = deps.clock.now();
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const said = await countFactsOfPerson(trx, { workspaceId, applicationId, since: now - HOUR });
    const named = await listReferees(trx, workspaceId, [applicationId]);
    if (said >= MOST_AN_HOUR || named.length >= MOST_REFEREES)
      throw new AppError('too_many_requests', 'Cannot take more referees from this page');
    const person = { kind: 'referee', name, ...defined({ address, phone }) } as const;
    const { id: personId } = await insertPerson(deps, trx, { workspaceId, person });
    const referenceId = deps.newId();
    await saveNewReference(trx, {
      workspace_id: workspaceId,
      application_id: applicationId,
      reference_id: referenceId,
      person_id: personId,
      relation,
      named_at: now,
      named_by: null,
    });
    const record = async (fact: Naming) => {
      const shared = { id: deps.newId(), at: now, recordedAt: now, actor: { kind: 'person' } } as const;
      const request = { kind: 'record', fact: { ...shared, ...fact } } as const;
      await recordRequestWithin(trx, { workspaceId, applicationId, request, authorId: null }, deps);
    };
    await record({ type: 'RefereeNamed', referenceId, relation });
    if (wasWarned) await record({ type: 'RefereeWarned', referenceId });
  });
}

type Naming =
  | { readonly type: 'RefereeNamed'; readonly referenceId: string; readonly relation: RefereeRelation }
  | { readonly type: 'RefereeWarned'; readonly referenceId: string };

const MOST_AN_HOUR = 30;
