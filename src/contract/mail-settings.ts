import { z } from 'zod';
import { mailProviderKind, signedIn } from './mail-providers.ts';
import { address, instant, name } from './scalars.ts';

export const mailSecurity = z
  .enum(['tls', 'starttls', 'none'])
  .meta({ id: 'MailSecurity', description: '`tls` from the start (port 465), `starttls` (587), or none.' });

const hour = z.int().min(0).max(23);

/** How mail leaves. Without a server every mail goes to the catcher and nobody receives any. */
const server = z
  .object({
    host: z
      .string()
      .trim()
      .min(1, { message: 'must name the server' })
      .max(253)
      .regex(/^[A-Za-z0-9.:_-]+$/, { message: 'must be a host name such as smtp.example.com' }),
    port: z.int().min(1).max(65_535),
    security: mailSecurity,
    login: z.string().trim().max(254).nullable().default(null),
    provider: mailProviderKind.nullable().default(null).meta({
      description: 'Gets in by a sign-in there, without a password. Of the large ones the server is known.',
    }),
  })
  .meta({ id: 'MailServer' });

const rules = {
  holdMinutes: z
    .int()
    .min(0)
    .max(24 * 60),
  quietHours: z.object({ from: hour, until: hour }).nullable().meta({
    description: 'Whole hours of the receiver’s clock between which no mail leaves.',
  }),
  perMinute: z.int().min(1).max(10_000).nullable().meta({ description: 'Most mails in a minute.' }),
  perDomainMinute: z.int().min(1).max(10_000).nullable().meta({
    description: 'Most mails in a minute to one domain of receivers.',
  }),
  asksOneAnswer: z.boolean().meta({
    description: 'A person with several applications hears no no while another is undecided.',
  }),
};

export const mailSettingsAnswer = z
  .object({
    server: server
      .extend({ hasPassword: z.boolean(), signedIn })
      .nullable()
      .meta({ description: '`null`: the catcher.' }),
    fromName: name.nullable(),
    fromAddress: address.nullable(),
    replyAddress: address.nullable(),
    bounceAddress: address.nullable(),
    ...rules,
    caughtCount: z.int().meta({ description: 'Mails that the catcher holds.' }),
    checkedAt: instant.nullable().meta({ description: 'When the server was last tried and worked.' }),
  })
  .meta({ id: 'MailSettings' });

export const mailSettingsBody = z
  .object({
    server: server
      .extend({
        password: z.string().max(500).optional().meta({ description: 'Kept as it is when left out.' }),
      })
      .nullable(),
    fromName: name.nullable().default(null),
    fromAddress: address.nullable().default(null),
    replyAddress: address.nullable().default(null),
    bounceAddress: address.nullable().default(null),
    holdMinutes: rules.holdMinutes.default(10),
    quietHours: rules.quietHours.default({ from: 20, until: 8 }),
    perMinute: rules.perMinute.default(null),
    perDomainMinute: rules.perDomainMinute.default(null),
    asksOneAnswer: rules.asksOneAnswer.default(false),
  })
  .refine(({ server: given }) => !given?.provider || given.login !== null, {
    path: ['server', 'login'],
    message: 'must be the address with which you sign in',
  })
  .refine(({ server: given, fromAddress }) => given === null || fromAddress !== null, {
    path: ['fromAddress'],
    message: 'must be given, so that people see who writes',
  })
  .meta({ id: 'NewMailSettings' });

export const mailTestBody = z
  .object({
    server: server.extend({
      password: z.string().max(500).optional().meta({ description: 'The one that is kept when left out.' }),
    }),
    fromName: name.nullable().default(null),
    fromAddress: address,
    to: address
      .nullable()
      .default(null)
      .meta({ description: 'Where the test mail goes; none when left out.' }),
  })
  .meta({ id: 'MailTest' });

/** Each step of the test, in order, up to the first that failed. */
export const mailTestAnswer = z
  .object({
    works: z.boolean(),
    steps: z.array(
      z.object({
        step: z.enum(['name', 'connection', 'encryption', 'login', 'sender', 'mail']),
        works: z.boolean(),
        sentence: z.string(),
        wayOut: z.string().nullable(),
        answer: z.string().nullable().meta({ description: 'What the server said.' }),
      }),
    ),
  })
  .meta({ id: 'MailTestResult' });

export type MailSettings = z.infer<typeof mailSettingsAnswer>;
export type MailTestResult = z.infer<typeof mailTestAnswer>;
