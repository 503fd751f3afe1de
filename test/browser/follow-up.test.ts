import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../scripts/start-server.ts';
import { overflowOf, violationsOn } from './barriers.ts';
import { openBrowser } from './open-browser.ts';

/** One candidate from the first entry by hand to the last word; each step goes on from the last. */
let folder = '';
let server: RunningServer;
let browser: Browser;
let member: BrowserContext;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-follow-up-'));
  server = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'warn' });
  browser = await openBrowser();
  member = await browser.newContext({
    baseURL: server.url,
    timezoneId: 'America/Toronto',
    locale: 'en-CA',
    // What fades in is pale for an instant, which axe would call poor contrast.
    reducedMotion: 'reduce',
  });
  member.setDefaultTimeout(15_000);
  page = await member.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the first visit', () => {
  test('guesses the country and the zone, and says beside each field what is missing', async () => {
    await page.goto('/');
    await page.getByLabel('Mail address').fill('grace@example');
    await page.getByRole('button', { name: 'Open the workspace' }).click();
    await page.getByText('This is not a complete mail address.').waitFor();
    expect(await page.getByLabel('Country').inputValue()).toBe('CA');
    expect(await page.getByLabel('Region').inputValue()).toBe('ON');
    expect(await page.getByLabel('Time zone').inputValue()).toBe('America/Toronto');
    await page.locator('input[autocomplete="name"]:focus').waitFor();
  });

  test('starts empty, and Today says that nobody waits', async () => {
    await page.getByLabel('Your name').fill('Grace Park');
    await page.getByLabel('Mail address').fill('grace@example.com');
    await page.getByLabel('Password', { exact: true }).fill('a long enough sentence');
    await page.getByLabel('Name of your company or team').fill('Example Rail');
    await page.getByRole('button', { name: 'Open the workspace' }).click();
    await page.getByRole('link', { name: /Start empty/ }).click();
    await page.getByText('Nobody is waiting for your word.').waitFor();
  });
});

