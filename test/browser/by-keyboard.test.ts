import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../scripts/start-server.ts';
import { violationsOn } from './barriers.ts';
import { ask, choose, foundTeam, meet, openMember, PASSWORD, tabTo } from './kit.ts';
import { openBrowser } from './open-browser.ts';

/**
 * Words out with no hand on the mouse, from the debrief to the last answer of an opening; what is done on Today, handing
 * over, putting off, calls, new dates and finding people, is walked in today.test.ts.
 */
let folder = '';
let server: RunningServer;
let browser: Browser;
let grace: BrowserContext;
let page: Page;
let graceId = '';
let engineer = '';
let bookkeeper = '';
/** Where nobody has entered anything yet. */
let lonely: RunningServer;

const SOON = { timeout: 15_000 };
const OWN_LINE = 'Your way of telling the year-end story was clear.';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-keys-'));
  server = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'warn' });
  lonely = await startServer({ DATA_DIR: `${folder}-lonely`, LOG_LEVEL: 'warn' });
  browser = await openBrowser();
  [grace, page] = await openMember(browser, server.url);
  graceId = await foundTeam(grace.request);
  engineer = (await ask(grace.request, 'post', '/api/openings', { title: 'Platform engineer' })).id;
  bookkeeper = (await ask(grace.request, 'post', '/api/openings', { title: 'Bookkeeper' })).id;
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([server?.stop(), lonely?.stop()]);
  for (const one of [folder, `${folder}-lonely`]) rmSync(one, { recursive: true, force: true });
});

const someone = (name: string, openingId = engineer, hoursAgo = 20) =>
  meet(grace.request, { openingId, name, hoursAgo, interviewers: [graceId] });

