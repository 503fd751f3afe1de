import { AppError } from '../domain/app-error.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { listCriteria, saveCriteria } from '../storage/queries/criteria.ts';
import { getOpening } from '../storage/queries/openings.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';

/** Sets what an opening is judged by; what was judged before stays as it was. */
export async function setCriteria(
  { database }: Pick<ActionDeps, 'database'>,
  {
    workspaceId,
    openingId,
    names,
  }: Acting & { readonly openingId: string; readonly names: readonly string[] },
): Promise<readonly string[]> {
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length)
    throw new AppError('input_invalid', 'Cannot set the criteria: one of them is named twice', {
      criteria: 'names one twice',
    });
  return await inWorkspace(database, workspaceId, async (trx) => {
    await getOpening(trx, workspaceId, openingId);
    await saveCriteria(trx, workspaceId, { openingId, names });
    return await listCriteria(trx, workspaceId, openingId);
  });
}
