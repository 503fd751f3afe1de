import type { Context } from 'hono';
import { endMailSignIn } from '../../actions/mail-grant/end-mail-sign-in.ts';
import type { ServingDeps } from '../deps.ts';
import type { Env } from '../env.ts';
import { whoActs } from '../who-acts.ts';

/**
 * Where people come back to from a mail provider, with a code that is worth their mailbox for a minute. It is used up at once,
 * and they go on to the page that they came from, so that it stands in no address bar. Only the member who went may bring it.
 */
export function mailSignInReturn(deps: ServingDeps) {
  return async (c: Context<Env>): Promise<Response> => {
    const caller = await deps.findCaller(c.req.raw.headers);
    const state = c.req.query('state') ?? '';
    if (caller === null || caller.apiKeyId !== undefined) return goOn(c, 'mailboxes', 'tooLate');
    const { end, isForSending } = await endMailSignIn(deps, {
      ...whoActs(caller),
      state: state.slice(0, LONGEST),
      code: c.req.query('code') ?? null,
      refusal: c.req.query('error') ?? null,
    });
    return goOn(c, isForSending ? 'mail' : 'mailboxes', end);
  };
}

const LONGEST = 200;

function goOn(c: Context<Env>, page: 'mail' | 'mailboxes', end: string): Response {
  c.header('cache-control', 'no-store');
  c.header('referrer-policy', 'no-referrer');
  return c.redirect(`/settings/${page}?signIn=${end}`, 303);
}
