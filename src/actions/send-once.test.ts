import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { createSeeded } from '../../bench/seeded/random.ts';
import type { DatabaseOptions } from '../storage/open-database.ts';
import { makeTestDatabase, testEngine } from '../storage/testing/test-database.ts';
import {
  expectOnce,
  fill,
  LEASE_MS,
  sendToEnd,
  startScript,
  startSender,
} from './testing/sending-processes.ts';

const SEED = 11;
/** The embedded database is held by one process, which opens it anew each time; a server is shared by two senders. */
const [SENDERS, KILLS, LATEST_MS, USUALLY] =
  testEngine === 'pglite' ? [1, 8, 4000, 1000] : [2, 24, 900, 2000];
/** `TEST_MAILS=10000` for a longer run. */
const MAILS = Number(process.env['TEST_MAILS'] ?? USUALLY);

test(`${MAILS} mails, ${SENDERS} senders, killed up to ${KILLS} times: nobody gets a mail twice, none is lost, and what nobody can know is in doubt`, async () => {
  const { options, remove } = await makeTestDatabase();
  onTestFinished(remove);
  const sink = await startSink();
  const filled = await fill(options, { count: MAILS, port: sink.port });
  const killed = await killSenders(options, sink.taken);
  expect(killed, `senders killed while mails were left (seed ${SEED})`).toBeGreaterThan(2);
  // What the last ones had in hand is given up for lost, and the rest is sent.
  await sleep(LEASE_MS);
  await Promise.all(Array.from({ length: SENDERS }, () => sendToEnd(options)));
  const counts = await expectOnce(options, { ...filled, taken: sink.taken() });
  process.stdout.write(`${JSON.stringify({ engine: testEngine, killed, ...counts })}\n`);
}, 480_000);

/** A real mail server in a process of its own, which nobody kills. */
async function startSink() {
  const folder = mkdtempSync(join(tmpdir(), 'heardback-sink-'));
  const file = join(folder, 'taken');
  writeFileSync(file, '');
  const child = startScript(new URL('../delivery/mail/testing/sink-process.ts', import.meta.url), [
    file,
    '40',
  ]);
  onTestFinished(() => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  return { port: Number(String(line)), taken: () => readFileSync(file, 'utf8').split('\n').filter(Boolean) };
}

/** Each sender is killed at some instant after it began; answers how many were killed in the middle of it. */
async function killSenders(options: DatabaseOptions, taken: () => string[]): Promise<number> {
  const seeded = createSeeded(SEED);
  let killed = 0;
  for (let round = 0; round < KILLS / SENDERS && taken().length < MAILS; round += 1) {
    const ends = Array.from({ length: SENDERS }, async () => {
      const sender = startSender(options);
      const ended = once(sender, 'exit');
      await once(sender.stdout as NodeJS.ReadableStream, 'data');
      await sleep(seeded.integer(40, LATEST_MS));
      sender.kill('SIGKILL');
      const [, signal] = await ended;
      if (signal === 'SIGKILL') killed += 1;
    });
    await Promise.all(ends);
  }
  return killed;
}
