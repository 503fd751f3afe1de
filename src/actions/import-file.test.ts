import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { v7 } from 'uuid';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sampleFiles } from '../../samples/generate.ts';
import { type Source, sourceOf } from '../intake/ats/source.ts';
import { publicHolidays } from '../intake/holidays/public-holidays.ts';
import { DAY } from '../lib/instant.ts';
import { createLog } from '../runtime/log.ts';
import type { Database } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { openDatabase } from '../storage/open-database.ts';
import { makeTestDatabase, openDatabaseForTest } from '../storage/testing/test-database.ts';
import { saveTestApplication, saveTestWorkspace } from '../storage/testing/test-workspace.ts';
import { type ImportFiles, type ImportOutcome, importFiles } from './import-file.ts';
import { createPolicyShelf } from './policy-shelf.ts';
import { sweep } from './sweep.ts';

const NOW = Date.UTC(2026, 10, 20, 17);
const policies = createPolicyShelf(publicHolidays);
const log = createLog('silent');

function sample(...names: string[]): Source[] {
  return names.map((name) => sourceOf(name, sampleFiles().get(name) ?? readFileSync(`samples/${name}`)));
}

async function openWorkspace(): Promise<{ database: Database; workspaceId: string }> {
  const database = await openDatabaseForTest();
  const workspaceId = v7();
  await inWorkspace(database, workspaceId, (trx) => saveTestWorkspace(trx, workspaceId));
  return { database, workspaceId };
}

function run(
  database: Database,
  input: Partial<ImportFiles> & Pick<ImportFiles, 'workspaceId' | 'sources'>,
): Promise<ImportOutcome> {
  return importFiles(
    { database, clock: { now: () => NOW }, log, policies },
    { startedBy: null, options: { timeZone: 'America/Toronto' }, isDryRun: false, ...input },
  );
}

/** Everything that an import writes, in one order, without the moment of writing. */
async function contents(database: Database, workspaceId: string) {
  return await inWorkspace(database, workspaceId, async (trx) => {
    const people = await trx
      .selectFrom('person')
      .select(['person_id', 'name', 'address', 'external_id', 'kind'])
      .orderBy('person_id')
      .execute();
    const openings = await trx
      .selectFrom('opening')
      .select(['opening_id', 'title', 'owner_id'])
      .orderBy('opening_id')
      .execute();
    const applications = await trx
      .selectFrom('application')
      .select(['application_id', 'person_id', 'opening_id', 'owner_id'])
      .orderBy('application_id')
      .execute();
    const facts = await trx
      .selectFrom('fact')
      .select(['application_id', 'fact_id', 'seq', 'at', 'type', 'data'])
      .orderBy('application_id')
      .orderBy('seq')
      .execute();
    const standings = await trx
      .selectFrom('standing')
      .innerJoin('wake', 'wake.application_id', 'standing.application_id')
      .select(['standing.application_id', 'fact_count', 'list', 'digest', 'wake_at'])
      .orderBy('standing.application_id')
      .execute();
    const members = await trx
      .selectFrom('member')
      .select(['member_id', 'name'])
      .orderBy('member_id')
      .execute();
    return { people, openings, applications, facts, standings, members };
  });
}

