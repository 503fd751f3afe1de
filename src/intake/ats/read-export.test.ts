import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../domain/fact/fact.ts';
import { DAY, toIso } from '../../lib/instant.ts';
import type { ExportOptions } from './export-options.ts';
import type { ImportedApplication } from './imported.ts';
import { openExport } from './read-export.ts';
import type { RowProblem } from './read-row.ts';
import { type Source, sourceOf } from './source.ts';

const NOW = Date.UTC(2026, 10, 20, 17);

async function readAll(sources: readonly (Source | string)[], options: Partial<ExportOptions> = {}) {
  const files = sources.map((source, index) =>
    typeof source === 'string' ? sourceOf(`${'abcdef'[index]}.csv`, source) : source,
  );
  const opened = await openExport(files, { now: NOW, timeZone: 'America/Toronto', ...options });
  const applications: ImportedApplication[] = [];
  const problems: RowProblem[] = [];
  for await (const batch of opened.read()) {
    applications.push(...batch.applications);
    problems.push(...batch.problems);
  }
  return { applications, problems, survey: opened.survey };
}

/** The facts of a single row, as lines that read like a story. */
async function storyOf(row: Record<string, string>, options: Partial<ExportOptions> = {}): Promise<string[]> {
  const cells = { Candidate: 'Ada Park', Job: 'Cook', ...row };
  const { applications, problems } = await readAll(
    [`${Object.keys(cells).join(';')}\n${Object.values(cells).join(';')}\n`],
    options,
  );
  expect(problems).toEqual([]);
  return applications.flatMap(({ facts }) => facts.map(line));
}

function line(fact: Fact): string {
  const what =
    'says' in fact
      ? ` ${fact.says.join('+')}`
      : 'outcome' in fact
        ? ` ${fact.outcome}`
        : 'by' in fact
          ? ` by ${fact.by}`
          : '';
  return `${toIso(fact.at).slice(0, 16)} ${fact.type}${what}`;
}

