import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../scripts/start-server.ts';
import { overflowOf, violationsOn } from './barriers.ts';
import { openBrowser } from './open-browser.ts';

/** What is said: the debrief on a telephone, the words for calls and for the room, the wording of letters. */
let folder = '';
let server: RunningServer;
let browser: Browser;
let desk: BrowserContext;
let page: Page;
const ids = { applicationId: '', interviewId: '', openingId: '' };

/** Set to a folder to look at what the tests see. */
const SHOTS = process.env['SCREENSHOTS'];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-words-'));
  server = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'warn' });
  browser = await openBrowser();
  desk = await browser.newContext({
    baseURL: server.url,
    viewport: { width: 1440, height: 1000 },
    reducedMotion: 'reduce',
  });
  desk.setDefaultTimeout(15_000);
  page = await desk.newPage();
  await page.goto('/');
  await page.getByLabel('Your name').fill('Grace Hart');
  await page.getByLabel('Mail address').fill('grace@example.com');
  await page.getByLabel('Password', { exact: true }).fill('a long enough sentence');
  await page.getByLabel('Name of your company or team').fill('Hartwell');
  await page.getByRole('button', { name: 'Open the workspace' }).click();
  await page.getByRole('link', { name: /Start empty/ }).waitFor();
  await makeInterview();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a debrief on a telephone', () => {
  test.each(['light', 'dark'] as const)(
    'fits a screen of 390 px and has no barriers, %s',
    async (colorScheme) => {
      const phone = await telephone(colorScheme);
      await phone.getByText('What was said about the next step?').waitFor();
      expect(await overflowOf(phone)).toBe(0);
      expect(await violationsOn(phone)).toEqual([]);
      await shoot(phone, `debrief-${colorScheme}`);
      await phone.getByText('Words for the room').click();
      await phone.getByText('It is a no, and you know it now').waitFor();
      await phone.getByText('we won’t go on with you').waitFor();
      await shoot(phone, `room-words-${colorScheme}`);
      expect(await violationsOn(phone)).toEqual([]);
      await phone.context().close();
    },
  );

  test('is done in under twelve taps and a minute', async () => {
    const phone = await telephone('light');
    let taps = 0;
    const tap = async (choose: (page: Page) => ReturnType<Page['getByRole']>): Promise<void> => {
      await choose(phone).click();
      taps += 1;
    };
    const from = performance.now();
    await tap((on) => on.getByRole('radio', { name: 'We will get back to them' }));
    await tap((on) => on.getByRole('group', { name: 'By when?' }).getByRole('button').nth(2));
    await tap((on) =>
      on.getByRole('radiogroup', { name: 'Do they want the job?' }).getByRole('radio', { name: 'Yes' }),
    );
    await tap((on) => on.getByRole('radio', { name: 'Talking with others' }));
    await tap((on) => on.getByRole('radio', { name: 'By phone' }));
    await tap((on) => on.getByRole('group', { name: 'SQL' }).getByRole('radio', { name: '4' }));
    await tap((on) => on.getByRole('group', { name: 'Mentoring' }).getByRole('radio', { name: '5' }));
    await tap((on) => on.getByRole('button', { name: 'Record it' }));
    await phone.getByText('Recorded. Thank you.').waitFor();
    expect(taps).toBeLessThan(12);
    expect(performance.now() - from).toBeLessThan(60_000);
    expect(await violationsOn(phone)).toEqual([]);
    await shoot(phone, 'debrief-done');
    await phone.context().close();
  });

  test('asks whoever is not signed in to do so at its own address', async () => {
    const stranger = await browser.newContext({
      baseURL: server.url,
      viewport: PHONE,
      reducedMotion: 'reduce',
    });
    const phone = await stranger.newPage();
    await phone.goto(`/debrief/${ids.applicationId}/${ids.interviewId}`);
    await phone.getByLabel('Mail address').fill('grace@example.com');
    await phone.getByLabel('Password', { exact: true }).fill('a long enough sentence');
    await phone.getByRole('button', { name: 'Sign in', exact: true }).click();
    await phone.getByText('You have recorded this one already.').waitFor();
    await stranger.close();
  });
});

