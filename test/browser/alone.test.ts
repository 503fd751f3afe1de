import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../scripts/start-server.ts';
import { overflowOf, violationsOn } from './barriers.ts';
import { openMember, PASSWORD } from './kit.ts';
import { openBrowser } from './open-browser.ts';

/** Somebody who looks for a job and begins alone: by hand, with a mail, with a sheet of their own, to a letter that is copied. */
let folder = '';
let server: RunningServer;
let browser: Browser;
let looking: BrowserContext;
let page: Page;

const DAY = 86_400_000;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-alone-'));
  server = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'warn' });
  browser = await openBrowser();
  [looking, page] = await openMember(browser, server.url);
  await looking.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('from an empty folder to a search of one’s own', async () => {
  await page.goto('/');
  await page.getByText('I am looking for a job').click();
  await page.getByLabel('Your name').fill('Ada Stone');
  await page.getByLabel('Mail address').fill('ada@example.com');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Name of your search').fill('My next job');
  await page.getByRole('button', { name: 'Open the workspace' }).click();
  await page.waitForURL('**/start');
  expect(await violationsOn(page)).toEqual([]);
});

test('an application by hand, two weeks old and unanswered, is the one to write about', async () => {
  await page.goto('/people/new');
  await page.getByLabel('Company', { exact: true }).fill('Example Rail');
  await page.getByLabel('Job', { exact: true }).fill('Bookkeeper');
  await page.getByLabel('Applied on').fill(dayAgo(16));
  await page.getByLabel('Whom you know there').fill('Grace Park');
  await page.getByLabel('Mail address').fill('grace@example.com');
  await page.getByRole('button', { name: 'Add the application' }).click();
  await page.waitForURL('**/applications/*');
  await page.getByRole('heading', { name: 'Write now' }).waitFor();
});

test('a mail that is pasted makes an application, and its promise is waited for', async () => {
  await page.goto('/search/mail');
  const text = `From: Kim Lund <kim@harbour.example>
Subject: Your application as Clerk at Harbour

Hello Ada, it was good to talk to you. You will hear from us by ${longDay(6)}.`;
  await page.getByRole('textbox', { name: 'The mail' }).fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByLabel('Who wrote').waitFor();
  expect(await page.getByLabel('You hear again by').inputValue()).toBe(dayAgo(-6));
  const company = page.getByLabel('Company', { exact: true });
  if (!(await company.isVisible())) await page.getByText('A new application').click();
  await company.fill('Harbour');
  await page.getByLabel('Job', { exact: true }).fill('Clerk');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.waitForURL('**/applications/*');
  await page.getByRole('heading', { name: /^Wait until/ }).waitFor();
});

test('a sheet of one’s own is asked about its dates, and says what it left out and open', async () => {
  await page.goto('/search');
  const sheet = [
    'My hunt 🎯,,,,',
    'Job,Employer,Applied on,Stage,Next step',
    'Cook,Mill,03/02/2025,👻 Ghosted,Call Ann',
    'Pilot,Bay,04/02/2025,In progress,',
    ',,,,',
    'Planner,Quay,,⭐ Wishlist,',
    'Baker,,04/02/2025,Applied,',
    'Driver,Depot,05/02/2025,❌ Rejected,',
  ].join('\n');
  const file = { name: 'hunt.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Take it over' }).click();
  await page.getByText(/can be read with the day first or with the month first/).waitFor();
  await page.getByRole('button', { name: /^Day first/ }).click();
  await page.getByText('3 added, 0 known already, 2 left out.').waitFor();
  for (const said of [
    'Left out, as you have not applied yet: row 6',
    'Left out, as no company stands in the row: row 7',
    /^It is not clear where it stands.* row 4 \(“In progress”\)/,
    /^Marked as without an answer.* row 3 \(“👻 Ghosted”\)/,
    'In the notes of each: Next step.',
  ])
    await page.getByText(said).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflowOf(page)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('Today says one next step for each, with its reason', async () => {
  await page.goto('/');
  const todo = page.locator('.todo-row');
  await todo.first().waitFor();
  for (const row of await todo.all()) {
    expect(await row.locator('strong').count()).toBe(1);
    expect((await row.locator('.side-quiet').textContent())?.length).toBeGreaterThan(10);
  }
  const rail = todo.filter({ hasText: 'Bookkeeper at Example Rail' });
  expect(await rail.locator('strong').textContent()).toContain('Write now');
  const harbour = todo.filter({ hasText: 'Clerk at Harbour' });
  expect(await harbour.locator('strong').textContent()).toContain('Wait until');
  expect(await todo.filter({ hasText: 'Driver at Depot' }).count()).toBe(0);
  expect(await violationsOn(page)).toEqual([]);
});

test('its letter is filled from what was entered, and copied', async () => {
  await page.getByRole('link', { name: 'Bookkeeper at Example Rail' }).first().click();
  await page.getByText('Write a letter').click();
  const letter = page.locator('details[open] textarea').first();
  await letter.waitFor();
  const text = await letter.inputValue();
  expect(text).toContain('Dear Grace Park,');
  expect(text).toContain('Bookkeeper');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const copied = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(copied).toContain(text);
});

/** The day in Toronto so many days ago, as a field for a day takes it. */
function dayAgo(days: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Toronto' }).format(Date.now() - days * DAY);
}

/** "Friday, 4 December 2026": as somebody writes it. */
function longDay(ahead: number): string {
  const how = { timeZone: 'America/Toronto', dateStyle: 'full' } as const;
  return new Intl.DateTimeFormat('en-GB', how).format(Date.now() + ahead * DAY);
}
