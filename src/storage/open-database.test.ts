import { randomUUID } from 'node:crypto';
import { CompiledQuery, sql } from 'kysely';
import { v7 } from 'uuid';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { COPIED_TABLES, copyIn } from './copy-in.ts';
import type { StoredRow } from './in-bulk.ts';
import { inWorkspace } from './in-workspace.ts';
import { openDatabase } from './open-database.ts';
import { searchPeople } from './queries/people-search.ts';
import { databaseOn, runOnServer } from './testing/on-server.ts';
import { openDatabaseForTest, testEngine } from './testing/test-database.ts';
import { saveTestApplication, saveTestWorkspace } from './testing/test-workspace.ts';

describe('an open database', () => {
  test('reads instants as numbers, days as text and counts as numbers', async () => {
    const { db } = await openDatabaseForTest();
    const { rows } = await sql`
      select 1762160400123::bigint as instant, date '2026-03-01' as day, count(*) as count, '{"a":[1]}'::jsonb as json`.execute(
      db,
    );
    expect(rows).toEqual([{ instant: 1762160400123, day: '2026-03-01', count: 1, json: { a: [1] } }]);
  });

  test('does the work of many at once, each in its own transaction', async () => {
    const database = await openDatabaseForTest();
    const ids = Array.from({ length: 8 }, () => v7());
    await Promise.all(ids.map((id) => inWorkspace(database, id, (trx) => saveTestWorkspace(trx, id))));
    const seen = await Promise.all(
      ids.map((id) =>
        inWorkspace(database, id, async (trx) => {
          await sql`select pg_sleep(0.01)`.execute(trx);
          return await trx.selectFrom('workspace').select('workspace_id').execute();
        }),
      ),
    );
    expect(seen).toEqual(ids.map((id) => [{ workspace_id: id }]));
  });

  test('goes on after a statement that failed', async () => {
    const database = await openDatabaseForTest();
    const failing = inWorkspace(database, v7(), (trx) => sql`select nothing from nowhere`.execute(trx));
    await expect(failing).rejects.toMatchObject({ code: '42P01' });
    await expect(database.boss().executeSql('begin; select 1; select 1/0; commit')).rejects.toThrow('zero');
    expect(await database.boss().executeSql('select 1 as one; select 2 as two')).toEqual({
      rows: [{ one: 1 }, { two: 2 }],
    });
  });

  test('hears what is told on a channel until it stops listening', async () => {
    const database = await openDatabaseForTest();
    const heard: string[] = [];
    const tell = (word: string) => sql`select pg_notify('words', ${word})`.execute(database.db);
    const first = Promise.withResolvers<void>();
    const stop = await database.listen('words', (word) => {
      heard.push(word);
      first.resolve();
    });
    await tell('hello');
    await first.promise;
    await stop();
    await tell('gone');
    await sql`select pg_sleep(0.05)`.execute(database.db);
    expect(heard).toEqual(['hello']);
  });

  test.runIf(testEngine === 'pglite')('refuses a query that would wait for its own transaction', async () => {
    const database = await openDatabaseForTest();
    const waiting = inWorkspace(database, v7(), () =>
      database.db.selectFrom('person').select('name').execute(),
    );
    await expect(waiting).rejects.toThrow('must use its trx');
  });

  test('that cannot be reached says so', async () => {
    const opening = openDatabase({ databaseUrl: 'postgres://nobody@127.0.0.1:1/nothing' });
    await expect(opening).rejects.toMatchObject({ code: 'database_unavailable' });
  });
});

