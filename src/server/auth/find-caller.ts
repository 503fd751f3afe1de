import { readApiKey } from '../../actions/api-key.ts';
import { type Instant, MINUTE } from '../../lib/instant.ts';
import { listMembershipsOf } from '../../storage/doors.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { findApiKey, saveApiKeyUse } from '../../storage/queries/api-keys.ts';
import { CALLER_CHANGES, notifyOfCaller } from '../../storage/queries/caller-changes.ts';
import { findMember } from '../../storage/queries/members.ts';
import { findWorkspace } from '../../storage/queries/workspaces.ts';
import type { ServerDeps } from '../deps.ts';
import type { Caller, FindCaller } from './caller.ts';
import { createKeptCallers } from './kept-callers.ts';

type Deps = Pick<ServerDeps, 'auth' | 'database' | 'clock' | 'log' | 'stopping'>;

export interface Callers {
  readonly find: FindCaller;
  /** From now on whoever signs in with this user, or shows the key of this id, is looked up anew, in every process. */
  readonly forget: (callerKey: string) => Promise<void>;
  /** For changes that the sign-in library makes by itself, which do not say whose. */
  readonly forgetAll: () => void;
}

/** Finds the member behind a request's session, in the workspace that they joined first, or behind its key. */
export function createCallers(deps: Deps): Callers {
  const kept = createKeptCallers();
  const listenOnce = once(() => listen(deps, kept.forget));
  return {
    find: async (headers) => {
      void listenOnce();
      const shown = shownIn(headers);
      if (shown === null) return null;
      const now = deps.clock.now();
      const known = kept.find(shown.text, now);
      if (known !== undefined) return known;
      const caller = shown.isKey
        ? await callerOfKey(deps, shown.text, now)
        : await callerOfSession(deps, headers);
      if (caller !== null) kept.keep(shown.text, caller, now);
      return caller;
    },
    forget: async (callerKey) => {
      kept.forget(callerKey);
      await notifyOfCaller(deps.database, callerKey);
    },
    forgetAll: kept.forgetAll,
  };
}

function once<T>(work: () => T): () => T {
  let done: { readonly answer: T } | null = null;
  return () => {
    done ??= { answer: work() };
    return done.answer;
  };
}

/** Without the ear of another process a role that was taken away there lives on for as long as callers are kept. */
async function listen({ database, log, stopping }: Deps, forget: (callerKey: string) => void): Promise<void> {
  try {
    stopping.onStop('news of members', await database.listen(CALLER_CHANGES, forget));
  } catch (err) {
    log.warn({ err }, 'changes of members in other processes are heard late');
  }
}

interface Shown {
  readonly text: string;
  readonly isKey: boolean;
}

/** A key goes before a session: a program that shows both means the key. */
function shownIn(headers: Headers): Shown | null {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) return { text: bearer, isKey: true };
  const cookie = SESSION_COOKIE.exec(headers.get('cookie') ?? '')?.[1];
  return cookie === undefined ? null : { text: cookie, isKey: false };
}

const SESSION_COOKIE = /(?:^|;\s*)(?:__Secure-)?heardback\.session_token=([^;]+)/;

async function callerOfSession(deps: Deps, headers: Headers): Promise<Caller | null> {
  const session = await deps.auth.api.getSession({ headers });
  if (session === null) return null;
  const userId = session.user.id;
  const [membership] = await listMembershipsOf(deps.database, userId);
  return membership === undefined ? null : await readCaller(deps, { ...membership, userId });
}

/** A key never opens more than the member who made it may, and nothing once they have left. */
async function callerOfKey(deps: Deps, shown: string, now: Instant): Promise<Caller | null> {
  const asked = readApiKey(shown);
  if (asked === null) return null;
  const { workspaceId, keyHash } = asked;
  const key = await inWorkspace(deps.database, workspaceId, async (trx) => {
    const found = await findApiKey(trx, workspaceId, { keyHash, now });
    if (found && (found.lastUsedAt ?? 0) < now - MINUTE)
      await saveApiKeyUse(trx, workspaceId, { id: found.id, at: now });
    return found;
  });
  if (key === undefined) return null;
  const maker = await readCaller(deps, { workspaceId, memberId: key.memberId, userId: '' });
  return maker?.role === 'admin' ? { ...maker, role: key.role, apiKeyId: key.id } : null;
}

interface Who {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly userId: string;
}

async function readCaller(
  { database }: Deps,
  { workspaceId, memberId, userId }: Who,
): Promise<Caller | null> {
  return await inWorkspace(database, workspaceId, async (trx) => {
    const member = await findMember(trx, workspaceId, memberId);
    const workspace = await findWorkspace(trx, workspaceId);
    if (member === undefined || workspace === undefined) return null;
    const { id: _, ...own } = member;
    return { userId, memberId, ...own, workspace };
  });
}
