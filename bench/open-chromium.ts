import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../scripts/chromium.ts';
import type { Served } from './storage/served-app.ts';

/** Chromium with a profile of its own, and what it is to be told besides. */
export async function openChromium(
  profile: string,
  moreArgs: readonly string[] = [],
): Promise<BrowserContext> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? findChromium();
  if (!executablePath) throw new Error('No Chromium is installed; "npm test" installs it');
  const alone = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = ['--disable-gpu', ...moreArgs, ...alone];
  return await chromium.launchPersistentContext(profile, { executablePath, args });
}

/** Signs the browser in as the first member. */
export async function signBrowserIn(
  browser: BrowserContext,
  { url, cookies }: Pick<Served, 'url' | 'cookies'>,
): Promise<void> {
  await browser.addCookies(
    cookies.map((cookie) => {
      const [name = '', ...value] = cookie.split('=');
      return { url, name, value: value.join('=') };
    }),
  );
}
