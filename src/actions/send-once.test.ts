import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { createSeeded } from '../../bench/seeded/random.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { openDatabase } from '../storage/open-database.ts';
import { makeTestDatabase, testEngine } from '../storage/testing/test-database.ts';
import { queueMails } from './testing/queued-mails.ts';
import { leaveThrough, wordsOut } from './testing/words-out.ts';

const SEED = 11;
/** `TEST_MAILS=3000` for the long run. */
const MAILS = Number(process.env['TEST_MAILS'] ?? 600);
/** The embedded database is held by one process; a server is shared by two senders. */
const [SENDERS, KILLS, LATEST_MS] = testEngine === 'pglite' ? [1, 8, 2500] : [2, 16, 700];
const LEASE_MS = 1500;

test(`${MAILS} mails, ${SENDERS} senders, killed ${KILLS} times: nobody gets a mail twice, none is lost, and what nobody can know is in doubt`, async () => {
  const { options, remove } = await makeTestDatabase();
  onTestFinished(remove);
  const sink = await startSink();
  const { workspaceId, mailIds } = await fill(options, sink.port);
  const killed = await killSenders(options, sink.taken);
  expect(killed, `senders killed while mails were left (seed ${SEED})`).toBeGreaterThan(2);
  // What the last ones had in hand is given up for lost, and the rest is sent.
  for (let round = 0; round < 2; round += 1) {
    await sleep(LEASE_MS);
    await Promise.all(Array.from({ length: SENDERS }, () => runToEnd(options)));
  }
  await expectOnce(options, { workspaceId, mailIds, taken: sink.taken() });
}, 240_000);

type Options = Awaited<ReturnType<typeof makeTestDatabase>>['options'];

async function fill(options: Options, port: number) {
  const database = await openDatabase(options);
  const out = await wordsOut(database, Date.now());
  await leaveThrough(out, port);
  const ids = await queueMails(out.deps, out, { count: MAILS });
  await database.close();
  return { workspaceId: out.workspaceId, mailIds: ids.map((id) => `<${id}@northwind.example>`) };
}

/** A real mail server in a process of its own, which nobody kills. */
async function startSink() {
  const folder = mkdtempSync(join(tmpdir(), 'heardback-sink-'));
  const file = join(folder, 'taken');
  writeFileSync(file, '');
  const child = run('../delivery/mail/testing/sink-process.ts', [file, '40']);
  onTestFinished(() => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  return { port: Number(String(line)), taken: () => readFileSync(file, 'utf8').split('\n').filter(Boolean) };
}

function run(script: string, args: readonly string[]): ChildProcess {
  const path = new URL(script, import.meta.url).pathname;
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function startSender(options: Options): ChildProcess {
  return run('./testing/send-until-killed.ts', [JSON.stringify(options), String(LEASE_MS)]);
}

/** Each sender is killed at some instant after it began; answers how many were killed in the middle of it. */
async function killSenders(options: Options, taken: () => string[]): Promise<number> {
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

async function runToEnd(options: Options): Promise<void> {
  const [code] = await once(startSender(options), 'exit');
  expect(code).toBe(0);
}

interface Told {
  readonly workspaceId: string;
  readonly mailIds: readonly string[];
  readonly taken: readonly string[];
}

async function expectOnce(options: Options, { workspaceId, mailIds, taken }: Told): Promise<void> {
  const database = await openDatabase(options);
  const { messages, facts } = await inWorkspace(database, workspaceId, async (trx) => ({
    messages: await trx.selectFrom('message').select(['mail_id', 'message_id', 'state']).execute(),
    facts: await trx.selectFrom('fact').select('fact_id').where('type', '=', 'MessageSent').execute(),
  }));
  await database.close();
  const idsIn = (state: string) =>
    messages.filter((one) => one.state === state).map((one) => one.mail_id ?? '');
  const [accepted, inDoubt] = [idsIn('accepted'), idsIn('in_doubt')];
  expect(new Set(taken).size, 'nobody got a mail twice').toBe(taken.length);
  expect(accepted.length + inDoubt.length, 'none is lost').toBe(mailIds.length);
  expect(
    accepted.filter((id) => !taken.includes(id)),
    'what counts as sent was taken',
  ).toEqual([]);
  expect(taken.filter((id) => !accepted.includes(id) && !inDoubt.includes(id))).toEqual([]);
  const told = messages.filter((one) => one.state === 'accepted').map((one) => one.message_id);
  expect(facts.map((fact) => fact.fact_id.split(':')[1]).sort(), 'a fact for each, and for no other').toEqual(
    told.sort(),
  );
  process.stdout.write(
    `${JSON.stringify({ engine: testEngine, mails: mailIds.length, accepted: accepted.length, inDoubt: inDoubt.length, inDoubtButTaken: taken.length - accepted.length, taken: taken.length })}\n`,
  );
}
