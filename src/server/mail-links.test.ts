import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { endpoints } from '../contract/endpoints.ts';
import { type MailSink, openMailSink } from '../delivery/mail/testing/mail-sink.ts';
import { createAuth } from './auth/create-auth.ts';
import { askForLink, signInWithLink } from './auth/sign-in.ts';
import { mailSignInLink } from './mail-links.ts';
import { type Browser, startTestServer } from './testing/test-server.ts';
import { foundTeam } from './testing/test-team.ts';

const server = await startTestServer(Date.now());
let mia: Browser;
let sink: MailSink;

beforeAll(async () => {
  mia = await foundTeam(server);
  sink = await openMailSink();
  afterAll(() => sink.close());
  const { status } = await mia.call(endpoints.saveMailSettings, {
    body: {
      server: { host: '127.0.0.1', port: sink.port, security: 'none', login: null },
      fromName: null,
      fromAddress: 'jobs@northwind.example',
      replyAddress: null,
      bounceAddress: null,
      holdMinutes: 0,
      quietHours: null,
      perMinute: null,
      asksOneAnswer: false,
    },
  });
  expect(status).toBe(200);
});

describe('a mail server of one’s own takes', () => {
  it('an invitation, whose link joins', async () => {
    const body = { name: 'Oz Lane', address: 'oz@northwind.example', role: 'recruiter' } as const;
    const invited = await mia.call(endpoints.invite, { body });
    expect(invited.status).toBe(201);
    const source = await mailTo('oz@northwind.example');
    expect(source).toContain(new URL(invited.body.link).pathname);
    expect(source).toMatch(/^Auto-Submitted: auto-generated/im);
  });

  it('a link to sign in, which signs in once; an address that nobody has gets none', async () => {
    const { db } = server.deps.database;
    const { baseUrl, log } = server.deps;
    const auth = createAuth({
      db,
      secret: 'another secret that is only good for tests',
      baseUrl,
      log,
      sendLink: (link) => mailSignInLink(server.deps, link),
    });
    const from = { callerIp: '203.0.113.7', userAgent: 'test' };
    const { address } = (await mia.call(endpoints.getSession)).body.member;
    await askForLink(auth, { ...from, address: 'nobody@northwind.example' });
    await askForLink(auth, { ...from, address });
    const token = /\/sign-in\/([\w%-]+)/.exec(await mailTo(address))?.[1] ?? '';
    const used = { ...from, token: decodeURIComponent(token) };
    expect(await signInWithLink(auth, used)).not.toBeNull();
    expect(await signInWithLink(auth, used)).toBeNull();
    expect(sink.taken.filter(({ to }) => to === 'nobody@northwind.example')).toEqual([]);
  });
});

/** Without the breaks by which long lines are folded. */
async function mailTo(address: string): Promise<string> {
  const mail = await vi.waitUntil(() => sink.taken.find(({ to }) => to === address), { timeout: 10_000 });
  return mail.source.replace(/=\r?\n/g, '');
}
