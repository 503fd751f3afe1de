import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ImapFlow } from 'imapflow';
import { createTransport } from 'nodemailer';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createExchange } from '../delivery/mail/exchange.ts';
import { publicHolidays } from '../intake/holidays/public-holidays.ts';
import { checkMailbox } from '../intake/mailbox/check-mailbox.ts';
import { openMailbox } from '../intake/mailbox/open-mailbox.ts';
import {
  MAILBOX_PASSWORD,
  type MailServers,
  startMailServers,
  whyNoMailServers,
} from '../intake/mailbox/testing/mail-servers.ts';
import { HOUR } from '../lib/instant.ts';
import { createLog } from '../runtime/log.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { openDatabase } from '../storage/open-database.ts';
import { listFacts } from '../storage/queries/facts.ts';
import { readMailSettings, saveMailSettings } from '../storage/queries/mail-settings.ts';
import { getMailbox } from '../storage/queries/mailboxes.ts';
import { getMessage, saveMessages } from '../storage/queries/messages.ts';
import { makeTestDatabase } from '../storage/testing/test-database.ts';
import {
  saveTestApplication,
  saveTestWorkspace,
  type TestWorkspace,
} from '../storage/testing/test-workspace.ts';
import { approveMessage } from './approve-message.ts';
import { createMailKeys } from './mail-keys.ts';
import { moved } from './message-moves.ts';
import { createPolicyShelf } from './policy-shelf.ts';
import { readMailbox } from './read-mailbox.ts';
import { recordFacts } from './save-standing.ts';
import { sendMessages } from './send-messages.ts';
import { addMailbox, setMailbox } from './set-mailbox.ts';
import { startMessage } from './start-message.ts';

const SECRET = 'a secret for tests';
const why = whyNoMailServers();
if (why !== null) process.stdout.write(`The tests of real mailboxes are left out: ${why}\n`);

