import { AppError } from '../../domain/app-error.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { endCoachLink as endRow, insertCoachLink } from '../../storage/queries/coach-links.ts';
import type { ActionDeps } from '../deps.ts';
import { newToken, tokenHash } from '../status-token.ts';
import { getSeekerWorkspace } from './seeker-only.ts';

/** A link by which a coach or a friend reads the search, without notes and pay. Only its digest is kept. */
export async function makeCoachLink(
  deps: Pick<ActionDeps, 'database' | 'clock' | 'newId'>,
  { workspaceId, name }: { readonly workspaceId: string; readonly name: string },
): Promise<{ readonly id: string; readonly token: string }> {
  const [id, token] = [deps.newId(), newToken(workspaceId)];
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    await getSeekerWorkspace(trx, workspaceId);
    await insertCoachLink(trx, {
      workspace_id: workspaceId,
      coach_link_id: id,
      token_hash: tokenHash(token),
      name,
      made_at: deps.clock.now(),
      ended_at: null,
    });
  });
  return { id, token };
}

/** Ends a coach's link. Twice is once. */
export async function endCoachLink(
  { database, clock }: Pick<ActionDeps, 'database' | 'clock'>,
  { workspaceId, coachLinkId }: { readonly workspaceId: string; readonly coachLinkId: string },
): Promise<void> {
  await inWorkspace(database, workspaceId, async (trx) => {
    const isThere = await endRow(trx, { workspaceId, coachLinkId, at: clock.now() });
    if (!isThere)
      throw new AppError('coach_link_not_found', `There is no coach’s link "${coachLinkId}" here`);
  });
}
