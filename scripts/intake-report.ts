/**
 * `npm run intake-report -- DIR [--json]`: how right the reading of mails and calendars is, on any folder of labelled material:
 * `replies/*.jsonl`, `mail/labels.jsonl` with `mail/eml`, `ics/expected.jsonl` with `ics/files`, `absence/*.jsonl`,
 * `promises/*.jsonl`. What is missing is said and is no error. docs/guides/words-in.md says what the labels mean.
 */
import { existsSync } from 'node:fs';
import { measureAbsences } from './intake-report/absences.ts';
import { measureCalendars } from './intake-report/calendars.ts';
import { measureMails } from './intake-report/mails.ts';
import type { Measure } from './intake-report/measure.ts';
import { measurePromises } from './intake-report/promises.ts';
import { measureReplies } from './intake-report/replies.ts';
import { reportTable } from './intake-report/report-table.ts';
import { isMainScript } from './is-main-script.ts';

const PARTS = [
  { name: 'replies', of: measureReplies },
  { name: 'mail', of: measureMails },
  { name: 'ics', of: measureCalendars },
  { name: 'absence', of: measureAbsences },
  { name: 'promises', of: measurePromises },
];

/** The measures of a folder, and which of its parts are not there. */
export async function reportOn(folder: string): Promise<{ measures: Measure[]; missing: string[] }> {
  const measures: Measure[] = [];
  const missing: string[] = [];
  for (const { name, of } of PARTS) {
    const found = await of(folder);
    if (found === null) missing.push(name);
    else measures.push(...found);
  }
  return { measures, missing };
}

if (isMainScript(import.meta.url)) process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  const folder = words.find((word) => !word.startsWith('--'));
  if (folder === undefined || !existsSync(folder)) {
    console.error(
      folder === undefined
        ? 'Usage: npm run intake-report -- DIR [--json]'
        : `There is no folder "${folder}"`,
    );
    return 2;
  }
  const { measures, missing } = await reportOn(folder);
  if (words.includes('--json')) console.log(JSON.stringify({ folder, measures, missing }, null, 2));
  else {
    console.log(reportTable(measures));
    if (missing.length > 0) console.log(`\nNot in this folder: ${missing.join(', ')}`);
  }
  return 0;
}
