import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIRequestContext, Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../scripts/start-server.ts';
import { overflowOf, violationsOn } from './barriers.ts';
import { openBrowser } from './open-browser.ts';

/** How processes end well, as a member and a candidate do it: by hand, in the app and on the private page. */
let folder = '';
let server: RunningServer;
let browser: Browser;
let page: Page;
/** The candidate's telephone: no account, and no script either. */
let phone: Page;

const HOUR = 3_600_000;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-closing-'));
  server = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'warn', SWEEP_INTERVAL_SECONDS: '1' });
  browser = await openBrowser();
  const common = { timezoneId: 'America/Toronto', locale: 'en-CA', reducedMotion: 'reduce' } as const;
  const member = await browser.newContext({ baseURL: server.url, ...common });
  const place = { country: 'CA', region: 'ON', timeZone: 'America/Toronto' };
  await send(member.request, 'post', '/api/setup', {
    name: 'Grace Park',
    address: 'grace@example.com',
    password: 'a long enough sentence',
    workspace: { name: 'Example Rail', kind: 'team', ...place },
  });
  const candidate = await browser.newContext({
    ...common,
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  [page, phone] = [await member.newPage(), await candidate.newPage()];
  for (const one of [page, phone]) one.setDefaultTimeout(20_000);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('an offer becomes a first day: the answer, a line from the team, who sees them through, and they came', async () => {
  const { id } = await met('Ada Stone', 'Signal engineer');
  await send(page.request, 'post', `/api/applications/${id}/offers`, {});
  await page.goto(`/applications/${id}?record=offer`);
  await page.getByRole('radio', { name: 'Accepted' }).click();
  await page.getByRole('textbox', { name: 'First day' }).fill(dayIn(-1));
  await page.getByRole('button', { name: 'Record the answer' }).click();
  await expect.poll(async () => (await application(id)).offers[0].is).toBe('accepted');
  await page.goto(`/applications/${id}?record=offer`);
  await page.getByRole('heading', { name: 'Ada Stone said yes' }).waitFor();
  await page.getByLabel('Your line').fill('The night shift looks forward to you.');
  await page.getByRole('button', { name: 'Add the line' }).click();
  await page.getByText('The night shift looks forward to you.').first().waitFor();
  await page.getByRole('combobox', { name: 'Who sees them through their first weeks' }).click();
  await page.getByRole('option', { name: 'Grace Park' }).click();
  await page.getByRole('button', { name: 'Hand over' }).click();
  await page.getByText('Grace Park sees them through their first weeks.').waitFor();
  await page.getByRole('checkbox').first().click();
  await expect.poll(() => page.getByRole('checkbox').first().isChecked()).toBe(true);
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'They came' }).click();
  await expect.poll(async () => (await application(id)).standing.closure?.how).toBe('hired');
});

