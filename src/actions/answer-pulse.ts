import { AppError } from '../domain/app-error.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { insertCandidatePulse } from '../storage/queries/candidate-pulses.ts';
import type { ActionDeps } from './deps.ts';
import type { OneApplication } from './load-history.ts';

const INFORMED = ['yes', 'partly', 'no'] as const;
const AGAIN = ['yes', 'maybe', 'no'] as const;

export interface AnswerPulse extends OneApplication {
  readonly values: Readonly<Record<string, string>>;
}

/** What a person answered about how they were treated. The first answer stands. */
export async function answerPulse(
  { database, clock }: Pick<ActionDeps, 'database' | 'clock'>,
  { workspaceId, applicationId, values }: AnswerPulse,
): Promise<void> {
  const informed = INFORMED.find((one) => one === values['informed']);
  const again = AGAIN.find((one) => one === values['again']);
  if (informed === undefined || again === undefined)
    throw new AppError('input_invalid', 'Cannot keep the answers: one of the two is missing');
  await inWorkspace(database, workspaceId, async (trx) => {
    await insertCandidatePulse(trx, {
      workspace_id: workspaceId,
      application_id: applicationId,
      informed,
      again,
      answered_at: clock.now(),
    });
  });
}
