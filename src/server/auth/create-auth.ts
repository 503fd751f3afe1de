import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { magicLink } from 'better-auth/plugins/magic-link';
import type { Kysely } from 'kysely';
import type { Log } from '../../runtime/log.ts';
import { AUTH_TABLES } from './auth-tables.ts';

export type Auth = ReturnType<typeof createAuth>;

interface AuthOptions {
  // biome-ignore lint/suspicious/noExplicitAny: the library brings its own tables, which no schema of ours describes
  readonly db: Kysely<any>;
  readonly secret: string;
  readonly baseUrl: string;
  readonly log: Log;
  /** Mails a link that signs in; without it nobody asks for one in vain, because nothing is ever sent. */
  readonly sendLink?: (link: { readonly address: string; readonly token: string }) => Promise<void>;
}

/** Our server puts the caller's address here, whatever a caller wrote into it. */
export const CALLER_IP_HEADER = 'x-heardback-caller';

const DAY_IN_SECONDS = 86_400;
const LINK_HOLDS_FOR = 15 * 60;

/** Passwords, links, passkeys, sessions and their limits. Nobody signs up by themselves: the first visit and admins make members. */
export function createAuth({ db, secret, baseUrl, log, sendLink }: AuthOptions) {
  return betterAuth({
    appName: 'Heardback',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    database: { db, type: 'postgres' },
    user: AUTH_TABLES.user,
    account: AUTH_TABLES.account,
    verification: AUTH_TABLES.verification,
    session: {
      ...AUTH_TABLES.session,
      expiresIn: 30 * DAY_IN_SECONDS,
      updateAge: DAY_IN_SECONDS,
      // No signed copy in the cookie: it would outlive a session that was ended elsewhere. Callers are kept by ourselves.
      cookieCache: { enabled: false },
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed',
        expiresIn: LINK_HOLDS_FOR,
        // Not waited for, so that the answer takes as long for an address that nobody has.
        sendMagicLink: ({ email: address, token }) => {
          sendLink?.({ address, token }).catch((err: unknown) =>
            log.error({ err }, 'a link to sign in could not be mailed'),
          );
        },
      }),
      passkey({
        // What a browser was told to be true of the page, whatever the request says of where it came from.
        rpID: new URL(baseUrl).hostname,
        rpName: 'Heardback',
        origin: new URL(baseUrl).origin,
        // Kept on the device with the address, so that nobody types one; opened by a finger, a face or a PIN.
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: ({ verification }) => refuseUnlocked(verification.registrationInfo),
        },
        authentication: {
          afterVerification: ({ verification }) => refuseUnlocked(verification.authenticationInfo),
        },
        advanced: { webAuthnChallengeCookie: 'passkey_challenge' },
        schema: { passkey: AUTH_TABLES.passkey },
      }),
    ],
    rateLimit: {
      ...AUTH_TABLES.rateLimit,
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/*': { window: 60, max: 10 },
        '/passkey/verify-authentication': { window: 60, max: 10 },
      },
    },
    advanced: {
      cookiePrefix: 'heardback',
      useSecureCookies: baseUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [CALLER_IP_HEADER] },
      // Our own same-origin check stands before every route and knows both names of a machine.
      disableCSRFCheck: true,
    },
    telemetry: { enabled: false },
    logger: { level: 'warn', log: (level, message) => log[level === 'error' ? 'error' : 'warn'](message) },
  });
}

/** A key that whoever holds it may use is no more than a found badge: here it stands for the password as well. */
function refuseUnlocked(of: { readonly userVerified: boolean } | undefined): void {
  if (of?.userVerified !== true)
    throw new APIError('FORBIDDEN', { message: 'the device did not ask whose hand it is in' });
}
