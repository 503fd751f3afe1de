import { describe, expect, it, test } from 'vitest';
import { readSheet, type SheetRemark, type SheetRow } from './read-sheet.ts';
import { stateOf } from './sheet-state.ts';

const READER = { today: '2026-11-22', timeZone: 'America/Toronto' } as const;

function rowsOf(text: string, dateOrder?: 'dmy' | 'mdy'): readonly SheetRow[] {
  return readSheet(text, { ...READER, dateOrder }).rows;
}

function about({ remarks }: { readonly remarks: readonly SheetRemark[] }): readonly string[] {
  return remarks.map((one) => one.about);
}

describe('what other trackers export', () => {
  test('JobSync: a job without a tick is not an application yet, and its counters are no notes', () => {
    const read = readSheet(
      [
        'index,createdAt,applied,appliedDate,Company,JobTitle,jobType,Location,JobSource,Status',
        '1,2026-10-30,Yes,2026-11-03,Northwind,Bookkeeper,Full Time,Toronto,LinkedIn,Applied',
        '2,2026-11-01,No,N/A,Harbour,Clerk,Unknown,N/A,Indeed,New',
        '3,2026-11-01,Yes,2026-11-04,Mill,Cook,Part Time,Ottawa,Indeed,Interview',
        '4,2026-11-01,Yes,2026-11-05,Quay,Planner,Contract,Ottawa,Indeed,Expired',
      ].join('\n'),
      READER,
    );
    expect(read.problems).toEqual([{ row: 3, why: 'notApplied' }]);
    expect(read.rows.map(({ company, appliedOn, state }) => [company, appliedOn, state])).toEqual([
      ['Northwind', '2026-11-03', 'applied'],
      ['Mill', '2026-11-04', 'interview'],
      ['Quay', '2026-11-05', null],
    ]);
    expect(read.rows[0]?.notes).toBe(
      'createdAt: 2026-10-30\njobType: Full Time\nLocation: Toronto\nJobSource: LinkedIn',
    );
    expect(read.rows.map(about)).toEqual([[], ['interviewUndated'], ['stateNotRead']]);
    expect(read.rows[2]?.notes).toContain('Status: Expired');
  });

  test('Teal: its own words for a job, for pay and for where it stands', () => {
    const read = readSheet(
      [
        'Job Position,Company,Max. Salary,Location,Status,Date Saved,Deadline,Date Applied,Follow up,Excitement',
        'Bookkeeper,Northwind,"$95,000",Toronto,Bookmarked,10/20/2026,,,,4',
        'Clerk,Harbour,"$70,000",Toronto,Applied,10/20/2026,,10/25/2026,,5',
        'Cook,Mill,,Ottawa,No Response 👻,10/20/2026,,10/02/2026,,3',
        'Pilot,Bay,,Ottawa,Not Selected,10/20/2026,,10/03/2026,,3',
        'Planner,Quay,,Ottawa,I Withdrew,10/20/2026,,10/04/2026,,3',
      ].join('\n'),
      READER,
    );
    expect(read.problems).toEqual([{ row: 2, why: 'notApplied' }]);
    expect(read.rows.map(({ title, appliedOn, state }) => [title, appliedOn, state])).toEqual([
      ['Clerk', '2026-10-25', 'applied'],
      ['Cook', '2026-10-02', 'noAnswer'],
      ['Pilot', '2026-10-03', 'declinedByThem'],
      ['Planner', '2026-10-04', 'withdrawn'],
    ]);
    expect(read.rows[0]).toMatchObject({ pay: '$70,000' });
    expect(read.kept).toEqual(['Location', 'Date Saved', 'Excitement']);
  });

  test('Huntr: the list of a board is where it stands, and moments with a zone are days by one’s own clock', () => {
    const [first, second] = rowsOf(
      [
        'Title,Company,List,URL,Location,Salary,Date Added,Applied Date,Notes',
        'Bookkeeper,Northwind,Applied,https://example.com/1,Toronto,,2026-11-01T10:00:00.000Z,2026-11-03T02:30:00.000Z,kind people',
        'Clerk,Harbour,Interview,example.com/2,Toronto,,2026-11-01T10:00:00.000Z,2026-11-03T09:15:00-05:00,',
        'Cook,Mill,Wishlist,,Toronto,,2026-11-01T10:00:00.000Z,,',
      ].join('\n'),
    );
    expect(first).toMatchObject({ appliedOn: '2026-11-02', posting: 'https://example.com/1' });
    expect(first?.notes).toMatch(/^kind people\n/);
    expect(second).toMatchObject({ appliedOn: '2026-11-03', posting: null });
    expect(second?.notes).toContain('URL: example.com/2');
  });
});

