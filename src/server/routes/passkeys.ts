import { getAuthenticatorName } from '@better-auth/passkey';
import {
  forgetPastChallenges,
  notePasskeyUse,
  removePasskey,
  renamePasskey,
} from '../../actions/passkeys.ts';
import type { Passkeys } from '../../contract/passkey-endpoints.ts';
import { toIso } from '../../lib/instant.ts';
import { listPasskeysOf } from '../../storage/queries/passkeys.ts';
import { knockOf } from '../auth/caller-ip.ts';
import {
  addPasskey,
  type Challenge,
  challengeToAdd,
  challengeToSignIn,
  signInWithPasskey,
} from '../auth/passkeys.ts';
import type { ServingDeps } from '../deps.ts';
import type { Ctx } from '../env.ts';
import type { HandlersOf } from '../handler.ts';
import { enterWith, setCookies } from './session.ts';

type Names =
  | 'askForPasskey'
  | 'signInWithPasskey'
  | 'listPasskeys'
  | 'startPasskey'
  | 'addPasskey'
  | 'renamePasskey'
  | 'removePasskey';

/** Signing in with what a device keeps, and a member's own passkeys. */
export function passkeyRoutes(deps: ServingDeps): HandlersOf<Names> {
  return {
    askForPasskey: async ({ c }) => {
      await forgetPastChallenges(deps);
      return tell(c, await challengeToSignIn(deps.auth, knockOf(c)));
    },
    signInWithPasskey: async ({ body: { response }, c }) => {
      const session = await enterWith(
        deps,
        c,
        await signInWithPasskey(deps.auth, { response, ...knockOf(c) }),
      );
      await notePasskeyUse(deps, String(response['id']));
      return session;
    },
    listPasskeys: async ({ caller }) => await passkeysOf(deps, caller.userId),
    startPasskey: async ({ c }) => tell(c, await challengeToAdd(deps.auth, knockOf(c))),
    addPasskey: async ({ caller, body, c }) => {
      await addPasskey(deps.auth, { ...body, ...knockOf(c) });
      return await passkeysOf(deps, caller.userId);
    },
    renamePasskey: async ({ caller: { userId }, body: { name }, params: { passkeyId } }) => {
      await renamePasskey(deps, { userId, passkeyId, name });
      return await passkeysOf(deps, userId);
    },
    removePasskey: async ({ caller: { userId }, params: { passkeyId } }) => {
      await removePasskey(deps, { userId, passkeyId });
      return undefined;
    },
  };
}

function tell(c: Ctx, { publicKey, cookies }: Challenge) {
  setCookies(c, cookies);
  return { publicKey };
}

async function passkeysOf({ database, baseUrl }: ServingDeps, userId: string): Promise<Passkeys> {
  const passkeys = await listPasskeysOf(database.db, userId);
  return {
    host: new URL(baseUrl).hostname,
    passkeys: passkeys.map(({ id, name, aaguid, madeAt, lastUsedAt }) => ({
      id,
      name: name ?? '',
      keptBy: getAuthenticatorName(aaguid ?? undefined) ?? null,
      madeAt: toIso(madeAt),
      lastUsedAt: lastUsedAt === null ? null : toIso(lastUsedAt),
    })),
  };
}
