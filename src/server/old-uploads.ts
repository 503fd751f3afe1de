import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DAY, type Instant } from '../lib/instant.ts';

/** Long enough to think about an import over night. */
const KEPT_FOR = 2 * DAY;

/** Takes away uploads that nobody confirmed, and those of a process that was killed: they hold names and addresses. */
export async function forgetOldUploads(uploadFolder: string, now: Instant): Promise<void> {
  const names = await readdir(uploadFolder).catch(() => []);
  for (const name of names) {
    const path = join(uploadFolder, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && found.mtimeMs < now - KEPT_FOR) await rm(path, { recursive: true, force: true });
  }
}
