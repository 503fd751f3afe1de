import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import lighthouse, { desktopConfig } from 'lighthouse';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../scripts/chromium.ts';
import { freePort, startServer } from '../scripts/start-server.ts';
import { DAY, HOUR } from '../src/lib/instant.ts';
import type { Database } from '../src/storage/database.ts';
import { inWorkspace } from '../src/storage/in-workspace.ts';
import { type Bench, rssMb } from './result.ts';
import { withBenchDatabase } from './storage/bench-database.ts';
import { idOf, saveFrame, saveRows } from './storage/fill.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;

/**
 * Lighthouse on Today, on an application and on a debrief, as a member with a cold browser cache sees them among many
 * applications: the first two at a desk, the debrief on a phone. The figure is the lowest score of all, from 0 to 100.
 */
export const run: Bench = async ({ size = 1_000_000 }) =>
  await withBenchDatabase(async (database, databaseUrl) => {
    const server = await startServer({ DATABASE_URL: databaseUrl, PROCESS_MODE: 'web', LOG_LEVEL: 'warn' });
    const profile = await mkdtemp(join(tmpdir(), 'heardback-bench-'));
    const port = await freePort();
    const browser = await openBrowser(profile, port);
    try {
      const met = await setUp(browser, server.url);
      await fill(database, size);
      const scores = [
        ...(await judge(`${server.url}/`, { port, isPhone: false })),
        ...(await judge(`${server.url}/applications/${met.applicationId}`, { port, isPhone: false })),
        ...(await judge(`${server.url}/debrief/${met.applicationId}/${met.interviewId}`, {
          port,
          isPhone: true,
        })),
      ];
      const ours = Math.min(...scores);
      const yardstick = { name: 'the highest score that there is', value: 100 };
      return { bench: 'pages', size, ours, unit: 'of 100', yardstick, ratio: ours / 100, rssMb: rssMb() };
    } finally {
      await browser.close();
      await server.stop();
      await rm(profile, { recursive: true, force: true });
    }
  });

async function openBrowser(profile: string, port: number): Promise<BrowserContext> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? findChromium();
  if (!executablePath) throw new Error('No Chromium is installed; "npm test" installs it');
  const alone = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [`--remote-debugging-port=${port}`, '--disable-gpu', ...alone];
  return await chromium.launchPersistentContext(profile, { executablePath, args });
}

interface Met {
  readonly applicationId: string;
  readonly interviewId: string;
}

/** The first member, signed in in this browser, with one interview that has just ended. */
async function setUp(browser: BrowserContext, url: string): Promise<Met> {
  const page = await browser.newPage();
  await page.goto(url);
  const met = await page.evaluate(
    async ({ startsAt, endsAt }) => {
      async function send(path: string, body: object) {
        const headers = { 'content-type': 'application/json' };
        const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
        if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
        // biome-ignore lint/suspicious/noExplicitAny: in the page there is no contract
        return (await response.json()) as any;
      }
      const place = { country: 'CA', region: 'ON', timeZone: 'America/Toronto' };
      const workspace = { name: 'Bench', kind: 'team', ...place };
      const member = { name: 'Robin Vale', address: 'robin@example.com', password: 'a long password' };
      const session = await send('/api/setup', { ...member, workspace });
      const opening = await send('/api/openings', { title: 'Bookkeeper' });
      const person = { name: 'Ada Park', address: 'ada@example.com' };
      const { id } = await send('/api/applications', { openingId: opening.id, person });
      const interviewers = [session.member.id];
      const interview = { stage: 'First interview', startsAt, endsAt, interviewers, wasHeld: true };
      const { interviews } = await send(`/api/applications/${id}/interviews`, interview);
      return { applicationId: id as string, interviewId: interviews[0].id as string };
    },
    {
      startsAt: new Date(Date.now() - 2 * HOUR).toISOString(),
      endsAt: new Date(Date.now() - HOUR).toISOString(),
    },
  );
  await page.close();
  return met;
}

async function fill(database: Database, size: number): Promise<void> {
  const { rows } = await sql<{ id: string }>`select workspace_id as id from workspace`.execute(database.db);
  const workspaceId = rows[0]?.id ?? '';
  await inWorkspace(database, workspaceId, async (trx) => {
    await saveFrame(trx, { workspaceId, now: Date.now() - 5 * DAY });
    await saveRows(trx, { workspaceId, now: Date.now() - 5 * DAY }, { from: 1, to: size });
    await sql`
      update standing set owner_id = (select member_id from member where user_id is not null)
      where opening_id in (select ${idOf('opening')} from generate_series(1, 5) n)`.execute(trx);
  });
  await sql`vacuum analyze`.execute(database.db);
}

interface Judging {
  readonly port: number;
  readonly isPhone: boolean;
}

/** The scores of one page; what keeps a score below 95 is told on stderr. */
async function judge(url: string, { port, isPhone }: Judging): Promise<number[]> {
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
  const path = new URL(url).pathname;
  console.error(`${path}: ${CATEGORIES.map((name, index) => `${name} ${scores[index]}`).join(', ')}`);
  for (const name of CATEGORIES) {
    for (const { id, weight } of categories[name]?.auditRefs ?? []) {
      const audit = audits[id];
      if (weight > 0 && audit?.score !== null && (audit?.score ?? 1) < 0.9)
        console.error(`  ${audit?.title}: ${audit?.displayValue ?? audit?.score}`);
    }
  }
  return scores;
}
