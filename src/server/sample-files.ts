import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptFile } from '../actions/kept-import.ts';
import { DAY, type Instant } from '../lib/instant.ts';

/** The day on which the story of the sample is told. */
const TOLD_ON = Date.UTC(2026, 10, 20);
const WEEK = 7 * DAY;

/** Writes the sample team's export into the folder as if it were told today: whole weeks later, so that Fridays stay Fridays. */
export async function writeSample(sampleFolder: string, folder: string, now: Instant): Promise<KeptFile> {
  const told = await readFile(join(sampleFolder, 'small.csv'), 'utf8');
  const text = movedBy(Math.floor((now - TOLD_ON) / WEEK) * WEEK, told);
  const path = join(folder, '1');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(path, text, { mode: 0o600 });
  return { name: 'sample-team.csv', path, bytes: Buffer.byteLength(text) };
}

/** Every date of the text, later by whole days. */
export function movedBy(milliseconds: number, text: string): string {
  return text.replace(/\b20\d\d-\d\d-\d\d\b/g, (date) =>
    new Date(Date.parse(date) + milliseconds).toISOString().slice(0, 10),
  );
}
