import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { mailStatusLink } from '../../../actions/mail-status-link.ts';
import { readStatusPage } from '../../../actions/read-status-page.ts';
import { STATUS_MEDIA_TYPE } from '../../../contract/status-document.ts';
import { AppError } from '../../../domain/app-error.ts';
import { isLanguage, type Language } from '../../../domain/wording/language.ts';
import { inWorkspace } from '../../../storage/in-workspace.ts';
import { askedLanguage } from '../../asked-language.ts';
import type { ServerDeps } from '../../deps.ts';
import type { Ctx, Env } from '../../env.ts';
import { type Html, PAGE_HEADERS } from '../page-shell.ts';
import { actRoutes } from './acts/act-routes.ts';
import { findAct } from './acts/acts.ts';
import { createKeptPages, type FindPage, type KeptPage } from './kept-pages.ts';
import { linkEndedPage } from './link-ended-page.ts';
import { isTimeZone, readerTime } from './reader-time.ts';
import { documentOf } from './status-document.ts';
import { type Found, findByEndedLink, findByLink, type Showing } from './status-link.ts';
import { statusPage } from './status-page.ts';

const LARGEST_FORM = 16 * 1024;

/** The candidate's page behind its private link. Looking changes nothing; only its buttons do. */
export function statusPages(deps: ServerDeps): Hono<Env> {
  const pages = new Hono<Env>();
  const limit = bodyLimit({ maxSize: LARGEST_FORM });
  const find = createKeptPages(deps);
  pages.get('/:token', async (c) => {
    if (wantsDocument(c)) return await sendDocument(c, deps, find);
    const done = findAct(c.req.query('done') ?? '');
    if (done === undefined) return await sendKept(c, deps, find);
    const found = await findByLink(deps, c.req.param('token'));
    return await showPage(c, deps, { found, notice: { is: 'done', act: done } });
  });
  pages.get('/:token/status.json', async (c) => await sendDocument(c, deps, find));
  pages.post('/:token/reading', limit, async (c) => {
    const form = await c.req.parseBody();
    const found = await findByLink(deps, c.req.param('token'));
    if (found === null) return await showPage(c, deps, { found, notice: null });
    const { workspaceId, view } = found;
    const word = view.unread;
    // A newer word came while the page was open: it has not been seen, so it is not confirmed.
    if (word !== null && word.factId === form['word'])
      await inWorkspace(deps.database, workspaceId, (trx) => readStatusPage(trx, { ...found, word }, deps));
    return c.redirect(`/s/${found.token}${choicesIn(form)}`, 303);
  });
  pages.post('/:token/renewal', limit, async (c) => {
    const ended = await findByEndedLink(deps, c.req.param('token'));
    const language = languageIn((await c.req.parseBody())['language'], c);
    if (ended !== null) await mailQuietly(deps, { ...ended, language });
    return await send(c, linkEndedPage({ language, renewal: 'mailed' }), 200);
  });
  pages.route('/', actRoutes(deps, { limit, showPage }));
  return pages;
}

async function showPage(c: Ctx, deps: ServerDeps, { found, notice }: Showing): Promise<Response> {
  const chosen = c.req.query('language');
  if (found === null) {
    const language = languageIn(chosen, c);
    const token = c.req.param('token') ?? '';
    const isKnown = (await findByEndedLink(deps, token)) !== null;
    return await send(c, linkEndedPage({ language, renewal: isKnown ? `/s/${token}/renewal` : null }), 404);
  }
  const page = pageOf(found, { language: languageIn(chosen, c), zone: c.req.query('zone'), notice });
  return await send(c, page, notice?.is === 'problem' ? notice.status : 200);
}

interface Reader {
  readonly language: Language;
  readonly zone: string | undefined;
  readonly notice: Showing['notice'];
}

function pageOf(found: Found, { language, zone, notice }: Reader): Html {
  const time = readerTime(language, zoneOf(zone, found.timeZone), found.now);
  return statusPage({ ...found, language, time, notice, path: `/s/${found.token}` });
}

/** The page as it was made last, while nothing behind it changed; whoever has it is told so in a few bytes. */
async function sendKept(c: Ctx, deps: ServerDeps, find: FindPage): Promise<Response> {
  const language = languageIn(c.req.query('language'), c);
  const asked = c.req.query('zone') ?? '';
  const zone = zoneOf(asked, '');
  const page = await find({
    token: c.req.param('token') ?? '',
    variant: `page ${language} ${zone}`,
    make: async (found) => String(await pageOf(found, { language, zone, notice: null })),
  });
  if (page === null) return await showPage(c, deps, { found: null, notice: null });
  const headers = { ...PAGE_HEADERS, vary: 'accept, accept-language', 'cache-control': 'private, no-cache' };
  if (isKnown(c, page)) return c.body(null, 304, { ...headers, etag: page.etag });
  return c.body(page.bytes, 200, { ...headers, etag: page.etag, 'content-type': 'text/html; charset=UTF-8' });
}

function isKnown(c: Ctx, { etag }: KeptPage): boolean {
  const known = (c.req.header('if-none-match') ?? '').split(',');
  return known.some((one) => one.trim().replace(/^W\//, '') === etag);
}

/** Too many of them say nothing to whoever asks: the answer is the same whether a mail went or not. */
async function mailQuietly(deps: ServerDeps, input: Parameters<typeof mailStatusLink>[1]): Promise<void> {
  try {
    await mailStatusLink(deps, input);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

function wantsDocument(c: Ctx): boolean {
  return (c.req.header('accept') ?? '').toLowerCase().includes(STATUS_MEDIA_TYPE);
}

/** Any tool may follow it with the link, from any place; whoever has the newest is told so in a few bytes. */
async function sendDocument(c: Ctx, deps: ServerDeps, find: FindPage): Promise<Response> {
  const headers = {
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'private, no-cache',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    vary: 'accept',
  };
  const token = c.req.param('token') ?? '';
  const document = await find({
    token,
    variant: 'document',
    make: (found) => JSON.stringify(documentOf({ ...found, page: `${deps.baseUrl}/s/${token}` })),
  });
  if (document === null) return c.body(null, 404, headers);
  const { bytes, etag } = document;
  if (isKnown(c, document)) return c.body(null, 304, { ...headers, etag });
  return c.body(bytes, 200, { ...headers, etag, 'content-type': STATUS_MEDIA_TYPE });
}

/** What they chose on the page, else what their browser asks for. */
function languageIn(chosen: unknown, c: Ctx): Language {
  return isLanguage(chosen) ? chosen : askedLanguage(c);
}

function choicesIn(form: Readonly<Record<string, unknown>>): string {
  const choices = new URLSearchParams({
    ...(typeof form['zone'] === 'string' && { zone: form['zone'] }),
    ...(isLanguage(form['language']) && { language: form['language'] }),
  });
  return choices.size > 0 ? `?${choices}` : '';
}

function zoneOf(chosen: string | undefined, own: string): string {
  return chosen !== undefined && chosen !== '' && chosen.length <= 64 && isTimeZone(chosen) ? chosen : own;
}

async function send(c: Ctx, page: Html, status: 200 | 404 | 409 | 422 | 429 | 503): Promise<Response> {
  return c.html(await page, status, { ...PAGE_HEADERS, vary: 'accept' });
}
