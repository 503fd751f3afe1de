import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace, readInWorkspace } from './in-workspace.ts';
import { openTestDatabase } from './testing/test-database.ts';
import { saveTestApplication, saveTestWorkspace } from './testing/test-workspace.ts';

const { database, close } = await openTestDatabase();
afterAll(close);

const [ours, theirs] = [v7(), v7()];

beforeAll(async () => {
  for (const id of [ours, theirs])
    await inWorkspace(database, id, async (trx) => {
      await saveTestApplication(trx, await saveTestWorkspace(trx, id));
    });
});

function whoAsks(workspaceId: string) {
  return readInWorkspace(database, workspaceId, async (trx) => {
    const { rows } = await sql<{ role: string; workspace: string }>`
      select current_user as role, current_setting('heardback.workspace_id') as workspace`.execute(trx);
    return rows;
  });
}

test('a question that forgets its workspace sees the rows of one workspace only', async () => {
  for (const table of ['workspace', 'member', 'person', 'opening', 'application', 'standing'] as const)
    for (const id of [ours, theirs, ours]) {
      const rows = await readInWorkspace(database, id, (trx) =>
        trx.selectFrom(table).select('workspace_id').execute(),
      );
      expect(rows, table).toEqual([{ workspace_id: id }]);
    }
});

test('each question is asked by the role that owns nothing', async () => {
  expect(await whoAsks(ours)).toEqual([{ role: 'heardback_app', workspace: ours }]);
});

test('questions of two workspaces that are asked at the same moment are never mixed', async () => {
  const asked = Array.from({ length: 200 }, (_, index) => (index % 3 === 0 ? theirs : ours));
  const answers = await Promise.all(
    asked.map((id) =>
      readInWorkspace(database, id, (trx) =>
        trx.selectFrom('person').select(['workspace_id']).where('name', '=', 'Ada Park').execute(),
      ),
    ),
  );
  expect(answers.map((rows) => rows.map((row) => row.workspace_id))).toEqual(asked.map((id) => [id]));
});

test('nothing is written, not even in the own workspace', async () => {
  const writing = readInWorkspace(database, ours, (trx) =>
    trx.updateTable('person').set({ name: 'Nobody' }).execute(),
  );
  await expect(writing).rejects.toThrow(/read-only transaction/);
});

test('after a question that failed the next ones are answered, and nothing of it is left', async () => {
  for (let round = 0; round < 30; round += 1) {
    const failing = readInWorkspace(database, ours, (trx) => sql`select 1 / ${0}::int`.execute(trx));
    await expect(failing).rejects.toThrow(/division by zero/);
  }
  expect(await whoAsks(theirs)).toEqual([{ role: 'heardback_app', workspace: theirs }]);
  const { rows } = await sql<{ role: string; workspace: string | null; isReadOnly: string }>`
    select current_user as role, nullif(current_setting('heardback.workspace_id', true), '') as workspace,
      current_setting('transaction_read_only') as "isReadOnly"`.execute(database.db);
  expect(rows).toEqual([{ role: 'postgres', workspace: null, isReadOnly: 'off' }]);
});

test('a text that is wrong is refused each time that it is asked', async () => {
  for (let round = 0; round < 3; round += 1) {
    const asking = readInWorkspace(database, ours, (trx) => sql`select ${1}::int from nowhere`.execute(trx));
    await expect(asking).rejects.toThrow(/"nowhere" does not exist/);
  }
});

test('of questions that are asked together each has its own answer, whatever becomes of the others', async () => {
  for (let round = 0; round < 5; round += 1) {
    const asked = await readInWorkspace(database, ours, (trx) =>
      Promise.allSettled([
        sql<{ n: number }>`select ${1}::int as n`.execute(trx),
        sql`select 1 / ${0}::int`.execute(trx),
        trx.selectFrom('person').select('workspace_id').execute(),
        sql`select ${1}::int from nowhere`.execute(trx),
        sql<{ n: number }>`select ${2}::int as n`.execute(trx),
      ]),
    );
    expect(asked.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    const [first, , people, , last] = asked.map((one) => (one.status === 'fulfilled' ? one.value : null));
    expect(first).toMatchObject({ rows: [{ n: 1 }] });
    expect(people).toEqual([{ workspace_id: ours }]);
    expect(last).toMatchObject({ rows: [{ n: 2 }] });
  }
});

test('an answer of very many rows comes whole', async () => {
  const { rows } = await readInWorkspace(database, ours, (trx) =>
    sql<{ n: number }>`select generate_series(1, 20000) as n`.execute(trx),
  );
  expect(rows.length).toBe(20_000);
  expect(rows.at(-1)).toEqual({ n: 20_000 });
});
