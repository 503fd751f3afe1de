import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../scripts/start-server.ts';
import { overflowOf, violationsOn } from './barriers.ts';
import { openBrowser } from './open-browser.ts';

/** The main job with the sample team, from an empty folder to the candidate's page; each step goes on from the last. */
let folder = '';
let server: RunningServer;
let browser: Browser;
let member: BrowserContext;
let page: Page;
let statusUrl = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-browser-'));
  server = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'warn' });
  browser = await openBrowser();
  member = await browser.newContext({
    baseURL: server.url,
    timezoneId: 'America/Toronto',
    locale: 'en-CA',
    // What fades in is pale for an instant, which axe would call poor contrast.
    reducedMotion: 'reduce',
  });
  page = await member.newPage();
  page.setDefaultTimeout(15_000);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the first visit makes the first member and offers three ways to begin', async () => {
  await page.goto('/');
  await page.getByLabel('Your name').fill('Grace Park');
  await page.getByLabel('Mail address').fill('grace@example.com');
  await page.getByLabel('Password', { exact: true }).fill('a long enough sentence');
  await page.getByLabel('Name of your company or team').fill('Example Rail');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Open the workspace' }).click();
  await page.getByRole('heading', { name: 'How would you like to begin?' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
});

test('the sample team fills Today with people who wait, and says why each of them does', async () => {
  await page.getByRole('button', { name: /sample team/ }).click();
  const rows = owedRows();
  await rows.first().waitFor({ timeout: 90_000 });
  expect(await rows.count()).toBeGreaterThan(3);
  expect(await rows.first().textContent()).toMatch(/since/);
  expect(await page.locator('.today-column[data-name="waiting"] .today-row').count()).toBeGreaterThan(1);
  expect(await violationsOn(page)).toEqual([]);
});

test('Today can be walked by keyboard alone, and a row opens its application', async () => {
  const name = (await owedRows().first().locator('.today-person').textContent()) ?? '';
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
});

test('the candidate reads their status page by its link alone, without JavaScript', async () => {
  await page.getByRole('button', { name: /Make (the|a new) link/ }).click();
  statusUrl = (await page.locator('.status-url').getAttribute('href')) ?? '';
  const candidate = await browser.newContext({ javaScriptEnabled: false, timezoneId: 'Asia/Kolkata' });
  const status = await candidate.newPage();
  const answer = await status.goto(onThisServer(statusUrl));
  expect(answer?.status()).toBe(200);
  expect(await status.locator('h1').count()).toBe(1);
  await candidate.close();
});

test('the status page has no barriers, and a wrong link tells nothing', async () => {
  const candidate = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const status = await candidate.newPage();
  await status.goto(onThisServer(statusUrl));
  expect(await violationsOn(status)).toEqual([]);
  expect(await overflowOf(status)).toBe(0);
  const wrong = await status.goto(onThisServer(statusUrl).replace(/.{4}$/, 'AAAA'));
  expect(wrong?.status()).toBe(404);
  await candidate.close();
});

test('a sample team is not offered once people are in', async () => {
  await page.goto('/start');
  await page.getByRole('link', { name: /Import a file/ }).waitFor();
  await page.getByRole('button', { name: /sample team/ }).waitFor({ state: 'detached' });
});

test('who is not signed in sees nothing of it', async () => {
  const stranger = await browser.newContext({ baseURL: server.url });
  const answer = await stranger.request.get('/api/today');
  expect(answer.status()).toBe(401);
  expect(answer.headers()['content-type']).toContain('application/problem+json');
  await stranger.close();
});

function owedRows() {
  return page.locator('.today-column[data-name="owed"] .today-row');
}

/** The public address may be another one than this test's. */
function onThisServer(url: string): string {
  return server.url + new URL(url).pathname;
}
