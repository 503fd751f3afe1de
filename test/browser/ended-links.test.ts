import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type RunningServer, startServer } from '../../scripts/start-server.ts';
import { openMailSink } from '../../src/delivery/mail/testing/mail-sink.ts';
import { overflowOf, violationsOn } from './barriers.ts';
import { ask, foundTeam, meet, openMember } from './kit.ts';
import { openBrowser } from './open-browser.ts';

/** A candidate's private page from both ends: the team makes its link, ends it, and makes another. */
let folder = '';
let server: RunningServer;
let browser: Browser;
let member: BrowserContext;
let page: Page;
let status: Page;
let applicationId = '';
let earlier = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-links-'));
  server = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'warn' });
  browser = await openBrowser();
  [member, page] = await openMember(browser, server.url);
  await foundTeam(member.request);
  const opening = await ask(member.request, 'post', '/api/openings', { title: 'Signal engineer' });
  const met = { openingId: opening.id, name: 'Ada Brunel', hoursAgo: 20 };
  ({ applicationId } = await meet(member.request, met));
  const phone = await browser.newContext({
    javaScriptEnabled: false,
    locale: 'en-GB',
    viewport: { width: 390, height: 844 },
  });
  status = await phone.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the team makes a link on the application, and the candidate reads the page without a script', async () => {
  await page.goto(`/applications/${applicationId}`);
  await page.getByRole('button', { name: 'Make the link' }).click();
  earlier = (await page.locator('a.status-url').getAttribute('href')) ?? '';
  await status.goto(earlier);
  expect(await status.locator('h1').textContent()).toMatch(/owes you the next word/);
});

test('ending the links is asked twice, and can still be left', async () => {
  await page.getByRole('button', { name: 'End the links' }).click();
  await page.getByText(/All links that Ada Brunel has end at once/).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
  await page.getByRole('button', { name: 'Keep them' }).click();
  await page.getByRole('button', { name: 'End the links' }).waitFor();
  await status.reload();
  expect(await status.locator('h1').textContent()).toMatch(/owes you the next word/);
});

test('ended is ended for every link, and the page says so without telling whose it was', async () => {
  await page.getByRole('button', { name: 'End the links' }).click();
  await page.getByRole('button', { name: 'End them' }).click();
  await page.getByRole('button', { name: 'Make the link' }).waitFor();
  expect(await page.getByRole('button', { name: 'End the links' }).count()).toBe(0);
  const answer = await status.goto(earlier);
  expect(answer?.status()).toBe(404);
  expect(await status.locator('h1').textContent()).toContain('link');
  const shown = await status.content();
  for (const secret of ['Ada', 'Brunel', 'Signal engineer']) expect(shown).not.toContain(secret);
  expect(await overflowOf(await withScripts(earlier))).toBe(0);
  expect(await violationsOn(await withScripts(earlier))).toEqual([]);
});

test('a new link works, and the earlier one stays ended', async () => {
  await page.getByRole('button', { name: 'Make the link' }).click();
  const later = (await page.locator('a.status-url').getAttribute('href')) ?? '';
  expect(later).not.toBe(earlier);
  expect((await status.goto(later))?.status()).toBe(200);
  expect((await status.goto(earlier))?.status()).toBe(404);
});

test('who fears that somebody else has the link ends it without a script, and the new one comes by mail alone', async () => {
  const sink = await openMailSink();
  onTestFinished(() => sink.close());
  await sendBy(sink.port);
  const { url } = await ask(member.request, 'post', `/api/applications/${applicationId}/status-links`, {});
  await status.goto(url);
  await status.getByText('End this link', { exact: true }).click();
  await status.getByRole('button', { name: 'End it and mail me a new one' }).click();
  expect(await status.getByRole('status').textContent()).toContain('This link has ended');
  expect(await status.content()).not.toContain('ada.brunel@mail.example');
  expect((await status.goto(url))?.status()).toBe(404);
  await expect.poll(() => sink.taken.length, { timeout: 60_000 }).toBe(1);
  const [mail] = sink.taken;
  expect(mail?.to).toBe('ada.brunel@mail.example');
  const source = (mail?.source ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=');
  const mailed = /https?:\/\/[^\s"<]+\/s\/[\w-]+/.exec(source)?.[0] ?? '';
  expect(mailed).not.toBe(url);
  expect((await status.goto(mailed))?.status()).toBe(200);
});

async function sendBy(port: number): Promise<void> {
  const answer = await member.request.put('/api/mail-settings', {
    data: {
      server: { host: '127.0.0.1', port, security: 'none', login: null },
      fromName: null,
      fromAddress: 'jobs@rail.example',
      replyAddress: null,
      bounceAddress: null,
      holdMinutes: 0,
      quietHours: null,
      perMinute: null,
      asksOneAnswer: false,
    },
  });
  expect(answer.status()).toBe(200);
}

/** Axe needs scripts; the page has none of its own either way. */
async function withScripts(url: string): Promise<Page> {
  const one = await member.newPage();
  await one.setViewportSize({ width: 390, height: 844 });
  await one.goto(url);
  return one;
}
