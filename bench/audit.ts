import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { runAudit } from '../src/cli/audit/run-audit.ts';
import { createCalendars } from '../src/domain/calendar/calendars.ts';
import { resolvePolicy } from '../src/domain/policy/resolve-policy.ts';
import { openExport } from '../src/intake/ats/read-export.ts';
import { publicHolidays } from '../src/intake/holidays/public-holidays.ts';
import { type Bench, rounded } from './result.ts';
import { EXPORT_NOW, writeExport } from './seeded/export-file.ts';

const LISTED = 20;

/**
 * `heardback audit` of one file, as the terminal does it, without a database: read, joined, assessed and counted. The
 * yardstick parses the same file with papaparse and keeps nothing. The memory is the most that ours has taken.
 */
export const run: Bench = async ({ size = 100_000, seed }) => {
  const folder = await mkdtemp(join(tmpdir(), 'heardback-bench-'));
  try {
    const path = join(folder, 'export.csv');
    await writeExport(path, size, seed);
    const ours = size / (await secondsOf(() => audit(path)));
    const rssMb = Math.round(process.resourceUsage().maxRSS / 1024);
    const yardstick = size / (await secondsOf(() => parse(path)));
    return {
      bench: 'audit',
      size,
      ours: rounded(ours),
      unit: 'rows/s',
      yardstick: { name: 'papaparse alone', value: rounded(yardstick) },
      ratio: rounded(ours / yardstick),
      rssMb,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
};

async function audit(path: string): Promise<number> {
  const source = {
    name: 'export.csv',
    size: null,
    open: () => createReadStream(path, { highWaterMark: 1 << 18 }),
  };
  const opened = await openExport([source], { now: EXPORT_NOW, timeZone: 'America/Toronto' });
  const { all } = await runAudit({
    opened,
    policy: resolvePolicy({ overrides: [], calendarOf: createCalendars(publicHolidays) }),
    place: { country: 'CA', region: 'ON', timeZone: 'America/Toronto' },
    employerSize: null,
    now: EXPORT_NOW,
    includes: () => true,
    lists: () => true,
    limit: LISTED,
  });
  return all.applications;
}

function parse(path: string): Promise<number> {
  let rows = 0;
  return new Promise((resolve, reject) => {
    Papa.parse(createReadStream(path, { highWaterMark: 1 << 18 }), {
      chunk: ({ data }) => {
        rows += data.length;
      },
      complete: () => resolve(rows),
      error: reject,
    });
  });
}

async function secondsOf(work: () => Promise<number>): Promise<number> {
  const begun = performance.now();
  if ((await work()) === 0) throw new Error('The bench had nothing to do');
  return (performance.now() - begun) / 1000;
}
