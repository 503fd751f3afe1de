import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../scripts/start-server.ts';
import {
  type LoopbackProvider,
  startLoopbackProvider,
} from '../../src/intake/mailbox/testing/loopback-provider.ts';
import {
  type MailServers,
  startMailServers,
  whyNoMailServers,
} from '../../src/intake/mailbox/testing/mail-servers.ts';
import { overflowOf, violationsOn } from './barriers.ts';
import { DAY_NAMED, handInMails } from './hand-in-mails.ts';
import { ask, foundTeam, openMember } from './kit.ts';
import { openBrowser } from './open-browser.ts';

/** What comes in: a mailbox opened by signing in at its provider, a mail whose it is, a date that somebody named. */
let folder = '';
let server: RunningServer;
let browser: Browser;
let page: Page;
let provider: LoopbackProvider;
let mailId = '';
let home = '';

/** Set to a folder to look at what the tests see. */
const SHOTS = process.env['SCREENSHOTS'];
const noServers = whyNoMailServers();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-words-in-'));
  provider = await startLoopbackProvider();
  server = await startServer({
    DATA_DIR: folder,
    LOG_LEVEL: 'warn',
    PRIVATE_MAIL_SIGN_IN_HOSTS: '127.0.0.1',
  });
  browser = await openBrowser();
  // The provider sends people back to the address by which the app knows itself.
  home = server.url.replace('127.0.0.1', 'localhost');
  [, page] = await openMember(browser, home);
  await foundTeam(page.request);
  const opening = await ask(page.request, 'post', '/api/openings', { title: 'Station manager' });
  const send = (path: string, body: unknown) => ask(page.request, 'post', path, body as object);
  ({ mailId } = await handInMails(page.request, { openingId: opening.id, send }));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await provider?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(noServers !== null)('a mailbox at a provider that takes no passwords', () => {
  let servers: MailServers;

  beforeAll(async () => {
    servers = await startMailServers({ introspectUrl: `${provider.url}/introspect` });
  }, 60_000);

  afterAll(async () => {
    await servers?.close();
  });

  test('an admin registers the app of the team, and nobody sees its secret again', async () => {
    await page.goto('/settings/mailboxes');
    await page.getByRole('button', { name: 'Set up signing in' }).click();
    await page.getByRole('radio', { name: 'Another provider' }).click();
    await page.getByText(`${new URL(home).origin}/mail-sign-in`).waitFor();
    await page.getByLabel('Client ID').fill(provider.clientId);
    await page.getByLabel('Client secret', { exact: true }).fill(provider.clientSecret);
    await page.getByLabel('Address of its page of consent').fill(`${provider.url}/authorize`);
    await look('provider-form');
    await page.getByRole('button', { name: 'Save' }).click();
    await page
      .getByText('must be given')
      .first()
      .waitFor()
      .catch(() => undefined);
    await page.getByLabel('Address where it gives tokens').fill(`${provider.url}/token`);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(provider.clientId).waitFor();
    expect(await page.content()).not.toContain(provider.clientSecret);
  });

  test('a member signs in there and is read; a no changes nothing; a withdrawal says so with the way back', {
    timeout: 90_000,
  }, async () => {
    await page.getByRole('button', { name: 'Read a mailbox' }).click();
    await page.getByLabel('What you call it').fill('Jobs mailbox');
    await page.getByRole('radio', { name: /By signing in at/ }).click();
    await page.getByLabel('Server', { exact: true }).fill('127.0.0.1');
    await page.getByRole('combobox', { name: 'Encryption' }).click();
    await page.getByRole('option', { name: /None/ }).click();
    await page.getByLabel('Port').fill(String(servers.imapPort));
    await page.getByRole('textbox', { name: 'Mail address' }).fill('jobs@test.local');
    await look('mailbox-by-sign-in');
    await page.getByRole('button', { name: /Save and sign in at/ }).click();
    await page.getByRole('link', { name: 'No', exact: true }).click();
    await page.getByText('You said no there, so nothing was changed.').waitFor();
    await page.getByText('waits for somebody to sign in').waitFor();
    await look('sign-in-declined');
    await page.getByRole('button', { name: /Sign in at/ }).click();
    await page.getByRole('link', { name: 'Allow' }).click();
    await page.getByText('You are signed in there.').waitFor();
    await page.getByText('is read as mail comes in').waitFor({ timeout: 30_000 });
    await look('signed-in');
    provider.withdraw('jobs');
    await servers.stopImap();
    await servers.startImap();
    await page.getByText(/has ended or was withdrawn there/).waitFor({ timeout: 45_000 });
    await page.getByRole('button', { name: /Sign in at/ }).waitFor();
    await look('withdrawn');
  });
});

