import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { openChromium, signBrowserIn } from './open-chromium.ts';
import { type Bench, latencies, percentile } from './result.ts';
import { openingsFor, saveLife } from './storage/save-life.ts';
import { type Served, withServedApp } from './storage/served-app.ts';

const STEPS = 40;
const COLD_LOADS = 10;
/** How long somebody looks at a row before they open it. */
const A_LOOK_MS = 500;

/**
 * Today in Chromium, by keyboard: J to the next person, a look, Enter, back. What counts is from Enter until the page of that
 * person is drawn. On stderr: the same with no look, and how soon Today is drawn and at rest with an empty cache.
 */
export const run: Bench = async ({ size = 10_000, seed }) =>
  await withServedApp(
    async (served) => {
      await saveLife(served, { size, seed });
      const profile = await mkdtemp(join(tmpdir(), 'heardback-bench-'));
      const browser = await openChromium(profile);
      try {
        await signBrowserIn(browser, served);
        say('Today with an empty cache', await loadCold(browser, served));
        const { times, paths } = await walk(browser, served, A_LOOK_MS);
        say('the next application', times);
        say('the next application with no look at its row', (await walk(browser, served, 0)).times);
        const samples = await answersTo(served, paths);
        const yardstick = { name: 'GET /api/applications/…', samples };
        return { bench: 'steps', size, ...latencies(times, yardstick) };
      } finally {
        await browser.close();
        await rm(profile, { recursive: true, force: true });
      }
    },
    { openings: openingsFor(size) },
  );

async function loadCold(browser: BrowserContext, { url }: Served): Promise<number[]> {
  const page = await browser.newPage();
  const devtools = await browser.newCDPSession(page);
  const times: number[] = [];
  for (let time = 0; time < COLD_LOADS; time += 1) {
    await page.goto('about:blank');
    await devtools.send('Network.clearBrowserCache');
    await page.goto(url, { waitUntil: 'commit' });
    times.push(await page.evaluate<number>(AT_REST));
  }
  await page.close();
  return times;
}

async function walk(browser: BrowserContext, { url }: Served, lookMs: number) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForSelector('[data-row]');
  const times: number[] = [];
  const paths = new Set<string>();
  for (let step = 0; step < STEPS; step += 1) {
    await page.keyboard.press('j');
    if (lookMs > 0) await page.waitForTimeout(lookMs);
    await page.evaluate(WATCH);
    await page.keyboard.press('Enter');
    times.push(await page.evaluate<number>('globalThis.stepTaken'));
    paths.add(new URL(page.url()).pathname);
    await backToToday(page);
  }
  await page.close();
  if (paths.size < STEPS / 2) throw new Error(`Of ${STEPS} steps only ${paths.size} led to somebody new`);
  return { times, paths: [...paths] };
}

async function backToToday(page: Page): Promise<void> {
  await page.goBack();
  await page.waitForSelector('[data-row]');
}

/** Drawn, and nothing was longer than a twentieth of a second in the way of a key for half a second after that. */
const AT_REST = `new Promise((resolve) => {
  let busyUntil = 0;
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) busyUntil = Math.max(busyUntil, task.startTime + task.duration);
  }).observe({ type: 'longtask', buffered: true });
  let drawnAt = 0;
  const look = () => {
    if (drawnAt === 0 && document.querySelector('[data-row]')) drawnAt = performance.now();
    const since = Math.max(drawnAt, busyUntil);
    if (drawnAt > 0 && performance.now() - since > 500) resolve(since);
    else setTimeout(look, 10);
  };
  look();
})`;

/** From the key until the page says whose it is, without bars in place of it, and the screen has had its turn. */
const WATCH = `(() => {
  const link = document.activeElement.closest('[data-row]');
  const wanted = new URL(link.href).pathname;
  const name = link.querySelector('.today-person').textContent;
  globalThis.stepTaken = new Promise((resolve) => {
    addEventListener('keydown', ({ timeStamp }) => {
      const look = () => {
        const title = document.querySelector('main h1')?.textContent;
        if (location.pathname !== wanted || !title?.includes(name)) return requestAnimationFrame(look);
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)));
      };
      look();
    }, { once: true, capture: true });
  });
})()`;

async function answersTo({ ask }: Served, paths: readonly string[]): Promise<number[]> {
  const samples: number[] = [];
  for (const path of paths.filter((one) => one.startsWith('/applications/'))) {
    const begun = performance.now();
    await ask(`/api${path}`);
    samples.push(performance.now() - begun);
  }
  return samples;
}

function say(what: string, times: readonly number[]): void {
  const [p50, p95] = [50, 95].map((percent) => percentile(times, percent).toFixed(0));
  console.error(`${what}: p50 ${p50} ms, p95 ${p95} ms, of ${times.length}`);
}
