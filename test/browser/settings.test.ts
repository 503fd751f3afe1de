import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../scripts/start-server.ts';
import { overflowOf, violationsOn } from './barriers.ts';
import { openBrowser } from './open-browser.ts';

/** Setting the sample team up; each step goes on from the last. */
let folder = '';
let server: RunningServer;
let browser: Browser;
let admin: BrowserContext;
let page: Page;
let invitation = '';
let freedId = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-browser-'));
  server = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'warn' });
  browser = await openBrowser();
  admin = await browser.newContext({
    baseURL: server.url,
    timezoneId: 'America/Toronto',
    locale: 'en-CA',
    reducedMotion: 'reduce',
  });
  page = await admin.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto('/');
  await page.getByLabel('Your name').fill('Grace Park');
  await page.getByLabel('Mail address').fill('grace@example.com');
  await page.getByLabel('Password', { exact: true }).fill('a long enough sentence');
  await page.getByLabel('Name of your company or team').fill('Example Rail');
  await page.getByRole('button', { name: 'Open the workspace' }).click();
  await page.getByRole('button', { name: /sample team/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor({ timeout: 90_000 });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const rule = () => page.locator('.rule', { hasText: 'The answer, when nobody named a date' });
const effect = () => page.getByRole('region', { name: 'What this would change today' });

test('the settings are two keys away, and the rules are said in plain words', async () => {
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page
    .getByRole('main')
    .getByRole('link', { name: /Follow-up rules/ })
    .click();
  await rule().getByText('5 business days').waitFor();
  expect(await violationsOn(page)).toEqual([]);
});

test('a changed rule says by name whom it would touch, before anything is saved', async () => {
  await rule().getByRole('button', { expanded: false }).click();
  expect(page.url()).toContain('rule=answer');
  await page.getByLabel('Due within', { exact: true }).fill('260');
  const freed = effect().getByText(/people would no longer be overdue|person would no longer be overdue/);
  await freed.waitFor();
  await freed.click();
  expect(await effect().getByRole('link').count()).toBeGreaterThan(0);
  await effect()
    .getByText(/Worked out for all \d+ open applications/)
    .waitFor();
  expect(await violationsOn(page)).toEqual([]);
  const link = await effect().getByRole('link').first().getAttribute('href');
  freedId = link?.split('/').at(-1) ?? '';
  expect(await isAnswerLate()).toBe(true);
});

test('left as it was, nothing is changed; saved, it holds and says by whom', async () => {
  await page.getByRole('button', { name: 'Leave it as it was' }).click();
  await effect().waitFor({ state: 'detached' });
  await page.getByLabel('Due within', { exact: true }).fill('260');
  await page.getByRole('button', { name: 'Save' }).click();
  await rule().getByText('260 business days').first().waitFor();
  await rule()
    .getByText(/set by Grace Park, today/)
    .waitFor();
  expect(await isAnswerLate()).toBe(false);
});

test('a rule is set back, and its history tells both changes', async () => {
  await page.getByRole('button', { name: 'Back to the default' }).click();
  await rule().locator('.rule-value', { hasText: '5 business days' }).waitFor();
  await rule()
    .getByText(/Changed 2 times/)
    .click();
  await rule()
    .getByText(/Grace Park: from 260 business days to the default/)
    .waitFor();
  expect(await isAnswerLate()).toBe(true);
});

test('a rule leads to what it rests on', async () => {
  await rule().getByRole('link', { name: 'evidence 2.3' }).click();
  await page.getByRole('heading', { name: /2\.3 How long people wait/ }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
});

test('whoever leaves hands everybody over, seen before it is done, and the history says so', async () => {
  await page.goto('/settings/members');
  const dara = page.locator('.member-row', { hasText: 'Dara Quist' });
  await dara.getByText(/words owed/).waitFor();
  await page.getByRole('button', { name: 'Change Dara Quist' }).click();
  await page.getByRole('menuitem', { name: 'Remove, and hand over' }).click();
  const button = page.getByRole('button', { name: 'Hand over and remove' });
  expect(await button.isDisabled()).toBe(true);
  await page.getByLabel('Who takes over', { exact: true }).selectOption({ label: 'Noor Haddad' });
  await page.getByText(/people, \d+ of them late, will be Noor Haddad’s/).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await button.click();
  await dara.waitFor({ state: 'detached' });
  const handed = await applicationHandedOver();
  await page.goto(`/applications/${handed}`);
  await page
    .locator('.timeline')
    .getByText(/Noor Haddad/)
    .first()
    .waitFor();
});

test('an invitation is a link that is shown once, and lets somebody in', async () => {
  await page.goto('/settings/members');
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Sam Reed');
  await page.getByLabel('Mail address').fill('sam@example.com');
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  invitation = (await page.locator('.copy-once code').textContent()) ?? '';
  expect(await violationsOn(page)).toEqual([]);
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: true, locale: 'en-CA' });
  const sam = await context.newPage();
  await sam.goto(invitation);
  await sam.getByRole('heading', { name: 'Join Example Rail' }).waitFor();
  expect(await violationsOn(sam)).toEqual([]);
  await sam.getByLabel('Password').fill('another long sentence');
  await sam.getByRole('button', { name: 'Join' }).click();
  await sam.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  await sam.goto(invitation);
  await sam.getByText('This link opens nothing any more').waitFor();
  await context.close();
});

test('a key is shown once, opens what its role may see, and is ended', async () => {
  await page.goto('/settings/keys');
  await page.getByRole('button', { name: 'Make a key' }).click();
  await page.getByLabel('What it is for').fill('Nightly report');
  await page.getByRole('button', { name: 'Make the key' }).click();
  const key = (await page.locator('.copy-once code').textContent()) ?? '';
  const today = () => fetch(`${server.url}/api/today`, { headers: { authorization: `Bearer ${key}` } });
  expect((await today()).status).toBe(200);
  await page.getByRole('button', { name: 'Done' }).click();
  expect(await page.content()).not.toContain(key);
  await page.getByRole('button', { name: 'End the key Nightly report' }).click();
  await page.getByText('No key opens anything here.').waitFor();
  expect((await today()).status).toBe(401);
});

test('every page of the settings is free of barriers, light and dark, and fits a phone', async () => {
  const sections = [
    '',
    '/you',
    '/sign-in',
    '/rules',
    '/members',
    '/away',
    '/calendars',
    '/workspace',
    '/keys',
    '/data',
  ];
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const section of sections) {
      await page.goto(`/settings${section}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect.poll(() => page.locator('.loading').count(), { timeout: 15_000 }).toBe(0);
      expect([section, scheme, await violationsOn(page)]).toEqual([section, scheme, []]);
    }
  }
  await page.setViewportSize({ width: 390, height: 844 });
  for (const section of sections) {
    await page.goto(`/settings${section}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => page.locator('.loading').count(), { timeout: 15_000 }).toBe(0);
    expect([section, await overflowOf(page)]).toEqual([section, 0]);
  }
}, 240_000);

/** Of the first person whom the change of the rule would free. */
async function isAnswerLate(): Promise<boolean> {
  const answer = await admin.request.get(`/api/applications/${freedId}`);
  const { obligations } = (await answer.json()) as { obligations: { kind: string; isLate: boolean }[] };
  return obligations.some((one) => one.kind === 'answer' && one.isLate);
}

async function applicationHandedOver(): Promise<string> {
  const { items } = await owed();
  return items.find((one) => one.owner?.name === 'Noor Haddad')?.applicationId ?? '';
}

interface Owed {
  readonly items: { applicationId: string; owner: { name: string } | null }[];
}

async function owed(): Promise<Owed> {
  const answer = await admin.request.get('/api/today?whose=everyone&limit=100');
  return (await answer.json()).owed;
}