describe('an import', () => {
  test('makes people, openings, applications and facts, and works out who owes what', async () => {
    const { database, workspaceId } = await openWorkspace();
    const outcome = await run(database, { workspaceId, sources: sample('small.csv') });
    expect(outcome).toMatchObject({ rowsRead: 30, rowsGood: 30, rowsBad: 0 });
    const { people, applications, facts, standings, openings, members } = await contents(
      database,
      workspaceId,
    );
    expect(applications).toHaveLength(30);
    expect(people).toHaveLength(30 + 1);
    expect(openings.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Line cook', 'Night auditor', 'Nurse']),
    );
    expect(members.map(({ name }) => name)).toEqual(expect.arrayContaining(['Noor Haddad', 'Dara Quist']));
    expect(facts).toHaveLength(outcome.creates.facts);
    expect(standings.filter(({ list }) => list === 'owed').length).toBeGreaterThan(8);
    expect(standings.filter(({ list }) => list === 'waiting').length).toBeGreaterThanOrEqual(2);
    expect(standings.every(({ digest }) => digest !== null)).toBe(true);
    const pia = people.find(({ name }) => name === 'Pia Adler');
    const hers = applications.find(({ person_id }) => person_id === pia?.person_id);
    expect(hers?.owner_id).toBe(members.find(({ name }) => name === 'Dara Quist')?.member_id);
  });

  test('keeps names out of facts', async () => {
    const { database, workspaceId } = await openWorkspace();
    await run(database, { workspaceId, sources: sample('joined/interviews.csv', 'joined/submissions.csv') });
    const { facts } = await contents(database, workspaceId);
    expect(facts.length).toBeGreaterThan(10);
    expect(JSON.stringify(facts)).not.toMatch(/Lin Marsh|Sam Okafor|Saito|@/);
  });

  test('changes nothing when it is run twice', async () => {
    const { database, workspaceId } = await openWorkspace();
    await run(database, {
      workspaceId,
      sources: sample('small.csv', 'messy.csv'),
      options: { timeZone: 'America/Toronto' },
    });
    const before = await contents(database, workspaceId);
    const outcome = await run(database, { workspaceId, sources: sample('small.csv', 'messy.csv') });
    expect(outcome.creates).toEqual({ members: 0, people: 0, openings: 0, applications: 0, facts: 0 });
    expect(await contents(database, workspaceId)).toEqual(before);
  });

  test('says in a dry run what it would make, and makes nothing', async () => {
    const { database, workspaceId } = await openWorkspace();
    const before = await contents(database, workspaceId);
    const dry = await run(database, { workspaceId, sources: sample('year.csv'), isDryRun: true });
    expect(await contents(database, workspaceId)).toEqual(before);
    const real = await run(database, { workspaceId, sources: sample('year.csv') });
    expect(dry.creates).toEqual(real.creates);
    expect(real.creates.applications).toBe(2000);
  });

  test('brings good rows in and tells every bad one with its row and reason', async () => {
    const { database, workspaceId } = await openWorkspace();
    const told: string[] = [];
    const outcome = await run(database, {
      workspaceId,
      sources: sample('messy.csv'),
      onProblem: ({ row, field, reason }, header) =>
        told.push(`${row} ${field} ${reason} (${header.length})`),
    });
    expect(outcome.rowsBad).toBe(told.length);
    expect(told.join('\n')).toMatch(/9 Beworben am is no date with the day first \(10\)/);
    expect(told.join('\n')).toMatch(/names nobody/);
    expect(outcome.rowsGood).toBeGreaterThan(5);
  });

  test('adds what a later export knows to what is there', async () => {
    const { database, workspaceId } = await openWorkspace();
    const header =
      'Application ID,Candidate,Email,Job,Applied on,Interview date,Status,Rejected on,Rejection email sent at\n';
    const first = `${header}7,Ada Park,ada@mail.example,Cook,2026-10-01,2026-10-14,Active,,\n`;
    const later = `${header}7,Ada Park,ada@mail.example,Cook,2026-10-01,2026-10-14,Rejected,2026-10-20,2026-10-21\n`;
    await run(database, { workspaceId, sources: [sourceOf('a.csv', first)] });
    const outcome = await run(database, { workspaceId, sources: [sourceOf('b.csv', later)] });
    expect(outcome.creates).toMatchObject({ people: 0, applications: 0 });
    const { facts, standings } = await contents(database, workspaceId);
    expect(facts.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['InterviewHeld', 'DecisionMade', 'MessageSent']),
    );
    expect(new Set(facts.map(({ seq }) => seq)).size).toBe(facts.length);
    expect(standings[0]?.fact_count).toBe(facts.length);
    expect(standings[0]?.list).toBe('none');
  });

  test('finds a person who is there already by the address, and their application by the opening', async () => {
    const { database, workspaceId } = await openWorkspace();
    await inWorkspace(database, workspaceId, async (trx) => {
      const { opening_id: openingId } = await trx
        .selectFrom('opening')
        .select('opening_id')
        .executeTakeFirstOrThrow();
      await saveTestApplication(
        trx,
        { workspaceId, openingId },
        { name: 'Ada Park', address: 'Ada@Example.com' },
      );
    });
    const text =
      'Candidate,Email,Job,Applied on,Interview date\nAda Park,ada@example.com,nurse,2026-10-01,2026-10-14\n';
    const outcome = await run(database, { workspaceId, sources: [sourceOf('a.csv', text)] });
    expect(outcome.creates).toMatchObject({ people: 0, openings: 0, applications: 0, facts: 3 });
  });

  test('keeps two people apart who share the address of their agency', async () => {
    const { database, workspaceId } = await openWorkspace();
    const text =
      'Candidate ID,Candidate,Email,Job,Applied on\n1,Ada,desk@agency.example,Cook,2026-10-01\n2,Ben,desk@agency.example,Cook,2026-10-02\n';
    const outcome = await run(database, { workspaceId, sources: [sourceOf('a.csv', text)] });
    expect(outcome.creates).toMatchObject({ people: 2, applications: 2 });
  });

  test('nudges nobody about what is past', async () => {
    const { database, workspaceId } = await openWorkspace();
    const nudges = () =>
      inWorkspace(database, workspaceId, (trx) =>
        trx.selectFrom('nudge').select(['state', 'at']).where('state', '=', 'planned').execute(),
      );
    await run(database, { workspaceId, sources: sample('small.csv') });
    expect(await nudges()).toEqual([]);
    const later = { database, clock: { now: () => NOW + 14 * DAY }, log, policies };
    await sweep(later, { batchSize: 100 });
    const planned = await nudges();
    expect(planned.length).toBeGreaterThan(0);
    expect(planned.filter(({ at }) => at < NOW)).toEqual([]);
  });

  test('of a later export nudges nobody about a duty that was late before it came', async () => {
    const { database, workspaceId } = await openWorkspace();
    const header = 'Application ID,Candidate,Email,Job,Applied on,Interview date\n';
    await run(database, {
      workspaceId,
      sources: [sourceOf('a.csv', `${header}7,Ada Park,ada@mail.example,Cook,2026-10-01,\n`)],
    });
    await run(database, {
      workspaceId,
      sources: [sourceOf('b.csv', `${header}7,Ada Park,ada@mail.example,Cook,2026-10-01,2026-10-14\n`)],
    });
    const { standings } = await contents(database, workspaceId);
    expect(standings[0]?.list).toBe('owed');
    const planned = await inWorkspace(database, workspaceId, (trx) =>
      trx.selectFrom('nudge').select('at').where('state', '=', 'planned').execute(),
    );
    expect(planned).toEqual([]);
  });

  test('keeps names and titles as they are written, whatever stands in them', async () => {
    const { database, workspaceId } = await openWorkspace();
    const text =
      'Candidate,Email,Job,Applied on\n"Zoë ""\\N"" O\'Brien\\t",zoe@mail.example,"Cook\tnights\\",2026-10-01\n';
    await run(database, { workspaceId, sources: [sourceOf('a.csv', text)] });
    const { people, openings } = await contents(database, workspaceId);
    expect(people.map(({ name }) => name)).toEqual([`Zoë "\\N" O'Brien\\t`]);
    expect(openings.map(({ title }) => title)).toContain('Cook\tnights\\');
  });

  test('of the same file twice at once makes everything once', async () => {
    const { database, workspaceId } = await openWorkspace();
    const twice = await Promise.all(
      [1, 2].map(() => run(database, { workspaceId, sources: sample('year.csv') })),
    );
    const { applications, people, facts } = await contents(database, workspaceId);
    expect(applications).toHaveLength(2000);
    expect(twice.reduce((sum, { creates }) => sum + creates.people, 0)).toBe(people.length);
    expect(twice.reduce((sum, { creates }) => sum + creates.facts, 0)).toBe(facts.length);
  });

  test('stops where it is told to, and goes on from there', async () => {
    const { database, workspaceId } = await openWorkspace();
    const stopping = new AbortController();
    await run(database, {
      workspaceId,
      sources: sample('year.csv'),
      signal: stopping.signal,
      onProgress: ({ doing }) => doing === 'saving' && stopping.abort(),
    });
    const half = (await contents(database, workspaceId)).applications.length;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(2000);
    await run(database, { workspaceId, sources: sample('year.csv') });
    expect((await contents(database, workspaceId)).applications).toHaveLength(2000);
  });

  test('ends in the same state when it was killed in the middle and is run again', async () => {
    const [killed, whole] = [await makeTestDatabase(), await makeTestDatabase()];
    onTestFinished(async () => {
      await killed.remove();
      await whole.remove();
    });
    const workspaceId = v7();
    for (const { options } of [killed, whole]) {
      const database = await openDatabase(options);
      await inWorkspace(database, workspaceId, async (trx) => {
        await saveTestWorkspace(trx, workspaceId);
        await trx.deleteFrom('opening').execute();
        await trx.deleteFrom('member').execute();
      });
      await database.close();
    }
    await importUntilKilled(killed.options, workspaceId);
    const database = await openDatabase(killed.options);
    const half = (await contents(database, workspaceId)).applications.length;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(2000);
    await run(database, { workspaceId, sources: sample('year.csv') });
    const other = await openDatabase(whole.options);
    await run(other, { workspaceId, sources: sample('year.csv') });
    expect(await contents(database, workspaceId)).toEqual(await contents(other, workspaceId));
    await database.close();
    await other.close();
  });
});

async function importUntilKilled(options: unknown, workspaceId: string): Promise<void> {
  const script = new URL('./testing/import-until-killed.ts', import.meta.url).pathname;
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, JSON.stringify(options), workspaceId, String(NOW)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [written] = (await once(child.stdout, 'data')) as [Buffer];
  expect(String(written)).toContain('saved');
  child.kill('SIGKILL');
  await once(child, 'exit');
}
