import { AppError } from '../../domain/app-error.ts';
import type { Auth } from './create-auth.ts';
import { askAuth, type Knock, refuseTooMany } from './front-door.ts';

interface SignIn extends Knock {
  readonly address: string;
  readonly password: string;
}

/** Signs in and answers with the cookies to set. Which of address and password was wrong stays unsaid. */
export async function signIn(
  auth: Auth,
  { address, password, ...knock }: SignIn,
): Promise<readonly string[]> {
  const body = { email: address, password, rememberMe: true };
  const answer = await askAuth(auth, '/sign-in/email', { knock, body });
  if (answer.ok) return answer.headers.getSetCookie();
  refuseTooMany(answer);
  if (answer.status < 500) {
    throw new AppError('sign_in_failed', 'Cannot sign in: no member has this address and password');
  }
  throw new Error(`Signing in failed with ${answer.status}`);
}

/** Asks the library to mail a link; whether somebody here has the address stays unsaid. */
export async function askForLink(
  auth: Auth,
  { address, ...knock }: Knock & { readonly address: string },
): Promise<void> {
  const answer = await askAuth(auth, '/sign-in/magic-link', { knock, body: { email: address } });
  refuseTooMany(answer);
  if (answer.status >= 500) throw new Error(`Asking for a link failed with ${answer.status}`);
}

/** Signs in with the token of a link, once; `null` when it opens nothing any more. */
export async function signInWithLink(auth: Auth, { token, ...knock }: Knock & { readonly token: string }) {
  const query = new URLSearchParams({ token });
  const answer = await askAuth(auth, `/magic-link/verify?${query}`, { knock });
  const cookies = answer.headers.getSetCookie();
  return answer.status < 400 && cookies.some((one) => one.includes('session_token=')) ? cookies : null;
}

/** Ends the session and answers with the cookies that clear it. */
export async function signOut(auth: Auth, knock: Knock): Promise<readonly string[]> {
  const answer = await askAuth(auth, '/sign-out', { knock, body: {} });
  return answer.headers.getSetCookie();
}
