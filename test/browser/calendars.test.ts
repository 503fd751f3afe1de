import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../scripts/start-server.ts';
import { readCalendar } from '../../src/intake/calendar/read-calendar.ts';
import {
  LOGIN,
  PASSWORD,
  type Radicale,
  startRadicale,
} from '../../src/intake/calendar/sources/testing/radicale.ts';
import { overflowOf, violationsOn } from './barriers.ts';
import { ask, foundTeam, HOUR, PASSWORD as MEMBER_PASSWORD, openMember } from './kit.ts';
import { openBrowser } from './open-browser.ts';

/** Calendars, as somebody sets them up: a feed, an account on a real server, a file, days away, and one's own that goes out. */
let folder = '';
let server: RunningServer;
let browser: Browser;
let page: Page;
let feed: { readonly url: string; say: (events: readonly Event[]) => void; close: () => void };
let radicale: Radicale;
const applications = new Map<string, string>();

/** Set to a folder to look at what the tests see. */
const SHOTS = process.env['SCREENSHOTS'];

interface Event {
  readonly uid: string;
  readonly title: string;
  readonly who?: string;
  /** From now, in hours. */
  readonly in: number;
  readonly for?: number;
  readonly sequence?: number;
  readonly more?: readonly string[];
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heardback-calendars-'));
  radicale = await startRadicale();
  feed = await serveFeed();
  server = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'warn', PRIVATE_CALENDAR_HOSTS: '127.0.0.1' });
  browser = await openBrowser();
  [, page] = await openMember(browser, server.url);
  await foundTeam(page.request);
  const omar = {
    name: 'Omar Reed',
    address: 'omar@example.com',
    role: 'recruiter',
    password: MEMBER_PASSWORD,
  };
  await ask(page.request, 'post', '/api/members', omar);
  const opening = await ask(page.request, 'post', '/api/openings', { title: 'Station manager' });
  for (const name of ['Ada Moss', 'Ben Lind', 'Cleo Sato', 'Dora Ito', 'Eli Park']) {
    const person = { name, address: addressOf(name) };
    const made = await ask(page.request, 'post', '/api/applications', { openingId: opening.id, person });
    applications.set(name, made.id);
  }
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  radicale?.close();
  feed?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a calendar at an address', () => {
  test.each([
    ['page', 'There is no calendar at this address. Often it is the page to look at'],
    ['gone', 'There is no calendar at this address any more'],
    ['closed', 'The server refused'],
    ['busy', 'The server is busy'],
  ])('says what is wrong when it is tried: %s', async (path, sentence) => {
    await fillFeed(feed.url.replace('interviews.ics', path));
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText(sentence).waitFor();
  });

  test('says that an address of somebody’s own network is not read, that nobody is there, or that it is none', async () => {
    await fillFeed('https://10.0.0.8/interviews.ics');
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('The address lies in a private network').waitFor();
    await page.getByLabel('Address', { exact: true }).fill('https://no-such-host.invalid/interviews.ics');
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('There is no server of this name').waitFor({ timeout: 40_000 });
    await look('fault');
    await page.getByLabel('Address', { exact: true }).fill('interviews.ics');
    await page.getByRole('button', { name: 'Read it from now on' }).click();
    await page.getByText('must be a web address that begins with https').waitFor();
    await look('no-address');
  });

  test('is tried, read, and its interviews stand where they belong; what only names somebody is asked about', async () => {
    feed.say([
      { uid: 'ada', title: 'Interview', who: addressOf('Ada Moss'), in: 30 },
      { uid: 'ben', title: 'Interview with Ben Lind', in: 50 },
      { uid: 'dentist', title: 'Dentist', in: 20 },
    ]);
    await fillFeed(feed.url);
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('It can be read: 3 appointments.').waitFor();
    await look('tried');
    await page.getByRole('button', { name: 'Read it from now on' }).click();
    await readNow('Interviews of the team');
    await expect.poll(() => interviewOf('Ada Moss')).toMatchObject({ is: 'scheduled' });
    const unsure = page.getByRole('region', { name: 'Is this an interview?' });
    await unsure.getByText('Interview with Ben Lind').waitFor();
    await look('is-this-an-interview');
    await page.goto('/calendar');
    await page.getByRole('link', { name: '1 appointment waits for your word' }).click();
    await unsure.getByRole('button', { name: 'Yes, with Ben Lind' }).click();
    await unsure.waitFor({ state: 'detached' });
    expect(await interviewOf('Ben Lind')).toMatchObject({ is: 'scheduled' });
    expect(await page.content()).not.toContain('Dentist');
  });

  test('moves an interview and calls it off; one that vanishes is asked about', async () => {
    feed.say([
      { uid: 'ada', title: 'Interview', who: addressOf('Ada Moss'), in: 54, sequence: 1 },
      { uid: 'ben', title: 'Interview with Ben Lind', in: 50, sequence: 1, more: ['STATUS:CANCELLED'] },
      { uid: 'cleo', title: 'Interview', who: addressOf('Cleo Sato'), in: 26 },
    ]);
    await readNow('Interviews of the team');
    await expect.poll(() => interviewOf('Ben Lind')).toMatchObject({ is: 'cancelled' });
    const startsAt = Date.parse((await interviewOf('Ada Moss')).startsAt);
    expect(Math.round((startsAt - Date.now()) / HOUR)).toBe(54);
    feed.say([{ uid: 'ada', title: 'Interview', who: addressOf('Ada Moss'), in: 54, sequence: 1 }]);
    await readNow('Interviews of the team');
    const vanished = page.getByRole('region', { name: 'Was this called off?' });
    await vanished.getByText('The calendar that named it does so no more').waitFor();
    expect(await interviewOf('Cleo Sato')).toMatchObject({ is: 'scheduled' });
    await look('vanished');
    await vanished.getByRole('button', { name: 'It was called off' }).click();
    await vanished.waitFor({ state: 'detached' });
    expect(await interviewOf('Cleo Sato')).toMatchObject({ is: 'cancelled' });
    await page.goto(`/applications/${applications.get('Ada Moss')}`);
    await page.getByText(/moved/i).first().waitFor();
    await look('moved');
  });

  test('holds an interview when its end has passed', async () => {
    const soon = { uid: 'dora', title: 'Interview', who: addressOf('Dora Ito'), in: -1, for: 1 + 4 / 3600 };
    feed.say([soon]);
    await page.goto('/settings/calendars');
    await readNow('Interviews of the team');
    await expect
      .poll(async () => (await interviewOf('Dora Ito'))?.is, { timeout: 60_000, interval: 500 })
      .toBe('held');
  });
});