describe('what a row tells', () => {
  it('is nothing more than an application while it is on its way', async () => {
    expect(await storyOf({ 'Applied on': '2026-10-01', Status: 'Active' })).toEqual([
      '2026-10-01T13:00 ApplicationReceived',
    ]);
  });

  it('is a task that the person owes, until a column says that it came back', async () => {
    const given = { 'Applied on': '2026-10-01', 'Task sent on': '2026-10-05', 'Task due on': '2026-10-12' };
    const { applications } = await readAll([
      `Candidate,Job,${Object.keys(given).join()}\nAda Park,Cook,${Object.values(given).join()}\n`,
    ]);
    expect(applications[0]?.facts.at(-1)).toMatchObject({
      type: 'TaskAgreed',
      owedBy: 'candidate',
      deadline: { on: '2026-10-12' },
    });
    expect((await storyOf({ ...given, 'Task returned on': '2026-10-11' })).at(-1)).toBe(
      '2026-10-11T15:30 MessageReceived task',
    );
  });

  it('is a decision that nobody was told of, where no column says that somebody was', async () => {
    expect(
      await storyOf({
        'Applied on': '2026-10-01',
        'Interview date': '2026-10-14 14:00',
        Status: 'Rejected',
        'Rejected on': '2026-10-20',
      }),
    ).toEqual([
      '2026-10-01T13:00 ApplicationReceived',
      '2026-10-01T13:00 InterviewScheduled',
      '2026-10-14T19:00 InterviewHeld',
      '2026-10-20T22:00 DecisionMade decline',
    ]);
  });

  it('is evidence where a column says when they were told, by mail or by telephone', async () => {
    const row = { Status: 'Rejected', 'Rejected on': '2026-10-20', 'Candidate notified on': '2026-10-21' };
    expect((await storyOf(row)).at(-1)).toBe('2026-10-22T00:00 MessageSent decision');
    expect((await storyOf({ ...row, 'Notified by': 'Phone' })).at(-1)).toBe(
      '2026-10-22T00:00 CallMade decision',
    );
  });

  it('puts the decision before the word about it, whatever the columns say', async () => {
    const story = await storyOf({
      Status: 'Rejected',
      'Rejected on': '2026-10-22',
      'Rejection sent at': '2026-10-20T10:00:00Z',
    });
    expect(story).toEqual(['2026-10-20T10:00 DecisionMade decline', '2026-10-20T10:00 MessageSent decision']);
  });

  it('counts a last contact on the day of the decision or later as the word about it, and an earlier one as thanks', async () => {
    const row = { 'Interview date': '2026-10-14', Status: 'Rejected', 'Rejected on': '2026-10-20' };
    expect((await storyOf({ ...row, 'Last contacted': '2026-10-20' })).at(-1)).toMatch(
      /MessageSent decision\+thanks/,
    );
    expect(await storyOf({ ...row, 'Last contacted': '2026-10-16' })).toContain(
      '2026-10-17T00:00 MessageSent thanks',
    );
  });

  it('is a withdrawal where the reason is theirs, whatever the status says', async () => {
    const row = { Status: 'Rejected', 'Rejected on': '2026-10-20' };
    for (const reason of [
      { 'Rejection reason type': 'They rejected us' },
      { 'Rejection reason': 'Accepted another offer' },
    ]) {
      expect(await storyOf({ ...row, ...reason })).toEqual(['2026-10-20T22:00 CandidateWithdrew']);
    }
  });

  it('is a hire where an archive reason says so', async () => {
    const story = await storyOf({
      Stage: 'Offer',
      'Archived at': '2026-10-20',
      Status: 'Archived',
      'Archive reason': 'Hired',
    });
    expect(story.map((one) => one.slice(17))).toEqual([
      'StageEntered',
      'OfferMade',
      'OfferAccepted',
      'FirstDayConfirmed',
    ]);
  });

  it('ends with the archive where the step is only where it stood', async () => {
    const last = async (row: Record<string, string>) => (await storyOf({ Stage: 'Offer', ...row })).at(-1);
    const archived = { 'Archived at': '2026-10-20' };
    expect(await last({ ...archived, 'Archive reason': 'Hired' })).toContain('FirstDayConfirmed');
    expect(await last({ ...archived, 'Archive reason': 'Underqualified' })).toContain('DecisionMade decline');
    expect(await last({ ...archived, 'Archive reason': 'Accepted another offer' })).toContain(
      'CandidateWithdrew',
    );
    expect(await last({ 'Offer sent on': '2026-10-19' })).toContain('OfferMade');
  });

  it('ends where only a reason says so, and goes on where a status does', async () => {
    const row = {
      Stage: 'Interview',
      'Last updated': '2026-10-20',
      'Rejection reason': 'Candidate withdrew',
    };
    expect((await storyOf(row)).at(-1)).toContain('CandidateWithdrew');
    expect((await storyOf({ ...row, Status: 'Active' })).join()).not.toContain('CandidateWithdrew');
  });

  it('waits for a first day that is to come', async () => {
    const story = await storyOf({
      Status: 'Hired',
      'Hired on': '2026-11-02',
      'Offer sent': '2026-10-28',
      'Start date': '2026-12-01',
    });
    expect(story.map((one) => one.slice(17))).toEqual(['OfferMade', 'OfferAccepted']);
  });

  it('is an open offer with its end, or one that was declined', async () => {
    expect(
      await storyOf({ Status: 'Offer', 'Offer sent': '2026-11-16', 'Offer expires': '2026-11-23' }),
    ).toEqual(['2026-11-16T23:30 OfferMade']);
    expect(
      (
        await storyOf({ Status: 'Offer declined', 'Offer sent': '2026-10-16', 'Rejected on': '2026-10-20' })
      ).at(-1),
    ).toBe('2026-10-20T22:00 OfferDeclined');
  });

  it('is a hold, a freeze or a filled opening', async () => {
    expect(await storyOf({ Status: 'On hold', 'Status changed on': '2026-10-20' })).toEqual([
      '2026-10-21T01:00 DecisionMade hold',
    ]);
    expect(await storyOf({ Status: 'Position on hold', 'Status changed on': '2026-10-20' })).toEqual([
      '2026-10-21T01:00 OpeningFrozen',
    ]);
    expect(await storyOf({ Status: 'Active', 'Job status': 'Filled', 'Filled on': '2026-10-20' })).toEqual([
      '2026-10-20T23:30 OpeningFilled',
    ]);
  });

  it.each([
    ['No show', 'InterviewMissed by candidate'],
    ['Interviewer no-show', 'InterviewMissed by interviewer'],
    ['Cancelled', 'InterviewCancelled by team'],
    ['Cancelled by candidate', 'InterviewCancelled by candidate'],
    ['Rescheduled', 'InterviewMoved by team'],
    ['Awaiting feedback', 'InterviewHeld'],
  ])('tells an interview that is "%s"', async (status, fact) => {
    const story = await storyOf({
      'Applied on': '2026-10-01',
      'Interview date': '2026-10-14 14:00',
      'Interview status': status,
    });
    expect(story.at(-1)?.slice(17)).toBe(fact);
  });

  it('leaves a planned interview planned, whether its time has passed or not', async () => {
    for (const date of ['2026-10-14 14:00', '2026-12-14 14:00']) {
      const story = await storyOf({
        'Applied on': '2026-10-01',
        'Interview date': date,
        'Interview status': 'Scheduled',
      });
      expect(story.at(-1)?.slice(17)).toBe('InterviewScheduled');
    }
  });

  it('R6: screening does not count as an interview', async () => {
    const { applications } = await readAll([
      'Name,Job,Phone screen,Onsite\nAda,Cook,2026-10-01,2026-10-05\n',
    ]);
    const held = applications[0]?.facts.filter((fact) => fact.type === 'InterviewHeld') ?? [];
    expect(held.map((fact) => fact.countsAsInterview)).toEqual([false, true]);
  });

  it('says what it had to guess', async () => {
    const { applications } = await readAll([
      'Name,Job,Applied on,Status\nAda,Cook,2026-10-01,Rejected\nBen,Cook,2026-10-01,Archived\nCem,Cook,,Active\n',
    ]);
    expect(applications.map(({ doubts }) => doubts)).toEqual([
      ['decisionDate'],
      ['whoEnded', 'decisionDate'],
      ['noDates'],
    ]);
  });

  it('knows an agency and a referral by the source', async () => {
    const { applications } = await readAll([
      'Name,Job,Applied on,Source\nAda,Cook,2026-10-01,Agency: Bright Desk\nBen,Cook,2026-10-01,Employee referral\nCem,Cook,2026-10-01,Careers page\n',
    ]);
    expect(applications.map(({ channel, agency }) => [channel, agency])).toEqual([
      ['agency', 'Bright Desk'],
      ['referral', null],
      ['direct', null],
    ]);
  });

  it('has words of their own where people say what they mean', async () => {
    const options = { words: { 'regret sent': 'declined' } as const };
    const told = await storyOf({ 'Applied on': '2026-10-01', Status: 'Regret Sent!' }, options);
    expect(told.at(-2)).toMatch(/decline/);
    expect(told.at(-1)).toMatch(/MessageSent decision/);
    expect(
      (
        await storyOf(
          { 'Applied on': '2026-10-01', Status: 'Regret Sent!' },
          { words: { 'regret sent': 'moving' } },
        )
      ).at(-1),
    ).toMatch(/ApplicationReceived/);
  });
});

