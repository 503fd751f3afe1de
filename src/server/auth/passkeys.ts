import { AppError } from '../../domain/app-error.ts';
import type { Auth } from './create-auth.ts';
import { askAuth, type Knock, refuseTooMany } from './front-door.ts';

/** What a browser shows its device: for whom, and a number that is good for one answer within five minutes. */
export interface Challenge {
  readonly publicKey: Readonly<Record<string, unknown>>;
  /** The challenge is known again by these. */
  readonly cookies: readonly string[];
}

/** What the device answered, as the browser writes it. */
export type DeviceAnswer = Readonly<Record<string, unknown>>;

/** A challenge for whoever holds a passkey; no address is asked for, the device knows whose it is. */
export async function challengeToSignIn(auth: Auth, { callerIp, userAgent }: Knock): Promise<Challenge> {
  const knock = { callerIp, userAgent };
  const answer = await askAuth(auth, '/passkey/generate-authenticate-options', { knock });
  return await readChallenge(answer);
}

/** Signs in with what a device answered, once for each challenge, and answers with the cookies to set. */
export async function signInWithPasskey(
  auth: Auth,
  { response, ...knock }: Knock & { readonly response: DeviceAnswer },
): Promise<readonly string[]> {
  const answer = await askAuth(auth, '/passkey/verify-authentication', { knock, body: { response } });
  if (answer.ok) return answer.headers.getSetCookie();
  refuseTooMany(answer);
  throw new AppError(
    'passkey_failed',
    'Cannot sign in: this passkey opens nothing here, or it took too long',
  );
}

/** A challenge for a new passkey of whoever is signed in, unless they signed in more than a day ago. */
export async function challengeToAdd(auth: Auth, knock: Knock): Promise<Challenge> {
  return await readChallenge(await askAuth(auth, '/passkey/generate-register-options', { knock }));
}

/** Keeps the public half of a new passkey; answers with its id. */
export async function addPasskey(
  auth: Auth,
  { name, response, ...knock }: Knock & { readonly name: string; readonly response: DeviceAnswer },
): Promise<string> {
  const body = { name, response };
  const answer = await askAuth(auth, '/passkey/verify-registration', { knock, body });
  if (answer.ok) return ((await answer.json()) as { readonly id: string }).id;
  await refuseStale(answer);
  refuseTooMany(answer);
  throw new AppError(
    'passkey_refused',
    'Cannot add the passkey: the device did not ask for a finger, a face or a PIN, or it took too long',
  );
}

async function readChallenge(answer: Response): Promise<Challenge> {
  refuseTooMany(answer);
  await refuseStale(answer);
  if (!answer.ok) throw new Error(`Asking for a challenge failed with ${answer.status}`);
  const publicKey = (await answer.json()) as Challenge['publicKey'];
  return { publicKey, cookies: answer.headers.getSetCookie() };
}

/** Somebody who finds a screen unlocked must not leave a key of their own behind. */
async function refuseStale(answer: Response): Promise<void> {
  if (answer.status !== 403) return;
  const { code } = (await answer.clone().json()) as { readonly code?: string };
  if (code === 'SESSION_NOT_FRESH')
    throw new AppError('sign_in_again', 'Cannot add a passkey yet: you signed in more than a day ago');
}
