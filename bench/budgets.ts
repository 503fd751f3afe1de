import type { BenchResult } from './result.ts';

/** What each bench must reach on two cores; `npm run bench -- all` runs them in this order. */
export interface Budget {
  readonly name: string;
  readonly must: string;
  readonly isMet: (result: BenchResult) => boolean;
}

export const BUDGETS: readonly Budget[] = [
  { name: 'assess', must: '>= 100,000 /s', isMet: ({ ours }) => ours >= 100_000 },
  { name: 'sweep', must: 'ratio >= 0.2', isMet: ({ ratio }) => ratio >= 0.2 },
  { name: 'today', must: 'p95 <= 15 ms', isMet: ({ p95 = Number.POSITIVE_INFINITY }) => p95 <= 15 },
  { name: 'live', must: 'p95 <= 250 ms', isMet: ({ p95 = Number.POSITIVE_INFINITY }) => p95 <= 250 },
  { name: 'page', must: 'p95 <= 10 ms', isMet: ({ p95 = Number.POSITIVE_INFINITY }) => p95 <= 10 },
  { name: 'search', must: 'p95 <= 40 ms', isMet: ({ p95 = Number.POSITIVE_INFINITY }) => p95 <= 40 },
  { name: 'reconnect', must: 'p95 <= 200 ms', isMet: ({ p95 = Number.POSITIVE_INFINITY }) => p95 <= 200 },
  { name: 'reports', must: 'p95 <= 300 ms', isMet: ({ p95 = Number.POSITIVE_INFINITY }) => p95 <= 300 },
  { name: 'import', must: 'ratio >= 0.25', isMet: ({ ratio }) => ratio >= 0.25 },
  {
    name: 'audit',
    must: '>= 50,000 rows/s, <= 500 MB',
    isMet: ({ ours, rssMb }) => ours >= 50_000 && rssMb <= 500,
  },
  { name: 'intake', must: 'ratio >= 0.5', isMet: ({ ratio }) => ratio >= 0.5 },
  { name: 'mailbox', must: 'ratio >= 0.25', isMet: ({ ratio }) => ratio >= 0.25 },
  { name: 'send', must: 'ratio >= 0.5', isMet: ({ ratio }) => ratio >= 0.5 },
  { name: 'http', must: 'ratio >= 0.6', isMet: ({ ratio }) => ratio >= 0.6 },
  { name: 'status', must: 'ratio >= 0.4, <= 20 kB', isMet: ({ ratio }) => ratio >= 0.4 },
  { name: 'start', must: '<= 1.5 x + 2 s', isMet: isQuickToStart },
  { name: 'restart', must: '<= 1.5 x + 2 s', isMet: isQuickToStart },
  {
    name: 'embedded',
    must: 'p95 <= 1 s, ratio <= 0.5',
    isMet: ({ p95 = Number.POSITIVE_INFINITY, ratio }) => p95 <= 1000 && ratio <= 0.5,
  },
  { name: 'steps', must: 'p95 <= 100 ms', isMet: ({ p95 = Number.POSITIVE_INFINITY }) => p95 <= 100 },
  { name: 'pages', must: '>= 95 of 100', isMet: ({ ours }) => ours >= 95 },
];

function isQuickToStart({ ours, yardstick }: BenchResult): boolean {
  return ours <= 1.5 * yardstick.value + 2000;
}
