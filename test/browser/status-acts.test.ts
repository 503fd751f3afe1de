import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIRequestContext, Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../scripts/start-server.ts';
import { STATUS_MEDIA_TYPE, statusDocument } from '../../src/contract/status-document.ts';
import { type MailSink, openMailSink } from '../../src/delivery/mail/testing/mail-sink.ts';
import { STATUS_ACTS } from '../../src/server/pages/status/acts/acts.ts';
import { ask, foundTeam, HOUR } from './kit.ts';
import { openBrowser } from './open-browser.ts';

/** Each thing that a candidate may do on their page is done once: on a telephone, and without a script. */
const DAY = 24 * HOUR;
const MOST_BYTES = 20_000;

let folder = '';
let server: RunningServer;
let browser: Browser;
let sink: MailSink;
let team: APIRequestContext;
let page: Page;
let openingId = '';
const pressed = new Set<string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-acts-'));
  server = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'warn' });
  browser = await openBrowser();
  sink = await openMailSink();
  team = (await browser.newContext({ baseURL: server.url })).request;
  await foundTeam(team);
  await ask(team, 'put', '/api/mail-settings', {
    server: { host: '127.0.0.1', port: sink.port, security: 'none', login: null },
    fromName: null,
    fromAddress: 'jobs@rail.example',
    replyAddress: null,
    bounceAddress: null,
    holdMinutes: 0,
    quietHours: null,
    perMinute: null,
    asksOneAnswer: false,
  });
  openingId = (await ask(team, 'post', '/api/openings', { title: 'Bookkeeper' })).id;
  const phone = await browser.newContext({
    baseURL: server.url,
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
  });
  phone.setDefaultTimeout(15_000);
  page = await phone.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await sink?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('on the status page, without a script, at 390 pixels', () => {
  it('whoever waits and is invited again may do everything that a process allows', async () => {
    const { id, url } = await interviewed('Ada Stone', 30);
    await book(id, 4 * DAY);
    await ask(team, 'post', `/api/applications/${id}/questions`, { about: 'interest', owedBy: 'candidate' });
    // Each of the three answers takes the question away.
    await press(url, 'interest');
    await press(url, 'how-to-tell');
    await press(url, 'question');
    await press(url, 'other-offer');
    await press(url, 'new-time');
    await press(url, 'correction');
    await press(url, 'copy');
    const { timeline } = await ask(team, 'get', `/api/applications/${id}`);
    const types = new Set(timeline.map(({ type }: { type: string }) => type));
    for (const type of [
      'InterestStated',
      'WishStated',
      'MessageReceived',
      'CompetingOfferShared',
      'InterviewMoved',
    ])
      expect(types).toContain(type);
  });

  it.each(['interest-unsure', 'interest-no'] as const)(
    'the straight question may be answered by “%s”',
    async (act) => {
      const { id, url } = await interviewed(`Kim ${act}`, 12);
      await ask(team, 'post', `/api/applications/${id}/questions`, {
        about: 'interest',
        owedBy: 'candidate',
      });
      await press(url, act);
    },
  );

  it('whoever never got an answer says so, and it goes above whoever owed it', async () => {
    const { id, url } = await interviewed('Lou Wait', 40);
    await press(url, 'no-answer');
    const { obligations } = await ask(team, 'get', `/api/applications/${id}`);
    expect(obligations.map(({ kind }: { kind: string }) => kind)).toContain('silenceReply');
  });

  it('withdrawing is two taps and a code from their own mailbox', async () => {
    const { id, url } = await interviewed('Jo Leave', 3);
    await book(id, 4 * DAY);
    await press(url, 'withdrawal');
    const after = await ask(team, 'get', `/api/applications/${id}`);
    expect(after.standing.closure.how).toBe('withdrawn');
    expect(after.interviews.filter(({ is }: { is: string }) => is === 'scheduled')).toEqual([]);
    expect(await bodyOf(url)).toContain('You withdrew');
  });

  it('after a no there is feedback, the two questions two weeks later, and the bench', async () => {
    const { id, url } = await interviewed('Mia No', 30);
    const at = new Date(Date.now() - 18 * DAY).toISOString();
    await ask(team, 'post', `/api/applications/${id}/decisions`, {
      outcome: 'decline',
      at,
      note: 'Another person knows the ledgers better.',
    });
    await ask(team, 'post', `/api/applications/${id}/calls`, {
      from: 'team',
      to: 'candidate',
      wasReached: true,
      says: ['decision'],
      at,
    });
    await press(url, 'pulse');
    await press(url, 'feedback');
    await press(url, 'keep-in-touch');
    await press(url, 'keep-in-touch-longer');
    await press(url, 'stop-writing');
    expect(await offered(url)).not.toContain('pulse');
  });

  it('a link that went astray is replaced, and the old one ends', async () => {
    const { url } = await interviewed('Max Link', 3);
    await press(url, 'new-link');
    expect((await page.goto(url))?.status()).toBe(404);
  });

  it('they erase themselves', async () => {
    const { id, url } = await interviewed('Ned Gone', 3);
    await press(url, 'erasure');
    expect((await ask(team, 'get', `/api/applications/${id}`)).person.name).toBe('Erased person');
  });

  it('leaves nothing out of what the page can offer but a referee, who has a test of their own', () => {
    const all = STATUS_ACTS.map(({ name }) => name).filter((name) => name !== 'referee');
    expect([...pressed].sort()).toEqual(all.sort());
  });

  it('a scanner that follows every address of the page, by GET and HEAD, changes nothing', async () => {
    const { id, url } = await interviewed('Ona Scan', 40);
    await page.goto(url);
    const targets = await page.locator('[href], [action]').evaluateAll((found) =>
      found.map((one) => {
        const { getAttribute } = one as unknown as { getAttribute: (name: string) => string | null };
        return getAttribute.call(one, 'href') ?? getAttribute.call(one, 'action') ?? '';
      }),
    );
    const before = (await ask(team, 'get', `/api/applications/${id}`)).timeline.length;
    for (const target of new Set(targets)) {
      const address = new URL(target, url);
      if (address.origin !== new URL(url).origin) continue;
      for (const method of ['GET', 'HEAD']) await fetch(address, { method, redirect: 'manual' });
    }
    expect((await ask(team, 'get', `/api/applications/${id}`)).timeline.length).toBe(before);
    expect((await page.goto(url))?.status()).toBe(200);
  });

  it('the document says by its schema what the page says, and 304 to whoever has it', async () => {
    const { url } = await interviewed('Pia Data', 30);
    const headers = { accept: STATUS_MEDIA_TYPE };
    const answer = await fetch(url, { headers });
    expect(answer.headers.get('content-type')).toBe(STATUS_MEDIA_TYPE);
    expect(statusDocument.strict().safeParse(await answer.json()).error).toBeUndefined();
    const etag = answer.headers.get('etag') ?? '';
    const again = await fetch(url, { headers: { ...headers, 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });
});

async function interviewed(name: string, daysAgo: number): Promise<{ id: string; url: string }> {
  const ended = Date.now() - daysAgo * DAY;
  const address = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@mail.example`;
  const person = { name, address };
  const receivedAt = new Date(ended - 5 * DAY).toISOString();
  const { id } = await ask(team, 'post', '/api/applications', { openingId, person, receivedAt });
  await ask(team, 'post', `/api/applications/${id}/interviews`, {
    stage: 'Onsite',
    startsAt: new Date(ended - HOUR).toISOString(),
    endsAt: new Date(ended).toISOString(),
    interviewers: [],
    wasHeld: true,
  });
  const { url } = await ask(team, 'post', `/api/applications/${id}/status-links`, {});
  return { id, url };
}

async function book(id: string, inMs: number): Promise<void> {
  const starts = Date.now() + inMs;
  await ask(team, 'post', `/api/applications/${id}/interviews`, {
    stage: 'Final',
    startsAt: new Date(starts).toISOString(),
    endsAt: new Date(starts + HOUR).toISOString(),
    interviewers: [],
  });
}

async function offered(url: string): Promise<readonly string[]> {
  await page.goto(url);
  const actions = await page
    .locator('form[action*="/acts/"]')
    .evaluateAll((forms) =>
      forms.map((form) => (form as unknown as { action: string }).action.split('/').at(-1) ?? ''),
    );
  return actions;
}

async function bodyOf(url: string): Promise<string> {
  for (const language of ['fr', 'de', 'es', 'en']) {
    const answer = await page.goto(`${url}?language=${language}`);
    expect((await answer?.body())?.length).toBeLessThan(MOST_BYTES);
  }
  return await page.content();
}

/** Opens the act, fills in what it must have, presses its button, and takes the code out of the mail where one is asked for. */
async function press(url: string, act: string): Promise<void> {
  expect(await offered(url)).toContain(act);
  const details = page.locator('details', { has: page.locator(`form[action$="/acts/${act}"]`) });
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  const form = details.locator('form');
  for (const field of await form.locator('input:not([type=hidden]), textarea').all()) await fill(field);
  for (const field of await form.locator('select').all()) await field.selectOption({ index: 0 });
  expect(
    await page.locator('body').evaluate((body) => (body as unknown as { scrollWidth: number }).scrollWidth),
  ).toBeLessThanOrEqual(390);
  await form.locator('button').click();
  const code = page.locator('input[name=code]');
  if ((await code.count()) > 0) {
    await code.fill(mailedCode());
    if (act === 'copy') {
      const [copy] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('form', { has: code }).locator('button').first().click(),
      ]);
      expect(copy.suggestedFilename()).toBe('heardback-copy.json');
    } else await page.locator('form', { has: code }).locator('button').first().click();
  }
  pressed.add(act);
  if (act === 'new-link' || act === 'erasure' || act === 'copy') return;
  expect(await page.getByRole('status').count()).toBeGreaterThan(0);
  await bodyOf(url);
}

async function fill(field: ReturnType<Page['locator']>): Promise<void> {
  const [type, name] = [await field.getAttribute('type'), await field.getAttribute('name')];
  if (type === 'date') return await field.fill(new Date(Date.now() + 5 * DAY).toISOString().slice(0, 10));
  if (type === 'time') return await field.fill('16:00');
  if (name === 'phone') return await field.fill('+1 416 555 0100');
  if (name !== 'address' && name !== 'name') await field.fill('A word of mine');
}

/** It was mailed before the page that asks for it was answered. */
function mailedCode(): string {
  return /Subject: (\d{6})/.exec(sink.taken.at(-1)?.source ?? '')?.[1] ?? '';
}
