import { sampleFiles } from '../../../samples/generate.ts';
import { sourceOf } from '../../intake/ats/source.ts';
import { publicHolidays } from '../../intake/holidays/public-holidays.ts';
import { openDatabase } from '../../storage/open-database.ts';
import { importFiles } from '../import-file.ts';
import { createPolicyShelf } from '../policy-shelf.ts';

/**
 * A process of its own that imports a sample and says so after the first batch, so that a test can kill it while it
 * writes the second. `node import-until-killed.ts OPTIONS WORKSPACE NOW`
 */
const [options = '{}', workspaceId = '', now = '0'] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(options));
const log = { error: () => {}, info: () => {}, warn: () => {} };
await importFiles(
  {
    database,
    clock: { now: () => Number(now) },
    log: log as never,
    policies: createPolicyShelf(publicHolidays),
  },
  {
    workspaceId,
    startedBy: null,
    sources: [sourceOf('year.csv', sampleFiles().get('year.csv') ?? '')],
    options: { timeZone: 'America/Toronto' },
    isDryRun: false,
    onProgress: ({ doing }) => doing === 'saving' && process.stdout.write('saved\n'),
  },
);
process.exit(0);
