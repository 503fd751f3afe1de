import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import nodemailer from 'nodemailer';
import { v7 } from 'uuid';
import { createMailKeys, type MailKeys } from '../src/actions/mail-keys.ts';
import type { MessageDeps } from '../src/actions/message-deps.ts';
import { createPolicyShelf } from '../src/actions/policy-shelf.ts';
import { sendMessages } from '../src/actions/send-messages.ts';
import { queueMails } from '../src/actions/testing/queued-mails.ts';
import { createExchange } from '../src/delivery/mail/exchange.ts';
import { makeSigningKey, type SigningKey } from '../src/delivery/mail/sign-mail.ts';
import { asHtml } from '../src/delivery/templates/as-html.ts';
import { publicHolidays } from '../src/intake/holidays/public-holidays.ts';
import { createLog } from '../src/runtime/log.ts';
import type { Database } from '../src/storage/database.ts';
import { inWorkspace } from '../src/storage/in-workspace.ts';
import { readMailSettings, saveMailSettings } from '../src/storage/queries/mail-settings.ts';
import { saveTestWorkspace } from '../src/storage/testing/test-workspace.ts';
import { type Bench, rounded, rssMb } from './result.ts';
import { withBenchDatabase } from './storage/bench-database.ts';

const LINES = 5;
const BATCH = 50;
const SENDERS = 2;
const WARM_UP = 200;

/**
 * Mails claimed, gated, written, sent over SMTP to a sink in a process of its own, and the evidence recorded, each exactly
 * once. The yardstick hands the same letters to nodemailer's own pool, on as many connections, and writes down nothing.
 * With `--signed` both sign every mail (DKIM).
 */
export const run: Bench = async ({ size = 3000, isSigned = false }) =>
  await withBenchDatabase(async (database) => {
    const sink = await startSink();
    const key = isSigned ? await makeSigningKey() : null;
    try {
      const pool = { port: sink.port, key };
      await sendByPool(pool, WARM_UP);
      const plain = await timed(() => sendByPool(pool, size));
      const deps = depsOn(database);
      const workspace = await openWorkspace(database, pool, deps.mail.keys);
      await queueMails(deps, workspace, { count: WARM_UP, textOf });
      await sendMessages(deps, { batchSize: BATCH, senders: SENDERS });
      await queueMails(deps, workspace, { count: size, textOf });
      const took = await timed(() => sendMessages(deps, { batchSize: BATCH, senders: SENDERS }));
      deps.mail.exchange.close();
      await expectAllTold(database, workspace.workspaceId, size + WARM_UP);
      const [ours, yardstick] = [size / (took / 1000), size / (plain / 1000)];
      return {
        bench: 'send',
        size,
        ours: Math.round(ours),
        unit: 'mails/s',
        yardstick: {
          name: `nodemailer's pool on ${LINES} connections${isSigned ? ', signing' : ''}`,
          value: Math.round(yardstick),
        },
        ratio: rounded(ours / yardstick),
        rssMb: rssMb(),
      };
    } finally {
      sink.child.kill('SIGKILL');
    }
  });

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function startSink(): Promise<{ readonly port: number; readonly child: ChildProcess }> {
  const script = new URL('../src/delivery/mail/testing/sink-process.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, '', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return { port: Number(String(line)), child };
}

/** A letter of the usual length, each a little different. */
function textOf(index: number): string {
  return `Dear Ada,\n\nThank you for talking with us on Tuesday about the work of a nurse. ${SENTENCE.repeat(4)}\n\nYou will hear from us by Friday. Your number is ${index}.\n\nKind regards,\nRobin Vale`;
}

const SENTENCE = 'You took your time for our questions, and asked good ones yourself. ';

/** Where the mails go, and what they are signed with. */
interface Way {
  readonly port: number;
  readonly key: SigningKey | null;
}

const SIGNER = { domain: 'northwind.example', selector: 'bench' };

async function sendByPool({ port, key }: Way, count: number): Promise<void> {
  const pool = nodemailer.createTransport({
    pool: true,
    host: '127.0.0.1',
    port,
    ...(key && {
      dkim: { domainName: SIGNER.domain, keySelector: SIGNER.selector, privateKey: key.privateKey },
    }),
    secure: false,
    ignoreTLS: true,
    maxConnections: LINES,
  });
  const subject = 'Thank you for today';
  const footer = `\n\nWhere your application stands, at any time, on a page of your own:\nhttps://hiring.example.com/status/${'x'.repeat(54)}`;
  await Promise.all(
    Array.from({ length: count }, (_, index) => {
      const text = `${textOf(index)}${footer}`;
      return pool.sendMail({
        from: { name: 'Robin Vale, Northwind Hiring', address: 'jobs@northwind.example' },
        to: { name: `Ada Park ${index}`, address: `person${index}@example.com` },
        replyTo: { name: 'Robin Vale', address: 'robin@example.com' },
        messageId: `<${v7()}@northwind.example>`,
        subject,
        text,
        html: asHtml(text, { language: 'en', title: subject }),
        headers: { 'Auto-Submitted': 'no' },
      });
    }),
  );
  pool.close();
}

function depsOn(database: Database): MessageDeps {
  return {
    database,
    clock: { now: Date.now },
    log: createLog('warn'),
    newId: v7,
    policies: createPolicyShelf(publicHolidays),
    mail: {
      keys: createMailKeys('a secret that is only good for measuring'),
      baseUrl: 'https://hiring.example.com',
      exchange: createExchange(LINES),
    },
  };
}

async function openWorkspace(database: Database, { port, key }: Way, keys: MailKeys) {
  const workspaceId = v7();
  return await inWorkspace(database, workspaceId, async (trx) => {
    const workspace = await saveTestWorkspace(trx, workspaceId);
    const settings = await readMailSettings(trx, workspaceId);
    const server = {
      host: '127.0.0.1',
      port,
      security: 'none',
      from_address: `jobs@${SIGNER.domain}`,
    } as const;
    const signing = key && {
      dkim_domain: SIGNER.domain,
      dkim_selector: SIGNER.selector,
      dkim_public_key: key.publicKey,
      sealed_dkim_key: keys.seal(key.privateKey),
      dkim_found_at: Date.now(),
    };
    await saveMailSettings(trx, { ...settings, ...server, ...signing });
    return workspace;
  });
}

/** A figure that left mails out would be none. */
async function expectAllTold(database: Database, workspaceId: string, count: number): Promise<void> {
  const told = await inWorkspace(database, workspaceId, (trx) =>
    trx.selectFrom('fact').select('fact_id').where('type', '=', 'MessageSent').execute(),
  );
  if (told.length !== count) throw new Error(`${told.length} of ${count} mails were told`);
}
