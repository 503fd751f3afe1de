import { AppError } from '../domain/app-error.ts';
import { takeRole } from '../storage/in-workspace.ts';
import { insertMember } from '../storage/queries/members.ts';
import { insertNoticeSettings } from '../storage/queries/notice-settings.ts';
import { insertUser } from '../storage/queries/sign-in.ts';
import type { MemberRole } from '../storage/schema.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';

export interface AddMember extends Acting {
  readonly name: string;
  readonly address: string;
  readonly role: MemberRole;
  /** `null` for somebody who is known by name but does not sign in. */
  readonly passwordHash: string | null;
}

/** A new member of the workspace, who may sign in when a password was given. */
export async function addMember(deps: ActionDeps, input: AddMember): Promise<{ id: string }> {
  const { database, clock, newId } = deps;
  const { workspaceId, name, address, role, passwordHash } = input;
  const [id, userId] = [newId(), passwordHash === null ? null : newId()];
  await database.db.transaction().execute(async (trx) => {
    if (userId !== null && passwordHash !== null) {
      const isNew = await insertUser(trx, { id: userId, accountId: newId(), name, address, passwordHash });
      if (!isNew)
        throw new AppError(
          'address_taken',
          `Cannot add the member: somebody signs in with "${address}" already`,
        );
    }
    await takeRole(trx, database.wall, { 'heardback.workspace_id': workspaceId });
    await insertMember(trx, { workspaceId, id, userId, name, address, role, createdAt: clock.now() });
    await insertNoticeSettings(trx, workspaceId, { memberId: id, at: clock.now() });
  });
  return { id };
}
