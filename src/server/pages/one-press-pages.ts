import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import type { Language } from '../../domain/wording/language.ts';
import { askedLanguage } from '../asked-language.ts';
import type { Ctx, Env } from '../env.ts';
import { PAGE_HEADERS, pageShell } from './page-shell.ts';

type Moment = 'ask' | 'done' | 'unknown';

/** What such a page says at each moment, and on its button. */
export interface OnePressWords extends Readonly<Record<Moment, readonly [title: string, lead: string]>> {
  readonly button: string;
}

export interface OnePress<Whose> {
  /** `null` for a link that opens nothing. */
  readonly read: (token: string) => Whose | null;
  readonly end: (whose: Whose) => Promise<unknown>;
  readonly words: (language: Language) => OnePressWords;
}

const LARGEST_FORM = 4 * 1024;

/**
 * The end of mails that somebody may do without, by the link in each of them. Looking changes nothing, because programs open
 * links before people do; a press of the button, or the mail program's own (RFC 8058), ends it at once and asks nothing.
 */
export function onePressPages<Whose>({ read, end, words }: OnePress<Whose>): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/:token', async (c) => {
    const isKnown = read(c.req.param('token')) !== null;
    return await show(c, words, isKnown ? 'ask' : 'unknown');
  });
  pages.post('/:token', bodyLimit({ maxSize: LARGEST_FORM }), async (c) => {
    const whose = read(c.req.param('token'));
    if (whose === null) return await show(c, words, 'unknown');
    await end(whose);
    return await show(c, words, 'done');
  });
  return pages;
}

async function show(c: Ctx, words: OnePress<unknown>['words'], moment: Moment): Promise<Response> {
  const language = askedLanguage(c);
  const said = words(language);
  const [title, lead] = said[moment];
  const button =
    moment === 'ask' ? html`<form method="post"><button class="main">${said.button}</button></form>` : html``;
  const body = html`<h1>${title}</h1><p>${lead}</p>${button}`;
  const status = moment === 'unknown' ? 404 : 200;
  return c.html(await pageShell({ language, title, body }), status, PAGE_HEADERS);
}
