import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { changePassword, endOtherSessions, saveYou } from '../../actions/own-settings.ts';
import { AppError } from '../../domain/app-error.ts';
import { toIso } from '../../lib/instant.ts';
import { listSessionsOf } from '../../storage/queries/own-sessions.ts';
import { findPasswordHash } from '../../storage/queries/sign-in.ts';
import { knockOf } from '../auth/caller-ip.ts';
import { askForLink } from '../auth/sign-in.ts';
import type { ServingDeps } from '../deps.ts';
import type { Ctx } from '../env.ts';
import type { HandlersOf } from '../handler.ts';
import { whoActs } from '../who-acts.ts';

type Names = 'askForSignInLink' | 'saveYou' | 'changePassword' | 'listSessions' | 'endOtherSessions';

/** What is a member's own: how they read the app, and how they sign in. */
export function youRoutes(deps: ServingDeps): HandlersOf<Names> {
  return {
    askForSignInLink: async ({ body, c }) => {
      await askForLink(deps.auth, { address: body.address, ...knockOf(c) });
      return undefined;
    },
    saveYou: async ({ caller, body }) => {
      const { userId } = caller;
      await saveYou(deps, { ...whoActs(caller), userId, ...body });
      await deps.forgetCaller(userId);
      return { id: caller.memberId, address: caller.address, role: caller.role, ...body };
    },
    changePassword: async ({ caller, body, c }) => {
      const { userId } = caller;
      const known = await findPasswordHash(deps.database.db, userId);
      if (known === null || !(await verifyPassword({ hash: known, password: body.current })))
        throw new AppError('input_invalid', 'Cannot change the password: the current one is another', {
          current: 'is not your password',
        });
      const passwordHash = await hashPassword(body.next);
      const sessionId = await sessionIdOf(deps, c);
      await changePassword(deps, { userId, sessionId, passwordHash });
      await deps.forgetCaller(userId);
      return undefined;
    },
    listSessions: async ({ caller, c }) => {
      const sessionId = await sessionIdOf(deps, c);
      const sessions = await listSessionsOf(deps.database, caller.userId);
      return {
        sessions: sessions.map(({ id, device, ip, since, lastSeenAt }) => ({
          isThis: id === sessionId,
          device: device || null,
          ip: ip || null,
          since: toIso(since),
          lastSeenAt: toIso(lastSeenAt),
        })),
      };
    },
    endOtherSessions: async ({ caller, c }) => {
      const { userId } = caller;
      await endOtherSessions(deps, { userId, sessionId: await sessionIdOf(deps, c) });
      await deps.forgetCaller(userId);
      return undefined;
    },
  };
}

async function sessionIdOf({ auth }: ServingDeps, c: Ctx): Promise<string> {
  const found = await auth.api.getSession({ headers: c.req.raw.headers });
  if (found === null) throw new AppError('sign_in_needed', 'Cannot answer this: nobody is signed in');
  return found.session.id;
}
