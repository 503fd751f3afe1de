import { AppError } from '../../domain/app-error.ts';
import type { Auth } from './create-auth.ts';
import { CALLER_IP_HEADER } from './create-auth.ts';

interface SignIn {
  readonly address: string;
  readonly password: string;
  /** The caller's own headers: cookies, agent and address. */
  readonly headers: Headers;
}

/** Signs in and answers with the cookies to set. Which of address and password was wrong stays unsaid. */
export async function signIn(auth: Auth, { address, password, headers }: SignIn): Promise<readonly string[]> {
  const answer = await ask(auth, '/sign-in/email', {
    headers,
    body: { email: address, password, rememberMe: true },
  });
  if (answer.ok) return answer.headers.getSetCookie();
  if (answer.status === 429) throw tooMany(answer.headers.get('x-retry-after'));
  if (answer.status < 500) {
    throw new AppError('sign_in_failed', 'Cannot sign in: no member has this address and password');
  }
  throw new Error(`Signing in failed with ${answer.status}`);
}

/** Ends the session and answers with the cookies that clear it. */
export async function signOut(auth: Auth, headers: Headers): Promise<readonly string[]> {
  const answer = await ask(auth, '/sign-out', { headers, body: {} });
  return answer.headers.getSetCookie();
}

/** Through the library's own front door, so that its limits hold. */
async function ask(auth: Auth, path: string, { headers, body }: { headers: Headers; body: unknown }) {
  const { baseURL } = auth.options;
  const passedOn = new Headers({ 'content-type': 'application/json', origin: new URL(baseURL).origin });
  for (const name of ['cookie', 'user-agent', CALLER_IP_HEADER]) {
    const value = headers.get(name);
    if (value !== null) passedOn.set(name, value);
  }
  return await auth.handler(
    new Request(`${baseURL}/api/auth${path}`, {
      method: 'POST',
      headers: passedOn,
      body: JSON.stringify(body),
    }),
  );
}

function tooMany(retryAfter: string | null): AppError {
  const wait = retryAfter === null ? 'a minute' : `${retryAfter} seconds`;
  return new AppError(
    'too_many_requests',
    `Cannot sign in now: too many attempts from here; try again in ${wait}`,
  );
}
