import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../scripts/start-server.ts';

export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'heardback-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Started {
  readonly readyAfterMs: number;
  readonly rssMb: number;
}

/** Starts Heardback on the folder, waits for the first 200, and stops it. */
export async function startHeardback(folder: string): Promise<Started> {
  const server = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'warn' });
  const rssMb = rssOf(server.pid);
  await server.stop();
  return { readyAfterMs: server.readyAfterMs, rssMb };
}

/** From the start of a process that does nothing else until PGlite has answered, in milliseconds. */
export function openPGliteAlone(folder: string): number {
  const program = `
    import { PGlite } from '@electric-sql/pglite';
    const db = await PGlite.create(${JSON.stringify(folder)});
    await db.query('select 1');
    console.log(performance.now());
    await db.close();`;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error('PGlite could not be opened');
  return Number(stdout);
}

/** Only Linux tells it of another process. */
function rssOf(pid: number): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return 0;
  }
}
