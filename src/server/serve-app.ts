import { Readable } from 'node:stream';
import { constants, createGzip } from 'node:zlib';
import type { HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono, MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import type { SessionAnswer } from '../contract/session.ts';
import { isLanguage } from '../domain/wording/language.ts';
import { type AppPage, readAppPage } from './app-page.ts';
import { askedLanguage } from './asked-language.ts';
import type { Ctx, Env } from './env.ts';
import { firstPageAt } from './first-answers.ts';
import { nothingHere } from './problems/answer-problem.ts';

/** The built app: its files as they are, and its one page for every other address, which the app itself reads. */
export function serveApp(app: Hono<Env>, folder: string): void {
  const page = readAppPage(folder);
  const files = serveStatic({ root: folder, precompressed: true, index: 'no index: the page below answers' });
  app.get('*', compress(), keepFor(), files, (c) =>
    isFile(c.req.path)
      ? nothingHere(c)
      : sendPage(c, page, (path, headers) => ask(app, c, { path, headers })),
  );
}

/** The names of built files carry a digest of what is in them; everything else is asked for anew. */
function keepFor(): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    if (c.res.headers.has('cache-control')) return;
    const isBuilt = c.req.path.startsWith('/assets/') && c.res.status === 200;
    c.res.headers.set('cache-control', isBuilt ? 'public, max-age=31536000, immutable' : 'no-cache');
  };
}

/** A file that is missing is missing; the page in its place would only hide that. */
function isFile(path: string): boolean {
  return path.startsWith('/assets/') || /\.\w{1,8}$/.test(path);
}

type Ask = (path: string, headers: Readonly<Record<string, string>>) => Promise<string | null>;

/**
 * The page in pieces: first what names the files of the app, so that they are on their way at once; then, while they are,
 * the answers that the app would ask for next. Whoever is slow to answer is left out, and is asked by the app itself.
 */
function sendPage(c: Ctx, page: AppPage, ask: Ask): Response {
  const isZipped = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
  const pieces = Readable.from(piecesOf(c, page, ask), { objectMode: false });
  const body = isZipped ? pieces.pipe(createGzip({ flush: constants.Z_SYNC_FLUSH })) : pieces;
  return c.body(Readable.toWeb(body) as ReadableStream, 200, {
    'content-type': 'text/html; charset=utf-8',
    // It holds what only this member may read.
    'cache-control': 'private, no-store',
    vary: 'accept-encoding, accept-language, cookie',
    ...(isZipped && { 'content-encoding': 'gzip' }),
  });
}

async function* piecesOf(c: Ctx, page: AppPage, ask: Ask): AsyncGenerator<string> {
  const first = firstPageAt(new URL(c.req.url));
  const browsers = askedLanguage(c);
  yield page.head + page.hintsFor(first?.script ?? null, browsers) + page.beforeFrame;
  const session = await ask('/api/session', {});
  const member = session === null ? null : (JSON.parse(session) as SessionAnswer).member;
  const isMember = member !== null;
  yield `${isMember ? page.frame : ''}${page.afterFrame}`;
  const language = isLanguage(member?.language) ? member.language : browsers;
  const paths = isMember ? (first?.asks ?? []) : [];
  const answers = await Promise.all(paths.map((path) => inTime(ask(path, { 'accept-language': language }))));
  const known = [['/api/session', session], ...paths.map((path, index) => [path, answers[index] ?? null])];
  const parts = known.flatMap(([path, text]) => (text === null ? [] : `${JSON.stringify(path)}:${text}`));
  // Inside a script element only the end tag and the like of it mean anything.
  const data = `{"language":"${language}","answers":{${parts.join()}}}`.replaceAll('<', '\\u003c');
  yield `<script type="application/json" id="first-answers">${data}</script>${page.end}`;
}

/** Later than this the app has come, and asks itself. */
const LONGEST_WAIT_MS = 400;

async function inTime(answer: Promise<string | null>): Promise<string | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), LONGEST_WAIT_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

interface Asked {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Asks the API as the browser would, through every rule that holds for it; `null` for anything but an answer. */
async function ask(app: Hono<Env>, c: Ctx, { path, headers }: Asked): Promise<string | null> {
  const given = new Headers({ accept: 'application/json', ...headers });
  for (const name of ['cookie', 'user-agent', 'host']) {
    const value = c.req.header(name);
    if (value !== undefined) given.set(name, value);
  }
  // Without the line on which the page itself is answered: its headers are not theirs.
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  const response = await app.fetch(new Request(new URL(path, c.req.url), { headers: given }), { incoming });
  return response.status === 200 ? await response.text() : null;
}