describe('mail that came in', () => {
  test('a mail of somebody with two applications waits, and one press says whose it is', async () => {
    await page.goto('/mails');
    await page.getByText('About my application').first().waitFor();
    await look('whose-is-this');
    await page
      .getByRole('button', { name: /Cashier/ })
      .first()
      .click();
    await expect.poll(async () => (await ask(page.request, 'get', '/api/mailboxes')).unsettledCount).toBe(0);
    await page.getByText('About my application').first().waitFor({ state: 'detached' });
    await look('nothing-waits');
  });

  test('a date that somebody named is proposed with its sentence, and holds once a member says so', async () => {
    await page.goto(`/mails/${mailId}`);
    await page.getByText(`I will tell you by ${DAY_NAMED}`).first().waitFor();
    await look('kept-mail');
    await page.getByRole('button', { name: 'It holds' }).first().click();
    await page.getByRole('button', { name: 'It holds' }).waitFor({ state: 'detached' });
    await look('kept-mail-held');
  });

  test('the original, with what was quoted, is one press away', async () => {
    await page.goto(`/mails/${mailId}`);
    await page.getByText('I will tell you by').first().waitFor();
    expect(await page.locator('.kept-mail-words').textContent()).not.toContain('Thank you for coming');
    await page.getByText('The original', { exact: true }).click();
    await page.frameLocator('.kept-mail-original iframe').getByText('Thank you for coming').waitFor();
    await look('kept-mail-original');
  });

  test('a mail that cannot be read is kept aside and shown with the reason, for a member to say whose it is', async () => {
    const levels = Array.from(
      { length: 300 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    );
    const head = 'From: Cleo Moss <cleo@example.com>\r\nTo: jobs@example.com\r\nSubject: My papers\r\n';
    const buffer = Buffer.from(`${head}Message-ID: <broken@example.com>\r\n${levels.join('')}`);
    const files = { name: 'broken.eml', mimeType: 'message/rfc822', buffer };
    expect((await page.request.post('/api/kept-mails', { multipart: { files } })).ok()).toBe(true);
    await page.goto('/mails');
    await page.getByText('It could not be taken apart').waitFor();
    await look('kept-aside');
    await page.getByRole('link', { name: 'No subject' }).click();
    await page.getByText('It could not be taken apart').waitFor();
    await look('kept-aside-mail');
  });
});

describe('calendars', () => {
  test('their settings stand on every screen', async () => {
    await page.goto('/settings/calendars');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look('calendars');
  });
});

/** On a desk and a telephone, light and dark: no barrier, nothing over the edge, and a picture where one is asked for. */
async function look(name: string): Promise<void> {
  for (const [colorScheme, width] of [
    ['light', 1440],
    ['dark', 390],
    ['light', 390],
    ['dark', 1440],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    expect(await overflowOf(page), `${name}, ${width}`).toBe(0);
    expect(await violationsOn(page), `${name}, ${colorScheme}, ${width}`).toEqual([]);
    if (SHOTS === undefined) continue;
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: join(SHOTS, `${name}-${width}-${colorScheme}.png`), fullPage: true });
  }
}
