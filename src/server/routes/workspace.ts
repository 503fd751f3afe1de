import { saveWorkspace } from '../../actions/save-workspace.ts';
import type { WorkspaceSettings } from '../../contract/settings.ts';
import { AppError } from '../../domain/app-error.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { listMembersById } from '../../storage/queries/members.ts';
import { findWorkspace, getWorkspaceExtras } from '../../storage/queries/workspaces.ts';
import type { ServingDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { namedOf, namesOf } from '../present/names.ts';
import { whoActs } from '../who-acts.ts';

/** The settings that hold for everybody here. */
export function workspaceRoutes(deps: ServingDeps): HandlersOf<'getWorkspace' | 'saveWorkspace'> {
  return {
    getWorkspace: async ({ caller }) => await readWorkspace(deps, caller.workspace.id),
    saveWorkspace: async ({ caller, body }) => {
      await saveWorkspace(deps, { ...whoActs(caller), ...body });
      deps.forgetEveryone();
      return await readWorkspace(deps, caller.workspace.id);
    },
  };
}

async function readWorkspace({ database }: ServingDeps, workspaceId: string): Promise<WorkspaceSettings> {
  return await inWorkspace(database, workspaceId, async (trx) => {
    const workspace = await findWorkspace(trx, workspaceId);
    if (workspace === undefined) throw new AppError('page_not_found', 'There is no such workspace');
    const extras = await getWorkspaceExtras(trx, workspaceId);
    const { employerSize, closedDays, headOfHiringId, complianceOwnerId, checkRules } = extras;
    const ids = [headOfHiringId, complianceOwnerId].filter((one) => one !== null);
    const names = namesOf(await listMembersById(trx, workspaceId, [...new Set(ids)]));
    const { name, country, region, timeZone } = workspace;
    return {
      name,
      country,
      region,
      timeZone,
      employerSize,
      closedDays,
      headOfHiring: namedOf(names, headOfHiringId),
      complianceOwner: namedOf(names, complianceOwnerId),
      checkRules,
    };
  });
}
