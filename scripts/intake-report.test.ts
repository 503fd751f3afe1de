import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Measure } from './intake-report/measure.ts';
import { reportTable } from './intake-report/report-table.ts';
import { reportOn } from './intake-report.ts';

const MATERIAL = 'src/intake/mail/testing/material';

function folderWith(files: Readonly<Record<string, readonly object[]>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'heardback-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, lines] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), lines.map((line) => JSON.stringify(line)).join('\n'));
  }
  return folder;
}

describe('mails in thirty languages, written for these tests', () => {
  let measures: readonly Measure[];
  beforeAll(async () => {
    ({ measures } = await reportOn(MATERIAL));
  }, 60_000);

  test.each([
    ['replies: words kept, no quote left', 0.99],
    ['replies: strict, no signature left', 0.99],
    ['replies in HTML', 0.99],
    ['out-of-office found', 0.99],
    ['human mail not silenced', 0.99],
    ['acknowledgements told from people', 0.95],
    ['wishes to stop found', 0.95],
    ['out-of-office: return date', 0.98],
    ['out-of-office: stand-in', 0.95],
    ['promises: date and instant', 0.97],
    ['promises: who is bound', 0.97],
    ['promises: the sentence', 0.97],
    ['promises: quiet where there is none', 0.99],
  ])('%s', (name, least) => {
    const { right, cases, failures } = measures.find((one) => one.name === name) as Measure;
    expect({ share: right / cases >= least, failures: right / cases >= least ? [] : failures }).toEqual({
      share: true,
      failures: [],
    });
  });
});

test('what is read wrongly is named with what it was taken for, and counted by language', async () => {
  const away = { cls: 'ooo', lang: 'en', subject: 'Re: Talk', sentAt: '2026-11-20T09:00:00Z' };
  const folder = folderWith({
    'absence/one.jsonl': [
      {
        ...away,
        text: 'I am out of the office until 27 November and will reply then.',
        returnsOn: '2026-11-27',
      },
      { ...away, lang: 'de', text: 'Passt Ihnen Dienstag um zehn?' },
    ],
  });
  const { measures, missing } = await reportOn(folder);
  expect(missing).toEqual(['replies', 'mail', 'ics', 'promises']);
  const found = measures.find(({ name }) => name === 'out-of-office found');
  expect(found).toMatchObject({ cases: 2, right: 1 });
  expect(found?.failures[0]?.why).toContain('taken for human');
  expect(reportTable(measures)).toContain('de 0/1, en 1/1');
});

test('a calendar label whose events are of another file is named, and judges nothing', async () => {
  const event = { index: 0, uid: 'one', raw: '20261122T090000Z', kind: 'utc' };
  const folder = folderWith({
    'ics/expected.jsonl': [
      { file: 'files/a.ics', source: 'x', events: [{ ...event, value: '1795338000' }] },
      { file: 'files/a.ics', source: 'y', events: [{ ...event, uid: 'two', value: '1' }] },
    ],
  });
  mkdirSync(join(folder, 'ics/files'), { recursive: true });
  const lines = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:one', 'DTSTART:20261122T090000Z', 'END:VEVENT'];
  writeFileSync(join(folder, 'ics/files/a.ics'), `${lines.join('\r\n')}\r\nEND:VCALENDAR\r\n`);
  const { measures } = await reportOn(folder);
  expect(measures.find(({ name }) => name === 'ics: every start right')).toMatchObject({
    cases: 1,
    right: 1,
  });
  expect(measures.find(({ name }) => name.startsWith('ics: labels'))).toMatchObject({ cases: 2, right: 1 });
});
