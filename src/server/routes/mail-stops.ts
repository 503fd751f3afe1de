import { liftMailStop, stopMail } from '../../actions/mail-stops.ts';
import type { MailStops } from '../../contract/mail-stop-endpoints.ts';
import { toIso } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { listMailStopRows } from '../../storage/queries/mail-stops.ts';
import { listMembersById } from '../../storage/queries/members.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { whoActs } from '../who-acts.ts';

/** People who must not be mailed. */
export function mailStopRoutes(deps: ServerDeps): HandlersOf<'listMailStops' | 'stopMail' | 'liftMailStop'> {
  return {
    listMailStops: async ({ caller }) => await readMailStops(deps, caller.workspace.id),
    stopMail: async ({ caller, params, body }) => {
      await stopMail(deps, { ...whoActs(caller), ...params, ...body });
      return await readMailStops(deps, caller.workspace.id);
    },
    liftMailStop: async ({ caller, params, body }) => {
      await liftMailStop(deps, { ...whoActs(caller), ...params, ...body });
      return await readMailStops(deps, caller.workspace.id);
    },
  };
}

async function readMailStops({ database }: ServerDeps, workspaceId: string): Promise<MailStops> {
  return await inWorkspace(database, workspaceId, async (trx) => {
    const rows = await listMailStopRows(trx, workspaceId);
    const ids = [...new Set(rows.flatMap((row) => [row.setBy ?? [], row.liftedBy ?? []].flat()))];
    const members = new Map((await listMembersById(trx, workspaceId, ids)).map((one) => [one.id, one.name]));
    const memberOf = (id: string | null) => {
      const name = id === null ? undefined : members.get(id);
      return id === null || name === undefined ? null : { id, name };
    };
    return {
      stops: rows.map((row) => ({
        person: { id: row.personId, name: row.personName },
        address: row.address,
        why: row.why,
        note: row.note,
        setBy: memberOf(row.setBy),
        setAt: toIso(row.setAt),
        lifted:
          row.liftedAt === null
            ? null
            : { at: toIso(row.liftedAt), by: memberOf(row.liftedBy), why: row.liftedWhy ?? '' },
      })),
    };
  });
}