describe('rows that belong together', () => {
  it('are one application where a person stands several times for one opening, and two for two openings', async () => {
    const { applications } = await readAll([
      'Email,Job,Interview date\nada@x.example,Cook,2026-10-01\nADA@x.example,Host,2026-10-02\nada@x.example,Cook,2026-10-05\n',
    ]);
    expect(
      applications.map(({ opening, facts }) => [
        opening.title,
        facts.filter(({ type }) => type === 'InterviewHeld').length,
      ]),
    ).toEqual([
      ['Host', 1],
      ['Cook', 2],
    ]);
  });

  it('are two where the applications have ids of their own', async () => {
    const { applications } = await readAll([
      'Application ID,Email,Job,Applied on\n1,ada@x.example,Cook,2026-01-01\n2,ada@x.example,Cook,2026-10-01\n',
    ]);
    expect(applications.map(({ key }) => key)).toEqual(['application:1', 'application:2']);
  });

  it('are met with a list of interviews whose times are headed otherwise', async () => {
    for (const header of ['Scheduled Start,Scheduled End', 'From,To']) {
      const { applications } = await readAll([
        'Candidate ID,Name,Job,Status\n1,Ada,Cook,Active\n',
        `Candidate ID,Name,Job,Interviewer,${header}\n1,Ada,Cook,Ines,2026-10-05 10:00,2026-10-05 11:00\n`,
      ]);
      expect(applications.flatMap(({ facts }) => facts.map(line))).toContain(
        '2026-10-05T15:00 InterviewHeld',
      );
    }
  });

  it('are met over files by id or by address, in any order of files', async () => {
    const files = ['candidates', 'submissions', 'interviews', 'placements'].map((name) =>
      sourceOf(`${name}.csv`, readFileSync(`samples/joined/${name}.csv`)),
    );
    const told = async (order: readonly Source[]) => {
      const { applications, problems } = await readAll(order);
      expect(problems).toEqual([]);
      return applications
        .map(({ key, person, facts }) => `${key} ${person.name}: ${facts.map(line).join(', ')}`)
        .sort();
    };
    const stories = await told(files);
    expect(stories).toHaveLength(8);
    expect(stories.find((story) => story.startsWith('application:S-1 '))).toMatch(
      /Ada Marsh.*InterviewHeld.*OfferMade.*OfferAccepted/,
    );
    expect(stories.find((story) => story.startsWith('application:S-8 Elif'))).toMatch(
      /InterviewMoved.*InterviewScheduled|InterviewScheduled.*InterviewMoved/,
    );
    expect(await told(files.toReversed())).toEqual(stories);
  });

  it('does not mix up people who share an address', async () => {
    const { applications } = await readAll([
      'Candidate ID,Name,Email,Job,Applied on\n1,Ada,desk@a.example,Cook,2026-10-01\n2,Ben,desk@a.example,Cook,2026-10-01\n',
    ]);
    expect(applications.map(({ person }) => person.name)).toEqual(['Ada', 'Ben']);
  });

  it('have the same keys and facts whenever they are read; a later day only adds what has happened since', async () => {
    const year = sourceOf('year.csv', readFileSync('samples/year.csv'));
    const ids = async (now: number) =>
      (await readAll([year], { now })).applications.flatMap(({ key, facts }) =>
        facts.map(({ id }) => `${key} ${id}`),
      );
    const first = await ids(NOW);
    expect(await ids(NOW)).toEqual(first);
    const later = new Set(await ids(NOW + 30 * DAY));
    expect(first.filter((id) => !later.has(id))).toEqual([]);
    expect(later.size).toBeGreaterThan(first.length);
  });
});

