import { hashPassword } from 'better-auth/crypto';
import { addMember } from '../../actions/add-member.ts';
import { readInWorkspace } from '../../storage/in-workspace.ts';
import { listMembers } from '../../storage/queries/members.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { whoActs } from '../who-acts.ts';

/** The members of the workspace. */
export function memberRoutes(deps: ServerDeps): HandlersOf<'listMembers' | 'addMember'> {
  return {
    listMembers: async ({ caller }) => {
      const workspaceId = caller.workspace.id;
      return await readInWorkspace(deps.database, workspaceId, async (trx) => ({
        members: await listMembers(trx, workspaceId),
      }));
    },
    addMember: async ({ caller, body: { password, ...member } }) => {
      const passwordHash = password === undefined ? null : await hashPassword(password);
      return await addMember(deps, { ...whoActs(caller), ...member, passwordHash });
    },
  };
}
