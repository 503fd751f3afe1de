import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import { endReview } from '../../../actions/notices/end-review.ts';
import { reviewSpeech } from '../../../domain/wording/review-letter-words.ts';
import { askedLanguage } from '../../asked-language.ts';
import type { ServerDeps } from '../../deps.ts';
import type { Ctx, Env } from '../../env.ts';
import { PAGE_HEADERS, pageShell } from '../page-shell.ts';

const LARGEST_FORM = 4 * 1024;

/** The end of the week by mail, by the link in such a mail: looking changes nothing, one press ends it (RFC 8058). */
export function weeklyReviewPages(deps: ServerDeps): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/:token', async (c) => {
    const isKnown = deps.mail.keys.readReviewToken(c.req.param('token')) !== null;
    return await show(c, isKnown ? 'ask' : 'unknown', isKnown ? 200 : 404);
  });
  pages.post('/:token', bodyLimit({ maxSize: LARGEST_FORM }), async (c) => {
    const whose = deps.mail.keys.readReviewToken(c.req.param('token'));
    if (whose === null) return await show(c, 'unknown', 404);
    await endReview(deps, whose);
    return await show(c, 'done', 200);
  });
  return pages;
}

async function show(c: Ctx, moment: 'ask' | 'done' | 'unknown', status: 200 | 404): Promise<Response> {
  const language = askedLanguage(c);
  const { page } = reviewSpeech(language);
  const [title, lead] = page[moment];
  const button =
    moment === 'ask' ? html`<form method="post"><button class="main">${page.button}</button></form>` : html``;
  const body = html`<h1>${title}</h1><p>${lead}</p>${button}`;
  return c.html(await pageShell({ language, title, body }), status, PAGE_HEADERS);
}
