import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../in-workspace.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { saveTestApplication, saveTestWorkspace } from '../testing/test-workspace.ts';
import { findPersonByAddress, searchPeople } from './people.ts';

const { database, close } = await openTestDatabase();
afterAll(close);

const [ours, theirs] = [v7(), v7()];

beforeAll(async () => {
  const people = [
    ['Ada Park', 'ada@example.com'],
    ['Zoë Álvarez', 'zoe.alvarez@example.org'],
    ['Ben 100% Sure', 'ben_sure@example.net'],
  ] as const;
  await inWorkspace(database, ours, async (trx) => {
    const workspace = await saveTestWorkspace(trx, ours);
    for (const [name, address] of people) await saveTestApplication(trx, workspace, { name, address });
  });
  await inWorkspace(database, theirs, async (trx) => {
    const workspace = await saveTestWorkspace(trx, theirs);
    await saveTestApplication(trx, workspace, { name: 'Ada Stranger', address: 'ada@example.com' });
  });
});

test.for([
  ['a part of the name', 'par', ['Ada Park']],
  ['whatever the case', 'ADA', ['Ada Park']],
  ['a part of the address', 'example.org', ['Zoë Álvarez']],
  ['two words that both occur', 'sure ben', ['Ben 100% Sure']],
  ['two words of which one does not occur', 'ada sure', []],
  ['letters beyond ASCII', 'álv', ['Zoë Álvarez']],
  ['nothing in particular', '  ', ['Ada Park', 'Ben 100% Sure', 'Zoë Álvarez']],
  ['a sign that stands for anything in SQL, as itself', '100%', ['Ben 100% Sure']],
  ['another such sign', 'n_s', ['Ben 100% Sure']],
] as const)('people are found by %s', async ([, words, found]) => {
  const people = await inWorkspace(database, ours, (trx) => searchPeople(trx, ours, { words, most: 20 }));
  expect(people.map((person) => person.name)).toEqual(found);
});

test('a person is found by their address in this workspace alone', async () => {
  const person = await inWorkspace(database, ours, (trx) =>
    findPersonByAddress(trx, ours, 'ADA@example.com'),
  );
  expect(person?.name).toBe('Ada Park');
});

test('the search reads its index, which row-level security would otherwise forbid', async () => {
  const crowd = v7();
  await inWorkspace(database, crowd, async (trx) => {
    await saveTestWorkspace(trx, crowd);
    await sql`
      insert into person (workspace_id, person_id, kind, name, created_at)
      select ${crowd}, gen_random_uuid(), 'candidate', md5(n::text), 0 from generate_series(1, 5000) n`.execute(
      trx,
    );
  });
  await sql`vacuum analyze person`.execute(database.db);
  const body = await bodyOfSearch();
  const plan = await database.db.transaction().execute(async (trx) => {
    await sql`select set_config('heardback.workspace_id', ${crowd}, true)`.execute(trx);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${sql.raw(body)}`.execute(trx);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plan).toContain('person_search');
});

/** What the function of the search asks, which runs as the owner of the tables, as this test does. */
async function bodyOfSearch(): Promise<string> {
  const { rows } = await sql<{ body: string; isDefiner: boolean }>`
    select prosrc as body, prosecdef as "isDefiner" from pg_proc where proname = 'search_people'`.execute(
    database.db,
  );
  expect(rows[0]?.isDefiner).toBe(true);
  return (rows[0]?.body ?? '').replace('like pattern', "like '%abc1%'").replace('limit most', 'limit 10');
}
