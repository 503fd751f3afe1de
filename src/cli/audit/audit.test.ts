import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { auditReport } from '../../contract/audit-report.ts';
import { runCli } from '../testing/run-cli.ts';

const ONTARIO = [
  '--country',
  'CA',
  '--region',
  'ON',
  '--time-zone',
  'America/Toronto',
  '--as-of',
  '2026-11-20T12:00',
];

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'heardback-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

function file(text: string, name = 'export.csv'): string {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return path;
}

async function report(args: readonly string[]) {
  const { out, code } = await runCli(['audit', ...args, '--json']);
  return { report: auditReport.parse(JSON.parse(out)), code };
}

describe('an audit of the small sample', () => {
  test('tells who waits, who owes it, since when and how late, the worst first', async () => {
    const { out, code } = await runCli(['audit', 'samples/small.csv', ...ONTARIO], { width: 120 });
    expect(code).toBe(1);
    expect(out).toMatchSnapshot();
  });

  test('has the promise keeper answer everybody and the other one nobody', async () => {
    const { byOwner } = (await report(['samples/small.csv', ...ONTARIO])).report;
    const noor = byOwner.find(({ name }) => name === 'Noor Haddad');
    const dara = byOwner.find(({ name }) => name === 'Dara Quist');
    expect(noor).toMatchObject({ answeredRate: 1, untold: 0 });
    expect(dara).toMatchObject({ answeredRate: 0, untold: 3 });
  });

  test('knows the law of Ontario only where the team works there', async () => {
    const { findings } = (await report(['samples/small.csv', ...ONTARIO])).report;
    expect(findings.filter(({ law }) => law?.hasPassed).map(({ person }) => person)).toEqual(
      expect.arrayContaining(['Pia Adler', 'Quinn Hale']),
    );
    const elsewhere = (await report(['samples/small.csv', '--country', 'US', '--as-of', '2026-11-20']))
      .report;
    expect(elsewhere.findings.every(({ law }) => law === null)).toBe(true);
    const exempt = (await report(['samples/small.csv', ...ONTARIO, '--employer-size', '12'])).report;
    expect(exempt.totals.lawPassed).toBe(0);
  });

  test('owes nothing to the runner-up who is honestly on hold, and asks the agency to pass the no on', async () => {
    const { findings } = (await report(['samples/small.csv', ...ONTARIO])).report;
    const of = (name: string) => findings.find(({ person }) => person === name);
    expect(of('Ida Berg')).toMatchObject({ owedBy: 'agency', word: 'passOn', owner: 'Bright Desk' });
    expect(of('Nia Oduya')).toMatchObject({ owedBy: 'candidate', word: 'offerDecision', state: 'waiting' });
    expect(of('Dina Costa')).toMatchObject({ owedBy: 'candidate', word: 'candidateTask', isLate: true });
    expect(of('Uma Ghosh')).toMatchObject({ word: 'apology' });
    expect(of('Hana Ito')?.isLate ?? false).toBe(false);
  });

  test('looks back: what happened later was not known then', async () => {
    const { findings } = (
      await report(['samples/small.csv', '--country', 'CA', '--region', 'ON', '--as-of', '2026-10-17'])
    ).report;
    expect(findings.find(({ person }) => person === 'Ada Park')).toMatchObject({
      word: 'answer',
      isLate: false,
    });
    expect(findings.find(({ person }) => person === 'Uma Ghosh')).toBeUndefined();
  });

  test('counts only the openings and owners that were asked for, and lists only the states', async () => {
    const cooks = (await report(['samples/small.csv', ...ONTARIO, '--opening', 'COOK'])).report;
    expect(cooks.totals.applications).toBe(9);
    const daras = (
      await report(['samples/small.csv', ...ONTARIO, '--owner', 'dara', '--only', 'untold', '--limit', '2'])
    ).report;
    expect(daras.findings.map(({ state }) => state)).toEqual(['untold', 'untold']);
    expect(daras.findingsInAll).toBe(3);
  });

  test('moves with the policy', async () => {
    const policy = file(JSON.stringify({ timing: { answer: { due: { businessDays: 60 } } } }), 'slow.json');
    const usual = (await report(['samples/small.csv', ...ONTARIO])).report;
    const slow = (await report(['samples/small.csv', ...ONTARIO, '--policy', policy])).report;
    expect(slow.totals.overdue).toBeLessThan(usual.totals.overdue);
  });
});

