import { publicHolidays } from '../../intake/holidays/public-holidays.ts';
import { openDatabase } from '../../storage/open-database.ts';
import { createPolicyShelf } from '../policy-shelf.ts';
import { sweep } from '../sweep.ts';

/**
 * A process of its own that sweeps the database it is told, in small batches, and writes a dot for each time that the
 * sweep asks for the time, so that a test can kill it in the middle. `node sweep-until-killed.ts OPTIONS NOW`
 */
const [options = '{}', now = '0'] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(options));
const clock = {
  now: () => {
    process.stdout.write('.');
    return Number(now);
  },
};
const log = { error: (fields: unknown) => process.stderr.write(`${JSON.stringify(fields)}\n`) };
const deps = { database, clock, log: log as never, policies: createPolicyShelf(publicHolidays) };
await sweep(deps, { batchSize: 5 });
await database.close();
process.stdout.write('done');
process.exit(0);
