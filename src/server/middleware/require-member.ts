import { createMiddleware } from 'hono/factory';
import type { Access } from '../../contract/endpoint.ts';
import { AppError } from '../../domain/app-error.ts';
import { SECOND } from '../../lib/instant.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { FindCaller } from '../auth/caller.ts';
import type { createKeyLimit } from '../auth/key-limit.ts';
import type { Env } from '../env.ts';

interface Door {
  readonly findCaller: FindCaller;
  readonly clock: Clock;
  /** One for all endpoints: what a key may ask is counted together. */
  readonly keyLimit: ReturnType<typeof createKeyLimit>;
}

interface Wanted {
  readonly access: Exclude<Access, 'public'>;
  readonly isForPeople?: boolean | undefined;
}

/** Lets only members in, and programs with a key; of both those who hold one of the roles. What they see after that is their workspace. */
export function requireMember({ findCaller, clock, keyLimit }: Door, { access, isForPeople }: Wanted) {
  return createMiddleware<Env>(async (c, next) => {
    const caller = await findCaller(c.req.raw.headers);
    if (caller === null) throw new AppError('sign_in_needed', 'Cannot answer this: nobody is signed in');
    const wait = caller.apiKeyId === undefined ? 0 : keyLimit(caller.apiKeyId, clock.now());
    if (wait > 0) {
      c.header('retry-after', `${Math.ceil(wait / SECOND)}`);
      throw new AppError('too_many_requests', 'Cannot answer now: this key asked too much in a minute');
    }
    if (!access.includes(caller.role))
      throw new AppError('role_insufficient', `Cannot do this as ${ROLE_NAMES[caller.role]}: ask an admin`);
    if (isForPeople && caller.apiKeyId !== undefined)
      throw new AppError('role_insufficient', 'Cannot do this with a key: somebody must sign in for it');
    c.set('caller', caller);
    await next();
  });
}

const ROLE_NAMES = {
  admin: 'an admin',
  recruiter: 'a recruiter',
  hiringManager: 'a hiring manager',
  interviewer: 'an interviewer',
  viewer: 'a viewer',
} as const;
