import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasAnyWorkspace, listMembershipsOf, listWorkspacesDue } from './doors.ts';
import { inWorkspace } from './in-workspace.ts';
import { openTestDatabase } from './testing/test-database.ts';
import { saveTestApplication, saveTestWorkspace } from './testing/test-workspace.ts';

const { database, close } = await openTestDatabase();
afterAll(close);

const [ours, theirs] = [v7(), v7()];

beforeAll(async () => {
  for (const id of [ours, theirs]) {
    await inWorkspace(database, id, async (trx) => {
      const workspace = await saveTestWorkspace(trx, id);
      const { applicationId } = await saveTestApplication(trx, workspace);
      await trx
        .updateTable('wake')
        .set({ wake_at: 1000 })
        .where('application_id', '=', applicationId)
        .execute();
      await trx.updateTable('member').set({ user_id: 'robin' }).execute();
    });
  }
});

test('the work of a workspace is done by a role that owns nothing', async () => {
  expect(database.wall).toBe('role');
  const { rows } = await inWorkspace(database, ours, (trx) =>
    sql<{ name: string; isAbove: boolean }>`
      select rolname as name, rolsuper or rolbypassrls as "isAbove" from pg_roles where rolname = current_user`.execute(
      trx,
    ),
  );
  expect(rows).toEqual([{ name: 'heardback_app', isAbove: false }]);
});

test('every table with a workspace in its key is behind the wall, whoever owns it', async () => {
  const { rows } = await sql<{ name: string; is: boolean; policies: number }>`
    select c.relname as name, c.relrowsecurity as is,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polname = 'workspace_wall') as policies
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`.execute(database.db);
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter((row) => !row.is || row.policies !== 1)).toEqual([]);
});

test('workspace_id comes first in every primary key', async () => {
  const { rows } = await sql<{ name: string; first: string }>`
    select c.relname as name, a.attname as first from pg_class c
    join pg_index i on i.indrelid = c.oid and i.indisprimary
    join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where c.relnamespace = 'public'::regnamespace and exists (
      select 1 from pg_attribute w where w.attrelid = c.oid and w.attname = 'workspace_id')`.execute(
    database.db,
  );
  expect(rows.filter((row) => row.first !== 'workspace_id')).toEqual([]);
});

test('a query that forgets its workspace sees the rows of one workspace only', async () => {
  for (const table of ['workspace', 'member', 'person', 'opening', 'application', 'standing'] as const) {
    const rows = await inWorkspace(database, ours, (trx) =>
      trx.selectFrom(table).select('workspace_id').execute(),
    );
    expect(rows, table).toEqual([{ workspace_id: ours }]);
  }
});

test('a query that forgets its workspace changes the rows of one workspace only', async () => {
  await inWorkspace(database, ours, (trx) => trx.updateTable('person').set({ name: 'Ada P.' }).execute());
  const [person] = await inWorkspace(database, theirs, (trx) =>
    trx.selectFrom('person').select('name').execute(),
  );
  expect(person).toEqual({ name: 'Ada Park' });
});

test('nothing can be written into another workspace', async () => {
  const writing = inWorkspace(database, ours, (trx) =>
    saveTestApplication(trx, { workspaceId: theirs, openingId: v7() }),
  );
  await expect(writing).rejects.toThrow(/row-level security/);
});

test('nothing can be moved into another workspace', async () => {
  const moving = inWorkspace(database, ours, (trx) =>
    trx.updateTable('standing').set({ workspace_id: theirs }).execute(),
  );
  await expect(moving).rejects.toThrow(/row-level security/);
});

test('without a workspace there is nothing to see', async () => {
  const rows = await database.db.transaction().execute(async (trx) => {
    await sql`select set_config('role', 'heardback_app', true)`.execute(trx);
    return await trx.selectFrom('person').select('name').execute();
  });
  expect(rows).toEqual([]);
});

test('the role and the workspace end with the transaction', async () => {
  await inWorkspace(database, ours, async () => undefined);
  const { rows } = await sql<{ role: string; workspace: string | null }>`
    select current_user as role, nullif(current_setting('heardback.workspace_id', true), '') as workspace`.execute(
    database.db,
  );
  expect(rows).toEqual([{ role: 'postgres', workspace: null }]);
});

test('the search for people keeps the wall itself', async () => {
  const { rows } = await inWorkspace(database, ours, (trx) =>
    sql<{ id: string }>`select person_id as id from search_people(array['%ada%'], '', 10)`.execute(trx),
  );
  expect(rows).toHaveLength(1);
});

test('the sweep sees which workspaces are due, and nothing else of them', async () => {
  expect((await listWorkspacesDue(database, 1000)).toSorted()).toEqual([ours, theirs].toSorted());
  expect(await listWorkspacesDue(database, 999)).toEqual([]);
  const people = await database.db.transaction().execute(async (trx) => {
    await sql`select set_config('role', 'heardback_app', true), set_config('heardback.door', 'sweep', true)`.execute(
      trx,
    );
    return await trx.selectFrom('person').select('name').execute();
  });
  expect(people).toEqual([]);
});

test('who signed in sees the workspaces that they are a member of', async () => {
  const memberships = await listMembershipsOf(database, 'robin');
  expect(memberships.map((one) => one.workspaceId).toSorted()).toEqual([ours, theirs].toSorted());
  expect(await listMembershipsOf(database, 'somebody else')).toEqual([]);
  expect(await hasAnyWorkspace(database)).toBe(true);
});

test('a door lets nothing be written', async () => {
  const writing = database.db.transaction().execute(async (trx) => {
    await sql`select set_config('role', 'heardback_app', true), set_config('heardback.door', 'sweep', true)`.execute(
      trx,
    );
    return await trx.updateTable('wake').set({ wake_at: null }).executeTakeFirst();
  });
  expect((await writing).numUpdatedRows).toBe(0n);
});
