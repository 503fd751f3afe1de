import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'vitest';
import { inWorkspace } from '../../storage/in-workspace.ts';
import type { DatabaseOptions } from '../../storage/open-database.ts';
import { openDatabase } from '../../storage/open-database.ts';
import { queueMails } from './queued-mails.ts';
import { leaveThrough, wordsOut } from './words-out.ts';

/** How long a sender that will be killed has before others take its mails for lost; short, so that tests need not wait. */
export const LEASE_MS = 4000;
const WHOLE_LEASE_MS = 120_000;

/** Where a sender stops by itself and waits to be killed: before its first mail is handed over, or once all were answered. */
export type Halt = 'claimed' | 'answered';

/** A workspace with so many mails to send at once; answers with their Message-IDs. */
export async function fill(options: DatabaseOptions, { count, port }: { count: number; port: number }) {
  const database = await openDatabase(options);
  const out = await wordsOut(database, Date.now());
  await leaveThrough(out, port);
  const ids = await queueMails(out.deps, out, { count });
  await database.close();
  return { workspaceId: out.workspaceId, mailIds: ids.map((id) => `<${id}@northwind.example>`) };
}

const SENDER = new URL('./send-until-killed.ts', import.meta.url);

/** A script in a process of its own, which says on its output how far it is. */
export function startScript(script: URL, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script.pathname, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

export function startSender(options: DatabaseOptions, halt?: Halt): ChildProcess {
  return startScript(SENDER, [JSON.stringify(options), String(LEASE_MS), halt ?? 'nowhere']);
}

/** Sends all that is left, undisturbed. */
export async function sendToEnd(options: DatabaseOptions): Promise<void> {
  const sender = startScript(SENDER, [JSON.stringify(options), String(WHOLE_LEASE_MS)]);
  const [code] = await once(sender, 'exit');
  expect(code).toBe(0);
}

export interface Told {
  readonly workspaceId: string;
  readonly mailIds: readonly string[];
  /** What the mail server has written down, in its order. */
  readonly taken: readonly string[];
}

/** Nobody got a mail twice, none is lost, and every mail that counts as sent was taken. Answers with how many are which. */
export async function expectOnce(options: DatabaseOptions, { workspaceId, mailIds, taken }: Told) {
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
  expect([...accepted, ...inDoubt].sort(), 'none is lost').toEqual([...mailIds].sort());
  expect(
    accepted.filter((id) => !taken.includes(id)),
    'what counts as sent was taken',
  ).toEqual([]);
  expect(taken.filter((id) => !accepted.includes(id) && !inDoubt.includes(id))).toEqual([]);
  const told = messages.filter((one) => one.state === 'accepted').map((one) => one.message_id);
  expect(facts.map((fact) => fact.fact_id.split(':')[1]).sort(), 'a fact for each, and for no other').toEqual(
    told.sort(),
  );
  return {
    mails: mailIds.length,
    accepted: accepted.length,
    inDoubt: inDoubt.length,
    inDoubtButTaken: taken.length - accepted.length,
    taken: taken.length,
  };
}
