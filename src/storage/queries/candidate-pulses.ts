import type { Selectable } from 'kysely';
import { askedOften } from '../asked-often.ts';
import type { Trx } from '../database.ts';
import type { CandidatePulseTable } from '../status-tables.ts';

/** Answered once; a second answer changes nothing. */
export async function insertCandidatePulse(trx: Trx, answer: Selectable<CandidatePulseTable>): Promise<void> {
  await trx
    .insertInto('candidate_pulse')
    .values(answer)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function hasCandidatePulse(
  trx: Trx,
  workspaceId: string,
  applicationId: string,
): Promise<boolean> {
  const [answer] = await askAnswer(trx, { workspaceId, applicationId });
  return answer !== undefined;
}

const askAnswer = askedOften(
  (trx, { workspaceId, applicationId }: { readonly workspaceId: string; readonly applicationId: string }) =>
    trx
      .selectFrom('candidate_pulse')
      .select('answered_at')
      .where('workspace_id', '=', workspaceId)
      .where('application_id', '=', applicationId),
);
