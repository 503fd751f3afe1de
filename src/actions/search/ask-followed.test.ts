import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished, test } from 'vitest';
import { askFollowed, STATUS_TYPE } from './ask-followed.ts';

const NOW = Date.parse('2026-11-04T17:00:00Z');
const HOME = 'http://localhost:3000';
const DOCUMENT = { version: 1, stage: 'active', turn: { party: 'team' } };

type Answering = (response: ServerResponse, asked: IncomingHttpHeaders) => void;

async function serve(answer: Answering) {
  const asked: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers);
    answer(response, request.headers);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(stop);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/s/abc`, asked, stop };
}

function says(body: unknown, type = STATUS_TYPE, number = 200): Answering {
  return (response) =>
    response
      .writeHead(number, { 'content-type': type, etag: '"v1"' })
      .end(typeof body === 'string' ? body : JSON.stringify(body));
}

async function ask(answer: Answering, etag: string | null = null) {
  const { url } = await serve(answer);
  return await askFollowed({ url, etag, baseUrl: HOME, now: NOW });
}

test('a page is asked for as a document, with nothing of one’s own but the link', async () => {
  const { url, asked } = await serve(says(DOCUMENT));
  const read = await askFollowed({ url, etag: '"v0"', baseUrl: HOME, now: NOW });
  expect(read).toMatchObject({ is: 'read', etag: '"v1"' });
  expect(Object.keys(asked[0] ?? {}).sort()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'host',
    'if-none-match',
    'user-agent',
  ]);
  expect(asked[0]).toMatchObject({ accept: STATUS_TYPE, 'user-agent': 'Heardback', 'if-none-match': '"v0"' });
});

it.each([
  ['plain JSON', says(DOCUMENT, 'application/json; charset=utf-8')],
  ['no content type that says anything', says(DOCUMENT, 'application/octet-stream')],
  ['a byte order mark', says(`\ufeff${JSON.stringify(DOCUMENT)}`)],
  ['properties that nobody knows yet', says({ ...DOCUMENT, weather: { is: 'fine' }, words: [{ mood: 1 }] })],
])('a document with %s is one all the same', async (_, answer) => {
  expect(await ask(answer)).toMatchObject({ is: 'read' });
});

it.each([
  ['a revoked link', 'ended', says({ code: 'status_page_not_found' }, 'application/problem+json', 404)],
  ['a link that is gone for good', 'ended', says('', 'text/plain', 410)],
  ['a page of HTML', 'notAPage', says('<!doctype html><h1>Welcome</h1>', 'text/html')],
  ['HTML that calls itself a document', 'notAPage', says('<h1>Sign in</h1>')],
  ['JSON that is cut off', 'notAPage', says(JSON.stringify(DOCUMENT).slice(0, -4))],
  ['JSON of something else', 'notAPage', says({ version: 1, name: 'a package' })],
  ['a list', 'notAPage', says([DOCUMENT])],
  ['nothing', 'notAPage', says('')],
  ['a text that no database keeps', 'notAPage', says({ ...DOCUMENT, team: { name: 'a\0b' } })],
  ['a sign-in', 'notAPage', says('', 'text/plain', 401)],
  ['a form that it does not have', 'notAPage', says('', 'text/plain', 406)],
  ['not modified, though nothing was read yet', 'notAPage', says('', 'text/plain', 304)],
  ['a document of a later version', 'newer', says({ ...DOCUMENT, version: 2 })],
  ['a fault of its own', 'unreachable', says('oh no', 'text/plain', 500)],
  ['a gateway without a server', 'unreachable', says('', 'text/html', 502)],
  ['far too much', 'tooLarge', says({ ...DOCUMENT, more: 'x'.repeat(300_000) })],
  [
    'a hang-up in the middle',
    'unreachable',
    (response: ServerResponse) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{"version":1');
      setTimeout(() => response.destroy(), 20);
    },
  ],
] as const)('%s is told as “%s”', async (_, why, answer) => {
  expect(await ask(answer)).toEqual({ is: 'failed', why, notBefore: null });
});

it.each([
  ['into a private network', 'https://10.0.0.8/s/abc', 'notPublic'],
  ['to the machine’s own metadata', 'https://169.254.169.254/latest', 'notPublic'],
  ['to an address without encryption', 'http://example.com/s/abc', 'notEncrypted'],
  ['to no address', 'http://[', 'notAPage'],
] as const)('a page that sends one %s is not followed there', async (_, location, why) => {
  expect(await ask((response) => response.writeHead(302, { location }).end())).toMatchObject({ why });
});

test('a page that sends in a circle is given up', async () => {
  const circle: Answering = (response) => response.writeHead(302, { location: '/s/abc' }).end();
  expect(await ask(circle)).toMatchObject({ is: 'failed', why: 'notAPage' });
});

test('a page that moved is read where it is now', async () => {
  const { url } = await serve(says(DOCUMENT));
  expect(await ask((response) => response.writeHead(301, { location: url }).end())).toMatchObject({
    is: 'read',
  });
});

test('the same document as before costs no second copy', async () => {
  const answer: Answering = (response, asked) =>
    asked['if-none-match'] === '"v1"' ? response.writeHead(304).end() : says(DOCUMENT)(response, asked);
  expect(await ask(answer, '"v1"')).toEqual({ is: 'same' });
});

test('a server that is down is out of reach, whatever it was before', async () => {
  const { url, stop } = await serve(says(DOCUMENT));
  stop();
  expect(await askFollowed({ url, etag: null, baseUrl: HOME, now: NOW })).toMatchObject({
    why: 'unreachable',
  });
});

it.each([
  ['7200', NOW + 7_200_000],
  ['Wed, 04 Nov 2026 20:00:00 GMT', Date.parse('2026-11-04T20:00:00Z')],
  ['later', null],
])('a server that asks for time (%s) is given it', async (header, notBefore) => {
  const answer: Answering = (response) => response.writeHead(503, { 'retry-after': header }).end();
  expect(await ask(answer)).toEqual({ is: 'failed', why: 'unreachable', notBefore });
});

test('a Heardback in the internet asks no machine of its own network', async () => {
  const { url, asked } = await serve(says(DOCUMENT));
  const away = { etag: null, baseUrl: 'https://heardback.example', now: NOW };
  expect(await askFollowed({ url, ...away })).toMatchObject({ why: 'notEncrypted' });
  expect(await askFollowed({ url: 'https://127.0.0.1/s/abc', ...away })).toMatchObject({ why: 'notPublic' });
  expect(asked).toEqual([]);
});
