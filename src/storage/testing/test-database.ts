import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { inject, onTestFinished } from 'vitest';
import type { Database } from '../database.ts';
import { type DatabaseOptions, openDatabase } from '../open-database.ts';
import { databaseOn, runOnServer } from './on-server.ts';
import { copyTemplateFolder } from './template-folder.ts';

/** Which database this run of the tests is on; the same tests run on each. */
export const testEngine = process.env['TEST_ENGINE'] === 'postgres' ? 'postgres' : 'pglite';

/** A new database with every table and no row. Who opened it closes it; `remove` takes it away. */
export interface TestDatabase {
  readonly options: DatabaseOptions;
  readonly remove: () => Promise<void>;
}

/** For tests that open it themselves, such as in another process. */
export async function makeTestDatabase(): Promise<TestDatabase> {
  return testEngine === 'postgres'
    ? await copyDatabase(inject('postgresUrl'), inject('postgresTemplate'))
    : await copyFolder();
}

/**
 * An open database for a whole test file: `const { database } = await openTestDatabase()` at the top of the file, and
 * `afterAll(close)`.
 */
export async function openTestDatabase(): Promise<{
  readonly database: Database;
  readonly close: () => Promise<void>;
}> {
  const { options, remove } = await makeTestDatabase();
  const database = await openDatabase(options);
  async function close(): Promise<void> {
    await database.close();
    await remove();
  }
  return { database, close };
}

/** An open database for one test, closed when it is over. */
export async function openDatabaseForTest(): Promise<Database> {
  const { database, close } = await openTestDatabase();
  onTestFinished(close);
  return database;
}

async function copyDatabase(serverUrl: string, template: string): Promise<TestDatabase> {
  const name = `heardback_test_${randomUUID().replaceAll('-', '')}`;
  await runOnServer(serverUrl, `create database ${name} template ${template}`);
  return {
    options: { databaseUrl: databaseOn(serverUrl, name) },
    remove: () => runOnServer(serverUrl, `drop database ${name} with (force)`),
  };
}

async function copyFolder(): Promise<TestDatabase> {
  const folder = await copyTemplateFolder('ready');
  return { options: { folder }, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}
