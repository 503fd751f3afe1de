import { AppError } from '../../domain/app-error.ts';
import type { Auth } from './create-auth.ts';
import { CALLER_IP_HEADER } from './create-auth.ts';

interface SignIn {
  readonly address: string;
  readonly password: string;
  /** Where the request came from, for the limits. */
  readonly callerIp: string;
  readonly userAgent: string;
}

/** Signs in and answers with the cookies to set. Which of address and password was wrong stays unsaid. */
export async function signIn(auth: Auth, given: SignIn): Promise<readonly string[]> {
  const headers = new Headers({ [CALLER_IP_HEADER]: given.callerIp, 'user-agent': given.userAgent });
  const body = { email: given.address, password: given.password, rememberMe: true };
  const answer = await ask(auth, '/sign-in/email', { headers, body });
  if (answer.ok) return answer.headers.getSetCookie();
  if (answer.status === 429) throw tooMany(answer.headers.get('x-retry-after'));
  if (answer.status < 500) {
    throw new AppError('sign_in_failed', 'Cannot sign in: no member has this address and password');
  }
  throw new Error(`Signing in failed with ${answer.status}`);
}

/** Asks the library to mail a link; whether somebody here has the address stays unsaid. */
export async function askForLink(auth: Auth, given: Omit<SignIn, 'password'>): Promise<void> {
  const headers = new Headers({ [CALLER_IP_HEADER]: given.callerIp, 'user-agent': given.userAgent });
  const answer = await ask(auth, '/sign-in/magic-link', { headers, body: { email: given.address } });
  if (answer.status === 429) throw tooMany(answer.headers.get('x-retry-after'));
  if (answer.status >= 500) throw new Error(`Asking for a link failed with ${answer.status}`);
}

interface LinkUse {
  readonly token: string;
  readonly callerIp: string;
  readonly userAgent: string;
}

/** Signs in with the token of a link, once; `null` when it opens nothing any more. */
export async function signInWithLink(auth: Auth, { token, callerIp, userAgent }: LinkUse) {
  const headers = new Headers({ [CALLER_IP_HEADER]: callerIp, 'user-agent': userAgent });
  const query = new URLSearchParams({ token });
  const { baseURL } = auth.options;
  const answer = await auth.handler(
    new Request(`${baseURL}/api/auth/magic-link/verify?${query}`, { headers }),
  );
  const cookies = answer.headers.getSetCookie();
  return answer.status < 400 && cookies.some((one) => one.includes('session_token=')) ? cookies : null;
}

/** Ends the session and answers with the cookies that clear it. */
export async function signOut(auth: Auth, cookie: string): Promise<readonly string[]> {
  const answer = await ask(auth, '/sign-out', { headers: new Headers({ cookie }), body: {} });
  return answer.headers.getSetCookie();
}

/** Through the library's own front door, so that its limits hold. */
async function ask(auth: Auth, path: string, { headers, body }: { headers: Headers; body: unknown }) {
  const { baseURL } = auth.options;
  headers.set('content-type', 'application/json');
  headers.set('origin', new URL(baseURL).origin);
  return await auth.handler(
    new Request(`${baseURL}/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
}

function tooMany(retryAfter: string | null): AppError {
  const wait = retryAfter === null ? 'a minute' : `${retryAfter} seconds`;
  return new AppError(
    'too_many_requests',
    `Cannot sign in now: too many attempts from here; try again in ${wait}`,
  );
}
