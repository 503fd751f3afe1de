import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../scripts/start-server.ts';
import { overflowOf, violationsOn } from './barriers.ts';
import { foundTeam, openMember, tabTo } from './kit.ts';
import { openBrowser } from './open-browser.ts';

/** Signing in with a passkey of a device that Chromium plays; each step goes on from the last. */
let folder = '';
let server: RunningServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let device: CDPSession;
let authenticatorId = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-browser-'));
  server = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'warn' });
  browser = await openBrowser();
  [context, page] = await openMember(browser, atName(server.url));
  await foundTeam(context.request);
  device = await context.newCDPSession(page);
  await device.send('WebAuthn.enable');
  ({ authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  }));
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Passkeys belong to a name, never to a number. */
function atName(url: string): string {
  return url.replace('127.0.0.1', 'localhost');
}

const row = () => page.locator('.settings-rows li', { hasText: /never used|last used/ });
const listAgain = () => page.getByRole('heading', { level: 2, name: 'Passkeys' }).waitFor();

test('a passkey is added with the keyboard and gets a name of one’s own', async () => {
  await page.goto('/settings/sign-in');
  await listAgain();
  await tabTo(page, page.getByRole('button', { name: 'Add a passkey' }));
  await page.keyboard.press('Enter');
  await row()
    .getByText(/Chrome/)
    .waitFor();
  await tabTo(page, page.getByRole('button', { name: /^Rename the passkey/ }));
  await page.keyboard.press('Enter');
  await page.getByLabel('Name', { exact: true }).fill('Work laptop');
  await page.keyboard.press('Enter');
  await row().getByText('Work laptop').waitFor();
  expect(await violationsOn(page)).toEqual([]);
});

test('the same device is not taken twice, and says so', async () => {
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('This device keeps a passkey for you already.').waitFor();
  expect(await row().count()).toBe(1);
});

test('signed out, the passkey opens the very page that was asked for', async () => {
  await hold(true);
  await context.request.delete('/api/session');
  await page.goto('/settings/sign-in');
  const button = page.getByRole('button', { name: 'Sign in with a passkey' });
  await button.waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
  await tabTo(page, button);
  await hold(false);
  await page.keyboard.press('Enter');
  await listAgain();
  await row()
    .getByText(/last used/)
    .waitFor();
});

test('a device that is not unlocked gives nothing, and the page says what can be done', async () => {
  await hold(true);
  await context.request.delete('/api/session');
  await page.reload();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).waitFor();
  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await hold(false);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByText(/The browser gave no passkey/).waitFor();
  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await listAgain();
});

test('removed, it opens nothing, and the password still does', async () => {
  await page.getByRole('button', { name: 'Remove the passkey Work laptop' }).click();
  await row().waitFor({ state: 'detached' });
  await hold(true);
  await context.request.delete('/api/session');
  await page.reload();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).waitFor();
  await hold(false);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page
    .getByRole('alert')
    .getByText(/opens nothing here/)
    .waitFor();
  await page.getByLabel('Mail address').fill('grace@example.com');
  await page.getByLabel('Password', { exact: true }).fill('a long enough sentence');
  await page.keyboard.press('Enter');
  await listAgain();
});

test('at a number in place of a name the page says why there is none', async () => {
  const [other, numbered] = await openMember(browser, server.url.replace('localhost', '127.0.0.1'));
  await numbered.goto('/settings/sign-in');
  await numbered.getByLabel('Mail address').fill('grace@example.com');
  expect(await numbered.getByRole('button', { name: 'Sign in with a passkey' }).count()).toBe(0);
  await numbered.getByLabel('Password', { exact: true }).fill('a long enough sentence');
  await numbered.keyboard.press('Enter');
  await numbered.getByText(/only at an address with a name/).waitFor();
  expect(await numbered.getByRole('button', { name: 'Add a passkey' }).count()).toBe(0);
  await other.close();
});

/** Whether the device waits for a hand; one that never waits would also answer what is only offered. */
async function hold(isHeld: boolean): Promise<void> {
  await device.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: !isHeld });
}
