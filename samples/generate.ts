/** Writes the samples from their seed: `node samples/generate.ts`. The files that come out are checked in. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { joinedFiles } from './generator/joined.ts';
import { messyCsv } from './generator/messy.ts';
import { smallCsv } from './generator/small.ts';
import { yearCsv } from './generator/year.ts';

const SEED = 20_261_120;

/** Every sample that is made here: its path below the folder, and what is in it. */
export function sampleFiles(): ReadonlyMap<string, string | Uint8Array> {
  const joined = joinedFiles();
  return new Map<string, string | Uint8Array>([
    ['small.csv', smallCsv()],
    ['year.csv', yearCsv(SEED)],
    ['messy.csv', messyCsv()],
    ['joined/candidates.csv', joined.candidates],
    ['joined/submissions.csv', joined.submissions],
    ['joined/interviews.csv', joined.interviews],
    ['joined/placements.csv', joined.placements],
  ]);
}

if (import.meta.main) {
  const folder = import.meta.dirname;
  mkdirSync(`${folder}/joined`, { recursive: true });
  for (const [path, content] of sampleFiles()) writeFileSync(`${folder}/${path}`, content);
}
