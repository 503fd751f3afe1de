import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { readCalendar } from '../read-calendar.ts';
import type { SourceToRead } from './source.ts';
import { createSourceReader } from './source-reader.ts';
import { LOGIN, PASSWORD, type Radicale, startRadicale } from './testing/radicale.ts';

const FILE =
  'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:one\r\nDTSTART:20261201T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
const SOURCE: SourceToRead = {
  way: 'feed',
  url: '',
  login: null,
  password: null,
  etag: null,
  lastModified: null,
  from: Date.UTC(2026, 10, 1),
  until: Date.UTC(2027, 10, 1),
};
const trusting = createSourceReader({
  privateHosts: ['127.0.0.1', 'localhost'],
  timeoutMs: 2000,
  mostBytes: 100_000,
});
const strict = createSourceReader({ privateHosts: [], timeoutMs: 2000 });

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  onTestFinished(() => server.closeAllConnections());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.ics`, asked };
}

test('a feed is read once and asked for news by its version', async () => {
  const { url, asked } = await serve((request, response) => {
    if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
    else
      response.writeHead(200, { etag: '"v1"', 'last-modified': 'Tue, 01 Dec 2026 08:00:00 GMT' }).end(FILE);
  });
  const first = await trusting({ ...SOURCE, url });
  expect(first).toEqual({
    is: 'read',
    text: FILE,
    etag: '"v1"',
    lastModified: 'Tue, 01 Dec 2026 08:00:00 GMT',
  });
  expect(await trusting({ ...SOURCE, url, etag: '"v1"' })).toEqual({ is: 'same' });
  expect(asked[0]).toMatchObject({ 'user-agent': 'Heardback' });
});

test.each([
  ['http://127.0.0.1/feed.ics', 'notEncrypted'],
  ['https://127.0.0.1/feed.ics', 'notPublic'],
  ['https://localhost/feed.ics', 'notPublic'],
  ['https://[::1]/feed.ics', 'notPublic'],
  ['https://169.254.169.254/latest/meta-data', 'notPublic'],
  ['https://0x7f.1/feed.ics', 'notPublic'],
  ['webcal://10.0.0.1/feed.ics', 'notPublic'],
  ['file:///etc/passwd', 'addressUnreadable'],
  ['no address', 'addressUnreadable'],
])('what only this machine can reach is not read: %s', async (url, why) => {
  expect(await strict({ ...SOURCE, url })).toMatchObject({ is: 'failed', why });
});

test('a redirect inwards is not followed either', async () => {
  const { url } = await serve(
    (_, response) => void response.writeHead(302, { location: 'http://10.0.0.8/inside' }).end(),
  );
  expect(await trusting({ ...SOURCE, url })).toMatchObject({ is: 'failed', why: 'notEncrypted' });
});

test('a name that points inwards with one of its addresses is refused', async () => {
  const read = createSourceReader({ privateHosts: [], resolve: async () => ['93.184.216.34', '10.0.0.8'] });
  expect(await read({ ...SOURCE, url: 'https://calendars.example.com/a.ics' })).toMatchObject({
    why: 'notPublic',
  });
});

test('a login does not follow to another host', async () => {
  const other = await serve((_, response) => void response.writeHead(200).end(FILE));
  const elsewhere = other.url.replace('127.0.0.1', 'localhost');
  const { url } = await serve((_, response) => void response.writeHead(301, { location: elsewhere }).end());
  const read = await trusting({ ...SOURCE, url, login: 'mia', password: 'secret' });
  expect(read.is).toBe('read');
  expect(other.asked[0]).not.toHaveProperty('authorization');
});

test('a calendar that does not end is given up', async () => {
  const { url } = await serve((_, response) => {
    response.writeHead(200);
    const more = setInterval(() => response.write('X'.repeat(50_000)), 5);
    response.on('close', () => clearInterval(more));
  });
  expect(await trusting({ ...SOURCE, url })).toMatchObject({ is: 'failed', why: 'tooLarge' });
});

test('a server that says nothing is given up', async () => {
  const impatient = createSourceReader({ privateHosts: ['127.0.0.1'], timeoutMs: 200 });
  const { url } = await serve(() => undefined);
  expect(await impatient({ ...SOURCE, url })).toMatchObject({ is: 'failed', why: 'tooSlow' });
});

test.each([
  [404, {}, { why: 'gone', retryAfter: null }],
  [403, {}, { why: 'refused' }],
  [429, { 'retry-after': '3600' }, { why: 'busy', retryAfter: 3600 }],
  [503, {}, { why: 'busy' }],
])('an answer of %i', async (number, headers, expected) => {
  const { url } = await serve((_, response) => void response.writeHead(number, headers).end());
  expect(await trusting({ ...SOURCE, url })).toMatchObject({ is: 'failed', ...expected });
});

test('a page that asks to sign in is no calendar', async () => {
  const { url } = await serve(
    (_, response) => void response.writeHead(200).end('<html>Please sign in</html>'),
  );
  expect(await trusting({ ...SOURCE, url })).toMatchObject({ is: 'failed', why: 'noCalendar' });
});

let radicale: Radicale;
beforeAll(async () => {
  radicale = await startRadicale();
}, 120_000);
afterAll(() => radicale?.close());

const account = (): SourceToRead => ({
  ...SOURCE,
  way: 'caldav',
  url: radicale.url,
  login: LOGIN,
  password: PASSWORD,
});

test('an account on a calendar server is read, and only again when something changed', async () => {
  await radicale.put(
    'one',
    FILE.replace('UID:one', 'UID:one\r\nSUMMARY:Interview\r\nDTSTAMP:20261101T080000Z'),
  );
  const first = await trusting(account());
  if (first.is !== 'read') throw new Error(`not read: ${JSON.stringify(first)}`);
  expect(readCalendar(first.text).events).toMatchObject([{ uid: 'one', summary: 'Interview' }]);
  expect(await trusting({ ...account(), etag: first.etag })).toEqual({ is: 'same' });
  await radicale.remove('one');
  const after = await trusting({ ...account(), etag: first.etag });
  expect(after.is === 'read' && readCalendar(after.text).events).toEqual([]);
});

test('a wrong password is said to be refused', async () => {
  expect(await trusting({ ...account(), password: 'another' })).toMatchObject({
    is: 'failed',
    why: 'refused',
  });
});

test('an account on a private network is not reached unless whoever runs the machine says so', async () => {
  expect(await strict({ ...account(), url: 'https://127.0.0.1/' })).toMatchObject({
    is: 'failed',
    why: 'notPublic',
  });
});
