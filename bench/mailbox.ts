import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { createMailKeys } from '../src/actions/mail-keys.ts';
import type { MessageDeps } from '../src/actions/message-deps.ts';
import { createPolicyShelf } from '../src/actions/policy-shelf.ts';
import { readMailbox } from '../src/actions/read-mailbox.ts';
import { addMailbox } from '../src/actions/set-mailbox.ts';
import { createExchange } from '../src/delivery/mail/exchange.ts';
import { publicHolidays } from '../src/intake/holidays/public-holidays.ts';
import { openMailbox } from '../src/intake/mailbox/open-mailbox.ts';
import {
  MAILBOX_PASSWORD,
  type MailServers,
  startMailServers,
  whyNoMailServers,
} from '../src/intake/mailbox/testing/mail-servers.ts';
import { createLog } from '../src/runtime/log.ts';
import type { Database } from '../src/storage/database.ts';
import { inWorkspace } from '../src/storage/in-workspace.ts';
import { saveTestApplication, saveTestWorkspace } from '../src/storage/testing/test-workspace.ts';
import { type Bench, rounded, rssMb } from './result.ts';
import { withBenchDatabase } from './storage/bench-database.ts';

/** So many mails of others lie in the mailbox for each one that concerns somebody here. */
const ONE_IN = 100;
const PEOPLE = 200;

/**
 * A large mailbox on a real Dovecot read for the first time: a glance at every mail, and those that concern somebody here taken
 * apart, matched and recorded. The yardstick asks the same server for the same headers over the same library, and looks at
 * none of them.
 */
export const run: Bench = async ({ size = 100_000 }) => {
  const why = whyNoMailServers();
  if (why !== null) throw new Error(why);
  const servers = await startMailServers();
  try {
    fill(servers, size);
    const plain = await timed(() => askForHeaders(servers));
    return await withBenchDatabase(async (database) => {
      const deps = depsOn(database);
      const mailbox = await settle(deps, servers);
      const took = await timed(() =>
        readMailbox(deps, { ...mailbox, signal: new AbortController().signal, once: true }),
      );
      await expectAllKept(database, mailbox.workspaceId, Math.ceil(size / ONE_IN));
      const [ours, yardstick] = [size / (took / 1000), size / (plain / 1000)];
      return {
        bench: 'mailbox',
        size,
        ours: Math.round(ours),
        unit: 'mails/s',
        yardstick: { name: 'imapflow asking for the same headers', value: Math.round(yardstick) },
        ratio: rounded(ours / yardstick),
        rssMb: rssMb(),
      };
    });
  } finally {
    await servers.close();
  }
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Written into the Maildir as a server would have done over the years. */
function fill({ folderOf }: MailServers, size: number): void {
  const folder = join(folderOf('jobs'), 'cur');
  for (const name of ['cur', 'new', 'tmp']) mkdirSync(join(folderOf('jobs'), name), { recursive: true });
  const now = Math.floor(Date.now() / 1000);
  for (let n = 0; n < size; n += 1) writeFileSync(join(folder, `${now}.M${n}P1.bench:2,S`), mailOf(n));
  spawnSync('chown', ['-R', 'mail:mail', folderOf('jobs')]);
}

function mailOf(n: number): string {
  const isOurs = n % ONE_IN === 0;
  const from = isOurs
    ? `person${(n / ONE_IN) % PEOPLE}@example.com`
    : `stranger${n % 5000}@elsewhere.example`;
  const head = `From: Somebody <${from}>\r\nTo: jobs@test.local\r\nSubject: Number ${n}\r\nMessage-ID: <${n}@bench.example>\r\nDate: ${new Date().toUTCString()}\r\nContent-Type: text/plain; charset=utf-8\r\n`;
  const words = isOurs
    ? 'Thank you. When can I expect to hear from you?'
    : 'The minutes of the meeting are below.\r\n'.repeat(40);
  return `${head}\r\n${words}\r\n`;
}

const line = ({ imapPort }: MailServers) =>
  ({
    host: '127.0.0.1',
    port: imapPort,
    security: 'none',
    login: 'jobs',
    password: MAILBOX_PASSWORD,
  }) as const;

async function askForHeaders(servers: MailServers): Promise<void> {
  const mailbox = await openMailbox(line(servers));
  await mailbox.openFolder('INBOX');
  const uids = await mailbox.listAfter(0, 0);
  for (let start = 0; start < uids.length; start += 200) await mailbox.glance(uids.slice(start, start + 200));
  await mailbox.close();
}

async function settle(deps: MessageDeps, servers: MailServers) {
  const workspaceId = v7();
  const memberId = await inWorkspace(deps.database, workspaceId, async (trx) => {
    const workspace = await saveTestWorkspace(trx, workspaceId);
    for (let n = 0; n < PEOPLE; n += 1)
      await saveTestApplication(trx, workspace, { name: `Ada Park ${n}`, address: `person${n}@example.com` });
    return workspace.memberId;
  });
  const settings = {
    name: 'jobs',
    ownerId: null,
    folders: [],
    marksRead: false,
    isPaused: false,
    sinceDays: 30,
  };
  const mailboxId = await addMailbox(deps, {
    workspaceId,
    memberId,
    isAdmin: true,
    server: line(servers),
    ...settings,
  });
  return { workspaceId, mailboxId };
}

function depsOn(database: Database): MessageDeps {
  const mail = {
    keys: createMailKeys('a secret for benches'),
    baseUrl: 'http://bench.test',
    exchange: createExchange(),
  };
  const clock = { now: () => Date.now() };
  return {
    database,
    clock,
    log: createLog('silent'),
    newId: v7,
    policies: createPolicyShelf(publicHolidays),
    mail,
  };
}

async function expectAllKept(database: Database, workspaceId: string, expected: number): Promise<void> {
  const rows = await inWorkspace(database, workspaceId, (trx) =>
    trx.selectFrom('kept_mail').select('kept_mail_id').execute(),
  );
  if (rows.length !== expected) throw new Error(`${rows.length} mails were kept of ${expected}`);
}
