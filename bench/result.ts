/** What a bench is asked for. */
export interface BenchOptions {
  /** How many rows, applications or messages; each bench has its own default, the size of its budget. */
  readonly size?: number;
  readonly seed: number;
  /** For `send`: every mail is signed (DKIM), on both sides. */
  readonly isSigned?: boolean;
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

/** How long requests took, in milliseconds, beside the yardstick's: the 95th of a hundred is what counts. */
export function latencies(
  ours: readonly number[],
  yardstick: { readonly name: string; readonly samples: readonly number[] },
): Omit<BenchResult, 'bench' | 'size'> {
  const [p95, least] = [percentile(ours, 95), percentile(yardstick.samples, 95)];
  return {
    ours: rounded(p95),
    unit: 'ms',
    yardstick: { name: yardstick.name, value: rounded(least) },
    ratio: rounded(p95 / least),
    rssMb: rssMb(),
    p50: rounded(percentile(ours, 50)),
    p95: rounded(p95),
  };
}

/** Three figures are all that a noisy machine can say. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
