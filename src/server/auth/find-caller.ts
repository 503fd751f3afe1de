import { listMembershipsOf } from '../../storage/doors.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { findMember } from '../../storage/queries/members.ts';
import { findWorkspace } from '../../storage/queries/workspaces.ts';
import type { ServerDeps } from '../deps.ts';
import type { Caller } from './caller.ts';

/** The member behind a request's session, in the workspace that they joined first; `null` when there is none. */
export async function findCaller(
  { auth, database }: Pick<ServerDeps, 'auth' | 'database'>,
  headers: Headers,
): Promise<Caller | null> {
  const session = await auth.api.getSession({ headers });
  if (session === null) return null;
  const userId = session.user.id;
  const [membership] = await listMembershipsOf(database, userId);
  if (membership === undefined) return null;
  const { workspaceId, memberId } = membership;
  return await inWorkspace(database, workspaceId, async (trx) => {
    const member = await findMember(trx, workspaceId, memberId);
    const workspace = await findWorkspace(trx, workspaceId);
    if (member === undefined || workspace === undefined) return null;
    return { userId, memberId, name: member.name, address: member.address, role: member.role, workspace };
  });
}
