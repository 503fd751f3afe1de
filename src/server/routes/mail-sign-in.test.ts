import { sql } from 'kysely';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inhabit } from '../../../test/routes/two-workspaces.ts';
import { readMailbox } from '../../actions/read-mailbox.ts';
import { sendMessages } from '../../actions/send-messages.ts';
import { endpoints } from '../../contract/endpoints.ts';
import {
  type LoopbackProvider,
  startLoopbackProvider,
} from '../../intake/mailbox/testing/loopback-provider.ts';
import {
  MAILBOX_PASSWORD,
  type MailServers,
  startMailServers,
  whyNoMailServers,
} from '../../intake/mailbox/testing/mail-servers.ts';
import { HOUR } from '../../lib/instant.ts';
import type { Trx } from '../../storage/database.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { type Browser, startTestServer } from '../testing/test-server.ts';

const why = whyNoMailServers();
if (why !== null) process.stdout.write(`The tests of signing in at a mail provider are left out: ${why}\n`);

describe.skipIf(why !== null)('a mailbox without a password, at a provider of its own', async () => {
  const server = await startTestServer(Date.now());
  const ours = await inhabit(server);
  const others = await inhabit(server);
  const admin = await ours.signInAs('admin');
  const stranger = await others.signInAs('admin');
  const recruiter = await ours.signInAs('recruiter');
  const { applicationId } = ours.ids as { applicationId: string };
  const workspaceId: string = (await admin.call(endpoints.getSession)).body.workspace.id;
  let provider: LoopbackProvider;
  let servers: MailServers;
  let mailboxId = '';

  beforeAll(async () => {
    provider = await startLoopbackProvider();
    servers = await startMailServers({ introspectUrl: `${provider.url}/introspect` });
  }, 60_000);

  afterAll(async () => {
    server.deps.mail.exchange.close();
    await servers.close();
    await provider.close();
  });

  const within = <T>(work: (trx: Trx) => Promise<T>) => inWorkspace(server.deps.database, workspaceId, work);
  const app = () => ({
    provider: 'other' as const,
    clientId: provider.clientId,
    authorizeUrl: `${provider.url}/authorize`,
    tokenUrl: `${provider.url}/token`,
    scope: 'mail offline_access',
  });
  const line = (login: string) => ({
    host: '127.0.0.1',
    port: servers.imapPort,
    security: 'none' as const,
    login,
    provider: 'other' as const,
  });
  const mailboxes = async () => (await admin.call(endpoints.listMailboxes)).body.mailboxes;
  const mailbox = async () => (await mailboxes()).find((one: { id: string }) => one.id === mailboxId);

  async function signIn(browser: Browser, id: string | null, as: string): Promise<string | null> {
    const { body } = await browser.call(endpoints.beginMailSignIn, { body: { mailboxId: id } });
    const back = await provider.consent(body.address, { as });
    return (await browser.fetch(back)).headers.get('location');
  }

  async function readOnce(): Promise<void> {
    await readMailbox(server.deps, {
      workspaceId,
      mailboxId,
      signal: AbortSignal.timeout(20_000),
      once: true,
    });
  }

  test('waits for a sign-in, is read after it, and shows no secret to anybody', {
    timeout: 40_000,
  }, async () => {
    const set = await admin.call(endpoints.setMailProvider, {
      body: { ...app(), clientSecret: provider.clientSecret },
    });
    expect(set.body.providers).toEqual([{ ...app(), hasSecret: true, tenant: null }]);
    expect(set.body.returnAddress).toBe('http://heardback.test/mail-sign-in');
    const added = await admin.call(endpoints.addMailbox, {
      body: { name: 'Jobs', server: line('jobs@test.local') },
    });
    mailboxId = added.body.mailboxes.find((one: { name: string }) => one.name === 'Jobs').id;
    await readOnce();
    expect((await mailbox()).fault.sentence).toMatch(/Nobody has signed in/);
    expect((await mailbox()).server).toMatchObject({ signedIn: null, hasPassword: false });
    expect(await signIn(admin, mailboxId, 'jobs')).toBe('/settings/mailboxes?signIn=done');
    await readOnce();
    const read = await mailbox();
    expect([read.fault, read.server.signedIn === null]).toEqual([null, false]);
    const tried = await admin.call(endpoints.testMailbox, {
      body: { server: line('jobs@test.local'), mailboxId },
    });
    expect(tried.body).toMatchObject({ works: true });
    const shown = JSON.stringify([set.body, added.body, await mailboxes(), tried.body]);
    const { rows } = await within((trx) =>
      sql<{ row: string }>`
      select row_to_json(g)::text as row from mail_grant g union all select row_to_json(p)::text from mail_provider p
      union all select row_to_json(s)::text from mail_sign_in s`.execute(trx),
    );
    const secrets = [...provider.given(), provider.clientSecret];
    expect(secrets.length).toBeGreaterThan(3);
    for (const secret of secrets) expect(shown + JSON.stringify(rows)).not.toContain(secret);
  });

  test('is one step that only the member who began it can end, once and in its time', async () => {
    const begin = async () =>
      (await admin.call(endpoints.beginMailSignIn, { body: { mailboxId } })).body.address as string;
    const [first, second, third] = [await begin(), await begin(), await begin()];
    const back = await provider.consent(first, { as: 'jobs' });
    const of = async (browser: Browser, path: string) => (await browser.fetch(path)).headers.get('location');
    const before = provider.asked().codes;
    expect(await of(recruiter, back)).toBe('/settings/mailboxes?signIn=tooLate');
    expect(await of(stranger, back)).toBe('/settings/mailboxes?signIn=tooLate');
    expect(await of(server.browser(), back)).toBe('/settings/mailboxes?signIn=tooLate');
    expect(provider.asked().codes).toBe(before);
    expect(await of(admin, back)).toBe('/settings/mailboxes?signIn=done');
    expect(await of(admin, back)).toBe('/settings/mailboxes?signIn=tooLate');
    expect(await of(admin, await provider.consent(second, 'no'))).toBe('/settings/mailboxes?signIn=declined');
    server.clock.advance(HOUR);
    expect(await of(admin, await provider.consent(third, { as: 'jobs' }))).toBe(
      '/settings/mailboxes?signIn=tooLate',
    );
  });

  test('refuses whoever may not set the mailbox, and what is set to use a password', async () => {
    const refused = await recruiter.call(endpoints.beginMailSignIn, { body: { mailboxId } });
    expect(refused.status).toBe(403);
    expect((await recruiter.call(endpoints.beginMailSignIn, { body: { mailboxId: null } })).status).toBe(403);
    const elsewhere = await stranger.call(endpoints.beginMailSignIn, {
      body: { mailboxId },
    });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'mailbox_not_found']);
    const unset = await admin.call(endpoints.beginMailSignIn, { body: { mailboxId: null } });
    expect([unset.status, unset.body.code]).toEqual([409, 'provider_not_set']);
  });

  test('access is renewed in time, once however many ask, and after the server forgot it', {
    timeout: 40_000,
  }, async () => {
    const before = provider.asked().renewals;
    server.clock.advance(2 * HOUR);
    await Promise.all([
      readOnce(),
      ...[1, 2, 3].map(() =>
        admin.call(endpoints.testMailbox, { body: { server: line('jobs@test.local'), mailboxId } }),
      ),
    ]);
    expect(provider.asked().renewals).toBe(before + 1);
    expect((await mailbox()).fault).toBeNull();
    provider.forgetAccess();
    await readOnce();
    expect(provider.asked().renewals).toBe(before + 2);
    expect((await mailbox()).fault).toBeNull();
  });

  test('mail leaves by a sign-in too, and waits with its reason when that is withdrawn', {
    timeout: 60_000,
  }, async () => {
    await admin.call(endpoints.saveMailSettings, {
      body: {
        server: { ...line('jobs@test.local'), port: servers.smtpPort },
        fromAddress: 'jobs@test.local',
        replyAddress: 'jobs@test.local',
        holdMinutes: 0,
        quietHours: null,
      },
    });
    expect(await signIn(admin, null, 'jobs')).toBe('/settings/mail?signIn=done');
    const test = await admin.call(endpoints.testMailSettings, {
      body: {
        server: { ...line('jobs@test.local'), port: servers.smtpPort },
        fromAddress: 'jobs@test.local',
        to: 'ada@test.local',
      },
    });
    expect(test.body.steps.filter(({ works }: { works: boolean }) => !works)).toEqual([]);
    const first = await write();
    expect((await sendMessages(server.deps, { batchSize: 5 })).accepted).toBe(1);
    expect(first.status).toBe(200);
    // The lines that were open are worn: the next mail asks for access again.
    server.deps.mail.exchange.close();
    provider.withdraw('jobs');
    server.clock.advance(2 * HOUR);
    await write();
    expect((await sendMessages(server.deps, { batchSize: 5 })).accepted).toBe(0);
    const { body } = await admin.call(endpoints.getOutbox);
    expect(JSON.stringify(body)).toContain('Sign in there again');
    expect(await signIn(admin, null, 'jobs')).toBe('/settings/mail?signIn=done');
    const sentAgain = async () => {
      server.clock.advance(HOUR);
      return (await sendMessages(server.deps, { batchSize: 5 })).accepted;
    };
    // A server that was just found shut is left alone for a few seconds.
    await expect.poll(sentAgain, { timeout: 15_000, interval: 500 }).toBe(1);
  });

  async function write() {
    const params = { applicationId };
    const draft = await admin.call(endpoints.startMessage, {
      params,
      body: { subject: 'Thank you', text: 'Thank you for the talk.', says: ['thanks'] },
    });
    const messageId = draft.body.id;
    return await admin.call(endpoints.approveMessage, { params: { messageId }, body: { when: 'now' } });
  }

  test('says what happened when leave is withdrawn, when it is for another address, and when the app is refused', {
    timeout: 60_000,
  }, async () => {
    const fault = async () => {
      await readOnce();
      return (await mailbox()).fault?.sentence ?? null;
    };
    provider.withdraw('jobs');
    server.clock.advance(2 * HOUR);
    expect(await fault()).toMatch(/ended or was withdrawn/);
    const asked = provider.asked().renewals;
    expect(await fault()).toMatch(/ended or was withdrawn/);
    expect(provider.asked().renewals).toBe(asked);
    await signIn(admin, mailboxId, 'somebody-else');
    expect(await fault()).toMatch(/does not take it for this address/);
    await signIn(admin, mailboxId, 'jobs');
    expect(await fault()).toBeNull();
    server.clock.advance(2 * HOUR);
    provider.setSecret('another');
    expect(await fault()).toMatch(/does not accept your app/);
    provider.setSecret(provider.clientSecret);
    provider.setDown(true);
    expect(await fault()).toMatch(/does not answer/);
    provider.setDown(false);
    expect(await fault()).toBeNull();
  });

  test('what opened one mailbox is never shown to another server, nor kept without it', {
    timeout: 40_000,
  }, async () => {
    const grants = async () =>
      (
        await sql<{
          n: number;
        }>`select count(*)::int as n from mail_grant where holder_id = ${mailboxId}`.execute(
          server.deps.database.db,
        )
      ).rows[0]?.n;
    const body = { name: 'Jobs', server: line('jobs@test.local'), isOwn: false };
    await admin.call(endpoints.setMailbox, { params: { mailboxId }, body: { ...body, marksRead: true } });
    expect((await mailbox()).server.signedIn).not.toBeNull();
    const moved = { ...body, server: { ...body.server, host: 'localhost' } };
    const tried = await admin.call(endpoints.testMailbox, { body: { server: moved.server, mailboxId } });
    expect(tried.body).toMatchObject({ works: false });
    await admin.call(endpoints.setMailbox, { params: { mailboxId }, body: moved });
    expect([await grants(), (await mailbox()).server.signedIn]).toEqual([0, null]);
    const google = { ...body, server: { ...body.server, provider: 'google' as const } };
    await admin.call(endpoints.setMailbox, { params: { mailboxId }, body: google });
    expect((await mailbox()).server).toMatchObject({ host: 'imap.gmail.com', port: 993, security: 'tls' });
    await admin.call(endpoints.removeMailProvider, { query: { provider: 'other' } });
    expect((await admin.call(endpoints.listMailProviders)).body.providers).toEqual([]);
    const left = await within((trx) =>
      sql<{ n: number }>`select count(*)::int as n from mail_grant where provider = 'other'`.execute(trx),
    );
    expect(left.rows[0]?.n).toBe(0);
  });

  test('answers still come in by a mailbox that was signed in to', { timeout: 40_000 }, async () => {
    await admin.call(endpoints.setMailProvider, { body: { ...app(), clientSecret: provider.clientSecret } });
    const body = { name: 'Jobs', server: line('jobs@test.local'), isOwn: false };
    await admin.call(endpoints.setMailbox, { params: { mailboxId }, body });
    await signIn(admin, mailboxId, 'jobs');
    const login = createTransport({
      host: '127.0.0.1',
      port: servers.smtpPort,
      ignoreTLS: true,
      auth: { user: 'ada', pass: MAILBOX_PASSWORD },
    });
    const mail = {
      from: 'Ada Park <ada@example.com>',
      to: 'jobs@test.local',
      subject: 'Hello',
      text: 'When do I start?',
    };
    await login.sendMail(mail);
    await expect
      .poll(
        async () => {
          await readOnce();
          const { rows } = await within((trx) =>
            sql<{ text: string }>`select text from kept_mail_letter`.execute(trx),
          );
          return rows.filter(({ text }) => text === 'When do I start?').length;
        },
        { timeout: 15_000, interval: 200 },
      )
      .toBe(1);
  });
});
