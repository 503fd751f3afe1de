/**
 * `npm run fuzz -- --inputs 1000000 [--seed N]`: bytes that no mail program would send, made of mails and calendar files of
 * src/intake/mail/testing/seeds by cutting, repeating, swapping and flipping. Reading them must not crash, take longer than a
 * second each, or keep memory. What fails is written beside the seeds' folder, to become a seed.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCalendar } from '../src/intake/calendar/read-calendar.ts';
import { readMail } from '../src/intake/mail/read-mail.ts';
import { mutations } from '../src/intake/mail/testing/mutations.ts';
import { isMainScript } from './is-main-script.ts';

const SEEDS = 'src/intake/mail/testing/seeds';
const LONGEST_MS = 1000;
const MOST_MB = 1500;
const CONTEXT = { receivedAt: Date.UTC(2026, 10, 20), zone: 'Europe/Berlin' };

export interface FuzzResult {
  readonly inputs: number;
  readonly slowestMs: number;
  readonly mostMb: number;
  readonly failures: readonly { readonly why: string; readonly input: Uint8Array }[];
}

/** Reads so many inputs; the same seed gives the same ones. */
export async function fuzz({ inputs, seed }: { inputs: number; seed: number }): Promise<FuzzResult> {
  const seeds = globSync('*.{eml,ics,html}', { cwd: SEEDS })
    .sort()
    .map((file) => readFileSync(`${SEEDS}/${file}`));
  const failures: { why: string; input: Uint8Array }[] = [];
  let slowestMs = 0;
  let mostMb = 0;
  let done = 0;
  for (const input of mutations(seeds, { inputs, seed })) {
    const begun = process.cpuUsage();
    try {
      await readMail(input, CONTEXT);
      if (done % 8 === 0) readCalendar(new TextDecoder().decode(input), { zone: CONTEXT.zone });
    } catch (error) {
      failures.push({ why: String(error), input });
    }
    const ms = process.cpuUsage(begun).user / 1000;
    slowestMs = Math.max(slowestMs, ms);
    if (ms > LONGEST_MS) failures.push({ why: `took ${Math.round(ms)} ms`, input });
    done += 1;
    if (done % 1000 === 0) mostMb = Math.max(mostMb, Math.round(process.memoryUsage.rss() / 2 ** 20));
    if (done % 50_000 === 0)
      console.error(`${done} inputs, slowest ${Math.round(slowestMs)} ms, ${mostMb} MB`);
    if (failures.length >= 20) break;
  }
  if (mostMb > MOST_MB) failures.push({ why: `took ${mostMb} MB`, input: new Uint8Array() });
  return { inputs: done, slowestMs, mostMb, failures };
}

if (isMainScript(import.meta.url)) await main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { inputs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
  });
  const result = await fuzz({ inputs: Number(values.inputs), seed: Number(values.seed) });
  for (const [index, { why, input }] of result.failures.entries()) {
    mkdirSync(`${SEEDS}/../found`, { recursive: true });
    writeFileSync(`${SEEDS}/../found/${values.seed}-${index}.eml`, input);
    console.error(`${why}: kept as found/${values.seed}-${index}.eml`);
  }
  const { inputs, slowestMs, mostMb, failures } = result;
  console.log(
    JSON.stringify({ inputs, slowestMs: Math.round(slowestMs), mostMb, failures: failures.length }),
  );
  process.exitCode = failures.length > 0 ? 1 : 0;
}