describe('an account on a calendar server', () => {
  test('says that a password is wrong, reads with the right one, and finds interviews and days away', async () => {
    await radicale.put(
      'eli',
      calendar([{ uid: 'eli', title: 'Final round', who: addressOf('Eli Park'), in: 40 }]),
    );
    await radicale.put('away', calendar([], [awayInDays(10, 'Vacation')]));
    await page.goto('/settings/calendars');
    await page.getByRole('button', { name: 'Read a calendar' }).click();
    await page.getByRole('radio', { name: 'My own' }).click();
    await page.getByRole('radio', { name: /An account on a calendar server/ }).click();
    await page.getByLabel('What you call it').fill('My calendar');
    await page.getByLabel('Address', { exact: true }).fill(radicale.url);
    await page.getByRole('textbox', { name: 'Login' }).fill(LOGIN);
    await page.getByLabel('Password', { exact: true }).fill('another one');
    await page.getByRole('button', { name: 'Try it' }).click();
    await page
      .getByText('The server refused: the login, the password or the address is not right.')
      .waitFor();
    await look('wrong-password');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('It can be read: 2 appointments.').waitFor();
    await page.getByRole('checkbox', { name: /Find days on which I am away/ }).check();
    await page.getByRole('button', { name: 'Read it from now on' }).click();
    await page.getByText('Must name another member.').first().waitFor();
    await look('no-stand-in');
    await page.getByLabel('Who stands in for me then').selectOption({ label: 'Omar Reed' });
    await page.getByRole('button', { name: 'Read it from now on' }).click();
    await page.getByText('Days away count; Omar Reed stands in.').waitFor();
    await readNow('My calendar');
    expect(await interviewOf('Eli Park')).toMatchObject({ is: 'scheduled' });
    const { awayTimes } = await ask(page.request, 'get', '/api/away-times');
    expect(awayTimes).toHaveLength(1);
    expect(await page.content()).not.toContain(PASSWORD);
    await look('both-calendars');
  });
});

describe('a calendar file', () => {
  test('that is none says so; one with an interview leads to its application', async () => {
    await page.goto('/settings/calendars');
    const part = page.getByRole('region', { name: 'Hand over a calendar file' });
    const hand = async (text: string) => {
      await part.locator('input[type=file]').setInputFiles({
        name: 'invitation.ics',
        mimeType: 'text/calendar',
        buffer: Buffer.from(text),
      });
      await part.getByRole('button', { name: 'Hand it over' }).click();
    };
    await hand('Dear team,\r\nsee you on Monday.\r\n');
    await part.getByText(/could not be read/).waitFor();
    await look('no-calendar-file');
    await hand(calendar([{ uid: 'cleo-2', title: 'Interview', who: addressOf('Cleo Sato'), in: 70 }]));
    await part.getByText('1 interview was noted').waitFor();
    await look('calendar-file');
    await part.getByRole('link', { name: 'Cleo Sato' }).click();
    await page
      .getByRole('heading', { name: /Cleo Sato/ })
      .first()
      .waitFor();
  });
});

