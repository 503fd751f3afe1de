import { type Instant, SECOND } from '../../lib/instant.ts';
import { listMembershipsOf } from '../../storage/doors.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { findMember } from '../../storage/queries/members.ts';
import { findWorkspace } from '../../storage/queries/workspaces.ts';
import type { ServerDeps } from '../deps.ts';
import type { Caller, FindCaller } from './caller.ts';

type Deps = Pick<ServerDeps, 'auth' | 'database' | 'clock'>;

/** Nine questions to the database that each request would ask; a role that was taken away lives on this long. */
const KEPT_FOR = 10 * SECOND;
const MOST_KEPT = 10_000;

/** Finds the member behind a request's session, in the workspace that they joined first; `null` when there is none. */
export function createFindCaller(deps: Deps): FindCaller {
  const kept = new Map<string, { readonly caller: Caller; readonly until: Instant }>();
  return async (headers) => {
    const session = await deps.auth.api.getSession({ headers });
    if (session === null) return null;
    const userId = session.user.id;
    const now = deps.clock.now();
    const known = kept.get(userId);
    if (known !== undefined && now < known.until && known.until <= now + KEPT_FOR) return known.caller;
    const caller = await readCaller(deps, userId);
    if (kept.size >= MOST_KEPT) kept.clear();
    if (caller === null) kept.delete(userId);
    else kept.set(userId, { caller, until: now + KEPT_FOR });
    return caller;
  };
}

async function readCaller({ database }: Deps, userId: string): Promise<Caller | null> {
  const [membership] = await listMembershipsOf(database, userId);
  if (membership === undefined) return null;
  const { workspaceId, memberId } = membership;
  return await inWorkspace(database, workspaceId, async (trx) => {
    const member = await findMember(trx, workspaceId, memberId);
    const workspace = await findWorkspace(trx, workspaceId);
    if (member === undefined || workspace === undefined) return null;
    const { id: _, ...own } = member;
    return { userId, memberId, ...own, workspace };
  });
}
