import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIRequestContext, Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../scripts/start-server.ts';
import { overflowOf, violationsOn } from './barriers.ts';
import { openBrowser } from './open-browser.ts';

let folder = '';
let server: RunningServer;
let browser: Browser;
let page: Page;
let outside: { readonly form: string; readonly agency: string; readonly applicationId: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-browser-'));
  server = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'warn' });
  browser = await openBrowser();
  const member = await browser.newContext({ baseURL: server.url });
  outside = await bringOutsiders(member.request);
  // Whoever comes from outside has no account, and here no script either.
  const context = await browser.newContext({ baseURL: server.url, locale: 'en-GB' });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const LOOKS = [
  ['form', 390, 'dark'],
  ['form', 1440, 'light'],
  ['agency', 390, 'light'],
  ['agency', 1440, 'dark'],
] as const;

describe('the pages for people outside', () => {
  it.each(LOOKS)('%s at %i in %s has no barrier in any language', async (which, width, colorScheme) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    for (const language of ['en', 'fr', 'de', 'es']) {
      await page.goto(`${outside[which]}?language=${language}`);
      expect([language, await violationsOn(page), await overflowOf(page)]).toEqual([language, [], 0]);
    }
  });

  it('a referee answers on a telephone, with the keyboard alone and without a script', async () => {
    const context = await browser.newContext({
      baseURL: server.url,
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    const phone = await context.newPage();
    await phone.goto(outside.form);
    await phone.getByLabel(/especially good at/).focus();
    await phone.keyboard.type('Calm at night, and exact.');
    await phone.getByRole('button', { name: 'Send my answers' }).press('Enter');
    expect(await phone.locator('h1').textContent()).toBe('Thank you');
    await phone.goto(outside.form);
    expect(await phone.locator('textarea').count()).toBe(0);
    await context.close();
  });

  it('an agency’s recruiter says how interested somebody is, and the page thanks and stops asking', async () => {
    await page.goto(outside.agency);
    await page.getByLabel(/How interested is Ada Park/).selectOption('They want the job');
    await page.getByLabel('In their words, if you like').fill('Very much so.');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    expect(await page.getByRole('status').textContent()).toContain('has your word');
    expect(await page.getByLabel(/How interested is/).count()).toBe(0);
  });
});

const FIRST_VISIT = {
  name: 'Grace Park',
  address: 'grace@example.com',
  password: 'a long enough sentence',
  workspace: { name: 'Example Rail', kind: 'team', country: 'CA', region: 'ON', timeZone: 'America/Toronto' },
};

/** A referee with a form, and an agency's recruiter with somebody whose interest is asked for. */
async function bringOutsiders(request: APIRequestContext): Promise<typeof outside> {
  // biome-ignore lint/suspicious/noExplicitAny: the pages are filled with whatever the server answers
  const post = async (path: string, data: object): Promise<any> => {
    const headers = { origin: server.url };
    const answer = await request.post(`${server.url}${path}`, { data, headers });
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
    return await answer.json();
  };
  await post('/api/setup', FIRST_VISIT);
  const opening = await post('/api/openings', { title: 'Signal engineer' });
  const recruiter = { name: 'Lee Rey', kind: 'agencyRecruiter', agencyName: 'Harbour People' };
  const { id: agencyId } = await post('/api/people', recruiter);
  const person = { name: 'Ada Park', address: 'ada@example.com' };
  const asked = { openingId: opening.id, person, channel: 'agency', agencyId };
  const { id: applicationId } = await post('/api/applications', asked);
  const path = `/api/applications/${applicationId}`;
  await post(`${path}/questions`, { about: 'interest', owedBy: 'agency' });
  const referee = { name: 'Kim Lund', relation: 'supervisor', wasWarned: true };
  const { references } = await post(`${path}/references`, referee);
  const form = await post(`${path}/references/${references[0].id}/links`, {});
  const agency = await post(`/api/people/${agencyId}/agency-links`, {});
  return { form: form.url, agency: agency.url, applicationId };
}
