import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askedOften } from './asked-often.ts';
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

interface Given {
  readonly workspaceId: string;
  readonly least: number;
}

test('a question that is asked often is put together once, and each time with its own values', async () => {
  let built = 0;
  const ask = askedOften((trx, { workspaceId, least }: Given) => {
    built += 1;
    return trx
      .selectFrom('person')
      .select(['workspace_id as id', sql<string>`${least}::int || 'th'`.as('least')])
      .where('workspace_id', '=', workspaceId)
      .where('created_at', '>=', least);
  });
  for (let round = 0; round < 5; round += 1)
    for (const id of [ours, theirs]) {
      const rows = await readInWorkspace(database, id, (trx) => ask(trx, { workspaceId: id, least: round }));
      expect(rows).toEqual([{ id, least: `${round}th` }]);
    }
  expect(built).toBe(1);
});

test('it stays behind the wall, whatever its values say', async () => {
  const ask = askedOften((trx, { workspaceId }: { readonly workspaceId: string }) =>
    trx.selectFrom('person').select('workspace_id').where('workspace_id', '=', workspaceId),
  );
  for (let round = 0; round < 3; round += 1) {
    const rows = await readInWorkspace(database, ours, (trx) => ask(trx, { workspaceId: theirs }));
    expect(rows).toEqual([]);
  }
});

test('only while it is asked the server is told to plan it once', async () => {
  const askMode = askedOften(
    (_, { one }: { readonly one: number }) =>
      sql<{ mode: string }>`select current_setting('plan_cache_mode') as mode, ${one}::int as one`,
  );
  const told = await readInWorkspace(database, ours, (trx) => askMode(trx, { one: 1 }));
  expect(told).toEqual([{ mode: 'force_generic_plan', one: 1 }]);
  const { rows } = await readInWorkspace(database, ours, (trx) =>
    sql<{ mode: string }>`select current_setting('plan_cache_mode') as mode`.execute(trx),
  );
  expect(rows).toEqual([{ mode: 'auto' }]);
});
