import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../scripts/start-server.ts';
import { type Bench, rounded, rssMb } from './result.ts';

/**
 * From `npm start` on an empty folder to the first 200. The yardstick: a process that opens PGlite on an empty folder,
 * asks it one thing and closes it.
 */
export const run: Bench = async () => {
  const yardstick = openPGliteAlone();
  const folder = mkdtempSync(join(tmpdir(), 'heardback-bench-'));
  try {
    const first = await startAndStop(folder);
    const again = await startAndStop(folder);
    console.error(`A second start on the same folder: ${Math.round(again)} ms`);
    return {
      bench: 'start',
      size: 0,
      ours: Math.round(first),
      unit: 'ms',
      yardstick: { name: 'opening PGlite alone', value: Math.round(yardstick) },
      ratio: rounded(first / yardstick),
      rssMb: rssMb(),
      p50: Math.round(again),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function startAndStop(folder: string): Promise<number> {
  const server = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'warn' });
  await server.stop();
  return server.readyAfterMs;
}

function openPGliteAlone(): number {
  const folder = mkdtempSync(join(tmpdir(), 'heardback-pglite-'));
  const begun = performance.now();
  const program = `
    import { PGlite } from '@electric-sql/pglite';
    const db = await PGlite.create(${JSON.stringify(join(folder, 'db'))});
    await db.query('select 1');
    process.exit(0);`;
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    stdio: 'inherit',
  });
  const took = performance.now() - begun;
  rmSync(folder, { recursive: true, force: true });
  if (status !== 0) throw new Error('PGlite could not be opened');
  return took;
}
