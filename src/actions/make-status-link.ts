import { AppError } from '../domain/app-error.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { getApplication } from '../storage/queries/applications.ts';
import { replaceStatusLink } from '../storage/queries/status-links.ts';
import { findWorkspace } from '../storage/queries/workspaces.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';
import { newToken, tokenHash } from './status-token.ts';

export interface MakeStatusLink extends Acting {
  readonly applicationId: string;
}

/** A new private link to the candidate's page. Only its digest is kept, so that it can be shown this once; earlier links end. */
export async function makeStatusLink(
  { database, clock }: Pick<ActionDeps, 'database' | 'clock'>,
  { workspaceId, applicationId }: MakeStatusLink,
): Promise<{ token: string }> {
  const token = newToken(workspaceId);
  await inWorkspace(database, workspaceId, async (trx) => {
    await getApplication(trx, workspaceId, applicationId);
    const workspace = await findWorkspace(trx, workspaceId);
    if (workspace?.kind === 'seeker') {
      throw new AppError(
        'input_invalid',
        'Cannot make a status page: a job seeker’s workspace has no candidates',
      );
    }
    const createdAt = clock.now();
    await replaceStatusLink(trx, { workspaceId, applicationId, tokenHash: tokenHash(token), createdAt });
  });
  return { token };
}