describe('a sheet of one’s own', () => {
  test('may have a heading, empty rows, pictures and columns that nobody foresaw', () => {
    const read = readSheet(
      [
        'My job hunt 🎯,,,,,,,,',
        ',,,,,,,,',
        'Job,Employer,Applied on,Stage,Last touch,Next step,Salary,Link,Notes',
        'Bookkeeper,Northwind,Nov 3,📞 Phone screen,Nov 10,Send references,80k,https://example.com/a,"kind, quick"',
        ',,,,,,,,',
        'Clerk,Harbour,3 Nov,👻 Ghosted,,,,,',
        'Cook,,3 Nov,Applied,,,,,',
        ',Quay,3 Nov,Applied,,,,,',
        'Pilot,Bay,yesterday-ish,In progress,,,,,',
      ].join('\r\n'),
      READER,
    );
    expect(read.columns).toEqual({
      company: 'Employer',
      title: 'Job',
      appliedOn: 'Applied on',
      posting: 'Link',
      pay: 'Salary',
      notes: 'Notes',
      state: 'Stage',
    });
    expect(read.problems).toEqual([
      { row: 7, why: 'companyMissing' },
      { row: 8, why: 'titleMissing' },
    ]);
    expect(read.rows.map(({ row, appliedOn, state }) => [row, appliedOn, state])).toEqual([
      [4, '2026-11-03', 'interview'],
      [6, '2026-11-03', 'noAnswer'],
      [9, null, null],
    ]);
    expect(read.rows[0]?.notes).toBe(
      'kind, quick\nStage: 📞 Phone screen\nLast touch: Nov 10\nNext step: Send references',
    );
    expect(read.rows.map(about)).toEqual([
      ['yearTaken', 'interviewUndated'],
      ['yearTaken', 'noAnswer'],
      ['dateNotRead', 'stateNotRead'],
    ]);
    expect(read.kept).toEqual(['Last touch', 'Next step']);
  });

  it.each([
    ['semicolons', 'Firma;Stelle;Beworben am\nNordwind;Buchhalter;03.11.2026'],
    ['tabs', 'Company\tRole\tDate\nNordwind\tBuchhalter\t3 November 2026'],
    ['a line for Excel', 'sep=;\nUnternehmen;Stelle;Datum\nNordwind;Buchhalter;2026-11-03'],
    ['French', 'Entreprise,Poste,Date de candidature\nNordwind,Buchhalter,3 novembre 2026'],
    ['Spanish', 'Empresa,Puesto,Fecha de solicitud\nNordwind,Buchhalter,3 de noviembre de 2026'],
    ['a byte order mark', '\ufeffCompany,Job Title,Date Applied\nNordwind,Buchhalter,"Nov 3, 2026"'],
    ['an Excel number', 'Company,Job Title,Date Applied\nNordwind,Buchhalter,46329'],
  ])('is read with %s', (_, text) => {
    expect(rowsOf(text)).toMatchObject([
      { company: 'Nordwind', title: 'Buchhalter', appliedOn: '2026-11-03', remarks: [] },
    ]);
  });

  test('with an offer does not say by when it must be answered, and that is said', () => {
    const [row] = rowsOf('Company,Job,Applied on,Status\nDepot,Driver,2026-10-01,🎉 Offer');
    expect(row && about(row)).toEqual(['offerUndated']);
  });

  test('without a company or a job in its header is refused with what it begins with', () => {
    expect(() => readSheet('Name,Age\nAda,30\n', READER)).toThrow(/begins with: Name, Age/);
    expect(() => readSheet('\n\n', READER)).toThrow(/is empty/);
  });
});

