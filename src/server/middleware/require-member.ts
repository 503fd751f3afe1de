import { createMiddleware } from 'hono/factory';
import type { Access } from '../../contract/endpoint.ts';
import { AppError } from '../../domain/app-error.ts';
import type { FindCaller } from '../auth/caller.ts';
import type { Env } from '../env.ts';

/** Lets only members in, and of them those who hold one of the roles; what they see after that is their workspace. */
export function requireMember(findCaller: FindCaller, access: Exclude<Access, 'public'>) {
  return createMiddleware<Env>(async (c, next) => {
    const caller = await findCaller(c.req.raw.headers);
    if (caller === null) throw new AppError('sign_in_needed', 'Cannot answer this: nobody is signed in');
    if (!access.includes(caller.role)) {
      throw new AppError('role_insufficient', `Cannot do this as ${ROLE_NAMES[caller.role]}: ask an admin`);
    }
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
