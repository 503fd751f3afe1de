import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../in-workspace.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { saveTestApplication, saveTestWorkspace } from '../testing/test-workspace.ts';
import { insertNote } from './notes.ts';
import { listPeopleAt } from './people.ts';
import { searchPeople } from './people-search.ts';

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
    await trx
      .updateTable('person')
      .set({ phone: '+1 (416) 555-0199' })
      .where('name', '=', 'Ada Park')
      .execute();
    const ben = await trx
      .selectFrom('application as a')
      .innerJoin('person as p', 'p.person_id', 'a.person_id')
      .select('a.application_id')
      .where('p.name', 'like', 'Ben%')
      .executeTakeFirstOrThrow();
    await insertNote(trx, {
      id: v7(),
      workspaceId: ours,
      applicationId: ben.application_id,
      factId: null,
      kind: 'debrief',
      text: 'Asked about the Night shift twice.',
      authorId: null,
      writtenAt: 1,
    });
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
  ['the beginning of a word, when it is short', 'pa', ['Ada Park']],
  ['a telephone number, however it is written', '416-555.0199', ['Ada Park']],
  ['the opening they applied for', 'nurs', ['Ada Park', 'Ben 100% Sure', 'Zoë Álvarez']],
  ['the opening and the name together', 'nurse zo', ['Zoë Álvarez']],
  ['a note about them', 'night shift', ['Ben 100% Sure']],
  ['nothing in particular', '  ', ['Ada Park', 'Ben 100% Sure', 'Zoë Álvarez']],
  ['a sign that stands for anything in SQL, as itself', '100%', ['Ben 100% Sure']],
  ['another such sign', 'n_s', ['Ben 100% Sure']],
] as const)('people are found by %s', async ([, words, found]) => {
  const people = await inWorkspace(database, ours, (trx) => searchPeople(trx, ours, { words, most: 20 }));
  expect(people.map((person) => person.name)).toEqual(found);
});

test('people are found by their address in this workspace alone', async () => {
  const found = await inWorkspace(database, ours, (trx) => listPeopleAt(trx, ours, 'ADA@example.com'));
  expect(found.map((person) => person.name)).toEqual(['Ada Park']);
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
  const plan = await database.db.transaction().execute(async (trx) => {
    await sql`select set_config('heardback.workspace_id', ${crowd}, true)`.execute(trx);
    const { rows: asked } = await sql<{ text: string }>`
      select people_question(array['%abc1%'], '', 10) as text`.execute(trx);
    const question = asked[0]?.text ?? '';
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${sql.raw(question)}`.execute(trx);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plan).toContain('person_search');
});

test.for([
  ['ada', ['name', 'address'], null],
  ['5550199', ['phone'], null],
  ['zoë nurse', ['name', 'opening'], null],
  ['shift twice', ['note'], 'Asked about the Night shift twice.'],
] as const)('the search for %s says where it was found', async ([words, foundIn, note]) => {
  const [person] = await inWorkspace(database, ours, (trx) => searchPeople(trx, ours, { words, most: 20 }));
  expect(person?.foundIn).toEqual(foundIn);
  expect(person?.note?.text ?? null).toBe(note);
  expect(person?.applications.map(({ openingTitle }) => openingTitle)).toEqual(['Nurse']);
});

test('whoever is called by what is typed comes before those in whom it is somewhere', async () => {
  const id = v7();
  await inWorkspace(database, id, async (trx) => {
    const workspace = await saveTestWorkspace(trx, id);
    for (const name of ['Lee Ann', 'Ann Lee', 'Joanna Ro'])
      await saveTestApplication(trx, workspace, { name });
  });
  const found = await inWorkspace(database, id, (trx) => searchPeople(trx, id, { words: 'ann', most: 2 }));
  expect(found.map(({ name }) => name)).toEqual(['Ann Lee', 'Joanna Ro']);
});
