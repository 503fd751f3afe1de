import { z } from 'zod';
import { ADMINS, type Endpoint, EVERY_ROLE, RECORDERS } from './endpoint.ts';
import { id, instant } from './scalars.ts';

export const mailProviderKind = z.enum(['google', 'microsoft', 'other']).meta({
  id: 'MailProviderKind',
  description: 'Whose sign-in stands in for a password: Google, Microsoft, or another that speaks OAuth 2.',
});

const address = z
  .url({ protocol: /^https?$/, error: 'must be a web address such as https://login.example.com/token' })
  .max(500);

/** The apps that the team registered at mail providers. Nobody is ever shown a secret. */
export const mailProvidersAnswer = z
  .object({
    returnAddress: z.string().meta({
      description: 'Where people come back to: the provider asks for it when an app is registered.',
    }),
    providers: z.array(
      z.object({
        provider: mailProviderKind,
        clientId: z.string(),
        hasSecret: z.boolean(),
        tenant: z.string().nullable(),
        authorizeUrl: z.string().nullable(),
        tokenUrl: z.string().nullable(),
        scope: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'MailProviders' });

export const mailProviderBody = z
  .object({
    provider: mailProviderKind,
    clientId: z.string().trim().min(1, { message: 'must be given' }).max(300),
    clientSecret: z.string().max(2000).optional().meta({ description: 'Kept as it is when left out.' }),
    tenant: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9.-]{1,100}$/, {
        message: 'must be the id or the domain of a directory, such as example.com',
      })
      .nullable()
      .default(null)
      .meta({ description: 'Microsoft alone: the directory of a company; every account when left out.' }),
    authorizeUrl: address.nullable().default(null).meta({ description: 'Needed for `other` alone.' }),
    tokenUrl: address.nullable().default(null).meta({ description: 'Needed for `other` alone.' }),
    scope: z.string().trim().max(500).nullable().default(null),
  })
  .meta({ id: 'NewMailProvider' });

export const mailSignInBody = z
  .object({
    mailboxId: id
      .nullable()
      .default(null)
      .meta({ description: 'For the mail that the team sends when `null`.' }),
  })
  .meta({ id: 'NewMailSignIn' });

export const mailSignInAnswer = z
  .object({ address: z.string().meta({ description: 'Where to sign in; the way back ends it.' }) })
  .meta({ id: 'MailSignIn' });

/** What a holder of leave says of it. */
export const signedIn = z
  .object({ at: instant })
  .nullable()
  .meta({ description: 'When somebody last signed in at the provider; `null` while nobody has.' });

/** Signing in at a mail provider, instead of a password. */
export const mailProviderEndpoints = {
  listMailProviders: {
    method: 'get',
    path: '/api/mail-providers',
    summary:
      'The apps of the team at mail providers, so that members sign in there instead of giving a password.',
    access: EVERY_ROLE,
    status: 200,
    answer: mailProvidersAnswer,
  },
  setMailProvider: {
    method: 'put',
    path: '/api/mail-providers',
    summary:
      'The app that the team registered at a provider. Another app ends what the one before was given.',
    access: ADMINS,
    body: mailProviderBody,
    status: 200,
    answer: mailProvidersAnswer,
  },
  removeMailProvider: {
    method: 'delete',
    path: '/api/mail-providers',
    summary: 'Nobody signs in there any more, and what was given by it ends.',
    access: ADMINS,
    query: z.object({ provider: mailProviderKind }),
    status: 200,
    answer: mailProvidersAnswer,
  },
  beginMailSignIn: {
    method: 'post',
    path: '/api/mail-sign-ins',
    summary: 'Where to sign in at the provider of a mailbox, or of the mail that the team sends.',
    access: RECORDERS,
    isForPeople: true,
    body: mailSignInBody,
    status: 201,
    answer: mailSignInAnswer,
  },
} as const satisfies Record<string, Endpoint>;

export type MailProviders = z.infer<typeof mailProvidersAnswer>;
export type MailProviderKind = z.infer<typeof mailProviderKind>;
