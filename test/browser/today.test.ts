import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../scripts/start-server.ts';
import { overflowOf, violationsOn } from './barriers.ts';
import { openBrowser } from './open-browser.ts';

/** A day's work on the sample team by the keyboard alone, with a colleague in another browser. */
let folder = '';
let server: RunningServer;
let browser: Browser;
let grace: BrowserContext;
let page: Page;

const PASSWORD = 'a long enough sentence';
const ROW_WITH_FOCUS = '.today-row:focus-within .today-person';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-today-'));
  server = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'warn' });
  browser = await openBrowser();
  grace = await newContext();
  page = await grace.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto('/');
  await page.getByLabel('Your name').fill('Grace Park');
  await page.getByLabel('Mail address').fill('grace@example.com');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Name of your company or team').fill('Example Rail');
  await page.getByRole('button', { name: 'Open the workspace' }).click();
  await page.getByRole('button', { name: /sample team/ }).click();
  await rows('owed').first().waitFor({ timeout: 90_000 });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the most frequent tasks, by the keyboard alone', () => {
  test('opening the next one, and coming back to where one was', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const name = await focusedName();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.goBack();
    await rows('owed').first().waitFor();
    expect(page.url()).toContain('whose=everyone');
    // The next key goes on from there, and back to it.
    await page.keyboard.press('j');
    expect(await focusedName()).not.toBe(name);
    await page.keyboard.press('k');
    expect(await focusedName()).toBe(name);
  });

  test('why a word is owed: the rule, its cause and its source', async () => {
    await walkTo('Pia Adler');
    await page.keyboard.press('w');
    const panel = panelOf('Pia Adler');
    await panel.getByText('What caused it').waitFor();
    expect(await panel.textContent()).toContain('Dara Quist decided');
    await panel.getByText(/^Evidence \d\.\d: /).waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await panel.locator('.why-evidence a').count()).toBeGreaterThan(0);
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await focusedName()).toBe('Pia Adler');
  });

  test('a call that reached nobody is one key more, and leaves the word owed', async () => {
    await walkTo('Pia Adler');
    await page.keyboard.press('c');
    await panelOf('Pia Adler').getByRole('button', { name: 'Voicemail' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await toast('Voicemail recorded').waitFor();
    expect(await focusedName()).toBe('Pia Adler');
  });

  test('a call in which the decision was told: the row leaves, the focus goes on, and undo brings it back', async () => {
    const before = await rows('owed').count();
    await walkTo('Quinn Hale');
    await page.keyboard.press('c');
    await panelOf('Quinn Hale').getByRole('button', { name: 'We spoke' }).waitFor();
    await page.keyboard.press('Enter');
    await panelOf('Quinn Hale').getByRole('button', { name: 'Record the call' }).waitFor();
    await page.keyboard.press('Enter');
    await toast('Call recorded').waitFor();
    await rowOf('Quinn Hale').waitFor({ state: 'detached' });
    expect(await rows('owed').count()).toBe(before - 1);
    expect(await focusedName()).toBe('Rosa Ortiz');
    await page.keyboard.press('u');
    await rowOf('Quinn Hale').waitFor();
    await expect.poll(focusedName).toBe('Quinn Hale');
  });

  test('told in the room', async () => {
    await walkTo('Quinn Hale');
    await page.keyboard.press('r');
    await panelOf('Quinn Hale').getByRole('button', { name: 'Record it as told' }).waitFor();
    await page.keyboard.press('Enter');
    await toast('Told in the room').waitFor();
    await rowOf('Quinn Hale').waitFor({ state: 'detached' });
  });

  test('the draft is there; what the gate asks for stands beside it, and with it the mail goes on its way', async () => {
    await walkTo('Rosa Ortiz');
    await page.keyboard.press('m');
    const text = panelOf('Rosa Ortiz').getByLabel('Text');
    await text.waitFor();
    expect(await text.inputValue()).toContain('Dear Rosa');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => panelOf('Rosa Ortiz').isVisible()).toBe(true);
    await text.focus();
    const whole = (await text.inputValue()).replace(
      /⟦[^⟧]*⟧/g,
      'Your way of telling the year-end story was clear.',
    );
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(whole);
    await page.keyboard.press('Control+Enter');
    await toast('Approved').waitFor();
    await rowOf('Rosa Ortiz')
      .getByText(/A mail leaves|A mail is on its way/)
      .waitFor();
  });

  test('a new date that they were told', async () => {
    await walkTo('Tariq Farah');
    await page.keyboard.press('d');
    const panel = panelOf('Tariq Farah');
    await panel.locator('input[type="date"]').waitFor();
    await page.keyboard.type(inDays(3));
    await panel.getByText('I told them on the phone').waitFor();
    await tabTo(panel, 'By mail, now');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+Enter');
    await toast('A new date is promised').waitFor();
    await page.locator('.today-column[data-name="soon"] .today-person', { hasText: 'Tariq Farah' }).waitFor();
  });

  test('what is late beyond any putting off is offered a new date instead', async () => {
    await walkTo('Pia Adler');
    await page.keyboard.press('z');
    await panelOf('Pia Adler').getByText('cannot wait any longer').waitFor();
    await page.keyboard.press('Enter');
    await panelOf('Pia Adler').getByText('They hear again by').waitFor();
    await page.keyboard.press('Escape');
  });

  test('putting off asks for a day and a reason, and a refusal keeps what was typed', async () => {
    await addInterviewed('Nora Blum');
    await page.reload();
    await rowOf('Nora Blum').waitFor();
    await walkTo('Nora Blum');
    await page.keyboard.press('z');
    const day = panelOf('Nora Blum').locator('input[type="date"]');
    await day.waitFor();
    await page.keyboard.type(inDays(40));
    await tabTo(panelOf('Nora Blum'), 'It was agreed with them');
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await panelOf('Nora Blum').getByRole('alert').getByText('can be put off until').waitFor();
    expect(await day.inputValue()).toBe(isoDay(40));
    await day.focus();
    await page.keyboard.type(inDays(3));
    await page.keyboard.press('Control+Enter');
    await toast('Put off').waitFor();
    await rowOf('Nora Blum').getByText('put off until').waitFor();
  });

  test('handing over to a colleague', async () => {
    await addMember('Omar Reed', 'omar@example.com');
    await walkTo('Vera Toth');
    await page.keyboard.press('h');
    await panelOf('Vera Toth').getByLabel('To whom?').waitFor();
    await page.keyboard.type('Omar');
    await page.getByRole('option', { name: 'Omar Reed' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await toast('Handed over to Omar Reed').waitFor();
    await rowOf('Vera Toth').getByText('with Omar Reed').waitFor();
  });

  test('finding a person, and writing the debrief and the decision there', async () => {
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(/A person, an opening/).waitFor();
    await page.keyboard.type('Sana K');
    await page.locator('.palette-entry[data-selected]', { hasText: 'Sana Khan' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Sana Khan' }).waitFor();
    await page.keyboard.press('x');
    await page.locator('.record-frame [type="radio"]').first().waitFor();
    await tabTo(page.locator('.record-frame'), /.+/);
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await toast('Recorded').waitFor();
    await page.keyboard.press('u');
    await toast('Taken back').waitFor();
    await page.locator('.entry[data-taken-back="true"]').first().waitFor();
    expect(await page.locator('.entry[data-taken-back="true"] del').first().textContent()).toMatch(/decided/);
    expect(await violationsOn(page)).toEqual([]);
  });

  test('what else the keyboard does is listed', async () => {
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await page.getByRole('dialog').textContent()).toContain('Undo what was just recorded');
    await page.keyboard.press('Escape');
  });
});

describe('what is asked for stands in the address', () => {
  test('a filter is a link, a kept view is found in the palette', async () => {
    await page.goto('/?whose=everyone&kind=outcome');
    await rows('owed').first().waitFor();
    expect(await rows('owed').locator('.today-owes').allTextContents()).toSatisfy((all: string[]) =>
      all.every((text) => text.includes('the outcome')),
    );
    await page.getByRole('button', { name: 'Keep this view' }).click();
    await page.getByLabel('Name of the view').fill('Decided, not told');
    await page.keyboard.press('Enter');
    await page.getByLabel('Name of the view').waitFor({ state: 'detached' });
    await page.goto('/');
    await page.getByRole('heading', { name: 'Today' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('Decided');
    await page.locator('.palette-entry[data-selected]', { hasText: 'Decided, not told' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/kind=outcome/);
    expect(await violationsOn(page)).toEqual([]);
  });

  test('a kept view gets another name and is removed, by the keyboard, and either is undone', async () => {
    const views = page.getByRole('list', { name: 'Your views' });
    const link = (name: string) => views.getByRole('link', { name, exact: true });
    await page.getByRole('button', { name: 'Your views' }).focus();
    await page.keyboard.press('Enter');
    await link('Decided, not told').waitFor();
    await tabToButton('Rename the view Decided, not told');
    await page.keyboard.press('Enter');
    await views.getByLabel('Name of the view').waitFor();
    await page.keyboard.type('Told nobody');
    await page.keyboard.press('Enter');
    await link('Told nobody').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('u');
    await link('Decided, not told').waitFor();
    await tabToButton('Remove the view Decided, not told');
    await page.keyboard.press('Enter');
    await views.getByText('You have kept no view.').waitFor();
    await page.keyboard.press('u');
    await link('Decided, not told').waitFor();
    await page.keyboard.press('Escape');
    await views.waitFor({ state: 'detached' });
  });
});

describe('two people at once', () => {
  test('what one records the other sees without asking, and each sees the other there', async () => {
    const omar = await newContext();
    const his = await omar.newPage();
    his.setDefaultTimeout(15_000);
    await his.goto('/');
    await his.getByLabel('Mail address').fill('omar@example.com');
    await his.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await his.keyboard.press('Enter');
    await his.getByRole('heading', { name: 'Today' }).waitFor();
    await his.locator('.today-person', { hasText: 'Vera Toth' }).first().click();
    await his.getByRole('heading', { level: 1, name: 'Vera Toth' }).waitFor();
    const address = new URL(his.url()).pathname;
    await page.goto(`${address}?record=decision`);
    await his.getByText('Grace Park is about to decide here').waitFor();
    await page.locator('.here-one', { hasText: 'Omar Reed' }).waitFor();
    await page.goto(`${address}?record=call`);
    await page.getByText('No answer', { exact: true }).click();
    await page.keyboard.press('Control+Enter');
    await toast('Recorded').waitFor();
    await his.locator('.entry', { hasText: 'reached nobody' }).waitFor();
    await omar.close();
  });
});

describe('when things go wrong', () => {
  test('offline is said, what was typed stays, and is saved when the network is back', async () => {
    const note = 'Called from the train';
    await page.getByRole('link', { name: 'Call', exact: true }).click();
    await page.getByText('No answer', { exact: true }).click();
    await page.getByLabel('Note').fill(note);
    await grace.setOffline(true);
    await page.getByText('You are offline.').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('cannot be reached').waitFor();
    expect(await page.getByLabel('Note').inputValue()).toBe(note);
    await grace.setOffline(false);
    await page.getByText('You are offline.').waitFor({ state: 'detached' });
    await page.getByLabel('Note').focus();
    await page.keyboard.press('Control+Enter');
    await page.locator('.entry-note', { hasText: note }).waitFor();
  });

  test('a session that was lost brings one back to the same place, with the form as it was', async () => {
    // By its address: what was recorded just before closes its own form a moment later.
    await page.goto(`${new URL(page.url()).pathname}?record=call`);
    await page.getByText('No answer', { exact: true }).click();
    await page.getByLabel('Note').fill('Typed before the session ended');
    const address = page.url();
    await grace.clearCookies();
    await page.getByLabel('Note').focus();
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Please sign in again' });
    await dialog.getByLabel('Mail address').fill('grace@example.com');
    await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(page.url()).toBe(address);
    expect(await page.getByLabel('Note').inputValue()).toBe('Typed before the session ended');
    await page.getByLabel('Note').focus();
    await page.keyboard.press('Control+Enter');
    await page.locator('.entry-note', { hasText: 'Typed before the session ended' }).waitFor();
  });
});

test('on a telephone one list shows at a time, the tools are under each row, and nothing is too wide', async () => {
  const phone = await browser.newContext({
    ...OPTIONS,
    baseURL: server.url,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    storageState: await grace.storageState(),
  });
  const small = await phone.newPage();
  await small.goto('/?whose=everyone');
  const first = small.locator('.today-column[data-name="owed"] .today-row').first();
  await first.waitFor();
  const button = first.getByRole('button', { name: 'Record a call' });
  const box = await button.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await button.tap();
  await first.getByRole('button', { name: 'We spoke' }).waitFor();
  expect(await overflowOf(small)).toBe(0);
  expect(await violationsOn(small)).toEqual([]);
  await small.getByRole('link', { name: /^Soon/ }).tap();
  await small.waitForURL(/list=soon/);
  await small.locator('.today-column[data-name="soon"] .today-row').first().waitFor();
  await phone.close();
});

const OPTIONS = {
  timezoneId: 'America/Toronto',
  locale: 'en-CA',
  // What fades in is pale for an instant, which axe would call poor contrast.
  reducedMotion: 'reduce',
} as const;

async function newContext(): Promise<BrowserContext> {
  return await browser.newContext({ ...OPTIONS, baseURL: server.url });
}

function rows(list: 'owed' | 'soon' | 'waiting') {
  return page.locator(`.today-column[data-name="${list}"] .today-row`);
}

function rowOf(name: string) {
  return page.locator('.today-row', { has: page.locator('.today-person', { hasText: name }) }).first();
}

function panelOf(name: string) {
  return rowOf(name).locator('.row-panel');
}

function toast(title: string) {
  return page.locator('.mantine-Notification-root', { hasText: title }).first();
}

async function focusedName(): Promise<string> {
  return (await page.locator(ROW_WITH_FOCUS).first().textContent({ timeout: 5000 })) ?? '';
}

/** Up to the first row, and then down to the one that is wanted. */
async function walkTo(name: string): Promise<void> {
  await page.keyboard.press('j');
  for (let step = 0; step < 40; step += 1) await page.keyboard.press('k');
  for (let step = 0; step < 40 && (await focusedName()) !== name; step += 1) await page.keyboard.press('j');
  expect(await focusedName()).toBe(name);
}

/** Tab by Tab to the choices, and by the arrows to the one of that name, as radio buttons are chosen. */
async function tabTo(inside: ReturnType<Page['locator']>, name: string | RegExp): Promise<void> {
  const wanted = inside.getByRole('radio', { name }).first();
  for (let step = 0; step < 30; step += 1) {
    if (
      await wanted.evaluate(
        (element) =>
          element ===
          (element as unknown as { ownerDocument: { activeElement: unknown } }).ownerDocument.activeElement,
      )
    )
      return;
    const group = await wanted.getAttribute('name');
    const isAmongThem = (await inside.locator(`[name="${group}"]:focus`).count()) > 0;
    await page.keyboard.press(isAmongThem ? 'ArrowDown' : 'Tab');
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

/** Tab by Tab, until the button of that name has the focus. */
async function tabToButton(name: string): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    const focused = page.locator('button:focus');
    if ((await focused.count()) > 0 && (await focused.getAttribute('aria-label')) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}`);
}

/** As it is typed into a field for a day in this locale: month, day, year. */
function inDays(days: number): string {
  const [year = '', month = '', date = ''] = isoDay(days).split('-');
  return `${month}${date}${year}`;
}

function isoDay(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Somebody who was met two hours ago: no date of theirs has passed yet. */
async function addInterviewed(name: string): Promise<void> {
  const headers = { origin: server.url };
  const { openings } = await (await grace.request.get('/api/openings')).json();
  const data = { openingId: openings[0].id, person: { name } };
  const { id } = await (await grace.request.post('/api/applications', { data, headers })).json();
  const [startsAt, endsAt] = [3, 2].map((hours) => new Date(Date.now() - hours * 3_600_000).toISOString());
  const answer = await grace.request.post(`/api/applications/${id}/interviews`, {
    data: { stage: 'First interview', startsAt, endsAt, interviewers: [], wasHeld: true },
    headers,
  });
  expect(answer.status()).toBe(201);
}

async function addMember(name: string, address: string): Promise<void> {
  const answer = await grace.request.post('/api/members', {
    data: { name, address, role: 'recruiter', password: PASSWORD },
    headers: { origin: server.url },
  });
  expect(answer.status()).toBe(201);
}
