import { AppError } from '../domain/app-error.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { revokeApiKeys } from '../storage/queries/api-keys.ts';
import { listWordsHeld } from '../storage/queries/holdings.ts';
import { countAdmins, findMemberUser, saveMember } from '../storage/queries/members.ts';
import { lockWorkspace } from '../storage/queries/workspaces.ts';
import type { MemberRole } from '../storage/schema.ts';
import type { ActionDeps } from './deps.ts';

export interface ChangeRole {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly role: MemberRole;
}

/**
 * Gives a member another role; one admin always remains, and nobody becomes a viewer while somebody waits for their word.
 * Answers whom to look up anew. The keys of somebody who is no admin any more end, because only admins may have some.
 */
export async function changeRole(
  { database, clock }: Pick<ActionDeps, 'database' | 'clock'>,
  { workspaceId, memberId, role }: ChangeRole,
): Promise<readonly string[]> {
  return await inWorkspace(database, workspaceId, async (trx) => {
    await lockWorkspace(trx, workspaceId);
    const member = await findMemberUser(trx, workspaceId, memberId);
    if (member === undefined) throw new AppError('member_not_found', `There is no member "${memberId}" here`);
    if (member.role === role) return [];
    const wasAdmin = member.role === 'admin';
    if (wasAdmin && member.userId !== null && (await countAdmins(trx, workspaceId)) <= 1)
      throw new AppError(
        'last_admin',
        `Cannot change the role of ${member.name}: nobody else here is an admin`,
      );
    const words = role === 'viewer' ? await listWordsHeld(trx, workspaceId, memberId) : [];
    if (words.length > 0)
      throw new AppError(
        'debts_left',
        `Cannot make ${member.name} a viewer: they still owe ${words.length} words, which viewers cannot give`,
      );
    await saveMember(trx, { workspaceId, memberId }, { role });
    const ended = wasAdmin ? await revokeApiKeys(trx, workspaceId, { memberId, at: clock.now() }) : [];
    return [...(member.userId === null ? [] : [member.userId]), ...ended];
  });
}