describe('by hand', () => {
  test('an opening is added, then a person for it', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.getByRole('button', { name: 'Add an opening' }).click();
    await page.getByLabel('Title').fill('Signal engineer');
    await page.getByLabel('Who holds it').selectOption({ label: 'Grace Park' });
    await page.getByRole('button', { name: 'Add the opening' }).click();
    await page.getByRole('link', { name: 'Add a person' }).first().click();
    await page.getByLabel('Name').fill('Ada Brunel');
    await page.getByLabel('Mail address').fill('ada@example.com');
    await page.getByRole('button', { name: 'Add the person' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ada Brunel' }).waitFor();
  });

  test('an interview that was held makes the team owe a word', async () => {
    await record('Interview');
    await page.getByLabel('Which step').fill('Technical interview');
    await page.getByLabel('Starts').fill(wallTime(-26));
    await page.getByRole('checkbox', { name: 'Grace Park' }).check();
    await page.getByRole('button', { name: 'Record the interview' }).click();
    await page.getByText('You owe Ada Brunel an answer', { exact: true }).waitFor();
    expect(await turn()).toMatch(/^Yours/);
  });

  test('“why” names the rule behind a duty and where it comes from', async () => {
    const duty = page.locator('.obligation', { hasText: 'You owe Ada Brunel an answer' });
    await duty.getByText('Why').click();
    expect(await duty.locator('.why-text').textContent()).toMatch(/From policy row 4 .*docs\/evidence/);
    expect(await violationsOn(page)).toEqual([]);
  });
});

describe('the closing line decides the turn', () => {
  test('a debrief needs to say what was said', async () => {
    await record('Debrief');
    await page.getByRole('button', { name: 'Record the debrief' }).click();
    await page.getByText('Please choose one.').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('“we will get back to you by” is a promise of the team, shown with its date', async () => {
    await page.getByText('We will get back to them').click();
    await page.getByRole('group', { name: 'By when?' }).getByRole('button').first().click();
    await page.getByLabel('Note').fill('Strong on interlocking.');
    await page.getByRole('button', { name: 'Record the debrief' }).click();
    await page.getByText('Your promise').waitFor();
    expect(await turn()).toMatch(/^Yours/);
    await page.locator('.entry-note', { hasText: 'Strong on interlocking.' }).waitFor();
  });

  test('a task that they took on makes it their turn once the team has said its word', async () => {
    await record('Word sent or received');
    await page.getByText('thanked them', { exact: true }).click();
    await page.getByText('told the next step', { exact: true }).click();
    await page.getByRole('button', { name: 'Record the word' }).click();
    await page.getByRole('button', { name: 'Record the word' }).waitFor({ state: 'detached' });
    await record('From their side');
    await page.getByText('They took on a task, or owe us an answer').click();
    await page.getByRole('button', { name: 'Record what was agreed' }).click();
    await page.getByText('Ada Brunel owes you the agreed task', { exact: true }).waitFor();
    expect(await turn()).toMatch(/^Ada Brunel/);
  });
});

describe('no silent close', () => {
  test('a decision that nobody told is the first thing on Today', async () => {
    await record('Decision');
    await page.getByText('It is a no').click();
    await page.getByLabel('Reason').fill('No experience with safety cases.');
    await page.getByRole('button', { name: 'Record the decision' }).click();
    await page.getByRole('button', { name: 'Record the decision' }).waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    const first = page.locator('.today-column[data-name="owed"] .today-row').first();
    await first.getByText('Decided, not told').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('o');
    await page.getByRole('heading', { level: 1, name: 'Ada Brunel' }).waitFor();
  });

  test('closing is refused in a sentence, with the ways out', async () => {
    await record('Close');
    await page.getByRole('button', { name: 'Close it' }).click();
    await page.getByText(/nobody has told Ada Brunel/).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close without a word' }).click();
    await page.getByText('Must say why.').waitFor();
  });

  test('told in a call, the application closes', async () => {
    await page.getByRole('button', { name: 'In a call' }).click();
    await page.getByText('Yes, we spoke').click();
    await page.getByText('told the decision', { exact: true }).click();
    await page.getByRole('button', { name: 'Record the call' }).click();
    await page.getByText('and they were told').waitFor();
  });

  test('with nobody left, Today says what was kept', async () => {
    const address = page.url();
    await page.goto('/');
    await page.getByText('Nobody is waiting for your word.').waitFor();
    await page.getByText(/In the last seven days (one word was|\d+ words were) given in time/).waitFor();
    await page.goto(address);
  });
});

describe('what a member relies on', () => {
  test('a failed recording keeps what was typed, and sending again works', async () => {
    await record('Open again');
    await page.getByLabel('Why', { exact: true }).fill('They asked for a second look.');
    await member.setOffline(true);
    await page.getByRole('button', { name: 'Open it again' }).click();
    await page.getByText(/server cannot be reached/).waitFor();
    await member.setOffline(false);
    expect(await page.getByLabel('Why', { exact: true }).inputValue()).toBe('They asked for a second look.');
    await page.getByRole('button', { name: 'Open it again' }).click();
    await page.getByRole('link', { name: 'Close', exact: true }).waitFor();
  });

  test('a session that ends while somebody types is renewed over the page, and nothing is lost', async () => {
    await record('Promise');
    await page.getByLabel('Note').fill('They asked for the end of the week.');
    await member.clearCookies();
    await page.getByRole('group', { name: 'The next word comes by' }).getByRole('button').first().click();
    await page.getByRole('button', { name: 'Record the promise' }).click();
    await signIn('a long enough sentence', page.getByRole('dialog'));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Note').inputValue()).toBe('They asked for the end of the week.');
    await page.getByRole('button', { name: 'Record the promise' }).click();
    await page.getByRole('button', { name: 'Record the promise' }).waitFor({ state: 'detached' });
  });

  test('signing out and in leads back to the same page', async () => {
    const address = page.url();
    await page.getByRole('button', { name: /your menu/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await signIn('not the sentence', page);
    await page.locator('form').getByRole('alert').waitFor();
    await signIn('a long enough sentence', page);
    await page.getByRole('heading', { level: 1, name: 'Ada Brunel' }).waitFor();
    expect(page.url()).toBe(address);
  });

  test('“?” lists the keys, and a search finds a person as you type', async () => {
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Go to the people').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.getByRole('searchbox').pressSequentially('brun');
    await page.getByText('ada@example.com').waitFor();
    await page.waitForURL(/q=brun$/);
  });

  test.each(['light', 'dark'] as const)(
    'every page is without barriers at 390 pixels in %s',
    async (scheme) => {
      const address = await applicationAddress();
      const pages = ['/', '/openings', '/people', '/people/new', '/imports', '/start', address];
      expect(await barriersAt390([...pages, `${address}?record=debrief`], scheme)).toEqual([]);
    },
  );

  test('every form is without barriers at 390 pixels', async () => {
    const address = await applicationAddress();
    const forms = ['call', 'message', 'decision', 'promise', 'interview', 'scorecard', 'offer', 'candidate'];
    const paths = forms.map((form) => `${address}?record=${form}`);
    expect(await barriersAt390(paths, 'light')).toEqual([]);
  });
});

async function signIn(password: string, where: Page | Locator): Promise<void> {
  await where.getByLabel('Mail address').fill('grace@example.com');
  await where.getByLabel('Password', { exact: true }).fill(password);
  await where.getByRole('button', { name: 'Sign in' }).click();
}

async function record(name: string): Promise<void> {
  await page.locator('.record-row').getByRole('link', { name, exact: true }).click();
}

async function turn(): Promise<string> {
  const fact = page.locator('.standing-facts > div', { hasText: 'Whose turn' });
  return (await fact.locator('dd').textContent()) ?? '';
}

async function applicationAddress(): Promise<string> {
  await page.goto('/people?q=brunel');
  await page.getByRole('link', { name: 'Signal engineer' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ada Brunel' }).waitFor();
  return new URL(page.url()).pathname;
}

async function barriersAt390(paths: readonly string[], colorScheme: 'light' | 'dark'): Promise<string[]> {
  const phone = await member.newPage();
  await phone.emulateMedia({ colorScheme });
  await phone.setViewportSize({ width: 390, height: 844 });
  const found: string[] = [];
  for (const path of paths) {
    await phone.goto(path);
    await phone.getByRole('heading').first().waitFor();
    await phone.waitForLoadState('networkidle');
    const overflow = await overflowOf(phone);
    if (overflow > 0) found.push(`${path} is ${overflow} pixels too wide`);
    found.push(...(await violationsOn(phone)).map((violation) => `${path} ${violation}`));
  }
  await phone.close();
  return found;
}

/** What a clock in Toronto showed this many hours ago, as a `datetime-local` field takes it. */
function wallTime(hours: number): string {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'America/Toronto',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(Date.now() + hours * 3_600_000);
  return shown.replace(' ', 'T');
}