describe.skipIf(why !== null)('a real mailbox, with Dovecot and Postfix', () => {
  let servers: MailServers;
  let workspace: TestWorkspace;
  let mailboxId: string;
  const exchange = createExchange();
  const made = { current: null as Awaited<ReturnType<typeof makeTestDatabase>> | null };
  let deps: Parameters<typeof readMailbox>[0];

  beforeAll(async () => {
    servers = await startMailServers();
    made.current = await makeTestDatabase();
    await open();
    const workspaceId = v7();
    workspace = await inWorkspace(deps.database, workspaceId, (trx) => saveTestWorkspace(trx, workspaceId));
    await inWorkspace(deps.database, workspaceId, async (trx) => {
      const settings = await readMailSettings(trx, workspaceId);
      const addresses = {
        from_address: 'jobs@test.local',
        reply_address: 'jobs@test.local',
        bounce_address: 'jobs@test.local',
      };
      await saveMailSettings(trx, {
        ...settings,
        ...addresses,
        host: '127.0.0.1',
        port: servers.smtpPort,
        security: 'none',
        quiet_from: null,
        quiet_until: null,
      });
    });
    mailboxId = await addMailbox(deps, { ...mailboxOf('jobs'), sinceDays: 30 });
  }, 60_000);

  afterAll(async () => {
    exchange.close();
    // First of all: they are programs of their own, and would outlive a test that failed.
    await servers.close();
    await deps.database.close();
    await made.current?.remove();
  });

  async function open(): Promise<void> {
    const database = await openDatabase(made.current?.options ?? { folder: '' });
    const mail = { keys: createMailKeys(SECRET), baseUrl: 'http://heardback.test', exchange };
    const clock = { now: () => Date.now() };
    deps = {
      database,
      clock,
      log: createLog('silent'),
      newId: v7,
      policies: createPolicyShelf(publicHolidays),
      mail,
    };
  }

  function mailboxOf(login: string) {
    const { workspaceId, memberId } = workspace;
    const server = {
      host: '127.0.0.1',
      port: servers.imapPort,
      security: 'none',
      login,
      password: MAILBOX_PASSWORD,
    } as const;
    return {
      workspaceId,
      memberId,
      isAdmin: true,
      name: login,
      ownerId: null,
      server,
      folders: [],
      marksRead: false,
      isPaused: false,
    };
  }

  async function readOnce(read = mailboxId): Promise<void> {
    const { workspaceId } = workspace;
    const signal = AbortSignal.timeout(30_000);
    await readMailbox(deps, { workspaceId, mailboxId: read, signal, once: true });
  }

  /** Somebody who was interviewed an hour ago. */
  async function interviewed(name: string, address: string): Promise<string> {
    const { workspaceId } = workspace;
    return await inWorkspace(deps.database, workspaceId, async (trx) => {
      const { applicationId } = await saveTestApplication(trx, workspace, { name, address });
      const at = Date.now() - HOUR;
      const held = {
        type: 'InterviewHeld',
        id: v7(),
        at,
        recordedAt: at,
        actor: { kind: 'import' },
        interviewId: 'first',
        stage: 'First',
        interviewers: [],
        countsAsInterview: true,
      } as const;
      await recordFacts(
        trx,
        { workspaceId, applicationId, facts: [held] },
        { policies: deps.policies, now: Date.now() },
      );
      return applicationId;
    });
  }

  /** A thank-you to them that leaves now. */
  async function write(applicationId: string): Promise<string> {
    const { workspaceId, memberId } = workspace;
    const messageId = v7();
    await startMessage(deps, {
      workspaceId,
      memberId,
      applicationId,
      messageId,
      subject: 'Thank you',
      text: 'Thank you for coming in today.',
      says: ['thanks'],
    });
    await approveMessage(deps, { workspaceId, memberId, messageId, when: 'now', evenInQuietHours: true });
    return messageId;
  }

  async function factsOf(applicationId: string) {
    const { workspaceId } = workspace;
    return await inWorkspace(deps.database, workspaceId, (trx) => listFacts(trx, workspaceId, applicationId));
  }

  async function typesOf(applicationId: string): Promise<string[]> {
    return (await factsOf(applicationId)).map(({ type }) => type);
  }

  /** Reads until it holds, as the job does. */
  async function until(holds: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 25_000; !(await holds()); await sleep(150)) {
      if (Date.now() > end) throw new Error('It did not come in');
      await readOnce();
    }
  }

  const smtp = () => createTransport({ host: '127.0.0.1', port: servers.smtpPort, ignoreTLS: true });

  async function mailTo(
    to: string,
    from: string,
    more: { subject?: string; text?: string; inReplyTo?: string } = {},
  ) {
    const { subject = 'Hello', text = 'When do I start?', inReplyTo } = more;
    await smtp().sendMail({
      from,
      to,
      subject,
      text,
      ...(inReplyTo && { inReplyTo, references: inReplyTo }),
    });
  }

  /** The latest mail in somebody's own mailbox, as they see it. */
  async function latestIn(login: string): Promise<string> {
    const mailbox = await openMailbox({
      host: '127.0.0.1',
      port: servers.imapPort,
      security: 'none',
      login,
      password: MAILBOX_PASSWORD,
    });
    try {
      for (const end = Date.now() + 10_000; Date.now() < end; await sleep(100)) {
        await mailbox.openFolder('INBOX');
        const uid = (await mailbox.listAfter(0, 0)).at(-1);
        if (uid === undefined) continue;
        for await (const { raw } of mailbox.read([uid])) return Buffer.from(raw).toString('utf8');
      }
      throw new Error(`${login} has no mail`);
    } finally {
      await mailbox.close();
    }
  }

  test('sent, answered, come back for good and for now, late, and away: each is what it is', {
    timeout: 60_000,
  }, async () => {
    servers.sendAway('bea', {
      subject: 'Out of office',
      text: 'I am out of the office and will be back on 4 March 2030. In urgent cases please contact Lena Ruiz, lena@test.local.',
    });
    const [ada, gone, full, slow, bea] = await Promise.all([
      interviewed('Ada Park', 'ada@test.local'),
      interviewed('Gus Gone', 'gone@test.local'),
      interviewed('Fay Full', 'fay@full.test.local'),
      interviewed('Sid Slow', 'sid@slow.test.local'),
      interviewed('Bea Away', 'bea@test.local'),
    ]);
    const ids = new Map<string, string>();
    for (const applicationId of [ada, gone, full, slow, bea])
      ids.set(applicationId, await write(applicationId));
    expect((await sendMessages(deps, { batchSize: 10 })).accepted).toBe(5);
    const seen = await latestIn('ada');
    const mailId = /^Message-ID: (<[^>]+>)/im.exec(seen)?.[1] ?? '';
    const replyTo = /^Reply-To: .*?([^\s<]+\+\w+@test\.local)/im.exec(seen)?.[1] ?? '';
    expect([mailId, replyTo]).not.toContain('');
    await mailTo(replyTo, 'Ada Park <ada@test.local>', {
      subject: 'Re: Thank you',
      text: 'When can I expect to hear from you?',
      inReplyTo: mailId,
    });
    const stateOf = async (applicationId: string) =>
      await inWorkspace(deps.database, workspace.workspaceId, (trx) =>
        getMessage(trx, workspace.workspaceId, ids.get(applicationId) ?? ''),
      );
    const lastKind = async (applicationId: string) => {
      const rows = await inWorkspace(deps.database, workspace.workspaceId, (trx) =>
        trx.selectFrom('kept_mail').select('kind').where('application_id', '=', applicationId).execute(),
      );
      return rows.map(({ kind }) => kind);
    };
    await until(async () => (await typesOf(ada)).includes('MessageReceived'));
    await until(async () => (await typesOf(gone)).includes('MessageBounced'));
    await until(async () => (await typesOf(full)).includes('MessageBounced'));
    await until(async () => (await lastKind(slow)).length > 0);
    await until(async () => (await typesOf(bea)).includes('MessageReceived'));
    expect((await factsOf(ada)).at(-1)).toMatchObject({ from: 'candidate', says: ['question'] });
    expect((await factsOf(gone)).at(-1)).toMatchObject({ isHard: true });
    expect((await factsOf(full)).at(-1)).toMatchObject({ isHard: false });
    expect(await lastKind(slow)).toEqual(['delay']);
    expect(await typesOf(slow)).not.toContain('MessageBounced');
    expect((await factsOf(bea)).at(-1)).toMatchObject({ says: [], automatic: { awayUntil: '2030-03-03' } });
    expect([(await stateOf(gone)).state, (await stateOf(slow)).state, (await stateOf(ada)).state]).toEqual([
      'bounced',
      'accepted',
      'accepted',
    ]);
    // The thank-you that came back is owed again; the one that arrived is not.
    const owed = await inWorkspace(deps.database, workspace.workspaceId, (trx) =>
      trx
        .selectFrom('obligation')
        .select('application_id')
        .where('kind', '=', 'thankYou')
        .where('state', '=', 'open')
        .execute(),
    );
    expect(owed.map((row) => row.application_id).sort()).toEqual([gone, full].sort());
  });

  test('mail between others stays where it is, and nothing in the mailbox is changed', async () => {
    await mailTo('jobs@test.local', 'stranger@elsewhere.example', { text: 'The zebra offer.' });
    const before = await getBox();
    await until(async () => (await getBox()).left_count > before.left_count);
    const mailbox = new ImapFlow({
      host: '127.0.0.1',
      port: servers.imapPort,
      secure: false,
      doSTARTTLS: false,
      auth: { user: 'jobs', pass: MAILBOX_PASSWORD },
      logger: false,
    });
    await mailbox.connect();
    await mailbox.mailboxOpen('INBOX', { readOnly: true });
    const read = await mailbox.search({ seen: true }, { uid: true });
    await mailbox.logout();
    expect(read).toEqual([]);
  });

  async function getBox() {
    return await inWorkspace(deps.database, workspace.workspaceId, (trx) =>
      getMailbox(trx, workspace.workspaceId, mailboxId),
    );
  }

  test('a mail is heard of while the line is open, and after the server was away', {
    timeout: 60_000,
  }, async () => {
    const cleo = await interviewed('Cleo Moss', 'cleo@test.local');
    const { workspaceId } = workspace;
    const stopping = new AbortController();
    const reading = readMailbox(deps, { workspaceId, mailboxId, signal: stopping.signal });
    for (const end = Date.now() + 5000; (await getBox()).claim === null && Date.now() < end; )
      await sleep(50);
    await mailTo('jobs@test.local', 'Cleo Moss <cleo@test.local>');
    for (const end = Date.now() + 8000; (await typesOf(cleo)).length < 2 && Date.now() < end; )
      await sleep(100);
    const heard = await typesOf(cleo);
    await servers.stopImap();
    await reading;
    await readOnce();
    expect(await getBox()).toMatchObject({ fault: 'portClosed', claim: null });
    await mailTo('jobs@test.local', 'Cleo Moss <cleo@test.local>', {
      subject: 'Meanwhile',
      text: 'I wrote while you were away. Did it arrive?',
    });
    await servers.startImap();
    await until(async () => (await typesOf(cleo)).length === 3);
    expect(await getBox()).toMatchObject({ fault: null, tries: 0 });
    stopping.abort();
    expect(heard).toEqual(['InterviewHeld', 'MessageReceived']);
  });

  test('a mail that cannot be taken apart is kept aside for whom it concerns, once, and holds up nothing', {
    timeout: 60_000,
  }, async () => {
    const edda = await interviewed('Edda Holm', 'edda@test.local');
    const levels = Array.from({ length: 300 }, (_, n) =>
      [`Content-Type: multipart/mixed; boundary=b${n}`, '', `--b${n}`, ''].join('\r\n'),
    );
    const head =
      'From: Edda Holm <edda@test.local>\r\nTo: jobs@test.local\r\nMessage-ID: <deep@test.local>\r\n';
    const envelope = { from: 'edda@test.local', to: ['jobs@test.local'] };
    await smtp().sendMail({ envelope, raw: `${head}${levels.join('')}` });
    await mailTo('jobs@test.local', 'Edda Holm <edda@test.local>', { text: 'Did my last mail arrive?' });
    await until(async () => (await typesOf(edda)).includes('MessageReceived'));
    await readOnce();
    const aside = await inWorkspace(deps.database, workspace.workspaceId, (trx) =>
      trx
        .selectFrom('kept_mail')
        .select(['state', 'why', 'suspects', 'fact_id'])
        .where('state', '=', 'unreadable')
        .execute(),
    );
    expect(aside).toEqual([{ state: 'unreadable', why: 'broken', suspects: [edda], fact_id: null }]);
    expect(await getBox()).toMatchObject({ fault: null, tries: 0 });
  });

  test('another password is said in plain words, and the right one goes on where it was', async () => {
    const { workspaceId, memberId } = workspace;
    const given = { ...mailboxOf('jobs'), mailboxId };
    const wrong = { ...given, server: { ...given.server, password: 'wrong' } };
    await setMailbox(deps, { ...wrong, workspaceId, memberId });
    await readOnce();
    expect(await getBox()).toMatchObject({ fault: 'loginWrong' });
    const steps = (await checkMailbox({ ...wrong.server })).steps.map(({ step, fault }) =>
      fault === null ? step : `${step}: ${fault}`,
    );
    expect(steps).toEqual(['name', 'connection', 'login: loginWrong']);
    // What came meanwhile is waiting there.
    const hugo = await interviewed('Hugo Lane', 'hugo@test.local');
    await mailTo('jobs@test.local', 'Hugo Lane <hugo@test.local>');
    const kept = (await getBox()).kept_count;
    await setMailbox(deps, given);
    await until(async () => (await typesOf(hugo)).includes('MessageReceived'));
    expect(await getBox()).toMatchObject({ fault: null, kept_count: kept + 1 });
  });

  test('a mail that lies in the mailbox of the team and in a member’s own is one word, and each is read by itself', {
    timeout: 40_000,
  }, async () => {
    const { memberId } = workspace;
    const iris = await interviewed('Iris Vale', 'iris@test.local');
    const own = await addMailbox(deps, { ...mailboxOf('robin'), ownerId: memberId, sinceDays: 30 });
    await smtp().sendMail({
      from: 'Iris Vale <iris@test.local>',
      to: ['jobs@test.local', 'robin@test.local'],
      subject: 'My start',
      text: 'When do I start?',
    });
    await mailTo('robin@test.local', 'Iris Vale <iris@test.local>', { text: 'And where do I go first?' });
    const received = async () => (await typesOf(iris)).filter((type) => type === 'MessageReceived').length;
    await until(async () => (await received()) === 1);
    for (const end = Date.now() + 15_000; (await received()) < 2 && Date.now() < end; await sleep(150))
      await readOnce(own);
    await readOnce(own);
    await readOnce();
    expect(await received()).toBe(2);
  });

  test('when the server counts anew, everything is read again and nothing is kept twice', {
    timeout: 30_000,
  }, async () => {
    const dora = await interviewed('Dora Lind', 'dora@test.local');
    const before = await getBox();
    await servers.stopImap();
    for (const name of [
      'dovecot-uidlist',
      'dovecot-uidvalidity',
      'dovecot.index',
      'dovecot.index.log',
      'dovecot.index.cache',
    ])
      rmSync(join(servers.folderOf('jobs'), name), { force: true });
    await sleep(1100);
    await servers.startImap();
    await mailTo('jobs@test.local', 'Dora Lind <dora@test.local>');
    await until(async () => (await typesOf(dora)).length === 2);
    expect((await getBox()).kept_count).toBe(before.kept_count + 1);
  });

  test('a reader that is killed in the middle loses nothing and keeps nothing twice', {
    timeout: 60_000,
  }, async () => {
    const elis = await interviewed('Elis Berg', 'elis@test.local');
    const transport = createTransport({
      host: '127.0.0.1',
      port: servers.smtpPort,
      ignoreTLS: true,
      pool: true,
    });
    await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        transport.sendMail({
          from: 'Elis Berg <elis@test.local>',
          to: 'jobs@test.local',
          subject: `Number ${n}`,
          text: 'When?',
        }),
      ),
    );
    transport.close();
    await sleep(500);
    const options = made.current?.options ?? {};
    await deps.database.close();
    const program = fileURLToPath(new URL('testing/read-until-killed.ts', import.meta.url));
    const args = [program, JSON.stringify(options), workspace.workspaceId, mailboxId, SECRET];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const counts: number[] = [];
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (text: Buffer) => {
        for (const line of text.toString('utf8').split('\n').filter(Boolean)) counts.push(Number(line));
        if ((counts.at(-1) ?? 0) >= (counts[0] ?? 0) + 5) resolve();
      });
    });
    child.kill('SIGKILL');
    if (child.signalCode === null && child.exitCode === null)
      await new Promise((resolve) => child.once('exit', resolve));
    // In the middle: some were kept, and the batch was not written down as read.
    expect((counts.at(-1) ?? 0) - (counts[0] ?? 0)).toBeLessThan(30);
    await open();
    // Its hold on the mailbox ends by itself after a while; here the while is over.
    await inWorkspace(deps.database, workspace.workspaceId, (trx) =>
      trx.updateTable('mailbox').set({ claim: null, claimed_until: null }).execute(),
    );
    await until(async () => (await typesOf(elis)).length >= 31);
    await readOnce();
    expect((await typesOf(elis)).filter((type) => type === 'MessageReceived')).toHaveLength(30);
  });

  test('a mail in doubt that lies among the sent ones is settled by itself; words from elsewhere count', {
    timeout: 30_000,
  }, async () => {
    const finn = await interviewed('Finn Oak', 'finn@test.local');
    const { workspaceId } = workspace;
    const messageId = await write(finn);
    const mailId = await inWorkspace(deps.database, workspaceId, async (trx) => {
      const message = await getMessage(trx, workspaceId, messageId);
      await saveMessages(trx, [
        moved(message, { to: 'in_doubt', at: Date.now(), set: { claimed_at: Date.now() } }),
      ]);
      return message.mail_id;
    });
    const sent = (id: string, text: string) =>
      `From: Robin Vale <robin@example.com>\r\nTo: finn@test.local\r\nSubject: Thank you\r\nMessage-ID: ${id}\r\nDate: ${new Date().toUTCString()}\r\n\r\n${text}\r\n`;
    const client = new ImapFlow({
      host: '127.0.0.1',
      port: servers.imapPort,
      secure: false,
      doSTARTTLS: false,
      auth: { user: 'jobs', pass: MAILBOX_PASSWORD },
      logger: false,
    });
    await client.connect();
    await client.append('Sent', sent(mailId ?? '', 'Thank you for coming in today.'));
    await client.append('Sent', sent('<from-outlook@example.com>', 'It was good to meet you.'));
    await client.append(
      'Sent',
      sent('<private@example.com>', 'The zebra is well.').replace(
        'finn@test.local',
        'friend@elsewhere.example',
      ),
    );
    await client.logout();
    await until(async () => (await typesOf(finn)).length === 3);
    const message = await inWorkspace(deps.database, workspaceId, (trx) =>
      getMessage(trx, workspaceId, messageId),
    );
    expect(message.state).toBe('accepted');
    expect((await factsOf(finn)).filter(({ type }) => type === 'MessageSent')).toHaveLength(2);
  });
});
