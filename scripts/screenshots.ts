/** `npm run screenshots`: every page of the app with the sample team, at a desk and on a phone, light and dark, for docs/images. */
import { mkdtempSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { addressOf, EVERY_PAGE, fillEveryPage } from '../test/browser/every-page.ts';
import { openBrowser } from '../test/browser/open-browser.ts';
import { startServer } from './start-server.ts';

const FOLDER = new URL('../docs/images/pages/', import.meta.url);
const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const SCHEMES = ['light', 'dark'] as const;
const QUALITY = 80;

const data = mkdtempSync(join(tmpdir(), 'heardback-pictures-'));
const server = await startServer({ DATA_DIR: data, LOG_LEVEL: 'warn' });
const browser = await openBrowser();
try {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  // By its name, as somebody opens it: at a number browsers offer no passkeys.
  const baseURL = server.url.replace('127.0.0.1', 'localhost');
  const context = await browser.newContext({ baseURL, reducedMotion: 'reduce', locale: 'en-GB' });
  const page = await context.newPage();
  const shown = await fillEveryPage(page);
  for (const one of EVERY_PAGE) {
    for (const viewport of WINDOWS) {
      await page.setViewportSize(viewport);
      await page.goto(addressOf(one, shown));
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        await settle(page);
        await writeFile(
          new URL(`${one.name}-${viewport.width}-${colorScheme}.webp`, FOLDER),
          await picture(page),
        );
      }
    }
    console.log(one.name);
  }
  await writeFile(new URL('../docs/pages.md', import.meta.url), gallery());
} finally {
  await browser.close();
  await server.stop();
  await rm(data, { recursive: true, force: true });
}

/** Until nothing loads any more and the typefaces are there. */
async function settle(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  while ((await page.locator('.loading').count()) > 0) await page.waitForTimeout(50);
  await page.evaluate('document.fonts.ready');
  await page.waitForTimeout(250);
}

/** WebP is a quarter of PNG; Playwright itself writes only the latter. */
async function picture(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data: text } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  await session.detach();
  return Buffer.from(text, 'base64');
}

function gallery(): string {
  const rows = EVERY_PAGE.map(({ name }) => {
    const cells = WINDOWS.flatMap(({ width }) =>
      SCHEMES.map(
        (scheme) => `![${name}, ${width} px, ${scheme}](images/pages/${name}-${width}-${scheme}.webp)`,
      ),
    );
    return `| ${name} | ${cells.join(' | ')} |`;
  });
  return [
    '# Every page of the app',
    '',
    'Made by `npm run screenshots` with the sample team.',
    '',
    '| Page | Desk, light | Desk, dark | Phone, light | Phone, dark |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
