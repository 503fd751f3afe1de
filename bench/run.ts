/** `npm run bench -- NAME [--size N] [--seed N] [--signed] [--json]` measures one thing; `npm run bench -- all` prints a table. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BUDGETS } from './budgets.ts';
import type { Bench, BenchResult } from './result.ts';

const HEADER = [
  'bench'.padEnd(8),
  'size'.padStart(10),
  'ours'.padStart(18),
  'yardstick'.padStart(18),
  'ratio'.padStart(7),
  'p50'.padStart(8),
  'p95'.padStart(8),
  'MB'.padStart(6),
  '  must',
].join(' ');

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string' },
    seed: { type: 'string', default: '20260101' },
    signed: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const name = positionals[0] ?? 'all';

if (name === 'all') runAll();
else if (name === 'generate' || BUDGETS.some((budget) => budget.name === name)) await runOne();
else refuse();

async function runOne(): Promise<void> {
  const { run } = (await import(`./${name}.ts`)) as { run: Bench };
  const result = await run({
    ...(values.size && { size: wholeNumber(values.size) }),
    seed: wholeNumber(values.seed),
    isSigned: values.signed,
  });
  if (!values.json) console.log(`${HEADER}\n${row(result)}`);
  console.log(JSON.stringify(result));
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`"${text}" is not a whole number`);
  return Number(text);
}

/** Each in a process of its own, so that none pays for the memory or the warm caches of the one before. */
function runAll(): void {
  console.log(HEADER);
  let isAnyBelow = false;
  for (const { name, isMet } of BUDGETS) {
    const result = runApart(name);
    console.log(result ? row(result) : `${name.padEnd(8)} did not finish`);
    isAnyBelow ||= !result || !isMet(result);
  }
  process.exitCode = isAnyBelow ? 1 : 0;
}

function runApart(name: string): BenchResult | null {
  if (!existsSync(new URL(`./${name}.ts`, import.meta.url))) return null;
  const { status, stdout } = spawnSync(
    process.execPath,
    [...process.execArgv, import.meta.filename, name, '--json', '--seed', values.seed],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 26 },
  );
  return status === 0 ? JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') : null;
}

function row(result: BenchResult): string {
  const { bench, size, ours, unit, yardstick, ratio, p50, p95, rssMb } = result;
  const budget = BUDGETS.find((one) => one.name === bench);
  return [
    bench.padEnd(8),
    size.toLocaleString('en').padStart(10),
    `${ours.toLocaleString('en')} ${unit}`.padStart(18),
    yardstick.value.toLocaleString('en').padStart(18),
    ratio.toFixed(2).padStart(7),
    (p50?.toFixed(1) ?? '').padStart(8),
    (p95?.toFixed(1) ?? '').padStart(8),
    String(rssMb).padStart(6),
    budget === undefined ? '' : `  ${budget.must}: ${budget.isMet(result) ? 'met' : 'not met'}`,
  ].join(' ');
}

function refuse(): void {
  console.error(
    `There is no bench "${name}"; there are all, generate, ${BUDGETS.map((budget) => budget.name).join(', ')}`,
  );
  process.exitCode = 2;
}
