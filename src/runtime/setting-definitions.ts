import { availableParallelism } from 'node:os';
import { z } from 'zod';

/**
 * Every setting in one place: what it is for, what it may be, what it is when nobody says, and the environment variable
 * that sets it. `docs/reference/settings.md` is written from this list.
 */
export const SETTING_DEFINITIONS = {
  processMode: {
    env: 'PROCESS_MODE',
    doc: 'Which part of Heardback this process runs: everything, only the pages and the API (`web`), or only the background work (`worker`). `web` and `worker` apart need `DATABASE_URL`.',
    schema: z.enum(['all', 'web', 'worker']),
    default: 'all',
  },
  host: {
    env: 'HOST',
    doc: 'The address to listen on. `127.0.0.1` answers this machine alone; `0.0.0.0` answers the network, which belongs behind a proxy with HTTPS.',
    schema: z.string().trim().min(1, 'must name an address'),
    default: '127.0.0.1',
  },
  port: {
    env: 'PORT',
    doc: 'The port to listen on; `0` takes any free one.',
    schema: wholeNumber(0, 65_535),
    default: '4321',
  },
  publicUrl: {
    env: 'PUBLIC_URL',
    doc: 'The address that people type, such as `https://hiring.example.com`. Links in mails and on status pages start with it. Left out: `http://localhost` and the port.',
    schema: optional(webAddress()),
    default: '',
  },
  dataDir: {
    env: 'DATA_DIR',
    doc: 'The folder for everything that Heardback keeps: the embedded database, the generated secret and the lock. One process at a time may hold it.',
    schema: z.string().trim().min(1, 'must name a folder'),
    default: './data',
  },
  databaseUrl: {
    env: 'DATABASE_URL',
    doc: 'A PostgreSQL server (15 or newer) to use instead of the embedded database, such as `postgres://heardback:secret@localhost:5432/heardback`.',
    schema: optional(postgresAddress()),
    default: '',
    isSecret: true,
  },
  databaseConnections: {
    env: 'DATABASE_CONNECTIONS',
    doc: 'How many connections to hold open to the PostgreSQL server. The embedded database always has one.',
    schema: wholeNumber(2, 1000),
    default: '10',
  },
  authSecret: {
    env: 'AUTH_SECRET',
    doc: 'The key that signs sessions and links, 32 characters or more. Left out: one is generated on the first start and kept in the data folder, readable by its owner alone. Several machines need the same one.',
    schema: optional(z.string().min(32, 'must have 32 characters or more')),
    default: '',
    isSecret: true,
  },
  privateHookHosts: {
    env: 'PRIVATE_HOOK_HOSTS',
    doc: 'Hosts of your own network that members may have nudges posted to, with commas between. All others must be public and encrypted, so that nobody reaches through Heardback what only this machine can see.',
    schema: z.string().transform((text) =>
      text
        .toLowerCase()
        .split(',')
        .map((host) => host.trim())
        .filter(Boolean),
    ),
    default: '',
  },
  privateCalendarHosts: {
    env: 'PRIVATE_CALENDAR_HOSTS',
    doc: 'Hosts of your own network on which members may have calendars read, with commas between. All others must be public and encrypted, so that nobody reaches through Heardback what only this machine can see.',
    schema: z.string().transform((text) =>
      text
        .toLowerCase()
        .split(',')
        .map((host) => host.trim())
        .filter(Boolean),
    ),
    default: '',
  },
  privateMailSignInHosts: {
    env: 'PRIVATE_MAIL_SIGN_IN_HOSTS',
    doc: 'Hosts of your own network at which admins may have members sign in for their mail (OAuth 2), with commas between. All others must be public and encrypted, so that nobody reaches through Heardback what only this machine can see.',
    schema: z.string().transform((text) =>
      text
        .toLowerCase()
        .split(',')
        .map((host) => host.trim())
        .filter(Boolean),
    ),
    default: '',
  },
  logLevel: {
    env: 'LOG_LEVEL',
    doc: 'The least serious lines that are written to the log.',
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
    default: 'info',
  },
  sweepIntervalSeconds: {
    env: 'SWEEP_INTERVAL_SECONDS',
    doc: 'How often to look for applications whose moment has come, in seconds.',
    schema: wholeNumber(1, 3600),
    default: '15',
  },
  sweepBatchSize: {
    env: 'SWEEP_BATCH_SIZE',
    doc: 'How many applications one step of the sweep works out in one transaction. In the embedded database 50 at most, because all wait for one.',
    schema: wholeNumber(1, 10_000),
    default: '500',
  },
  sweepWorkers: {
    env: 'SWEEP_WORKERS',
    doc: 'How many sweeps may run side by side in this process on a PostgreSQL server. The embedded database always has one.',
    schema: wholeNumber(1, 64),
    default: String(Math.min(4, availableParallelism())),
    defaultInWords: 'the number of processors, 4 at most',
  },
  stopTimeoutSeconds: {
    env: 'STOP_TIMEOUT_SECONDS',
    doc: 'How long a stop waits for work in hand to end, in seconds, before the process leaves anyway.',
    schema: wholeNumber(1, 600),
    default: '20',
  },
} as const satisfies Record<string, SettingDefinition>;

export interface SettingDefinition {
  readonly env: string;
  readonly doc: string;
  /** Reads the text of the environment variable; its messages finish the sentence "PORT is "abc", but ...". */
  readonly schema: z.ZodType<unknown, string>;
  /** As it would be written in the environment, so that a default can never be one that the schema refuses. */
  readonly default: string;
  /** For the documentation, where the default depends on the machine. */
  readonly defaultInWords?: string;
  /** Never shown in an error or a log. */
  readonly isSecret?: boolean;
}

function wholeNumber(least: number, most: number) {
  const must = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .trim()
    .regex(/^\d{1,9}$/, must)
    .transform(Number)
    .refine((number) => number >= least && number <= most, must);
}

function optional<T>(schema: z.ZodType<T, string>) {
  return z.union([z.literal('').transform(() => undefined), schema], {
    error: (issue) => (issue.code === 'invalid_union' ? issue.errors.at(-1)?.[0]?.message : undefined),
  });
}

function webAddress() {
  const must = 'must be a web address such as https://hiring.example.com';
  return z.url({ protocol: /^https?$/, error: must }).transform((address) => address.replace(/\/$/, ''));
}

function postgresAddress() {
  return z
    .string()
    .regex(
      /^postgres(ql)?:\/\/./,
      'must be a PostgreSQL address such as postgres://name:secret@host:5432/database',
    );
}
