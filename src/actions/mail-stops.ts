import { AppError } from '../domain/app-error.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { liftMailStop as lift, saveMailStop } from '../storage/queries/mail-stops.ts';
import { getPerson } from '../storage/queries/people.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';

export interface StopMail extends Acting {
  readonly personId: string;
  readonly why: 'asked' | 'other';
  readonly note?: string | undefined;
}

/** From now on the gate stops every mail to this person, also those that wait to leave. */
export async function stopMail(
  { database, clock }: Pick<ActionDeps, 'database' | 'clock'>,
  { workspaceId, memberId, personId, why, note }: StopMail,
): Promise<void> {
  await inWorkspace(database, workspaceId, async (trx) => {
    await getPerson(trx, workspaceId, personId);
    await saveMailStop(trx, {
      workspace_id: workspaceId,
      person_id: personId,
      why,
      note: note || null,
      set_by: memberId,
      set_at: clock.now(),
      lifted_at: null,
      lifted_by: null,
      lifted_why: null,
    });
  });
}

export interface LiftMailStop extends Acting {
  readonly personId: string;
  readonly reason: string;
}

/** They may be mailed again; who said so, and why, stays to be seen. */
export async function liftMailStop(
  { database, clock }: Pick<ActionDeps, 'database' | 'clock'>,
  { workspaceId, memberId, personId, reason }: LiftMailStop,
): Promise<void> {
  await inWorkspace(database, workspaceId, async (trx) => {
    const person = await getPerson(trx, workspaceId, personId);
    const lifting = { personId, by: memberId, at: clock.now(), why: reason };
    if (!(await lift(trx, workspaceId, lifting)))
      throw new AppError('input_invalid', `Cannot take this back: ${person.name} may be mailed already`);
  });
}
