import { randomUUID } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../open-database.ts';
import { databaseOn, runOnServer } from './on-server.ts';
import { startPostgres } from './start-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A server on which databases may be made. */
    postgresUrl: string;
    /** The database there that every test file gets a copy of. */
    postgresTemplate: string;
  }
}

/** One server for the whole run, or the one of TEST_DATABASE_URL, with a database that has every table and no row. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  const server = given
    ? { url: given, stop: async () => undefined }
    : await startPostgres({ isDurable: false });
  const template = `heardback_template_${randomUUID().slice(0, 8)}`;
  await runOnServer(server.url, `create database ${template}`);
  await (await openDatabase({ databaseUrl: databaseOn(server.url, template) })).close();
  project.provide('postgresUrl', server.url);
  project.provide('postgresTemplate', template);
  return async () => {
    await runOnServer(server.url, `drop database ${template} with (force)`);
    await server.stop();
  };
}