describe('what comes out', () => {
  test('leaves with 0 when nobody waits for a word that is late', async () => {
    const path = file('Name,Job,Applied on,Interview date\nAda,Cook,2026-11-16,2026-11-19\n');
    expect(await runCli(['audit', path])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nobody waits for a word that is late'),
    });
  });

  test('fits the width of the terminal, whatever is in the names', async () => {
    const path = file(
      `Name,Job,Recruiter,Interview date,Status\n"${'Long '.repeat(30)}\u001b[31m","${'Job '.repeat(40)}",漢字漢字漢字漢字,2026-10-01,Active\n`,
    );
    for (const width of [60, 80, 120]) {
      const { out } = await runCli(['audit', path, '--as-of', '2026-11-20'], { width });
      const table = out.split('\n').slice(4, 8);
      expect(Math.max(...table.map((line) => line.length))).toBeLessThanOrEqual(width);
      expect(out).not.toContain('\u001b');
    }
  });

  test('is CSV that a spreadsheet cannot be tricked with', async () => {
    const path = file(
      'Name,Job,Interview date\n"=HYPERLINK(""x"")",Cook,2026-10-01\n"Park, Ada",Cook,2026-10-01\n',
    );
    const { out, code } = await runCli(['audit', path, '--csv']);
    expect(code).toBe(1);
    const [header, ...rows] = out.split('\n');
    expect(header).toMatch(/^person,address,opening,owner/);
    expect(rows.join('\n')).toContain('"\'=HYPERLINK(""x"")"');
    expect(rows.join('\n')).toContain('"Park, Ada"');
  });

  test('is one page that needs nothing else, and lets no name become markup', async () => {
    const page = join(folder(), 'report.html');
    const path = file(
      'Name,Job,Interview date,Recruiter\n<script>alert(1)</script>,"Cook & ""host""",2026-08-01,Kim\n',
    );
    await runCli(['audit', path, ...ONTARIO, '--html', page]);
    const html = readFileSync(page, 'utf8');
    expect(html).not.toMatch(/<script|https?:\/\/|url\((?!#)/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby/);
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html).toContain('Ontario, 45 days after the last interview');
  });

  test('keeps data and words apart: JSON alone on one side, how it was read on the other', async () => {
    const { out, notes } = await runCli([
      'audit',
      'samples/messy.csv',
      '--json',
      '--map',
      'interviewStartsAt=Intervew Date',
      '--date-order',
      'dmy',
    ]);
    expect(() => auditReport.parse(JSON.parse(out))).not.toThrow();
    expect(notes).toMatch(/windows-1252, semicolons, header in row 4/);
    expect(notes).toMatch(/7 rows were left out/);
  });

  test('says which column was probably meant, and takes it when told', async () => {
    const path = file('Name,Job,Intervew Date\nAda,Cook,2026-10-01\n');
    expect((await runCli(['audit', path])).notes).toContain('--map interviewStartsAt="Intervew Date"');
    const { out } = await runCli(['audit', path, '--map', 'interviewStartsAt=Intervew Date']);
    expect(out).toContain('1 person waits for a word that is late');
  });

  test('keeps what was said in a mapping and reads it again', async () => {
    const [mapping, path] = [
      join(folder(), 'ours.json'),
      file('Wer,Stelle,Gespraech,Stand\nAda,Koch,03/10/2026,Regret\n'),
    ];
    const said = [
      '--map',
      'fullName=Wer',
      '--map',
      'opening=Stelle',
      '--map',
      'interviewStartsAt=Gespraech',
      '--map',
      'status=Stand',
      '--words',
      'Regret=declined',
      '--date-order',
      'dmy',
    ];
    const first = await runCli(['audit', path, ...said, '--save-mapping', mapping]);
    const second = await runCli(['audit', path, '--mapping', mapping]);
    expect(first.out).toContain('never told');
    expect(second.out).toBe(first.out);
  });
});

describe('what is wrong', () => {
  test.each([
    [['nowhere.csv'], /Cannot read nowhere\.csv: there is no such file/],
    [['samples/smal.csv'], /Did you mean samples\/small\.csv\?/],
    [['samples'], /it is a folder/],
    [['samples/facts.json'], /it is JSON/],
    [['samples/small.csv', '--as-of', 'yesterday'], /Cannot use --as-of yesterday: it is no date/],
    [['samples/small.csv', '--time-zone', 'Toronto'], /there is no such time zone/],
    [['samples/small.csv', '--country', 'Canada'], /write two letters/],
    [['samples/small.csv', '--region', 'ON'], /say the --country as well/],
    [['samples/small.csv', '--map', 'toldAtt=Status'], /Did you mean "toldAt"\?/],
    [['samples/small.csv', '--map', 'toldAt'], /write it as --map left=right/],
    [['samples/small.csv', '--words', 'Gone=decline'], /It can mean moving, declined/],
    [['samples/joined/candidates.csv'], /no column says for which opening/],
  ])('is said with a way out, and leaves with 2: %j', async (args, sentence) => {
    const { code, notes, out } = await runCli(['audit', ...args]);
    expect(notes).toMatch(sentence);
    expect(code).toBe(2);
    expect(out).toBe('');
  });

  test('is each wrong place in a policy, by its path', async () => {
    const path = file(
      JSON.stringify({ timing: { answer: { due: { businessDays: -1 } }, nonsense: {} } }),
      'policy.json',
    );
    const { notes, code } = await runCli(['audit', 'samples/small.csv', '--policy', path]);
    expect(code).toBe(2);
    expect(notes).toMatch(/timing/);
  });

  test('is every row: then nothing is reported as if nobody waited', async () => {
    const path = file('Name,Job,Applied on\nAda,Cook,soon\nBen,Cook,later\nCem,Cook,2026-01-01x\n');
    const { notes, code } = await runCli(['audit', path, '--map', 'appliedAt=Applied on']);
    expect(code).toBe(2);
    expect(notes).toMatch(/Cannot use any row.*row 2.*"Applied on" \(soon\) is no date/s);
  });
});
