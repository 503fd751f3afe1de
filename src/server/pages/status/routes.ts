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
import { linkEndedPage } from './link-ended-page.ts';
import { isTimeZone, readerTime } from './reader-time.ts';
import { documentOf, etagOf } from './status-document.ts';
import { type Found, findByEndedLink, findByLink, type Showing } from './status-link.ts';
import { statusPage } from './status-page.ts';

const LARGEST_FORM = 16 * 1024;

/** The candidate's page behind its private link. Looking changes nothing; only its buttons do. */
export function statusPages(deps: ServerDeps): Hono<Env> {
  const pages = new Hono<Env>();
  const limit = bodyLimit({ maxSize: LARGEST_FORM });
  pages.get('/:token', async (c) => {
    const found = await findByLink(deps, c.req.param('token'));
    if (wantsDocument(c)) return sendDocument(c, deps, found);
    const done = findAct(c.req.query('done') ?? '');
    return await showPage(c, deps, { found, notice: done === undefined ? null : { is: 'done', act: done } });
  });
  pages.get('/:token/status.json', async (c) =>
    sendDocument(c, deps, await findByLink(deps, c.req.param('token'))),
  );
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
  const language = languageIn(chosen, c);
  const time = readerTime(language, zoneOf(c.req.query('zone'), found.timeZone), found.now);
  const page = statusPage({ ...found, language, time, notice, path: `/s/${found.token}` });
  return await send(c, page, notice?.is === 'problem' ? notice.status : 200);
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
function sendDocument(c: Ctx, deps: ServerDeps, found: Found | null): Response {
  const headers = {
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'private, no-cache',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    vary: 'accept',
  };
  if (found === null) return c.body(null, 404, headers);
  const page = `${deps.baseUrl}/s/${found.token}`;
  const text = JSON.stringify(documentOf({ ...found, page }));
  const etag = etagOf(text);
  const known = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (known.includes(etag)) return c.body(null, 304, { ...headers, etag });
  return c.body(text, 200, { ...headers, etag, 'content-type': STATUS_MEDIA_TYPE });
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
  return chosen !== undefined && chosen.length <= 64 && isTimeZone(chosen) ? chosen : own;
}

async function send(c: Ctx, page: Html, status: 200 | 404 | 409 | 422 | 429 | 503): Promise<Response> {
  return c.html(await page, status, { ...PAGE_HEADERS, vary: 'accept' });
}
