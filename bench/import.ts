import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import Papa from 'papaparse';
import pg from 'pg';
import copy from 'pg-copy-streams';
import { v7 } from 'uuid';
import { importFiles } from '../src/actions/import-file.ts';
import { createPolicyShelf } from '../src/actions/policy-shelf.ts';
import { publicHolidays } from '../src/intake/holidays/public-holidays.ts';
import { createLog } from '../src/runtime/log.ts';
import type { Database } from '../src/storage/database.ts';
import { inWorkspace } from '../src/storage/in-workspace.ts';
import { insertWorkspace } from '../src/storage/queries/workspaces.ts';
import { type Bench, rounded, rssMb } from './result.ts';
import { EXPORT_NOW, writeExport } from './seeded/export-file.ts';
import { withBenchDatabase } from './storage/bench-database.ts';

const READ_AT_ONCE = 1 << 18;

/**
 * Rows of a CSV made into people, openings, applications and facts on PostgreSQL, with who owes what by them. The
 * yardstick parses and checks the same file and copies its cells into one table with a primary key.
 */
export const run: Bench = async ({ size = 1_000_000, seed }) =>
  await withBenchDatabase(async (database, databaseUrl) => {
    const folder = await mkdtemp(join(tmpdir(), 'heardback-bench-'));
    try {
      const path = join(folder, 'export.csv');
      await writeExport(path, size, seed);
      const yardstick = size / (await secondsOf(() => copyPlain(path, databaseUrl)));
      const ours = size / (await secondsOf(() => importAll(database, path)));
      return {
        bench: 'import',
        size,
        ours: rounded(ours),
        unit: 'rows/s',
        yardstick: { name: 'papaparse and COPY into one table', value: rounded(yardstick) },
        ratio: rounded(ours / yardstick),
        rssMb: rssMb(),
      };
    } finally {
      await rm(folder, { recursive: true });
    }
  });

async function importAll(database: Database, path: string): Promise<void> {
  const workspaceId = v7();
  await inWorkspace(database, workspaceId, (trx) =>
    insertWorkspace(trx, {
      id: workspaceId,
      name: 'Bench',
      kind: 'team',
      country: 'CA',
      region: 'ON',
      timeZone: 'America/Toronto',
      employerSize: 100,
      createdAt: EXPORT_NOW,
    }),
  );
  const deps = {
    database,
    clock: { now: () => EXPORT_NOW },
    log: createLog('error'),
    policies: createPolicyShelf(publicHolidays),
  };
  const source = {
    name: 'export.csv',
    size: null,
    open: () => createReadStream(path, { highWaterMark: READ_AT_ONCE }),
  };
  const { creates } = await importFiles(deps, {
    workspaceId,
    startedBy: null,
    sources: [source],
    options: { timeZone: 'America/Toronto' },
    isDryRun: false,
  });
  console.error(`${creates.facts} facts of ${creates.applications} applications`);
}

async function copyPlain(path: string, databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      'create table plain (id text primary key, name text, email text, job text, owner text, applied text, rest text)',
    );
    await pipeline(Readable.from(plainRows(path)), client.query(copy.from('copy plain from stdin')));
    await client.query('drop table plain');
  } finally {
    await client.end();
  }
}

/** The cells of each row, checked as far as anybody must: an id, an address, a date. */
async function* plainRows(path: string): AsyncGenerator<string> {
  const stream = createReadStream(path, { highWaterMark: READ_AT_ONCE, encoding: 'utf8' });
  let rest = '';
  let isHeader = true;
  for await (const piece of stream) {
    const text = rest + piece;
    const parser = new Papa.Parser({ delimiter: ',', newline: '\n' });
    const { data, meta } = parser.parse(text, 0, true) as Papa.ParseResult<string[]>;
    rest = text.slice(meta.cursor);
    const rows = isHeader ? data.slice(1) : data;
    isHeader = false;
    yield rows.map(plainLine).join('');
  }
}

function plainLine([
  id = '',
  name = '',
  email = '',
  job = '',
  owner = '',
  ,
  applied = '',
  ...rest
]: readonly string[]): string {
  if (id === '' || !email.includes('@') || Number.isNaN(Date.parse(applied))) return '';
  return `${[id, name, email, job, owner, applied, rest.join(' ')].join('\t')}\n`;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
