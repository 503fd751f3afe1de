import { join } from 'node:path';
import { type Bench, rounded } from './result.ts';
import { openPGliteAlone, startHeardback, withFolder } from './starting.ts';

const ROUNDS = 3;

/**
 * From `npm start` on an empty folder to the first 200. The yardstick is a process that opens PGlite on an empty folder
 * and asks it one thing. In turn, each on a new folder; the best of each counts.
 */
export const run: Bench = async () => {
  const ours: number[] = [];
  const yardstick: number[] = [];
  let rssMb = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    yardstick.push(await withFolder(async (folder) => openPGliteAlone(join(folder, 'database'))));
    const started = await withFolder(startHeardback);
    ours.push(started.readyAfterMs);
    rssMb = Math.max(rssMb, started.rssMb);
  }
  const [best, alone] = [Math.min(...ours), Math.min(...yardstick)];
  return {
    bench: 'start',
    size: 0,
    ours: Math.round(best),
    unit: 'ms',
    yardstick: { name: 'opening PGlite alone', value: Math.round(alone) },
    ratio: rounded(best / alone),
    rssMb,
  };
};
