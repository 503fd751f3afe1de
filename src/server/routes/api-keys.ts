import { makeApiKey, revokeApiKey } from '../../actions/api-key.ts';
import { toIso } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { listApiKeys } from '../../storage/queries/api-keys.ts';
import { listMembersById } from '../../storage/queries/members.ts';
import type { ServingDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { instantIn } from '../present/deadline-in.ts';
import { namedOf, namesOf } from '../present/names.ts';
import { whoActs } from '../who-acts.ts';

/** Keys for programs. */
export function apiKeyRoutes(deps: ServingDeps): HandlersOf<'listApiKeys' | 'makeApiKey' | 'revokeApiKey'> {
  return {
    listApiKeys: async ({ caller }) => {
      const workspaceId = caller.workspace.id;
      return await inWorkspace(deps.database, workspaceId, async (trx) => {
        const keys = await listApiKeys(trx, workspaceId, deps.clock.now());
        const makers = [...new Set(keys.map((key) => key.memberId))];
        const names = namesOf(await listMembersById(trx, workspaceId, makers));
        return {
          keys: keys.map(({ memberId, madeAt, expiresAt, lastUsedAt, ...key }) => ({
            ...key,
            madeBy: namedOf(names, memberId),
            madeAt: toIso(madeAt),
            expiresAt: isoOrNull(expiresAt),
            lastUsedAt: isoOrNull(lastUsedAt),
          })),
        };
      });
    },
    makeApiKey: async ({ caller, body: { expiresAt, ...body } }) =>
      await makeApiKey(deps, {
        ...whoActs(caller),
        ...body,
        expiresAt: expiresAt === null ? null : instantIn(expiresAt),
      }),
    revokeApiKey: async ({ caller, params: { apiKeyId } }) => {
      await revokeApiKey(deps, { workspaceId: caller.workspace.id, apiKeyId });
      await deps.forgetCaller(apiKeyId);
      return undefined;
    },
  };
}

function isoOrNull(at: number | null): string | null {
  return at === null ? null : toIso(at);
}
