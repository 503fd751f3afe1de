import { join } from 'node:path';
import { v7 } from 'uuid';
import { createPolicyShelf } from '../src/actions/policy-shelf.ts';
import { publicHolidays } from '../src/intake/holidays/public-holidays.ts';
import { openDatabase } from '../src/storage/open-database.ts';
import { type Bench, rounded } from './result.ts';
import { openPGliteAlone, startHeardback, withFolder } from './starting.ts';
import { fill } from './storage/fill.ts';

const ROUNDS = 3;

/** The same as `start`, on a folder in which there are many applications; the yardstick opens that folder too. */
export const run: Bench = async ({ size = 20_000, seed }) =>
  await withFolder(async (folder) => {
    await startHeardback(folder);
    const database = join(folder, 'database');
    await fillFolder(database, { size, seed });
    const ours: number[] = [];
    const yardstick: number[] = [];
    let rssMb = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      yardstick.push(openPGliteAlone(database));
      const started = await startHeardback(folder);
      ours.push(started.readyAfterMs);
      rssMb = Math.max(rssMb, started.rssMb);
    }
    const [best, alone] = [Math.min(...ours), Math.min(...yardstick)];
    return {
      bench: 'restart',
      size,
      ours: Math.round(best),
      unit: 'ms',
      yardstick: { name: 'opening PGlite alone', value: Math.round(alone) },
      ratio: rounded(best / alone),
      rssMb,
    };
  });

/** Filled as of now, so that the sweep of the started server finds as little due as on any other morning. */
async function fillFolder(folder: string, { size, seed }: { size: number; seed: number }): Promise<void> {
  const database = await openDatabase({ folder });
  const filling = { workspaceId: v7(), seed, withHistory: size, withoutHistory: 0, now: Date.now() };
  await fill(database, filling, createPolicyShelf(publicHolidays));
  await database.close();
}
