import { z } from 'zod';
import { ADMINS, type Endpoint, EVERY_ROLE, RECORDERS } from './endpoint.ts';
import { mailProviderKind, signedIn } from './mail-providers.ts';
import { mailSecurity } from './mail-settings.ts';
import { id, instant, name, named } from './scalars.ts';

const host = z
  .string()
  .trim()
  .min(1, { message: 'must name the server' })
  .max(253)
  .regex(/^[A-Za-z0-9.:_-]+$/, { message: 'must be a host name such as imap.example.com' });

const line = z.object({
  host,
  port: z.int().min(1).max(65_535),
  security: mailSecurity,
  login: z.string().trim().min(1, { message: 'must be given' }).max(254),
  password: z.string().min(1).max(500).optional().meta({ description: 'Kept as it is when left out.' }),
  provider: mailProviderKind.nullable().default(null).meta({
    description: 'Gets in by a sign-in there, without a password. Of the large ones the server is known.',
  }),
});

/** What can be read, and what is wrong with it where something is. */
const fault = z
  .object({
    sentence: z.string(),
    wayOut: z.string().nullable(),
    answer: z.string().nullable().meta({ description: 'What the server said.' }),
    since: instant,
    triesAgainAt: instant.nullable(),
  })
  .meta({ id: 'MailboxFault' });

export const mailbox = z
  .object({
    id,
    way: z.enum(['imap', 'door']).meta({
      description: '`imap`: a mailbox that is read. `door`: another program hands mails over.',
    }),
    name,
    owner: named.nullable().meta({ description: 'Whose own it is; of the team when `null`.' }),
    maySet: z.boolean(),
    server: line.omit({ password: true }).extend({ hasPassword: z.boolean(), signedIn }).nullable(),
    folders: z
      .array(z.string())
      .meta({ description: 'Those that were chosen; the inbox and the sent mails when empty.' }),
    marksRead: z.boolean(),
    isPaused: z.boolean(),
    isBeingRead: z.boolean(),
    lastReadAt: instant.nullable(),
    keptCount: z.int(),
    leftCount: z.int().meta({ description: 'Mails that concern nobody here: left alone, and never stored.' }),
    readsSince: instant,
    fault: fault.nullable(),
  })
  .meta({ id: 'Mailbox' });

export const mailboxesAnswer = z
  .object({
    mailboxes: z.array(mailbox),
    unsettledCount: z.int().meta({ description: 'Mails that wait for a member to say whose they are.' }),
    doorAddress: z.string().meta({ description: 'Where another program posts mails to.' }),
  })
  .meta({ id: 'Mailboxes' });

const settings = {
  name,
  isOwn: z.boolean().default(false).meta({ description: 'Your own mailbox, rather than one of the team.' }),
  server: line,
  folders: z.array(z.string().min(1).max(500)).max(50).default([]),
  marksRead: z.boolean().default(false),
  isPaused: z.boolean().default(false),
};

export const mailboxBody = z
  .object({ ...settings, sinceDays: z.int().min(0).max(730).default(30) })
  .meta({ id: 'NewMailbox' });

export const mailboxChangeBody = z.object({ ...settings, server: line.optional() }).meta({
  id: 'MailboxChange',
  description: 'Of a door only the name and whether it is open can be changed.',
});

export const doorBody = z.object({ name }).meta({ id: 'NewDoor' });

export const doorAnswer = z
  .object({
    id,
    token: z.string().meta({ description: 'Told this once, and kept nowhere in a form that could be read.' }),
  })
  .meta({ id: 'Door' });

export const mailboxTestBody = z
  .object({ server: line, mailboxId: id.optional().meta({ description: 'Whose kept password is used.' }) })
  .meta({ id: 'MailboxTest' });

export const mailboxTestAnswer = z
  .object({
    works: z.boolean(),
    steps: z.array(
      z.object({
        step: z.enum(['name', 'connection', 'encryption', 'login', 'folders']),
        works: z.boolean(),
        sentence: z.string(),
        wayOut: z.string().nullable(),
        answer: z.string().nullable(),
      }),
    ),
    folders: z.array(
      z.object({ path: z.string(), holds: z.enum(['inbox', 'sent', 'archive', 'all', 'left', 'other']) }),
    ),
  })
  .meta({ id: 'MailboxTestResult' });

/** Where words come in. */
export const mailboxEndpoints = {
  listMailboxes: {
    method: 'get',
    path: '/api/mailboxes',
    summary: 'The mailboxes that are read, the doors, and how each fares. Nobody is ever shown a password.',
    access: EVERY_ROLE,
    status: 200,
    answer: mailboxesAnswer,
  },
  addMailbox: {
    method: 'post',
    path: '/api/mailboxes',
    summary: 'Read a mailbox from now on: your own, or as an admin one of the team.',
    access: RECORDERS,
    body: mailboxBody,
    status: 201,
    answer: mailboxesAnswer,
  },
  setMailbox: {
    method: 'put',
    path: '/api/mailboxes/{mailboxId}',
    summary: 'Other settings of a mailbox. What was read stays read.',
    access: RECORDERS,
    body: mailboxChangeBody,
    status: 200,
    answer: mailboxesAnswer,
  },
  removeMailbox: {
    method: 'delete',
    path: '/api/mailboxes/{mailboxId}',
    summary: 'Read a mailbox no more. What was kept from it stays with the people whom it concerns.',
    access: RECORDERS,
    status: 200,
    answer: mailboxesAnswer,
  },
  testMailbox: {
    method: 'post',
    path: '/api/mailbox-tests',
    summary: 'Try a mailbox step by step, say in plain words what failed, and list its folders.',
    access: RECORDERS,
    body: mailboxTestBody,
    status: 200,
    answer: mailboxTestAnswer,
  },
  addDoor: {
    method: 'post',
    path: '/api/mail-doors',
    summary: 'A door through which another program hands mails over. Its token is told this once.',
    access: ADMINS,
    body: doorBody,
    status: 201,
    answer: doorAnswer,
  },
} as const satisfies Record<string, Endpoint>;

export type Mailbox = z.infer<typeof mailbox>;
export type Mailboxes = z.infer<typeof mailboxesAnswer>;
export type MailboxTestResult = z.infer<typeof mailboxTestAnswer>;
