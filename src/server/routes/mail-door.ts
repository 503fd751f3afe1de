import type { Context } from 'hono';
import { findOpenDoor, handInMail } from '../../actions/hand-in-mail.ts';
import { AppError } from '../../domain/app-error.ts';
import type { ServerDeps } from '../deps.ts';
import type { Env } from '../env.ts';
import { rawMailIn } from '../raw-mail-in.ts';

/**
 * Where another program hands mails over: the mail as it came as the body, or as a field of the forms that mail services post.
 * The token is shown in a header, and never in the address, which ends up in logs.
 */
export function mailDoor(deps: ServerDeps) {
  return async (c: Context<Env>): Promise<Response> => {
    const token = tokenIn(c);
    const door = token === null ? null : await findOpenDoor(deps, token);
    if (door === null)
      throw new AppError('sign_in_needed', 'Cannot take the mail: no open door has this token');
    const raw = await rawMailIn(c.req.raw);
    const { is } = await handInMail(deps, { door, raw });
    // The same answer whoever the mail is about: whoever posts it learns nothing of whom we know.
    return c.json({ became: is === 'unreadable' ? 'unreadable' : 'taken' }, 202);
  };
}

/** As a bearer, or as the password of HTTP's own sign-in, which mail services put into an address of theirs. */
function tokenIn(c: Context<Env>): string | null {
  const [scheme = '', value = ''] = (c.req.header('authorization') ?? '').split(' ', 2);
  if (scheme.toLowerCase() === 'bearer') return value;
  if (scheme.toLowerCase() !== 'basic') return c.req.header('x-heardback-token') ?? null;
  const [, password = ''] = Buffer.from(value, 'base64').toString('utf8').split(':', 2);
  return password === '' ? null : password;
}
