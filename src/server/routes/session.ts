import { hashPassword } from 'better-auth/crypto';
import { setUp } from '../../actions/set-up.ts';
import type { SessionAnswer } from '../../contract/session.ts';
import { AppError } from '../../domain/app-error.ts';
import { hasAnyWorkspace } from '../../storage/doors.ts';
import type { Caller } from '../auth/caller.ts';
import { knockOf } from '../auth/caller-ip.ts';
import { signIn, signOut } from '../auth/sign-in.ts';
import type { ServingDeps } from '../deps.ts';
import type { Ctx } from '../env.ts';
import type { HandlersOf } from '../handler.ts';

/** Who is looking, signing in and out, and the first visit. */
export function sessionRoutes(deps: ServingDeps): HandlersOf<'getSession' | 'signIn' | 'signOut' | 'setUp'> {
  return {
    getSession: async ({ c }) => {
      const caller = await deps.findCaller(c.req.raw.headers);
      return caller ? sessionOf(caller) : nobody(await hasAnyWorkspace(deps.database));
    },
    signIn: async ({ body, c }) => await enter(deps, body, c),
    signOut: async ({ c }) => {
      const caller = await deps.findCaller(c.req.raw.headers);
      setCookies(c, await signOut(deps.auth, knockOf(c)));
      if (caller !== null) await deps.forgetCaller(caller.userId);
      return undefined;
    },
    setUp: async ({ body, c }) => {
      const { password, ...input } = body;
      if (await hasAnyWorkspace(deps.database)) throw alreadySetUp();
      await setUp(deps, { ...input, passwordHash: await hashPassword(password) });
      return await enter(deps, { address: body.address, password }, c);
    },
  };
}

async function enter(
  deps: ServingDeps,
  given: { address: string; password: string },
  c: Ctx,
): Promise<SessionAnswer> {
  return await enterWith(deps, c, await signIn(deps.auth, { ...given, ...knockOf(c) }));
}

/** Sets the cookies of a session that has just begun, and says whose it is; refused to whoever is a member of nothing. */
export async function enterWith(
  deps: ServingDeps,
  c: Ctx,
  cookies: readonly string[],
): Promise<SessionAnswer> {
  setCookies(c, cookies);
  const cookie = cookies.map((set) => set.split(';')[0]).join('; ');
  const caller = await deps.findCaller(new Headers({ cookie }));
  if (caller === null)
    throw new AppError('sign_in_failed', 'Cannot sign in: you are no member of a workspace here');
  return sessionOf(caller);
}

export function setCookies(c: Ctx, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}

function nobody(isSetUp: boolean): SessionAnswer {
  return { isSetUp, member: null, workspace: null };
}

function sessionOf({ memberId, name, address, role, language, timeZone, workspace }: Caller): SessionAnswer {
  const { region, ...rest } = workspace;
  return {
    isSetUp: true,
    member: { id: memberId, name, address, role, language, timeZone },
    workspace: { ...rest, ...(region !== null && { region }) },
  };
}

function alreadySetUp(): AppError {
  return new AppError('already_set_up', 'Cannot set up Heardback again: it has a workspace already');
}
