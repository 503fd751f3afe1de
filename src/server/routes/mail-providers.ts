import { beginMailSignIn, signInReturn } from '../../actions/mail-grant/begin-mail-sign-in.ts';
import { removeMailProvider, setMailProvider } from '../../actions/mail-grant/set-mail-provider.ts';
import type { MailProviders } from '../../contract/mail-providers.ts';
import { toIso } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { listMailProviders } from '../../storage/queries/mail-grants.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { whoActs } from '../who-acts.ts';

type Routes = 'listMailProviders' | 'setMailProvider' | 'removeMailProvider' | 'beginMailSignIn';

/** Signing in at a mail provider, instead of a password: the apps, and the way there. */
export function mailProviderRoutes(deps: ServerDeps): HandlersOf<Routes> {
  return {
    listMailProviders: async ({ caller }) => await read(deps, caller.workspace.id),
    setMailProvider: async ({ caller, body }) => {
      await setMailProvider(deps, { ...whoActs(caller), ...body });
      return await read(deps, caller.workspace.id);
    },
    removeMailProvider: async ({ caller, query }) => {
      await removeMailProvider(deps, { ...whoActs(caller), provider: query.provider });
      return await read(deps, caller.workspace.id);
    },
    beginMailSignIn: async ({ caller, body }) => {
      const isAdmin = caller.role === 'admin';
      return { address: await beginMailSignIn(deps, { ...whoActs(caller), isAdmin, ...body }) };
    },
  };
}

async function read(deps: ServerDeps, workspaceId: string): Promise<MailProviders> {
  const rows = await inWorkspace(deps.database, workspaceId, (trx) => listMailProviders(trx, workspaceId));
  return {
    returnAddress: signInReturn(deps.mail.baseUrl),
    providers: rows.map((row) => ({
      provider: row.provider,
      clientId: row.client_id,
      hasSecret: row.sealed_client_secret !== null,
      tenant: row.tenant,
      authorizeUrl: row.authorize_url,
      tokenUrl: row.token_url,
      scope: row.scope,
    })),
  };
}

export function signedInAt(givenAt: number | undefined): { at: string } | null {
  return givenAt === undefined ? null : { at: toIso(givenAt) };
}
