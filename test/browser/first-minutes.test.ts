import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../scripts/start-server.ts';
import { IN_TORONTO } from './kit.ts';
import { openBrowser } from './open-browser.ts';

/** As somebody does it who reads nothing, and at night: from an empty folder to the first word in the catcher. */
let folder = '';
let server: RunningServer;
let browser: Browser;
let page: Page;

/** A mail to a real person would wait for the morning there. */
const timeZone = whereItIsNight();

const FIVE_MINUTES = 300_000;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-first-'));
  server = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'warn' });
  browser = await openBrowser();
  const context = await browser.newContext({ ...IN_TORONTO, timezoneId: timeZone, baseURL: server.url });
  context.setDefaultTimeout(15_000);
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the first debrief and the first thank-you are done within five minutes, and no mail server is needed', async () => {
  const from = performance.now();
  await page.goto('/');
  await page.getByLabel('Your name').fill('Grace Park');
  await page.getByLabel('Mail address').fill('grace@example.com');
  await page.getByLabel('Password', { exact: true }).fill('a long enough sentence');
  await page.getByLabel('Name of your company or team').fill('Example Rail');
  await page.getByRole('button', { name: 'Open the workspace' }).click();
  await page.getByRole('link', { name: /Start empty/ }).click();
  await page.getByRole('link', { name: 'Openings' }).first().click();
  await page.getByRole('button', { name: 'Add an opening' }).click();
  await page.getByLabel('Title').fill('Signal engineer');
  await page.getByRole('button', { name: 'Add the opening' }).click();
  await page.getByRole('link', { name: 'Add a person' }).first().click();
  await page.getByLabel('Name').first().fill('Ada Brunel');
  await page.getByLabel('Mail address').first().fill('ada@example.com');
  await page.getByRole('button', { name: 'Add the person' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ada Brunel' }).waitFor();
  await record('Interview');
  await page.getByLabel('Which step').fill('First interview');
  await page.getByLabel('Starts').fill(twoHoursAgo());
  await page.getByRole('checkbox', { name: 'Grace Park' }).check();
  await page.getByRole('button', { name: 'Record the interview' }).click();
  await page.getByRole('button', { name: 'Record the interview' }).waitFor({ state: 'detached' });
  await record('Debrief');
  await page.getByText('We will get back to them').click();
  await page.getByRole('group', { name: 'By when?' }).getByRole('button').nth(1).click();
  await page.getByRole('button', { name: 'Record the debrief' }).click();
  await page.getByText('Your promise').waitFor();
  await page.getByRole('button', { name: 'Write to Ada Brunel' }).click();
  const text = page.getByLabel('Text', { exact: true });
  await text.waitFor();
  expect(await text.inputValue()).toContain('Dear Ada');
  await page.getByRole('button', { name: 'Send now' }).click();
  await text.waitFor({ state: 'detached' });
  await page.goto('/catcher');
  await page.getByText('ada@example.com').first().waitFor();
  expect(performance.now() - from).toBeLessThan(FIVE_MINUTES);
});

function whereItIsNight(): string {
  const zones = ['Asia/Dubai', 'Australia/Sydney', 'Pacific/Honolulu', 'America/Toronto', 'Europe/London'];
  const night = zones.find((timeZone) => hourIn(timeZone) < 6 || hourIn(timeZone) >= 21);
  if (night === undefined) throw new Error('It is day everywhere');
  return night;
}

function hourIn(timeZone: string): number {
  return Number(
    new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(Date.now()),
  );
}

async function record(name: string): Promise<void> {
  await page.locator('.record-row').getByRole('link', { name, exact: true }).click();
}

/** What a clock showed there then, as a field for a moment takes it. */
function twoHoursAgo(): string {
  const how = { timeZone, dateStyle: 'short', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat('sv-SE', how).format(Date.now() - 7_200_000).replace(' ', 'T');
}
