import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIRequestContext, Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../scripts/start-server.ts';
import { overflowOf, violationsOn } from './barriers.ts';
import { openBrowser } from './open-browser.ts';

/**
 * One process from both sides: a team's Heardback and a job seeker's, each in a process of its own, linked by the
 * candidate's status page, from the interview over another offer and a freeze to the last word. Each step goes on from the last.
 */
const folders: string[] = [];
let team: RunningServer;
let seeker: RunningServer;
let browser: Browser;
let hiring: BrowserContext;
let looking: BrowserContext;
/** Whoever opens the status page from a mail, on a phone, without a script. */
let onThePhone: BrowserContext;
let page: Page;
let status: Page;
let applicationId = '';
let ownId = '';
let statusUrl = '';

const HOUR = 3_600_000;
const PASSWORD = 'a long enough sentence';

beforeAll(async () => {
  team = await start();
  seeker = await start();
  browser = await openBrowser();
  const common = { timezoneId: 'America/Toronto', locale: 'en-CA', reducedMotion: 'reduce' } as const;
  hiring = await browser.newContext({ baseURL: team.url, ...common });
  looking = await browser.newContext({ baseURL: seeker.url, ...common });
  onThePhone = await browser.newContext({
    ...common,
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  page = await looking.newPage();
  status = await onThePhone.newPage();
  for (const one of [page, status]) one.setDefaultTimeout(20_000);
});

afterAll(async () => {
  await browser?.close();
  await team?.stop();
  await seeker?.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'heardback-sides-'));
  folders.push(folder);
  return await startServer({ DATA_DIR: folder, LOG_LEVEL: 'warn' });
}

test('the team met Ada yesterday, promised a word, and gives her a private page', async () => {
  const place = { country: 'CA', region: 'ON', timeZone: 'America/Toronto' };
  const workspace = { name: 'Example Rail', kind: 'team', ...place };
  await send(hiring.request, 'post', '/api/setup', {
    name: 'Grace Park',
    address: 'grace@example.com',
    password: PASSWORD,
    workspace,
  });
  const opening = await send(hiring.request, 'post', '/api/openings', { title: 'Bookkeeper' });
  const ended = Date.now() - 20 * HOUR;
  const applied = await send(hiring.request, 'post', '/api/applications', {
    openingId: opening.id,
    person: { name: 'Ada Stone', address: 'ada@example.com' },
    receivedAt: new Date(ended - 100 * HOUR).toISOString(),
  });
  applicationId = applied.id;
  const about = `/api/applications/${applicationId}`;
  await send(hiring.request, 'post', `${about}/interviews`, {
    stage: 'Onsite',
    startsAt: new Date(ended - HOUR).toISOString(),
    endsAt: new Date(ended).toISOString(),
    interviewers: [],
    wasHeld: true,
  });
  const inThreeDays = new Date(Date.now() + 72 * HOUR).toISOString().slice(0, 10);
  await send(hiring.request, 'post', `${about}/promises`, {
    by: 'team',
    to: 'candidate',
    deadline: { on: inThreeDays },
  });
  statusUrl = (await send(hiring.request, 'post', `${about}/status-links`, {})).url;
  expect(statusUrl).toContain('/s/');
});

test('her page says who owes what by when, without a script, on a phone, for everybody', async () => {
  await status.goto(statusUrl);
  expect(await status.locator('h1').textContent()).toMatch(/owes you the next word/);
  expect(await status.content()).toContain('What you were promised');
  expect(await overflowOf(await seen(statusUrl))).toBe(0);
  expect(await violationsOn(await seen(statusUrl))).toEqual([]);
});

test('she starts alone, adds the application by hand, and is told to say thank you', async () => {
  await page.goto('/');
  await page.getByText('I am looking for a job').click();
  await page.getByLabel('Your name').fill('Ada Stone');
  await page.getByLabel('Mail address').fill('ada@example.com');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Name of your search').fill('My next job');
  await page.getByRole('button', { name: 'Open the workspace' }).click();
  await page.waitForURL('**/start');
  await page.goto('/people/new');
  await page.getByLabel('Company', { exact: true }).fill('Example Rail');
  await page.getByLabel('Job', { exact: true }).fill('Bookkeeper');
  await page.getByLabel('Whom you know there').fill('Grace Park');
  await page.getByLabel('Mail address').fill('grace@example.com');
  await page.getByLabel('Notes').fill('They pay late, I heard');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Add the application' }).click();
  await page.waitForURL('**/applications/*');
  ownId = page.url().split('/').at(-1) ?? '';
  await page.getByRole('heading', { name: 'Why is it silent?' }).waitFor();
});

test('following the company’s page brings the interview and the promise, and both sides see one truth', async () => {
  await page.getByText('The company’s status page').click();
  await page.getByLabel('Link to your status page').fill(statusUrl);
  await page.getByRole('button', { name: 'Follow it' }).click();
  await page.getByText('both sides see the same').waitFor();
  const theirs = await send(looking.request, 'get', `/api/applications/${ownId}`);
  expect(theirs.interviews).toHaveLength(1);
  expect(theirs.standing.promise.state).toBe('open');
  const own = await send(hiring.request, 'get', `/api/applications/${applicationId}`);
  expect(theirs.standing.promise.dueAt).toBe(own.standing.promise.dueAt);
  await page.goto('/');
  await page.getByText('Say thank you by').waitFor();
  expect(await violationsOn(page)).toEqual([]);
});

test('her thank-you is drafted from the facts, and counts once she says that she sent it', async () => {
  await page.goto(`/applications/${ownId}`);
  await page.getByText('Write a letter').click();
  const letter = page.locator('details[open] textarea').first();
  await letter.waitFor();
  const text = await letter.inputValue();
  expect(text).toContain('Dear Grace Park,');
  expect(text).toContain('Bookkeeper at Example Rail');
  const sent = page.getByRole('button', { name: 'I have sent it' });
  await page.getByText('Still to be filled in').waitFor();
  expect(await sent.isDisabled()).toBe(true);
  await letter.fill(text.replace(/⟦[^⟧]*⟧/, 'I liked how you close the month in two days.'));
  await page.getByText('Still to be filled in').waitFor({ state: 'detached' });
  await sent.click();
  await page.getByRole('heading', { name: /Wait until/ }).waitFor();
});

test('another offer, told on her page without a script, reaches the team at once', async () => {
  await status.goto(statusUrl);
  await status.getByText('I have another offer').click();
  const day = new Date(Date.now() + 4 * 24 * HOUR).toISOString().slice(0, 10);
  await status.getByLabel('I must answer by').fill(day);
  await status.getByRole('button', { name: 'Share the deadline' }).click();
  expect(await status.getByRole('status').textContent()).toContain('The team knows your deadline');
  const { obligations } = await send(hiring.request, 'get', `/api/applications/${applicationId}`);
  expect(obligations.map(({ kind }: { kind: string }) => kind)).toContain('competingOfferReply');
});

test('a freeze that the team tells of is a freeze on both sides, with its reason', async () => {
  const own = await send(hiring.request, 'get', `/api/applications/${applicationId}`);
  await send(hiring.request, 'put', `/api/openings/${own.opening.id}/freeze`, {});
  await send(hiring.request, 'post', `/api/applications/${applicationId}/messages`, {
    from: 'team',
    to: 'candidate',
    says: ['freezeNotice', 'timetable', 'thanks'],
  });
  await status.goto(statusUrl);
  expect(await status.locator('h1').textContent()).toBe('The opening is paused');
  await follow();
  await page.goto(`/applications/${ownId}`);
  await page.getByText('Hiring stands still', { exact: true }).waitFor();
  await page.getByText('They told of a freeze.').waitFor();
});

test('a runner-up who is kept on hold until a day is told so, and neither page speaks of a no', async () => {
  const own = await send(hiring.request, 'get', `/api/applications/${applicationId}`);
  await send(hiring.request, 'delete', `/api/openings/${own.opening.id}/freeze`);
  const until = new Date(Date.now() + 10 * 24 * HOUR).toISOString().slice(0, 10);
  const held = await send(hiring.request, 'post', `/api/applications/${applicationId}/decisions`, {
    outcome: 'hold',
    holdUntil: { on: until },
  });
  await send(hiring.request, 'post', `/api/applications/${applicationId}/messages`, {
    from: 'team',
    to: 'candidate',
    says: ['holding', 'reengagement'],
    decisionId: held.decisions.at(-1)?.id,
    promise: { on: until },
  });
  await status.goto(statusUrl);
  expect(await status.locator('h1').textContent()).not.toBe('This process has ended for you');
  expect(await status.content()).toContain(until.slice(0, 4));
  await follow();
  const theirs = await send(looking.request, 'get', `/api/applications/${ownId}`);
  expect(theirs.standing.closure).toBeNull();
  const after = await send(hiring.request, 'get', `/api/applications/${applicationId}`);
  expect(theirs.standing.promise.dueAt).toBe(after.standing.promise.dueAt);
  await page.goto('/');
  await page
    .getByText(/Wait until/)
    .first()
    .waitFor();
});

test('the last word reaches both sides, and what she noted for herself never left', async () => {
  const decided = await send(hiring.request, 'post', `/api/applications/${applicationId}/decisions`, {
    outcome: 'decline',
    note: 'Has not closed a quarter alone yet, which the job needs from the first month',
  });
  const decisionId = decided.decisions.at(-1)?.id;
  await send(hiring.request, 'post', `/api/applications/${applicationId}/messages`, {
    from: 'team',
    to: 'candidate',
    says: ['decision', 'thanks'],
    decisionId,
  });
  await status.goto(statusUrl);
  expect(await status.locator('h1').textContent()).toBe('This process has ended for you');
  await follow();
  const theirs = await send(looking.request, 'get', `/api/applications/${ownId}`);
  expect(theirs.standing.closure).not.toBeNull();
  const search = await send(looking.request, 'get', '/api/search');
  expect(search.insights.funnel).toMatchObject({ declinedByThem: 1, neverAnswered: 0 });
  const page2 = await send(hiring.request, 'get', `/api/applications/${applicationId}`);
  expect(JSON.stringify(page2)).not.toContain('They pay late');
});

test('a mail that she pastes is read, put right by her, and kept with its application', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/search/mail');
  const text = `From: Grace Park <grace@example.com>
Subject: Your application for Bookkeeper at Example Rail

Hello Ada, thank you for the talk. All the best.`;
  await page.getByRole('textbox', { name: 'The mail' }).fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByText('Bookkeeper at Example Rail').waitFor();
  expect(await page.getByLabel('Who wrote').inputValue()).toBe('Grace Park');
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.waitForURL(`**/applications/${ownId}`);
  const theirs = await send(looking.request, 'get', `/api/applications/${ownId}`);
  expect(JSON.stringify(theirs.timeline)).toContain('thank you for the talk');
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('her whole search is told on one page, and a coach reads it without notes', async () => {
  await page.goto('/search');
  await page.getByRole('heading', { name: 'Balance' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
  const { url } = await send(looking.request, 'post', '/api/search/coach-links', { name: 'Robin' });
  await status.goto(url);
  expect(await status.content()).toContain('Bookkeeper');
  expect(await status.content()).not.toContain('They pay late');
});

/** Axe needs scripts; the page has none of its own either way. */
async function seen(url: string): Promise<Page> {
  const one = await hiring.newPage();
  await one.setViewportSize({ width: 390, height: 844 });
  await one.goto(url);
  return one;
}

/** What the job would do a quarter of an hour later. */
async function follow(): Promise<void> {
  await send(looking.request, 'delete', `/api/applications/${ownId}/followed-page`);
  await send(looking.request, 'put', `/api/applications/${ownId}/followed-page`, { url: statusUrl });
}

// biome-ignore lint/suspicious/noExplicitAny: a test looks into answers whose shape the server has checked
async function send(request: APIRequestContext, method: string, path: string, data?: unknown): Promise<any> {
  const answer = await request.fetch(path, { method, ...(data !== undefined && { data }) });
  if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`);
  return answer.status() === 204 ? undefined : await answer.json();
}