describe('rows that are wrong', () => {
  it('are told with file, row, column and reason, and the good ones go on', async () => {
    const { applications, problems } = await readAll(
      [sourceOf('messy.csv', readFileSync('samples/messy.csv'))],
      { columns: { interviewStartsAt: 'Intervew Date' }, dateOrder: 'dmy' },
    );
    expect(problems.map(({ row, field, reason }) => `${row} ${field}: ${reason}`)).toMatchInlineSnapshot(`
      [
        "9 Beworben am: is no date with the day first",
        "10 Intervew Date: is no date with the day first",
        "11 : names nobody: no name, no address and no id",
        "12 Beworben am: is no date with the day first",
        "13 E-Mail: is no mail address",
        "15 Absage am: lies in the future",
        "18 : has a quotation mark that is never closed",
      ]
    `);
    expect(applications.map(({ person }) => person.name)).toEqual(
      expect.arrayContaining(['Jörg Müller', 'Zoë Sørensen', 'Paul Engel']),
    );
  });

  it('are cut otherwise than the header, as where two files were glued together', async () => {
    const { applications, problems } = await readAll([
      'Name,Job,Applied on\nAda,Cook,2026-10-01\nBen;Cook;2026-10-02\nCem; the second,Cook,2026-10-03\n',
    ]);
    expect(problems.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'has its cells separated otherwise than the header'],
    ]);
    expect(applications.map(({ person }) => person.name)).toEqual(['Ada', 'Cem; the second']);
  });

  it('lie in the future, but for interviews to come and days that are still running', async () => {
    const header = 'Name,Job,Applied on,Interview date,Rejected on\n';
    const { problems } = await readAll([
      `${header}Ada,Cook,2026-11-20,2026-12-01,\nBen,Cook,2026-10-01,,2026-11-20\nCem,Cook,2026-10-01,,2026-11-22\n`,
    ]);
    expect(problems.map(({ row, field, reason }) => [row, field, reason])).toEqual([
      [4, 'Rejected on', 'lies in the future'],
    ]);
  });
});

