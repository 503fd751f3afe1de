import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
];

/** The browser for the tests: the one that was named, one that is there, or one that is installed now; else why not. */
export function findOrInstallChromium(): { readonly path: string } | { readonly problem: string } {
  const named = process.env['CHROMIUM_PATH'];
  if (named)
    return works(named) ? { path: named } : { problem: `CHROMIUM_PATH is "${named}", which does not start` };
  const path = findChromium() ?? installBySystem() ?? installByPlaywright();
  return path ? { path } : { problem: 'no Chromium is installed, and it could not be installed' };
}

/** A browser that is there and starts. */
export function findChromium(): string | null {
  const folders = (process.env['PATH'] ?? '').split(':');
  const candidates = folders.flatMap((folder) => NAMES.map((name) => `${folder}/${name}`));
  return [...candidates, ...macPaths(), chromium.executablePath()].find((path) => works(path)) ?? null;
}

function macPaths(): string[] {
  const names = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
  return names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
}

/** On some systems `chromium-browser` is a script that only says how to install it, so being there is not enough. */
function works(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

function installBySystem(): string | null {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (!isThere('apt-get') || (asRoot.length > 0 && !isThere('sudo'))) return null;
  console.log('No Chromium found for the browser tests; installing it with apt-get');
  const apt = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-y'];
  run([...apt, 'update']);
  run([...apt, 'install', '--no-install-recommends', 'chromium']);
  return findChromium();
}

function installByPlaywright(): string | null {
  console.log('No Chromium found for the browser tests; installing it with playwright-core');
  const program = new URL('../node_modules/playwright-core/cli.js', import.meta.url).pathname;
  run([process.execPath, program, 'install', '--with-deps', 'chromium']);
  return findChromium();
}

function isThere(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

function run([command = '', ...args]: readonly string[]): void {
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 600_000 });
}
