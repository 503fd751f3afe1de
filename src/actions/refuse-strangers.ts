import { AppError } from '../domain/app-error.ts';
import type { Trx } from '../storage/database.ts';
import { listMembersById } from '../storage/queries/members.ts';

/** Refuses ids that are no members of this workspace; those who have left may still be named. */
export async function refuseStrangers(trx: Trx, workspaceId: string, ids: readonly string[]): Promise<void> {
  const known = await listMembersById(trx, workspaceId, ids);
  const stranger = ids.find((id) => !known.some((member) => member.id === id));
  if (stranger === undefined) return;
  throw new AppError('member_not_found', `There is no member "${stranger}" in this workspace`);
}
