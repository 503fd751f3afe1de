import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.ts';

/** A real browser; without one the test fails and says why. Root may only start it without its sandbox. */
export async function openBrowser(): Promise<Browser> {
  const path = process.env['CHROMIUM_PATH'] ?? findChromium();
  if (!path)
    throw new Error(process.env['CHROMIUM_PROBLEM'] ?? 'No Chromium is installed; "npm test" installs it');
  const args = [...QUIET, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  return await chromium.launch({ executablePath: path, args });
}

// Nothing that Chromium would fetch, draw or update on its own account.
const QUIET = [
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
