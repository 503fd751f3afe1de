import type { LateCount } from './run-audit.ts';

export interface LateBucket extends LateCount {
  readonly label: string;
}

const BORDERS: readonly (readonly [string, number])[] = [
  ['up to 3 days', 3],
  ['up to a week', 7],
  ['1–2 weeks', 14],
  ['2–4 weeks', 28],
  ['4–6 weeks', 42],
  ['6–12 weeks', 84],
  ['longer', Number.POSITIVE_INFINITY],
];

/** Late words by how late they are, told apart by whether a decision was made and not told. */
export function lateBuckets(lateByDays: ReadonlyMap<number, LateCount>): readonly LateBucket[] {
  const buckets = BORDERS.map(([label]) => ({ label, untold: 0, others: 0 }));
  for (const [days, { untold, others }] of lateByDays) {
    const bucket = buckets[BORDERS.findIndex(([, border]) => days < border)];
    if (bucket === undefined) continue;
    bucket.untold += untold;
    bucket.others += others;
  }
  return buckets;
}
