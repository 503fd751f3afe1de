import { z } from 'zod';
import { type Endpoint, EVERY_ROLE } from './endpoint.ts';
import { instant, ref } from './scalars.ts';
import { sessionAnswer } from './session.ts';

/** What browsers read with `PublicKeyCredential.parse…OptionsFromJSON`, and write with `toJSON` (WebAuthn level 3). */
const ofBrowsers = z.record(z.string(), z.unknown());

export const passkeyChallenge = z.object({ publicKey: ofBrowsers }).meta({
  id: 'PasskeyChallenge',
  description: 'For one answer within five minutes, known again by a cookie.',
});

const response = ofBrowsers.refine((given) => typeof given['id'] === 'string', {
  message: 'is not what a browser answers',
});

export const passkeySignInBody = z.object({ response }).meta({ id: 'PasskeySignIn' });

const passkeyName = z.string().trim().min(1).max(80);

export const passkeyNameBody = z.object({ name: passkeyName }).meta({ id: 'PasskeyName' });

export const passkeyBody = z.object({ name: passkeyName, response }).meta({ id: 'NewPasskey' });

export const passkeysAnswer = z
  .object({
    host: z
      .string()
      .meta({ description: 'The name to which passkeys belong; at another they cannot be used.' }),
    passkeys: z.array(
      z.object({
        id: ref,
        name: z.string(),
        keptBy: z.string().nullable().meta({ description: 'What keeps it, where that says so.' }),
        madeAt: instant,
        lastUsedAt: instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'Passkeys' });

const AT = '/api/you/passkeys';

/** Signing in with what a device keeps, in place of a password. */
export const passkeyEndpoints = {
  askForPasskey: {
    method: 'post',
    path: '/api/passkey-challenges',
    summary: 'A challenge that a passkey answers to sign in.',
    access: 'public',
    status: 201,
    answer: passkeyChallenge,
  },
  signInWithPasskey: {
    method: 'put',
    path: '/api/session/passkey',
    summary: 'Sign in with what a passkey answered.',
    access: 'public',
    body: passkeySignInBody,
    status: 200,
    answer: sessionAnswer,
  },
  listPasskeys: {
    method: 'get',
    path: AT,
    summary: 'Your passkeys.',
    access: EVERY_ROLE,
    isForPeople: true,
    status: 200,
    answer: passkeysAnswer,
  },
  startPasskey: {
    method: 'post',
    path: '/api/you/passkey-challenges',
    summary: 'A challenge for a new passkey. Refused to whoever signed in more than a day ago.',
    access: EVERY_ROLE,
    isForPeople: true,
    status: 201,
    answer: passkeyChallenge,
  },
  addPasskey: {
    method: 'post',
    path: AT,
    summary: 'This passkey signs you in from now on.',
    access: EVERY_ROLE,
    isForPeople: true,
    body: passkeyBody,
    status: 201,
    answer: passkeysAnswer,
  },
  renamePasskey: {
    method: 'put',
    path: `${AT}/{passkeyId}`,
    summary: 'Another name to know a passkey by.',
    access: EVERY_ROLE,
    isForPeople: true,
    body: passkeyNameBody,
    status: 200,
    answer: passkeysAnswer,
  },
  removePasskey: {
    method: 'delete',
    path: `${AT}/{passkeyId}`,
    summary: 'The passkey opens nothing from now on.',
    access: EVERY_ROLE,
    isForPeople: true,
    status: 204,
  },
} as const satisfies Record<string, Endpoint>;

export type Passkeys = z.infer<typeof passkeysAnswer>;
