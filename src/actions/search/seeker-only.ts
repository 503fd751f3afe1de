import { AppError } from '../../domain/app-error.ts';
import type { Trx } from '../../storage/database.ts';
import { findWorkspace } from '../../storage/queries/workspaces.ts';

/** The job seeker's own workspace. Refuses a team's: whose search would it be? */
export async function getSeekerWorkspace(trx: Trx, workspaceId: string) {
  const workspace = await findWorkspace(trx, workspaceId);
  if (workspace?.kind !== 'seeker')
    throw new AppError(
      'input_invalid',
      'Cannot do this here: this is a hiring team’s workspace, not a job seeker’s',
    );
  return workspace;
}
