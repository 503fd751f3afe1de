/**
 * `npm test`: every test, on whatever machine this is. What follows `--` goes to Vitest: `npm test -- src/domain`.
 * The last line is always `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb } from './build-web.ts';
import { findOrInstallChromium } from './chromium.ts';
import { type JsonReport, tally } from './tally.ts';

const filters = process.argv.slice(2);
const withoutBrowser = process.env['SKIP_BROWSER_TESTS'] === '1';
if (!withoutBrowser && filters.length === 0) await prepareBrowserTests();
process.exitCode = runTests([...filters, ...(withoutBrowser ? ['--project', '!browser'] : [])]);

/** A browser that is missing fails its tests with the reason; they are left out only where somebody said so. */
async function prepareBrowserTests(): Promise<void> {
  await buildWeb({ onlyIfStale: true });
  const browser = findOrInstallChromium();
  if ('path' in browser) {
    process.env['CHROMIUM_PATH'] = browser.path;
    return;
  }
  process.env['CHROMIUM_PROBLEM'] = browser.problem;
  console.error(`The browser tests will fail: ${browser.problem}. SKIP_BROWSER_TESTS=1 leaves them out.`);
}

function runTests(args: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'heardback-test-'));
  const report = join(folder, 'report.json');
  const vitest = [join('node_modules', 'vitest', 'vitest.mjs'), 'run', ...args];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(process.execPath, [...vitest, ...reporters], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: withoutExperimentalWarnings() },
  });
  const { line, isGreen } = closingLine(report);
  rmSync(folder, { recursive: true });
  console.log(line);
  return isGreen && status === 0 ? 0 : status || 1;
}

function withoutExperimentalWarnings(): string {
  return `${process.env['NODE_OPTIONS'] ?? ''} --disable-warning=ExperimentalWarning`.trim();
}

function closingLine(report: string): { readonly line: string; readonly isGreen: boolean } {
  if (!existsSync(report)) return { line: '0 passed, 1 failed', isGreen: false };
  const { passed, failed, skipped } = tally(JSON.parse(readFileSync(report, 'utf8')) as JsonReport);
  if (skipped > 0) console.log(`${skipped} skipped`);
  return { line: `${passed} passed, ${failed} failed`, isGreen: failed === 0 };
}
