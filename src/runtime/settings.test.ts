import { expect, test } from 'vitest';
import { AppError } from '../domain/app-error.ts';
import { SETTING_DEFINITIONS } from './setting-definitions.ts';
import { readSettings } from './settings.ts';

test('with nothing set, everything runs in one process on this machine alone', () => {
  expect(readSettings({})).toMatchObject({
    processMode: 'all',
    host: '127.0.0.1',
    port: 4321,
    dataDir: './data',
    databaseUrl: undefined,
    publicUrl: undefined,
    authSecret: undefined,
  });
});

test('an empty variable counts as not set, as docker compose and systemd write it', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 4321, databaseUrl: undefined });
});

test.each([
  ['PORT', 'abc', 'PORT is "abc", but must be a whole number from 0 to 65535'],
  ['PORT', '70000', 'PORT is "70000", but must be a whole number from 0 to 65535'],
  ['LOG_LEVEL', 'loud', 'must be one of trace, debug, info, warn, error, fatal, silent'],
  ['PUBLIC_URL', 'hiring.example.com', 'must be a web address such as https://hiring.example.com'],
  ['SWEEP_BATCH_SIZE', '-1', 'must be a whole number from 1 to 10000'],
])('%s="%s" is refused with what it must be', (name, text, sentence) => {
  const refused = refusal({ [name]: text });
  expect(refused.code).toBe('setting_invalid');
  expect(refused.fields[name]).toContain(sentence);
});

test('every variable that is wrong is named at once', () => {
  const refused = refusal({ PORT: 'x', LOG_LEVEL: 'y' });
  expect(Object.keys(refused.fields)).toEqual(['PORT', 'LOG_LEVEL']);
  expect(refused.message).toMatch(/^Cannot read the settings: PORT is "x", .*; LOG_LEVEL is "y"/);
});

test('a secret that is wrong is never shown', () => {
  const refused = refusal({ AUTH_SECRET: 'too-short', DATABASE_URL: 'mysql://root:hunter2@db/x' });
  expect(refused.message).toContain('AUTH_SECRET is set, but must have 32 characters or more');
  expect(refused.message).toContain('DATABASE_URL is set, but must be a PostgreSQL address');
  expect(refused.message).not.toMatch(/too-short|hunter2/);
});

test('pages and background work apart need a database server', () => {
  expect(refusal({ PROCESS_MODE: 'web' }).message).toContain('there is no DATABASE_URL');
  const databaseUrl = 'postgres://heardback:secret@localhost/heardback';
  expect(readSettings({ PROCESS_MODE: 'web', DATABASE_URL: databaseUrl })).toMatchObject({ databaseUrl });
});

test('every setting has its own variable and a sentence that explains it', () => {
  const definitions = Object.values(SETTING_DEFINITIONS);
  expect(new Set(definitions.map(({ env }) => env)).size).toBe(definitions.length);
  for (const { env, doc } of definitions) {
    expect(env).toMatch(/^[A-Z][A-Z_]+$/);
    expect(doc).toMatch(/^[A-Z].{20,}\.$/);
  }
});

function refusal(environment: Record<string, string>): AppError {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('Expected the settings to be refused');
}
