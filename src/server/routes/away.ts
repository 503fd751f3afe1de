import { endAway, getAwayTime, setAway } from '../../actions/away.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { listAwayTimes } from '../../storage/queries/away-times.ts';
import { listMembers } from '../../storage/queries/members.ts';
import type { ServingDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { namedOf, namesOf } from '../present/names.ts';
import { whoActs } from '../who-acts.ts';
import { refuseOthers } from './team.ts';

/** Who is away, and who stands in. */
export function awayRoutes(deps: ServingDeps): HandlersOf<'listAwayTimes' | 'setAway' | 'endAway'> {
  return {
    listAwayTimes: async ({ caller }) => {
      const workspaceId = caller.workspace.id;
      return await inWorkspace(deps.database, workspaceId, async (trx) => {
        const names = namesOf(await listMembers(trx, workspaceId));
        const awayTimes = (await listAwayTimes(trx, workspaceId)).flatMap((one) => {
          const [member, standIn] = [namedOf(names, one.memberId), namedOf(names, one.standInId)];
          if (member === null || standIn === null) return [];
          const { id, from, until, begunAt } = one;
          return [{ id, member, standIn, from, until, isNow: begunAt !== null }];
        });
        return { awayTimes };
      });
    },
    setAway: async ({ caller, body: { memberId, ...body } }) => {
      const awayId = memberId ?? caller.memberId;
      refuseOthers(caller, awayId);
      return await setAway(deps, { ...whoActs(caller), awayId, ...body });
    },
    endAway: async ({ caller, params: { awayTimeId } }) => {
      const workspaceId = caller.workspace.id;
      const away = await inWorkspace(deps.database, workspaceId, (trx) =>
        getAwayTime(trx, workspaceId, awayTimeId),
      );
      refuseOthers(caller, away.memberId);
      await endAway(deps, { ...whoActs(caller), awayTimeId });
      return undefined;
    },
  };
}
