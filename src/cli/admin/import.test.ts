import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { openDatabase } from '../../storage/open-database.ts';
import { makeTestDatabase } from '../../storage/testing/test-database.ts';
import { saveTestWorkspace } from '../../storage/testing/test-workspace.ts';
import { runCli } from '../testing/run-cli.ts';

/** The settings of a machine with one workspace in its database; answers how many applications there are. */
async function setUpMachine(): Promise<() => Promise<number>> {
  const { options, remove } = await makeTestDatabase();
  const folder = temporaryFolder();
  const workspaceId = v7();
  const moved = join(folder, 'database');
  if (options.folder) renameSync(options.folder, moved);
  const open = () => openDatabase(options.folder ? { folder: moved } : options);
  const database = await open();
  await inWorkspace(database, workspaceId, (trx) => saveTestWorkspace(trx, workspaceId));
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
      trx.selectFrom('application').select('application_id').execute(),
    );
    await opened.close();
    return rows.length;
  };
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'heardback-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('heardback import', () => {
  let countApplications: () => Promise<number>;
  let folder: string;
  beforeEach(async () => {
    countApplications = await setUpMachine();
    folder = temporaryFolder();
  });

  test('imports good rows, writes bad ones to a file, and takes that file when it is mended', async () => {
    const path = join(folder, 'export.csv');
    writeFileSync(
      path,
      'Name,Job,Applied on,Note\nAda,Cook,2026-10-01,\nBen,Cook,2026-13-01,"two\nlines, here"\nCem,Cook,2026-10-03,\n',
    );
    const first = await runCli(['import', path]);
    expect(first).toMatchObject({ code: 1, out: expect.stringMatching(/2 rows were used, 1 was left out/) });
    expect(first.notes).toMatch(/row 3, "Applied on" \(2026-13-01\) is no date/);
    const bad = join(folder, 'export.bad.csv');
    const text = readFileSync(bad, 'utf8');
    expect(text).toBe(
      '\uFEFFName,Job,Applied on,Note,Heardback: why it was left out\nBen,Cook,2026-13-01,"two\nlines, here",Applied on: is no date\n',
    );
    writeFileSync(bad, text.replace('2026-13-01', '2026-10-02'));
    expect(await runCli(['import', bad])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/1 row was used/),
    });
    expect(await countApplications()).toBe(3);
  });

  test('writes nothing in a dry run, not even a file of bad rows', async () => {
    const path = join(folder, 'export.csv');
    writeFileSync(path, 'Name,Job,Applied on\nAda,Cook,2026-10-01\nBen,Cook,2026-13-01\n');
    const { out, code } = await runCli(['import', path, '--dry-run']);
    expect(out).toMatch(/1 row can be used, 1 was left out.*1 application,.*would be new/s);
    expect(code).toBe(1);
    expect(existsSync(join(folder, 'export.bad.csv'))).toBe(false);
    expect(await countApplications()).toBe(0);
  });

  test('writes its outcome as JSON', async () => {
    const { out } = await runCli(['import', 'samples/small.csv', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      rowsRead: 30,
      rowsBad: 0,
      creates: { applications: 30 },
      badRowFiles: [],
    });
  });

  test('says which workspaces there are when another one is named', async () => {
    const { notes, code } = await runCli(['import', 'samples/small.csv', '--workspace', 'Nowhere']);
    expect(notes).toMatch(/There is no workspace "Nowhere".*Northwind Hiring/s);
    expect(code).toBe(2);
  });
});
