import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse, { desktopConfig } from 'lighthouse';
import type { BrowserContext } from 'playwright-core';
import { freePort } from '../scripts/start-server.ts';
import { HOUR } from '../src/lib/instant.ts';
import { openChromium, signBrowserIn } from './open-chromium.ts';
import { type Bench, rssMb } from './result.ts';
import { fillTo, type Served, withServedApp } from './storage/served-app.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;

/**
 * Lighthouse on Today, on an application and on a debrief, as a member with a cold browser cache sees them among many
 * applications: the first two at a desk, the debrief on a phone. The figure is the lowest score of all, from 0 to 100.
 */
export const run: Bench = async ({ size = 1_000_000 }) =>
  await withServedApp(async (served) => {
    const profile = await mkdtemp(join(tmpdir(), 'heardback-bench-'));
    const port = await freePort();
    const browser = await openChromium(profile, [`--remote-debugging-port=${port}`]);
    try {
      const { applicationId, interviewId } = await meet(browser, served);
      await fillTo(served.database, served.workspaceId, { from: 1, to: size });
      const at = (path: string, isPhone = false) => judge(`${served.url}${path}`, { port, isPhone });
      const scores = [
        ...(await at('/')),
        ...(await at(`/applications/${applicationId}`)),
        ...(await at(`/debrief/${applicationId}/${interviewId}`, true)),
      ];
      const ours = Math.min(...scores);
      const yardstick = { name: 'the highest score that there is', value: 100 };
      return { bench: 'pages', size, ours, unit: 'of 100', yardstick, ratio: ours / 100, rssMb: rssMb() };
    } finally {
      await browser.close();
      await rm(profile, { recursive: true, force: true });
    }
  });

interface Met {
  readonly applicationId: string;
  readonly interviewId: string;
}

/** Signs this browser in as the first member, and records one interview that has just ended. */
async function meet(browser: BrowserContext, served: Served): Promise<Met> {
  const { url } = served;
  await signBrowserIn(browser, served);
  const ask = async (method: 'get' | 'post', path: string, data?: object) => {
    const response = await browser.request[method](`${url}${path}`, data === undefined ? {} : { data });
    if (!response.ok()) throw new Error(`${path} answered ${response.status()}: ${await response.text()}`);
    return await response.json();
  };
  const { member } = await ask('get', '/api/session');
  const opening = await ask('post', '/api/openings', { title: 'Bookkeeper' });
  const person = { name: 'Ada Park', address: 'ada@example.com' };
  const { id: applicationId } = await ask('post', '/api/applications', { openingId: opening.id, person });
  const [startsAt, endsAt] = [2, 1].map((hours) => new Date(Date.now() - hours * HOUR).toISOString());
  const { interviews } = await ask('post', `/api/applications/${applicationId}/interviews`, {
    stage: 'First interview',
    startsAt,
    endsAt,
    interviewers: [member.id],
    wasHeld: true,
  });
  return { applicationId, interviewId: interviews[0].id };
}

interface Judging {
  readonly port: number;
  readonly isPhone: boolean;
}

/** A single run says as much about what else the machine did meanwhile: of three, the one in the middle counts. */
const RUNS = 3;

/** The scores of one page; what keeps a score below 95 is told on stderr. */
async function judge(url: string, judging: Judging): Promise<number[]> {
  const runs: Scored[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await judgeOnce(url, judging));
  const middle = runs.toSorted((a, b) => (a.scores[0] ?? 0) - (b.scores[0] ?? 0))[RUNS >> 1];
  const { scores, weak } = middle ?? { scores: [], weak: [] };
  const all = runs.map((one) => one.scores[0]).join(', ');
  const said = CATEGORIES.map((name, index) => `${name} ${scores[index]}`).join(', ');
  console.error(`${new URL(url).pathname}: ${said} (performance of each run: ${all})`);
  for (const line of weak) console.error(`  ${line}`);
  return [...scores];
}

interface Scored {
  readonly scores: readonly number[];
  readonly weak: readonly string[];
}

async function judgeOnce(url: string, { port, isPhone }: Judging): Promise<Scored> {
  const flags = {
    port,
    disableStorageReset: true,
    onlyCategories: [...CATEGORIES],
    logLevel: 'error' as const,
  };
  const result = await lighthouse(url, flags, isPhone ? undefined : desktopConfig);
  if (!result) throw new Error(`Lighthouse said nothing of ${url}`);
  const { categories, audits } = result.lhr;
  const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
  const weak = CATEGORIES.flatMap((name) =>
    (categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (weight === 0 || !audit || audit.scoreDisplayMode === 'notApplicable') return [];
      if (audit.errorMessage) return [`${audit.title}: ${audit.errorMessage}`];
      return audit.score !== null && audit.score < 0.9
        ? [`${audit.title}: ${audit.displayValue ?? audit.score}`]
        : [];
    }),
  );
  return { scores, weak };
}