describe('one’s own calendar', () => {
  test('goes out at an address that is shown once, is valid, and ends', async () => {
    await page.goto('/settings/calendars');
    await page.getByRole('button', { name: 'Make the address' }).click();
    const url = (await page.locator('.copy-once code').textContent()) ?? '';
    await look('own-address');
    const answer = await fetch(url);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    const { events, problems } = readCalendar(await answer.text());
    expect(problems).toEqual([]);
    expect(events.length).toBeGreaterThan(0);
    expect(events.some(({ summary }) => summary.includes('Dora Ito'))).toBe(true);
    await page.reload();
    await page.getByText('not read yet').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'End it' }).click();
    await page.getByRole('button', { name: 'Make the address' }).waitFor();
    expect((await fetch(url)).status).toBe(404);
  });
});

async function fillFeed(url: string): Promise<void> {
  await page.goto('/settings/calendars');
  await page.getByRole('button', { name: 'Read a calendar' }).click();
  await page.getByLabel('What you call it').fill('Interviews of the team');
  await page.getByLabel('Address', { exact: true }).fill(url);
}

async function readNow(name: string): Promise<void> {
  if (!page.url().endsWith('/settings/calendars')) await page.goto('/settings/calendars');
  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
  const read = page.waitForResponse((response) => response.url().endsWith('/readings'));
  await row.getByRole('button', { name: 'Read it now' }).click();
  expect((await read).ok()).toBe(true);
}

async function interviewOf(name: string) {
  const shown = await ask(page.request, 'get', `/api/applications/${applications.get(name)}`);
  return shown.interviews.at(-1);
}

function addressOf(name: string): string {
  return `${name.toLowerCase().replace(' ', '.')}@mail.example`;
}

function awayInDays(days: number, title: string): string {
  const on = (plus: number) =>
    new Date(Date.now() + (days + plus) * 24 * HOUR).toISOString().slice(0, 10).replaceAll('-', '');
  const dates = [`DTSTART;VALUE=DATE:${on(0)}`, `DTEND;VALUE=DATE:${on(3)}`];
  return ['BEGIN:VEVENT', 'UID:away', ...dates, `SUMMARY:${title}`, 'END:VEVENT'].join('\r\n');
}

function calendar(events: readonly Event[], others: readonly string[] = []): string {
  const stamp = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  const blocks = events.map(({ uid, title, who, in: hours, for: length = 1, sequence = 0, more = [] }) => {
    const begins = Date.now() + hours * HOUR;
    const head = [`UID:${uid}`, `SEQUENCE:${sequence}`, `DTSTAMP:${stamp(Date.now())}`, `SUMMARY:${title}`];
    const when = [`DTSTART:${stamp(begins)}`, `DTEND:${stamp(begins + length * HOUR)}`];
    const people = ['ORGANIZER:mailto:grace@example.com', ...(who ? [`ATTENDEE:mailto:${who}`] : [])];
    return ['BEGIN:VEVENT', ...head, ...when, ...people, ...more, 'END:VEVENT'].join('\r\n');
  });
  const all = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//Tests//EN', ...blocks, ...others];
  return `${[...all, 'END:VCALENDAR'].join('\r\n')}\r\n`;
}

/** A calendar that says what the test wants, beside addresses at which there is none. */
async function serveFeed() {
  let text = calendar([]);
  const answers: Readonly<Record<string, readonly [number, string]>> = {
    '/page': [200, '<!doctype html><title>Calendar</title><p>Sign in to see this calendar.</p>'],
    '/closed': [401, ''],
    '/busy': [503, ''],
  };
  const http: Server = createServer((request, response) => {
    if (request.url === '/interviews.ics')
      return void response.writeHead(200, { 'content-type': 'text/calendar' }).end(text);
    const [number, body] = answers[request.url ?? ''] ?? [404, ''];
    response.writeHead(number, { 'content-type': 'text/html' }).end(body);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/interviews.ics`,
    say: (events: readonly Event[]) => {
      text = calendar(events);
    },
    close: () => void http.close(),
  };
}

/** On a desk and a telephone, light and dark: no barrier, nothing over the edge, and a picture where one is asked for. */
async function look(name: string): Promise<void> {
  for (const [colorScheme, width] of [
    ['light', 390],
    ['dark', 390],
    ['dark', 1440],
    ['light', 1440],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    expect(await overflowOf(page), `${name}, ${width}`).toBe(0);
    expect(await violationsOn(page), `${name}, ${colorScheme}, ${width}`).toEqual([]);
    if (SHOTS === undefined) continue;
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({
      path: join(SHOTS, `calendars-${name}-${width}-${colorScheme}.png`),
      fullPage: true,
    });
  }
}
