import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { explanation } from '../../contract/explanation.ts';
import { type FactsFile, factsFile } from '../../contract/facts-file.ts';
import { factType } from '../../contract/vocabulary.ts';
import { runCli } from '../testing/run-cli.ts';

const SAMPLE = 'samples/facts.json';

function factsWith(change: (file: Loose) => void): string {
  const file = JSON.parse(readFileSync(SAMPLE, 'utf8')) as Loose;
  change(file);
  const folder = mkdtempSync(join(tmpdir(), 'heardback-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'facts.json');
  writeFileSync(path, JSON.stringify(file));
  return path;
}

// biome-ignore lint/suspicious/noExplicitAny: tests break the shape on purpose
type Loose = Record<string, any>;

async function results(args: readonly string[]) {
  const { out, code } = await runCli(['explain', ...args, '--json']);
  expect(code).toBe(0);
  return explanation.parse(JSON.parse(out)).results;
}

describe('explain', () => {
  test('tells in plain words who owes what, by when, because of what and by which rule', async () => {
    const { out, code } = await runCli(['explain', SAMPLE, '--at', '2026-10-20', '--application', 'broken']);
    expect(code).toBe(0);
    expect(out).toMatch(/Jonas Weber, Line cook/);
    expect(out).toMatch(/The team owes Jonas Weber the outcome \(Noor Haddad\)/);
    expect(out).toMatch(/fact 5: DecisionMade/);
    expect(out).toMatch(/policy row 8/);
    expect(out).toMatch(/Ontario|Employment Standards Act/);
    expect(out).toMatch(/Nothing changes before/);
  });

  test('R17: a mail to somebody who came through an agency goes to the agency, where the file does not say', async () => {
    const path = factsWith(({ applications }) => {
      const agency = applications.find(({ id }: Loose) => id === 'agency');
      for (const fact of agency.facts) if (fact.type === 'MessageSent') delete fact.to;
    });
    const told = async (file: string) =>
      (await results([file, '--application', 'agency', '--at', '2026-10-20']))[0]?.obligations;
    expect((await told(path))?.map((owed) => owed.kind)).toContain('passOn');
    expect(await told(path)).toEqual(await told(SAMPLE));
  });

  test('answers for several instants, and knows at each only what was known then', async () => {
    const [before, after] = await results([
      SAMPLE,
      '--application',
      'kept',
      '--at',
      '2026-10-08T12:00',
      '--at',
      '2026-10-20',
    ]);
    expect(before).toMatchObject({
      at: '2026-10-08T16:00:00.000Z',
      standing: { promise: { state: 'open' }, closure: null },
    });
    expect(after).toMatchObject({
      standing: { phase: 'closed', promise: { state: 'kept' }, closure: { how: 'told' } },
    });
  });

  test('follows the opening’s policy, and the one on the command line over it', async () => {
    const slow = factsWith((file) => {
      file['openings'][1].policy = { timing: { passOn: { due: { businessDays: 9 } } } };
    });
    const due = async (args: readonly string[]) =>
      (await results([...args, '--application', 'agency', '--at', '2026-10-20']))[0]?.obligations.find(
        ({ kind }) => kind === 'passOn',
      )?.dueAt;
    const usual = await due([SAMPLE]);
    const slower = await due([slow]);
    expect(Date.parse(slower ?? '')).toBeGreaterThan(Date.parse(usual ?? ''));
    const policy = factsWith((file) => {
      for (const key of Object.keys(file)) delete file[key];
      file['timing'] = { passOn: { due: { businessDays: 1 } } };
    });
    expect(await due([slow, '--policy', policy])).toBe(usual);
  });

  test('does not care in which order or how often the facts stand in the file', async () => {
    const shuffled = factsWith((file) => {
      for (const application of file['applications']) {
        application.facts = application.facts.map((fact: Loose, index: number) => ({
          id: String(index + 1),
          ...fact,
        }));
        application.facts = [...application.facts, ...application.facts].reverse();
      }
    });
    expect(await results([shuffled, '--at', '2026-10-20'])).toEqual(
      await results([SAMPLE, '--at', '2026-10-20']),
    );
  });

  test.each<[string, (file: Loose) => void, RegExp]>([
    [
      'a word that is none',
      (file) => (file['applications'][1].facts[2].closing.kind = 'shrugged'),
      /applications\[1\]\.facts\[2\]\.closing/,
    ],
    [
      'an instant without a zone',
      (file) => (file['applications'][0].facts[0].at = '2026-10-01T09:00'),
      /applications\[0\]\.facts\[0\]\.at/,
    ],
    [
      'a field that is not known',
      (file) => (file['applications'][0].facts[0].mood = 'good'),
      /applications\[0\]\.facts\[0\].*mood/s,
    ],
    [
      'a person who is not in the file',
      (file) => (file['applications'][2].person = 'nobody'),
      /applications\[2\]\.person: no person has the id "nobody"/,
    ],
    [
      'an interview that nobody held',
      (file) => (file['applications'][0].facts[3].interviewId = 'second'),
      /applications\[0\]\.facts\[3\]\.interviewId: no InterviewScheduled or InterviewHeld has the interviewId "second"/,
    ],
    ['a version of later', (file) => (file['version'] = 2), /version/],
    [
      'a zone that is none',
      (file) => (file['workspace'].place.timeZone = 'Toronto'),
      /workspace\.place\.timeZone/,
    ],
  ])('names the place of %s', async (_what, change, place) => {
    const { notes, code, out } = await runCli(['explain', factsWith(change)]);
    expect(code).toBe(2);
    expect(notes).toMatch(place);
    expect(out).toBe('');
  });

  test('says what is wrong with a file that is no JSON or not there', async () => {
    expect((await runCli(['explain', 'samples/small.csv'])).notes).toMatch(/it is no JSON/);
    expect((await runCli(['explain', 'none.json'])).notes).toMatch(/there is no such file/);
    expect((await runCli(['explain', SAMPLE, '--application', 'other'])).notes).toMatch(
      /the file has "kept", "broken", "agency", "frozen"/,
    );
  });
});

test('a facts file may hold every kind of fact that there is', () => {
  const base = JSON.parse(readFileSync(SAMPLE, 'utf8')) as FactsFile;
  for (const type of factType.options) {
    const facts = [
      { type, at: '2026-10-01T09:00:00Z' },
    ] as unknown as FactsFile['applications'][number]['facts'];
    const parsed = factsFile.safeParse({ ...base, applications: [{ ...base.applications[0], facts }] });
    const issues = parsed.success ? [] : parsed.error.issues;
    expect(
      issues.filter(({ path }) => path.at(-1) === 'type'),
      type,
    ).toEqual([]);
  }
});