describe.runIf(testEngine === 'postgres')('on a server where no role may be created', () => {
  test('the owner itself is behind the wall, and people are found', async () => {
    const databaseUrl = await makeDatabase('nosuperuser nocreaterole');
    const database = await open(databaseUrl);
    expect(database.wall).toBe('owner');
    const [ours, theirs] = [v7(), v7()];
    for (const id of [ours, theirs])
      await inWorkspace(database, id, async (trx) => {
        await saveTestApplication(trx, await saveTestWorkspace(trx, id));
      });
    const rows = await inWorkspace(database, ours, (trx) =>
      trx.selectFrom('person').select('workspace_id').execute(),
    );
    expect(rows).toEqual([{ workspace_id: ours }]);
    const found = await inWorkspace(database, ours, (trx) =>
      searchPeople(trx, ours, { words: 'ada', most: 5 }),
    );
    expect(found).toHaveLength(1);
    const writing = inWorkspace(database, ours, (trx) =>
      saveTestApplication(trx, { workspaceId: theirs, openingId: v7() }),
    );
    await expect(writing).rejects.toThrow(/row-level security/);
  });

  test('an owner above row-level security is warned of', async () => {
    const databaseUrl = await makeDatabase('nosuperuser nocreaterole bypassrls');
    const warnings: unknown[] = [];
    const log = { info: () => undefined, warn: (words: unknown) => warnings.push(words) };
    const database = await openDatabase({ databaseUrl, log: log as never });
    onTestFinished(() => database.close());
    expect(database.wall).toBe('none');
    expect(warnings.join()).toContain('above row-level security');
  });
});

describe.runIf(testEngine === 'postgres')('rows in bulk', () => {
  test.for([
    ['nosuperuser in role heardback_app', 'role'],
    ['nosuperuser nocreaterole', 'owner'],
    ['nosuperuser nocreaterole bypassrls', 'none'],
  ])('are copied in by an owner that is %s', async ([rights, wall]) => {
    const database = await open(await makeDatabase(rights ?? ''));
    expect(database.wall).toBe(wall);
    const [ours, theirs] = [v7(), v7()];
    const read = (id: string) =>
      inWorkspace(database, id, (trx) =>
        trx.selectFrom('person').selectAll().where('workspace_id', '=', id).execute(),
      );
    for (const id of [ours, theirs])
      await inWorkspace(database, id, async (trx) => {
        await saveTestApplication(trx, await saveTestWorkspace(trx, id));
      });
    const rows = (await read(ours)).map((row) => ({ ...row, person_id: v7(), name: 'Bo\t\\N\nLee' }));
    const into = { workspaceId: ours, wall: database.wall };
    await inWorkspace(database, ours, (trx) =>
      copyIn(trx, into, [{ table: 'person', rows: rows as StoredRow<'person'>[] }]),
    );
    const names = (await read(ours)).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['Ada Park', 'Bo\t\\N\nLee']);
    const strange = (await read(theirs)).map((row) => ({ ...row, person_id: v7() }));
    const moving = inWorkspace(database, ours, (trx) =>
      copyIn(trx, into, [{ table: 'person', rows: strange as StoredRow<'person'>[] }]),
    );
    await expect(moving).rejects.toThrow('another workspace');
  });

  test('an ordinary owner whose role is the wall may copy into every table that an import writes', async () => {
    const { db, wall } = await open(await makeDatabase('nosuperuser in role heardback_app'));
    expect(wall).toBe('role');
    for (const table of COPIED_TABLES) {
      const nothing = CompiledQuery.raw(`copy ${table} from stdin`, ['']);
      await expect(db.executeQuery(nothing), table).resolves.toBeDefined();
    }
  });
});

async function open(databaseUrl: string) {
  const database = await openDatabase({ databaseUrl });
  onTestFinished(() => database.close());
  return database;
}

async function makeDatabase(rights: string): Promise<string> {
  const [url, name] = [inject('postgresUrl'), `heardback_owner_${randomUUID().slice(0, 8)}`];
  await runOnServer(url, `create role ${name} login password 'secret' ${rights}`);
  await runOnServer(url, `create database ${name} owner ${name}`);
  const address = new URL(databaseOn(url, name));
  address.username = name;
  address.password = 'secret';
  onTestFinished(async () => {
    await runOnServer(url, `drop database ${name} with (force)`);
    await runOnServer(url, `drop role ${name}`);
  });
  return address.href;
}