describe('the day of an application', () => {
  const dayOf = (text: string, dateOrder?: 'dmy' | 'mdy') => {
    const [row] = rowsOf(`Company,Job,Applied on\nA,B,"${text}"`, dateOrder);
    return row && [row.appliedOn, ...about(row)];
  };

  it.each([
    ['Nov 3', '2026-11-03'],
    ['Nov 3rd', '2026-11-03'],
    ['Tue, Nov 3', '2026-11-03'],
    ['3 Nov', '2026-11-03'],
    ['3. November', '2026-11-03'],
    ['11/21', '2026-11-21'],
    ['21.11.', '2026-11-21'],
    ['Dec 24', '2025-12-24'],
    ['Feb 29', '2024-02-29'],
  ])('%s without a year is the last one that is over, and that is said', (text, day) => {
    expect(dayOf(text)).toEqual([day, 'yearTaken']);
  });

  it.each([
    ['2026-11-03', '2026-11-03'],
    ['2026-11-03T23:30:00Z', '2026-11-03'],
    ['2026-11-03T02:30:00.123Z', '2026-11-02'],
    ['3 Nov 2026', '2026-11-03'],
    ['November 3, 2026', '2026-11-03'],
    ['11/21/26', '2026-11-21'],
    ['21/11/2026', '2026-11-21'],
    ['3.11.2026', '2026-11-03'],
    ['8/11/2026', '2026-11-08', 'dmy'],
    ['8/11/2026', '2026-08-11', 'mdy'],
    ['5/5/2026', '2026-05-05'],
  ] as const)('%s is %s', (text, day, order?: 'dmy' | 'mdy') => {
    expect(dayOf(text, order)).toEqual([day]);
  });

  it.each([
    ['', 'dateMissing'],
    ['N/A', 'dateMissing'],
    ['soon', 'dateNotRead'],
    ['31/11/2026', 'dateNotRead'],
    ['2027-01-04', 'dateAhead'],
  ])('“%s” is not made up', (text, remark) => {
    expect(dayOf(text)).toEqual([null, remark]);
  });

  test('that can be read both ways is asked about, not guessed', () => {
    expect(() => dayOf('8/11/2026')).toThrow(/“8\/11\/2026” can be read/);
    expect(() => dayOf('8/11')).toThrow(/can be read/);
  });

  test('is told by another row, or by what would lie ahead of today', () => {
    const both = (a: string, b: string) =>
      rowsOf(`Company,Job,Applied on\nA,B,${a}\nC,D,${b}`).map(({ appliedOn }) => appliedOn);
    expect(both('8/11/2026', '25/10/2026')).toEqual(['2026-11-08', '2026-10-25']);
    expect(both('8/11/2026', '10/25/2026')).toEqual(['2026-08-11', '2026-10-25']);
    expect(both('10/12/2026', '8/11/2026')).toEqual(['2026-10-12', '2026-08-11']);
  });

  test('of a sheet that contradicts itself is asked about, and what does not fit the answer is said', () => {
    const text = 'Company,Job,Applied on\nA,B,25/10/2026\nC,D,10/25/2026\nE,F,8/11/2026';
    expect(() => rowsOf(text)).toThrow(/can be read/);
    expect(rowsOf(text, 'dmy').map(({ appliedOn }) => appliedOn)).toEqual(['2026-10-25', null, '2026-11-08']);
    expect(rowsOf(text, 'dmy').map(about)).toEqual([[], ['dateNotRead'], []]);
  });
});

describe('where it stands', () => {
  it.each([
    ['Wishlist', 'notApplied'],
    ['⭐ Bookmarked', 'notApplied'],
    ['Saved', 'notApplied'],
    ['To apply', 'notApplied'],
    ['Applying', 'notApplied'],
    ['Not applied yet', 'notApplied'],
    ['Didn’t apply', 'notApplied'],
    ['Noch nicht beworben', 'notApplied'],
    ['Applied', 'applied'],
    ['✅ Applied', 'applied'],
    ['Application sent', 'applied'],
    ['Awaiting response', 'applied'],
    ['No response yet', 'applied'],
    ['Beworben', 'applied'],
    ['Candidature envoyée', 'applied'],
    ['Interviewing', 'interview'],
    ['🗣 Phone screen', 'interview'],
    ['2nd round', 'interview'],
    ['Vorstellungsgespräch', 'interview'],
    ['Entretien', 'interview'],
    ['Entrevista', 'interview'],
    ['👻 Ghosted', 'noAnswer'],
    ['No answer', 'noAnswer'],
    ['No response after interview', 'noAnswer'],
    ['Keine Antwort', 'noAnswer'],
    ['Sans réponse', 'noAnswer'],
    ['Sin respuesta', 'noAnswer'],
    ['❌ Rejected', 'declinedByThem'],
    ['Rejected after phone screen', 'declinedByThem'],
    ['Not selected', 'declinedByThem'],
    ['Hired someone else', 'declinedByThem'],
    ['Absage', 'declinedByThem'],
    ['Refusé', 'declinedByThem'],
    ['Rechazada', 'declinedByThem'],
    ['🎉 Offer', 'offer'],
    ['Negotiating', 'offer'],
    ['Angebot', 'offer'],
    ['Accepted', 'accepted'],
    ['Offer accepted', 'accepted'],
    ['Offer declined', 'offerDeclined'],
    ['I declined the offer', 'offerDeclined'],
    ['Withdrawn', 'withdrawn'],
    ['I withdrew', 'withdrawn'],
    ['Zurückgezogen', 'withdrawn'],
  ])('“%s” is %s', (text, state) => {
    expect(stateOf(text)).toBe(state);
  });

  it.each([
    'Declined',
    'No offer',
    'Offer rescinded',
    'Position filled',
    'Closed',
    'On hold',
    'In progress',
    '🤷',
    'Expired',
  ])('“%s” may mean either, and is left open', (text) => {
    expect(stateOf(text)).toBeNull();
  });
});
