import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../scripts/start-server.ts';
import { overflowOf, violationsOn } from './barriers.ts';
import { addressOf, EVERY_PAGE, fillEveryPage, type PageOfApp, type Shown } from './every-page.ts';
import { openBrowser } from './open-browser.ts';

/** The app as people read it in other languages than English, on a telephone: nothing left in English, nothing cut off. */
let folder = '';
let server: RunningServer;
let browser: Browser;
let page: Page;
let shown: Shown;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-languages-'));
  server = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'warn' });
  browser = await openBrowser();
  const member = await browser.newContext({
    baseURL: server.url,
    timezoneId: 'Europe/Berlin',
    locale: 'de-DE',
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  });
  page = await member.newPage();
  page.setDefaultTimeout(15_000);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('before anybody has signed in', () => {
  it('speaks as the browser is set, and turns at once to a language that is chosen, keeping what was typed', async () => {
    await page.goto('/');
    await page.getByLabel('Ihr Name').fill('Grace Park');
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.getByLabel('Sprache').selectOption('fr');
    expect(await page.getByLabel('Votre nom').inputValue()).toBe('Grace Park');
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await violationsOn(page)).toEqual([]);
  });

  it('tells what is missing in that language', async () => {
    await page.getByRole('button', { name: 'Ouvrir l’espace de travail' }).click();
    await page.getByText('Veuillez remplir ce champ.').first().waitFor();
  });

  it('stays in it when the page is loaded again', async () => {
    await page.reload();
    await page.getByLabel('Votre nom').waitFor();
    shown = await fillEveryPage(page);
  });
});

/** Words of our sentences that no name, title or note of the sample has. */
const ENGLISH = /\b(the|your|you|owes?|since|nobody|promised|overdue|waiting|openings|settings|today)\b/i;

describe.each(['fr', 'de', 'es'] as const)('in %s, on a telephone', (language) => {
  beforeAll(async () => {
    await page.evaluate(`localStorage.setItem('language', '${language}')`);
  });

  it.each(EVERY_PAGE)('$name says nothing in English and cuts nothing off', async (one) => {
    await open(one);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(englishIn(await shownText())).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
  });

  it('tells a refusal of the server in that language', async () => {
    const answer = await page.request.get('/api/applications/0190a000-0000-7000-8000-000000000000', {
      headers: { 'accept-language': language },
    });
    expect(answer.status()).toBe(404);
    expect(englishIn((await answer.json()).detail)).toEqual([]);
  });
});

it.each(EVERY_PAGE)('$name fits when the writing goes from right to left', async (one) => {
  await open(one);
  await page.evaluate(`document.documentElement.dir = 'rtl'`);
  expect(await overflowOf(page)).toBe(0);
});

async function open(one: PageOfApp): Promise<void> {
  await page.goto(addressOf(one, shown));
  await page.locator('h1').first().waitFor();
  await page.locator('.loading').first().waitFor({ state: 'detached' });
}

/** What people read, without what somebody typed: names, notes, letters, and choices by name. */
async function shownText(): Promise<string> {
  return await page.evaluate(`(() => {
    const copy = document.body.cloneNode(true);
    for (const typed of copy.querySelectorAll(${JSON.stringify(TYPED)})) typed.remove();
    document.body.append(copy);
    const text = copy.innerText;
    copy.remove();
    return text;
  })()`);
}

const TYPED = 'script, style, select, input, textarea, pre, iframe, [lang], .entry-note';

/** A column of the imported file, and the subject of the letter that was sent in English. */
const OWN = /^(Answer promised by|Thank you for our conversation)/;

function englishIn(text: string): string[] {
  return text.split('\n').filter((line) => ENGLISH.test(line) && !OWN.test(line));
}
