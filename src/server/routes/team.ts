import { changeRole } from '../../actions/change-role.ts';
import { invite, withdrawInvitation } from '../../actions/invite.ts';
import { leave } from '../../actions/leave.ts';
import { AppError } from '../../domain/app-error.ts';
import { toIso } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { listMembersById } from '../../storage/queries/members.ts';
import type { Caller } from '../auth/caller.ts';
import type { ServingDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { mailInvitation } from '../mail-links.ts';
import { namedOf, namesOf } from '../present/names.ts';
import { readHoldings, readTeam } from '../read-team.ts';
import { whoActs } from '../who-acts.ts';

type Names = 'getTeam' | 'invite' | 'withdrawInvitation' | 'changeRole' | 'getHoldings' | 'leave';

/** Who is here and what they hold, who joins, and who leaves. */
export function teamRoutes(deps: ServingDeps): HandlersOf<Names> {
  return {
    getTeam: async ({ caller }) => await readTeam(deps, caller),
    invite: async ({ caller, body }) => {
      const { id, token, expiresAt } = await invite(deps, { ...whoActs(caller), ...body });
      const link = `${deps.baseUrl}/join/${token}`;
      const { workspace, language } = caller;
      const mail = { workspaceId: workspace.id, workspace: workspace.name, link, language: language ?? 'en' };
      const wasMailed = await mailInvitation(deps, { ...mail, name: body.name, address: body.address });
      return { id, link, expiresAt: toIso(expiresAt), wasMailed };
    },
    withdrawInvitation: async ({ caller, params: { invitationId } }) => {
      await withdrawInvitation(deps, { workspaceId: caller.workspace.id, invitationId });
      return undefined;
    },
    changeRole: async ({ caller, params: { memberId }, body }) => {
      const asked = { workspaceId: caller.workspace.id, memberId, role: body.role };
      await forgetAll(deps, await changeRole(deps, asked));
      return undefined;
    },
    getHoldings: async ({ caller, params }) => await readHoldings(deps, caller, params.memberId),
    leave: async ({ caller, params, body }) => {
      refuseOthers(caller, params.memberId);
      const { callerKeys, moved } = await leave(deps, {
        ...whoActs(caller),
        leavingId: params.memberId,
        toId: body.toId ?? null,
        openings: new Map(body.openings.map((one) => [one.openingId, one.toId])),
      });
      await forgetAll(deps, callerKeys);
      const workspaceId = caller.workspace.id;
      const heirs = await inWorkspace(deps.database, workspaceId, (trx) =>
        listMembersById(
          trx,
          workspaceId,
          moved.map((one) => one.toId),
        ),
      );
      return {
        moved: moved.flatMap(({ toId, ...counts }) => {
          const to = namedOf(namesOf(heirs), toId);
          return to ? [{ to, ...counts }] : [];
        }),
      };
    },
  };
}

async function forgetAll(deps: ServingDeps, callerKeys: readonly string[]): Promise<void> {
  for (const key of callerKeys) await deps.forgetCaller(key);
}

/** Whoever is no admin speaks for themselves alone. */
export function refuseOthers(caller: Caller, memberId: string): void {
  if (caller.role === 'admin' || caller.memberId === memberId) return;
  throw new AppError('role_insufficient', 'Cannot do this for somebody else: ask an admin');
}