describe('the order of day and month', () => {
  const rows = (...dates: string[]) =>
    `Name,Job,Applied on\n${dates.map((date, index) => `P${index},Cook,${date}`).join('\n')}\n`;

  it('is told by one day above 12 anywhere in the column, however late', async () => {
    const { applications } = await readAll([rows('03/04/2026', '04/04/2026', '13/04/2026')]);
    expect(applications.map(({ facts }) => toIso(facts[0]?.at ?? 0).slice(0, 10))).toEqual([
      '2026-04-03',
      '2026-04-04',
      '2026-04-13',
    ]);
  });

  it('is told by another column of the same file', async () => {
    const { applications } = await readAll([
      'Name,Job,Applied on,Interview date\nAda,Cook,03/04/2026,04/13/2026\n',
    ]);
    expect(toIso(applications[0]?.facts[0]?.at ?? 0)).toMatch(/^2026-03-04/);
  });

  it('is told by a column from which nothing else is read', async () => {
    const read = (seen: string) => readAll([`Name,Job,Applied on,Checked\nAda,Cook,03/04/2026,${seen}\n`]);
    expect(toIso((await read('04/13/2026')).applications[0]?.facts[0]?.at ?? 0)).toMatch(/^2026-03-04/);
    await expect(read('room 04/13/2026')).rejects.toMatchObject({ code: 'date_order_unknown' });
  });

  it('is asked for where nothing tells it, naming a row', async () => {
    await expect(readAll([rows('03/04/2026', '05/06/2026')])).rejects.toMatchObject({
      code: 'date_order_unknown',
      message: expect.stringMatching(/03\/04\/2026 \(row 2, column "Applied on" of a\.csv\).*--date-order/),
    });
    await expect(readAll([rows('03/04/2026')], { dateOrder: 'mdy' })).resolves.toMatchObject({
      problems: [],
    });
  });

  it('is asked for where rows contradict each other, naming one on each side', async () => {
    const contradicting = rows('03/04/2026', '13/04/2026', '04/25/2026');
    await expect(readAll([contradicting])).rejects.toMatchObject({
      code: 'date_order_unknown',
      message: expect.stringMatching(/row 3 \(13\/04\/2026\).*row 4 \(04\/25\/2026\)/),
    });
    const { problems } = await readAll([contradicting], { dateOrder: 'dmy' });
    expect(problems.map(({ row, reason }) => [row, reason])).toEqual([[4, 'is no date with the day first']]);
  });

  it('comes out the same for any dates of a column that has a day above 12', async () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2026-01-01'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(
        fc.array(day, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('dmy', 'mdy'),
        async (days, order) => {
          const written = [...days, new Date('2025-05-28')].map((one) => {
            const [year, month, date] = one.toISOString().slice(0, 10).split('-');
            return order === 'dmy' ? `${date}/${month}/${year}` : `${month}/${date}/${year}`;
          });
          const { applications } = await readAll([rows(...written)], { timeZone: 'UTC' });
          expect(applications.map(({ facts }) => toIso(facts[0]?.at ?? 0).slice(0, 10))).toEqual(
            [...days, new Date('2025-05-28')].map((one) => one.toISOString().slice(0, 10)),
          );
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('files that cannot be read', () => {
  it.each([
    ['', /a\.csv: it is empty/],
    [
      'Shoe size,Colour\n42,red\n',
      /Cannot tell whom the rows of a\.csv are about.*"Shoe size", "Colour".*--map/s,
    ],
    ['Name,Email\nAda,ada@x.example\n', /no column says for which opening/],
    ['[{"id": 1}]', /it is JSON/],
  ])('say what is wrong and what to do', async (text, sentence) => {
    await expect(readAll([text])).rejects.toThrow(sentence);
  });

  it('say when a column that was named is not there, and which one was meant', async () => {
    await expect(
      readAll(['Name,Job,Regret mail\nAda,Cook,2026-10-01\n'], { columns: { toldAt: 'Regret mial' } }),
    ).rejects.toThrow(/"Regret mial" for toldAt: no file has it. Did you mean "Regret mail"\?/);
  });

  it('leave out a column whose header names a date and whose cells are none', async () => {
    const { applications, survey } = await readAll([
      'Name,Job,Applied on,Rejected\nAda,Cook,2026-10-01,No\nBen,Cook,2026-10-01,Yes\n',
    ]);
    expect(applications).toHaveLength(2);
    expect([...(survey.tables[0]?.ignored ?? [])]).toEqual([3]);
  });

  it('find the header below a title', async () => {
    const { applications } = await readAll([
      'Candidates of the week;;\n;;\nName;Job;Applied on\nAda;Cook;2026-10-01\n',
    ]);
    expect(applications[0]?.rows).toEqual([{ file: 0, row: 4 }]);
  });
});
