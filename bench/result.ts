/** What a bench is asked for. */
export interface BenchOptions {
  /** How many rows, applications or messages; each bench has its own default, the size of its budget. */
  readonly size?: number;
  readonly seed: number;
}

/** What a bench answers: ours beside a yardstick measured in the same run, because machines are noisy. */
export interface BenchResult {
  readonly bench: string;
  readonly size: number;
  readonly ours: number;
  readonly unit: string;
  readonly yardstick: { readonly name: string; readonly value: number };
  readonly ratio: number;
  readonly rssMb: number;
  readonly p50?: number;
  readonly p95?: number;
}

/** A bench is a file bench/NAME.ts that exports this as `run`. Its log goes to stderr. */
export type Bench = (options: BenchOptions) => Promise<BenchResult>;

export function rssMb(): number {
  return Math.round(process.memoryUsage.rss() / 2 ** 20);
}

/** The value below which `percent` of the samples lie. */
export function percentile(samples: readonly number[], percent: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** Three figures are all that a noisy machine can say. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