describe('a call', () => {
  test('has its sheet beside the form: whom, when, and what to say first', async () => {
    await page.goto(`/applications/${ids.applicationId}?record=call`);
    await page.getByRole('heading', { name: 'Say first' }).waitFor();
    await page.getByText('No number is known.').waitFor();
    await page.getByLabel('What it is about').selectOption({ label: 'A no' });
    await page.getByText('we won’t be offering you the position').waitFor();
    await page.getByLabel('In which language').first().selectOption('de');
    await page.getByText('nicht anbieten').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'call-sheet');
  });
});

describe('the wording of letters', () => {
  test('is listed by what a letter is for', async () => {
    await page.goto('/settings/templates');
    await page.getByRole('link', { name: /Thank-you with a date/ }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await shoot(page, 'templates');
    await page.getByRole('link', { name: /No after an interview/ }).click();
    await page.getByRole('heading', { name: 'No after an interview' }).waitFor();
  });

  test('reads as somebody real would get it, and says what is wrong with it while one types', async () => {
    await page.getByText('Blank for this person').waitFor();
    await shoot(page, 'template-editor');
    expect(await violationsOn(page)).toEqual([]);
    const text = page.getByLabel('Text', { exact: true });
    const original = await text.inputValue();
    await text.fill(`${original}\n\n{{ interviewer }}`);
    await page.getByText('There is no field “interviewer”. Did you mean “interviewers”?').waitFor();
    expect(await page.getByRole('button', { name: 'Keep this wording' }).isDisabled()).toBe(true);
    await text.fill(`${original}\n\nYou were not a good fit.`);
    await page.getByText('Name a requirement of the job, or leave it out.', { exact: false }).waitFor();
    await shoot(page, 'template-questioned');
  });

  test('is kept, used for the next draft, and given back', async () => {
    const text = page.getByLabel('Text', { exact: true });
    await text.fill(
      'Dear {{ first_name }},\n\nWe have decided not to offer you the position. {{ personal_line }}\n\n{{ sender_name }}',
    );
    await page.getByRole('button', { name: 'Keep this wording' }).click();
    await page.getByText('One version').waitFor();
    await page.getByRole('button', { name: 'Restore the original' }).click();
    await page.getByText('2 versions').waitFor();
    expect(await text.inputValue()).toContain('Thank you for the interview');
  });

  test('fits a telephone, and another language stands beside it', async () => {
    await page.setViewportSize(PHONE);
    await page.getByRole('switch', { name: 'Beside another language' }).check({ force: true });
    await page.getByRole('region', { name: 'Français' }).waitFor();
    expect(await overflowOf(page)).toBe(0);
    await shoot(page, 'template-editor-390');
    await page.setViewportSize({ width: 1440, height: 1000 });
  });
});

const PHONE = { width: 390, height: 844 };

/** The member's own telephone, at the debrief. */
async function telephone(colorScheme: 'light' | 'dark'): Promise<Page> {
  const state = await desk.storageState();
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: PHONE,
    colorScheme,
    storageState: state,
    reducedMotion: 'reduce',
    hasTouch: true,
  });
  context.setDefaultTimeout(15_000);
  const phone = await context.newPage();
  await phone.goto(`/debrief/${ids.applicationId}/${ids.interviewId}`);
  return phone;
}

async function makeInterview(): Promise<void> {
  const session = await api('GET', '/api/session');
  const opening = await api('POST', '/api/openings', { title: 'Platform engineer' });
  ids.openingId = opening.id;
  await api('PUT', `/api/openings/${ids.openingId}/criteria`, { criteria: ['SQL', 'Mentoring', 'Writing'] });
  const added = await api('POST', '/api/applications', {
    openingId: ids.openingId,
    person: { name: 'Ada Park' },
  });
  ids.applicationId = added.id;
  const [startsAt, endsAt] = [-70, -10].map((minutes) =>
    new Date(Date.now() + minutes * 60_000).toISOString(),
  );
  const interview = { stage: 'Technical', startsAt, endsAt, interviewers: [session.member.id] };
  const recorded = await api('POST', `/api/applications/${ids.applicationId}/interviews`, interview);
  ids.interviewId = recorded.interviews[0].id;
}

// biome-ignore lint/suspicious/noExplicitAny: the tests look into answers, whose shape the server has checked
async function api(method: string, path: string, body?: unknown): Promise<any> {
  const [url, init] = [
    path,
    {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    },
  ];
  return await page.evaluate(async ([to, how]) => (await fetch(to as string, how as RequestInit)).json(), [
    url,
    init,
  ] as const);
}

async function shoot(on: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  mkdirSync(SHOTS, { recursive: true });
  await on.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
}
