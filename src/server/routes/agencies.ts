import { endAgencyLinks, makeAgencyLink } from '../../actions/agency-links.ts';
import type { AgencyRow, agencyEndpoints } from '../../contract/agencies.ts';
import { toIso } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { listAgencies } from '../../storage/queries/agencies.ts';
import { listLinkStates } from '../../storage/queries/outside-links.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { whoActs } from '../who-acts.ts';

/** Agencies, what they owe, and the links to their recruiters' pages. */
export function agencyRoutes(deps: ServerDeps): HandlersOf<keyof typeof agencyEndpoints> {
  return {
    listAgencies: async ({ caller }) => ({ agencies: await readAgencies(deps, caller.workspace.id) }),
    makeAgencyLink: async ({ caller, params: { personId } }) => {
      const { token } = await makeAgencyLink(deps, { ...whoActs(caller), personId });
      return { url: `${deps.baseUrl}/a/${token}` };
    },
    endAgencyLinks: async ({ caller, params: { personId } }) => {
      await endAgencyLinks(deps, { ...whoActs(caller), personId });
      return undefined;
    },
  };
}

async function readAgencies({ database, clock }: ServerDeps, workspaceId: string): Promise<AgencyRow[]> {
  return await inWorkspace(database, workspaceId, async (trx) => {
    const rows = await listAgencies(trx, workspaceId, clock.now());
    const ids = rows.map((row) => row.personId);
    const links = new Map((await listLinkStates(trx, workspaceId, ids)).map((one) => [one.personId, one]));
    return rows.map(({ personId, agencyName, silentSince, ...row }) => ({
      ...row,
      id: personId,
      agency: agencyName,
      silentSince: silentSince === null ? null : toIso(silentSince),
      links: links.get(personId)?.holds ?? 0,
      lastReadAt: isoOf(links.get(personId)?.lastReadAt),
    }));
  });
}

function isoOf(at: number | null | undefined): string | null {
  return at === null || at === undefined ? null : toIso(Number(at));
}
