import { AppError } from '../domain/app-error.ts';
import type { Trx } from '../storage/database.ts';
import { findMember } from '../storage/queries/members.ts';

interface Heir {
  readonly heirId: string;
  /** Whose debts pass. */
  readonly ofId: string;
  readonly field: string;
}

/** Debts pass to somebody else who is here and may record what they do. */
export async function refuseHeir(
  trx: Trx,
  workspaceId: string,
  { heirId, ofId, field }: Heir,
): Promise<void> {
  const heir = await findMember(trx, workspaceId, heirId);
  if (heir === undefined) throw new AppError('member_not_found', `There is no member "${heirId}" here`);
  if (heirId === ofId)
    throw new AppError('input_invalid', `Cannot hand over to ${heir.name}: these are ${heir.name}’s own`, {
      [field]: 'must be somebody else',
    });
  if (heir.role === 'viewer')
    throw new AppError('input_invalid', `Cannot hand over to ${heir.name}: viewers only look`, {
      [field]: 'must be somebody who may record what they do',
    });
}
