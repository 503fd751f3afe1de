import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';

/** The part of the log that code may use: words for the people who run Heardback, never about a person. */
export type Log = Pick<Logger, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'child'>;

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: redactedPaths(), censor: '(hidden)' },
  };
  return destination ? pino(options, destination) : pino(options);
}

const SECRETS = [
  'password',
  'secret',
  'token',
  'authorization',
  'cookie',
  'apiKey',
  'databaseUrl',
  'authSecret',
];

/** Personal content is erasable in the database and must not outlive that in a log file. */
const PERSONAL = ['email', 'phone', 'emailAddress', 'subject', 'body', 'note'];

/** At the top, and one, two or three levels down: a request's headers are at three. */
function redactedPaths(): string[] {
  return [...SECRETS, ...PERSONAL].flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]);
}
