import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { openDatabase } from '../../storage/open-database.ts';
import { makeTestDatabase } from '../../storage/testing/test-database.ts';
import { saveTestApplication, saveTestWorkspace } from '../../storage/testing/test-workspace.ts';
import { runCli } from '../testing/run-cli.ts';

/** The settings of a machine with one candidate in its database; answers the subjects of the mails that it keeps. */
async function setUpMachine(folder: string): Promise<() => Promise<(string | null)[]>> {
  const { options, remove } = await makeTestDatabase();
  const workspaceId = v7();
  const moved = join(folder, 'database');
  if (options.folder) renameSync(options.folder, moved);
  const open = () => openDatabase(options.folder ? { folder: moved } : options);
  const database = await open();
  await inWorkspace(database, workspaceId, async (trx) => {
    await saveTestApplication(trx, await saveTestWorkspace(trx, workspaceId));
  });
  await database.close();
  process.env['DATA_DIR'] = folder;
  if (options.databaseUrl) process.env['DATABASE_URL'] = options.databaseUrl;
  onTestFinished(async () => {
    delete process.env['DATA_DIR'];
    delete process.env['DATABASE_URL'];
    await remove();
  });
  return async () => {
    const opened = await open();
    const rows = await inWorkspace(opened, workspaceId, (trx) =>
      trx
        .selectFrom('kept_mail')
        .innerJoin('kept_mail_letter', 'kept_mail_letter.kept_mail_id', 'kept_mail.kept_mail_id')
        .select('subject')
        .execute(),
    );
    await opened.close();
    return rows.map(({ subject }) => subject);
  };
}

const mailOf = (from: string, subject: string) =>
  `From: ${from}\r\nTo: jobs@northwind.example\r\nSubject: ${subject}\r\nMessage-ID: <${subject.length}@example.com>\r\nDate: Fri, 20 Nov 2026 10:00:00 -0500\r\n\r\nWhen can I start?\r\n`;

describe('heardback mail', () => {
  let subjects: () => Promise<(string | null)[]>;
  let folder: string;
  const saved = (name: string, raw: string) => {
    writeFileSync(join(folder, name), raw);
    return join(folder, name);
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'heardback-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    subjects = await setUpMachine(folder);
  }, 60_000);

  test('takes in what concerns somebody known, once, and leaves the rest alone', async () => {
    const ada = saved('ada.eml', mailOf('Ada Park <ada@example.com>', 'About the start'));
    const other = saved('other.eml', mailOf('Someone Else <someone@elsewhere.example>', 'Plums'));
    const { out, code } = await runCli(['mail', ada, other, ada, '--json']);
    const { mails } = JSON.parse(out);
    expect(mails.map(({ became }: { became: string }) => became)).toEqual(['recorded', 'leftAlone', 'known']);
    expect(code).toBe(0);
    expect(await subjects()).toEqual(['About the start']);
  });

  test('a file that is not there is said, and nothing is taken for it', async () => {
    const { notes, code } = await runCli(['mail', join(folder, 'missing.eml')]);
    expect(notes).toContain('Cannot read');
    expect(code).not.toBe(0);
    expect(await subjects()).toEqual([]);
  });
});
