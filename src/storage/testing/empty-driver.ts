import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { inject } from 'vitest';
import type { OpenedDriver } from '../opened-driver.ts';
import { openEmbedded } from '../pglite/open-embedded.ts';
import { openServer } from '../postgres/open-server.ts';
import { databaseOn, runOnServer } from './on-server.ts';
import { copyTemplateFolder } from './template-folder.ts';
import { testEngine } from './test-database.ts';

/** A database without any table, for tests of what makes them. */
export async function openEmptyDriver(): Promise<{ driver: OpenedDriver; close: () => Promise<void> }> {
  if (testEngine === 'pglite') {
    const folder = await copyTemplateFolder('empty');
    const driver = await openEmbedded(folder);
    const close = () => driver.close().finally(() => rmSync(folder, { recursive: true, force: true }));
    return { driver, close };
  }
  const [url, name] = [inject('postgresUrl'), `heardback_empty_${randomUUID().slice(0, 8)}`];
  await runOnServer(url, `create database ${name}`);
  const driver = await openServer({ databaseUrl: databaseOn(url, name) });
  async function close(): Promise<void> {
    await driver.close();
    await runOnServer(url, `drop database ${name} with (force)`);
  }
  return { driver, close };
}
