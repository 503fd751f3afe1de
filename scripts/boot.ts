/** Starts Heardback on an empty folder, waits for its first 200, stops it, and expects it to leave in order. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from './start-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'heardback-boot-'));
try {
  const server = await startServer({ DATA_DIR: folder });
  const code = await server.stop();
  if (code !== 0)
    throw new Error(`The server left with ${code} when it was asked to stop:\n${server.output()}`);
  console.log(`The server answered after ${Math.round(server.readyAfterMs)} ms and stopped in order`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