test('a declined offer ends cordially, and whom they sent is followed to the new person', async () => {
  const { id, openingId } = await met('Ben Ito', 'Track engineer');
  const { offers } = await send(page.request, 'post', `/api/applications/${id}/offers`, {});
  const answer = `/api/applications/${id}/offers/${offers[0].id}/answer`;
  await send(page.request, 'put', answer, { is: 'declined', reason: 'otherOffer' });
  await page.goto(`/applications/${id}?record=offer`);
  await page.getByRole('link', { name: 'Add somebody whom Ben Ito sent' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Cleo Moss');
  await page.getByLabel('For which opening').selectOption(openingId);
  await page.getByLabel('Who it is').selectOption({ label: 'Ben Ito' });
  await page.getByRole('button', { name: 'Add the person' }).click();
  await page.getByRole('heading', { name: 'Cleo Moss' }).waitFor();
  await page.getByText('sent them to us').waitFor();
  await page.goto(`/applications/${id}?record=offer`);
  await page.getByRole('link', { name: 'Cleo Moss' }).waitFor();
});

test('a runner-up is kept on hold until a day that she is told, and the word is owed at once', async () => {
  const { id } = await met('Dora Lind', 'Controller');
  await page.goto(`/applications/${id}?record=decision`);
  await page.getByRole('radio', { name: /Runner-up, on hold/ }).click();
  await page.getByRole('textbox', { name: 'Until' }).fill(dayIn(10));
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect.poll(async () => (await application(id)).standing.untold?.outcome).toBe('hold');
  await page.goto('/?whose=everyone');
  await page
    .getByRole('link', { name: /Dora Lind/ })
    .first()
    .waitFor();
});

test('a freeze prepares the word to each person, and they see the pause on their page', async () => {
  const { id, openingId } = await met('Eve Holm', 'Dispatcher');
  await page.goto(`/openings/${openingId}`);
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByRole('menuitem', { name: 'Freeze it' }).click();
  await page.getByLabel('What may be said of the cause').selectOption('budget');
  await page.getByRole('button', { name: 'Freeze it' }).click();
  await page.getByRole('heading', { name: /owed a word/ }).waitFor();
  await page
    .getByRole('button', { name: 'Write to everyone' })
    .or(page.getByRole('link', { name: 'Write to everyone' }))
    .waitFor();
  const { obligations } = await application(id);
  expect(obligations.map(({ kind }: { kind: string }) => kind)).toContain('freezeNotice');
});

test('referees are named on the telephone, without an account and without a script', async () => {
  const { id } = await met('Finn Berg', 'Planner');
  await send(page.request, 'put', `/api/applications/${id}/referees-wanted`, { count: 1 });
  await phone.goto(await statusUrlOf(id));
  await phone.getByLabel('Their name').fill('Kim Lund');
  await phone.getByLabel('Their mail address').fill('kim@example.org');
  await phone.getByLabel('Do they know').selectOption('yes');
  await phone.getByRole('button', { name: 'Name this referee' }).click();
  expect(await phone.getByRole('status').textContent()).toContain('Your referee is noted');
  await page.goto(`/applications/${id}?record=references`);
  await page.getByText('Kim Lund').first().waitFor();
});

test('after a told no she is asked, says yes on her page, and comes to mind for an opening like hers', async () => {
  const { id } = await met('Gia Reyes', 'Timetable planner');
  await send(page.request, 'post', `/api/applications/${id}/decisions`, {
    outcome: 'decline',
    note: 'Has not planned a timetable for night trains yet, which this work is about',
    isSure: true,
  });
  await send(page.request, 'post', `/api/applications/${id}/calls`, { wasReached: true, says: ['decision'] });
  await page.goto(`/applications/${id}`);
  await page.getByRole('button', { name: 'Ask whether they would like to' }).click();
  await page.waitForURL('**/messages/*');
  await phone.goto(await statusUrlOf(id));
  await phone.getByLabel('Until').selectOption({ index: 1 });
  await phone.getByRole('button', { name: 'Yes, until then' }).click();
  const like = await send(page.request, 'post', '/api/openings', { title: 'Senior timetable planner' });
  await page.goto(`/openings/${like.id}`);
  await page.getByRole('heading', { name: 'People you know from before' }).waitFor();
  await page.getByRole('link', { name: 'Gia Reyes' }).waitFor();
  await page.goto('/');
  await page.getByText('1 person comes to mind for an open opening').waitFor();
  await page.goto(`/applications/${id}`);
  await page.getByText('Gia Reyes agreed to hear of similar positions').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
});

/** Somebody whose interview ended yesterday, for an opening of their own. */
async function met(
  name: string,
  title: string,
): Promise<{ readonly id: string; readonly openingId: string }> {
  const { id: openingId } = await send(page.request, 'post', '/api/openings', { title });
  const ended = Date.now() - 20 * HOUR;
  const address = `${name.toLowerCase().replaceAll(' ', '.')}@example.com`;
  const { id } = await send(page.request, 'post', '/api/applications', {
    openingId,
    person: { name, address },
    receivedAt: new Date(ended - 100 * HOUR).toISOString(),
  });
  await send(page.request, 'post', `/api/applications/${id}/interviews`, {
    stage: 'Final',
    startsAt: new Date(ended - HOUR).toISOString(),
    endsAt: new Date(ended).toISOString(),
    interviewers: [],
    wasHeld: true,
  });
  return { id, openingId };
}

async function application(id: string) {
  return await send(page.request, 'get', `/api/applications/${id}`);
}

async function statusUrlOf(id: string): Promise<string> {
  return (await send(page.request, 'post', `/api/applications/${id}/status-links`, {})).url;
}

function dayIn(days: number): string {
  return new Date(Date.now() + days * 24 * HOUR).toISOString().slice(0, 10);
}

// biome-ignore lint/suspicious/noExplicitAny: a test looks into answers whose shape the server has checked
async function send(request: APIRequestContext, method: string, path: string, data?: unknown): Promise<any> {
  const answer = await request.fetch(new URL(path, server.url).href, {
    method,
    headers: { origin: server.url },
    ...(data !== undefined && { data }),
  });
  if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`);
  return answer.status() === 204 ? undefined : await answer.json();
}
