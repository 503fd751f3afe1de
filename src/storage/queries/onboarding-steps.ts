import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { insertInBulk } from '../in-bulk.ts';

export interface OnboardingStepRow {
  readonly position: number;
  readonly text: string;
  readonly doneAt: Instant | null;
  readonly doneBy: string | null;
}

interface OfApplication {
  readonly workspaceId: string;
  readonly applicationId: string;
}

/** What is to be ready for the first day, in the order in which it was written down. */
export async function listOnboardingSteps(
  trx: Trx,
  { workspaceId, applicationId }: OfApplication,
): Promise<OnboardingStepRow[]> {
  return await trx
    .selectFrom('onboarding_step')
    .select(['position', 'text', 'done_at as doneAt', 'done_by as doneBy'])
    .where('workspace_id', '=', workspaceId)
    .where('application_id', '=', applicationId)
    .orderBy('position')
    .execute();
}

/** Another list in the place of the one before; a step that stays keeps whether it is done. */
export async function replaceOnboardingSteps(
  trx: Trx,
  { workspaceId, applicationId }: OfApplication,
  texts: readonly string[],
): Promise<void> {
  const before = new Map(
    (await listOnboardingSteps(trx, { workspaceId, applicationId })).map((step) => [step.text, step]),
  );
  await trx
    .deleteFrom('onboarding_step')
    .where('workspace_id', '=', workspaceId)
    .where('application_id', '=', applicationId)
    .execute();
  await insertInBulk(
    trx,
    'onboarding_step',
    texts.map((text, index) => ({
      workspace_id: workspaceId,
      application_id: applicationId,
      position: index + 1,
      text,
      done_at: before.get(text)?.doneAt ?? null,
      done_by: before.get(text)?.doneBy ?? null,
    })),
  );
}

/** Says that a step is done, or that it is not after all; answers whether there is such a step. */
export async function saveStepDone(
  trx: Trx,
  { workspaceId, applicationId }: OfApplication,
  step: { readonly position: number; readonly doneAt: Instant | null; readonly doneBy: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('onboarding_step')
    .set({ done_at: step.doneAt, done_by: step.doneBy })
    .where('workspace_id', '=', workspaceId)
    .where('application_id', '=', applicationId)
    .where('position', '=', step.position)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
