import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../scripts/start-server.ts';
import { droppedStylesOf, overflowOf, violationsOn } from './barriers.ts';
import { addressOf, EVERY_PAGE, fillEveryPage, type Shown } from './every-page.ts';
import { openBrowser } from './open-browser.ts';

let folder = '';
let server: RunningServer;
let browser: Browser;
let page: Page;
let shown: Shown;
const faults: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-browser-'));
  server = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'warn' });
  browser = await openBrowser();
  // What fades in is pale for an instant, which axe would call poor contrast.
  const context = await browser.newContext({ baseURL: server.url, reducedMotion: 'reduce', locale: 'en-GB' });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
  shown = await fillEveryPage(page);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('every page', () => {
  it('is in the list that is visited here', () => {
    const routes = new Set(EVERY_PAGE.map((one) => one.route));
    expect(routesOfApp().filter((route) => !routes.has(route) && !VISITED_ELSEWHERE.has(route))).toEqual([]);
  });

  it.each(EVERY_PAGE)('$name has no barrier at a desk, in light', async (one) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await open(addressOf(one, shown));
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    expect(await droppedStylesOf(page)).toEqual([]);
  });

  it.each(EVERY_PAGE)('$name has no barrier on a phone, in the dark', async (one) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(addressOf(one, shown));
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
  });

  it('says nothing in the console', () => {
    expect(faults).toEqual([]);
  });
});

/** Pages that only show for a moment, or to whoever follows a link. */
const VISITED_ELSEWHERE: ReadonlySet<string> = new Set([
  '/search',
  '/search/mail',
  '/invitations/$token',
  '/settings/templates/$kind',
]);

function routesOfApp(): string[] {
  const routes = new URL('../../src/web/routes/', import.meta.url);
  const files = readdirSync(routes).filter((name) => /route(s|r)?\.tsx?$/.test(name));
  return files.flatMap((name) =>
    [...readFileSync(new URL(name, routes), 'utf8').matchAll(/\bpath: '([^']+)'/g)].map(
      (found) => found[1] ?? '',
    ),
  );
}

async function open(address: string): Promise<void> {
  await page.goto(address);
  await page.locator('main h1').first().waitFor();
  await expect.poll(() => page.locator('.loading').count(), { timeout: 15_000 }).toBe(0);
}