describe('by the keyboard alone', () => {
  test('a debrief, from the link in the mail', async () => {
    const met = { openingId: engineer, name: 'Ada Park', hoursAgo: 0.2, interviewers: [graceId] };
    const { applicationId, interviewId } = await meet(grace.request, { ...met, isHeld: false });
    await page.goto(`/debrief/${applicationId}/${interviewId}`);
    await choose(page, group('What was said about the next step?'), 'We will get back to them');
    await tabTo(page, page.getByRole('group', { name: 'By when?' }).getByRole('button').nth(1));
    await page.keyboard.press('Enter');
    await choose(page, group('Do they want the job?'), 'Yes');
    await choose(page, group('How would they take a no?'), 'By phone');
    await tabTo(page, page.getByRole('button', { name: 'Record it' }));
    await page.keyboard.press('Enter');
    await page.getByText('Recorded. Thank you.').waitFor();
  });

  test('a thank-you with a date: one key opens it with its text, one sends it', async () => {
    const { applicationId } = await someone('Ben Ito');
    await open(applicationId, 'Ben Ito');
    await page.keyboard.press('m');
    const text = page.getByLabel('Text', { exact: true });
    await text.waitFor();
    await expect.poll(() => text.evaluate(hasFocus)).toBe(true);
    expect(await text.inputValue()).toContain('Dear Ben');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Until then, and thank you again.');
    await page.keyboard.press('Control+Enter');
    await toast('Approved').waitFor();
    await page.locator('.mail-item', { hasText: 'Approved' }).waitFor();
  });

  test('another kind of letter, in another language, with its blank in a field; and back', async () => {
    const { applicationId } = await someone('Cleo Marsh');
    await open(applicationId, 'Cleo Marsh');
    await page.keyboard.press('m');
    const text = page.getByLabel('Text', { exact: true });
    await text.waitFor();
    const before = await text.inputValue();
    await tabBackTo('Kind of letter');
    await page.keyboard.type('The next');
    await expect.poll(() => text.inputValue(), SOON).toContain('⟦next_step⟧');
    await tabTo(page, page.getByLabel('Language of the letter'));
    await page.keyboard.type('Fran');
    await expect.poll(() => text.inputValue(), SOON).toMatch(/Bonjour|Madame|Cher|Chère/);
    await tabTo(page, page.getByLabel('What comes next'));
    await page.keyboard.type('une journée avec l’équipe');
    await page.keyboard.press('Enter');
    await expect.poll(() => text.inputValue(), SOON).toContain('une journée avec l’équipe');
    expect(await violationsOn(page)).toEqual([]);
    await tabBackTo('Language of the letter');
    await page.keyboard.type('Engl');
    await tabBackTo('Kind of letter');
    await page.keyboard.type('Thank-you with');
    await expect.poll(() => text.inputValue(), SOON).toBe(before);
    await page.keyboard.press('Escape');
    await text.waitFor({ state: 'detached' });
  });

  test('a decision, and the no that tells it', async () => {
    const { applicationId } = await someone('Dan Reed');
    await open(applicationId, 'Dan Reed');
    await page.keyboard.press('x');
    await choose(
      page,
      page.locator('.record-frame').getByRole('radiogroup'),
      'It is a no They hear it within two business days.',
    );
    await tabTo(page, page.getByLabel('Reason'));
    await page.keyboard.type('The job needs night shifts on call, and they cannot take them.');
    await page.keyboard.press('Control+Enter');
    await toast('Recorded').waitFor();
    await page.locator('.record-frame').waitFor({ state: 'detached' });
    await page.keyboard.press('m');
    await page.getByLabel('A line of your own to Dan Reed').waitFor();
    await page.keyboard.type(OWN_LINE);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await toast('Approved').waitFor();
  });

  test('an opening that is filled: everyone left is answered, each with a mail that was read', async () => {
    await someone('Eve Novak', bookkeeper);
    await page.goto(`/openings/${bookkeeper}`);
    await tabTo(page, page.getByRole('button', { name: 'Change' }));
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'It is filled' }).waitFor();
    await menuTo('It is filled');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'The opening is filled' });
    await tabTo(page, dialog.getByRole('button', { name: 'It is filled' }));
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await tabTo(page, page.getByRole('link', { name: 'Answer everyone left' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: /^Write (1|one) mail/ }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Read and change' }));
    await page.keyboard.press('Enter');
    await page.getByLabel('A line of your own to Eve Novak').waitFor();
    await page.keyboard.type(OWN_LINE);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox', { name: 'I have read it', checked: true }).waitFor();
    await tabTo(page, page.getByRole('button', { name: /^Approve (1|one) mail/ }));
    await page.keyboard.press('Enter');
    await page.locator('.mail-item', { hasText: 'Approved' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});

describe('the focus goes where somebody goes on', () => {
  test('from a person who has no opening yet to the opening, and on to the person', async () => {
    const [, other] = await openMember(browser, lonely.url);
    await foundTeam(other.request);
    await other.goto('/people/new');
    await tabTo(other, other.getByRole('link', { name: 'Add an opening' }));
    await other.keyboard.press('Enter');
    await expectFocus(other.getByLabel('Title'));
    await other.keyboard.type('Nurse');
    await other.keyboard.press('Enter');
    await other.getByRole('heading', { level: 1, name: 'Nurse' }).waitFor();
    await expectFocus(other.locator('#page'));
    await other.keyboard.press('Tab');
    await expectFocus(other.getByRole('link', { name: 'Add a person' }).first());
    await other.keyboard.press('Enter');
    await expectFocus(other.getByLabel('Name', { exact: true }));
    await other.keyboard.type('Hana Kim');
    await other.keyboard.press('Enter');
    await other.getByRole('heading', { level: 1, name: 'Hana Kim' }).waitFor();
    await other.context().close();
  });

  test('a form that is closed gives it back to what opened it, also after what it recorded', async () => {
    const { applicationId } = await someone('Ines Roth');
    await open(applicationId, 'Ines Roth');
    const kind = page.locator('.record-row').getByRole('link', { name: 'Call', exact: true });
    await page.keyboard.press('c');
    await tabTo(page, page.locator('.record-frame').getByRole('button', { name: 'Cancel' }));
    await page.keyboard.press('Enter');
    await expectFocus(kind);
    await page.keyboard.press('Enter');
    await choose(page, page.locator('.record-frame').getByRole('radiogroup').first(), 'No answer');
    await page.keyboard.press('Control+Enter');
    const recorded = toast('Recorded');
    await recorded.waitFor();
    await expectFocus(kind);
    expect(await recorded.getByRole('button', { name: 'Undo' }).evaluate(isWhole)).toBe(true);
  });

  test('inviting somebody begins in the first field, and ends on the page', async () => {
    await page.goto('/settings/members');
    await tabTo(page, page.getByRole('button', { name: 'Invite somebody' }));
    await page.keyboard.press('Enter');
    await expectFocus(page.getByLabel('Name', { exact: true }));
    await tabTo(page, page.getByRole('button', { name: 'Cancel' }));
    await page.keyboard.press('Enter');
    await expectFocus(page.locator('#page'));
  });

  async function expectFocus(wanted: ReturnType<Page['locator']>): Promise<void> {
    await wanted.waitFor();
    await expect.poll(() => wanted.evaluate(hasFocus), SOON).toBe(true);
  }
});

describe('the composer has no barriers', () => {
  test('as it opens, with what stands in the way, and with what the checker asks', async () => {
    const { applicationId } = await someone('Finn Okoro');
    await open(applicationId, 'Finn Okoro');
    await page.keyboard.press('m');
    const text = page.getByLabel('Text', { exact: true });
    await text.waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await text.fill('');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: 'Before it can leave' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await text.fill('Dear Finn,\n\nYou were not a good fit. {{ nickname }}\n\nGrace');
    await page.getByText('Name a requirement of the job, or leave it out.', { exact: false }).waitFor();
    await page.getByText('Still to fill in:').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsOn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });
});

describe('two members on one application', () => {
  test('see each other; only one can send the no, and the other is told who did', async () => {
    const { applicationId } = await someone('Gil Sato');
    await ask(grace.request, 'post', `/api/applications/${applicationId}/decisions`, {
      outcome: 'decline',
      note: 'The job needs night shifts on call, and they cannot take them.',
    });
    const omars = { name: 'Omar Reed', address: 'omar@example.com', role: 'recruiter', password: PASSWORD };
    await ask(grace.request, 'post', '/api/members', omars);
    const [omar, his] = await openMember(browser, server.url);
    await ask(omar.request, 'post', '/api/auth/sign-in/email', { email: omars.address, password: PASSWORD });
    await write(page, applicationId);
    await his.goto(`/applications/${applicationId}`);
    await his.getByText('Grace Park is writing here').waitFor();
    await write(his, applicationId);
    await page.getByText('Omar Reed is writing here').waitFor();
    await page.getByLabel('Text', { exact: true }).focus();
    await page.keyboard.press('Control+Enter');
    await toast('Approved').waitFor();
    await his.getByText('Grace Park has approved this mail meanwhile.').waitFor();
    await his.getByLabel('Text', { exact: true }).focus();
    await his.keyboard.press('Control+Enter');
    await his.getByText(/Grace Park approved one with the same word/).waitFor();
    const { messages } = await ask(omar.request, 'get', `/api/applications/${applicationId}/messages`);
    expect(messages).toMatchObject([{ state: 'held', approvedBy: { name: 'Grace Park' } }]);
    await omar.close();
  });

  async function write(on: Page, applicationId: string): Promise<void> {
    await on.goto(`/applications/${applicationId}?write=next`);
    const text = on.getByLabel('Text', { exact: true });
    await text.waitFor();
    const own = on.getByLabel('A line of your own to Gil Sato');
    if (await own.count()) {
      await own.fill(OWN_LINE);
      await own.press('Enter');
      await on.getByText('Saved.').waitFor();
    }
  }
});

async function open(applicationId: string, name: string): Promise<void> {
  await page.goto(`/applications/${applicationId}`);
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

function group(name: string) {
  return page.getByRole('radiogroup', { name });
}

function toast(title: string) {
  return page.locator('.mantine-Notification-root', { hasText: title }).first();
}

async function tabBackTo(label: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    const isThere = await page.getByLabel(label).evaluate(hasFocus);
    if (isThere) return;
    await page.keyboard.press('Shift+Tab');
  }
  throw new Error(`Shift and Tab never came to ${label}`);
}

async function menuTo(name: string): Promise<void> {
  for (let step = 0; step < 12; step += 1) {
    const focused = page.locator('[role="menuitem"]:focus');
    if ((await focused.count()) > 0 && (await focused.textContent()) === name) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrows never came to ${name}`);
}

/** Runs in the page: nothing of it is cut off. */
function isWhole(element: unknown): boolean {
  const { clientWidth, scrollWidth } = element as { clientWidth: number; scrollWidth: number };
  const label = (element as { querySelector: (what: string) => typeof element }).querySelector(
    '.mantine-Button-label',
  ) as { clientWidth: number; scrollWidth: number };
  return scrollWidth <= clientWidth && label.scrollWidth <= label.clientWidth;
}

/** Runs in the page. */
function hasFocus(element: unknown): boolean {
  return element === (element as { ownerDocument: { activeElement: unknown } }).ownerDocument.activeElement;
}
