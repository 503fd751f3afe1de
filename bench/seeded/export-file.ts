import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createSeeded, type Seeded } from './random.ts';

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2026, 0, 1);
const HEADER =
  'Candidate ID,Candidate,Email,Job Title,Recruiter,Source,Applied on,Interview Date,Stage,Status,Rejection reason,Rejected on,Rejection email sent at';
const LINES_AT_ONCE = 5000;

/** The day of the export that `writeExport` makes. */
export const EXPORT_NOW = Date.UTC(2026, 10, 20, 17);

/** Writes an export as an ATS gives it, with as many rows as wanted; the same for the same seed. */
export async function writeExport(path: string, rows: number, seed: number): Promise<void> {
  const seeded = createSeeded(seed);
  const file = createWriteStream(path);
  file.write(`${HEADER}\n`);
  for (let written = 0; written < rows; written += LINES_AT_ONCE) {
    const count = Math.min(LINES_AT_ONCE, rows - written);
    const lines = Array.from({ length: count }, (_, index) => row(seeded, written + index));
    if (!file.write(`${lines.join('\n')}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}

function row(seeded: Seeded, number: number): string {
  const applied = seeded.integer(0, 280);
  const interviewed = seeded.chance(0.6) ? applied + seeded.integer(5, 14) : null;
  const decided = seeded.chance(0.6) ? applied + seeded.integer(20, 29) : null;
  const told = decided !== null && seeded.chance(0.7) ? decided + seeded.integer(0, 4) : null;
  return [
    `C${number}`,
    `Person Number ${number}`,
    `person${number}@mail.example`,
    `"Role ${seeded.integer(1, 200)}, Toronto"`,
    `Recruiter ${seeded.integer(1, 30)}`,
    seeded.chance(0.1) ? 'Agency' : 'Careers page',
    date(applied),
    interviewed === null ? '' : `${date(interviewed)} 14:00`,
    'Interview',
    decided === null ? 'Active' : 'Rejected',
    decided === null ? '' : 'Missing a required skill',
    decided === null ? '' : date(decided),
    told === null ? '' : `${date(told)} 10:30`,
  ].join(',');
}

function date(day: number): string {
  return new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);
}
