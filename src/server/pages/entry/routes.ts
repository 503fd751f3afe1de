import { hashPassword } from 'better-auth/crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { acceptInvitation, readInvitation } from '../../../actions/invite.ts';
import { name as nameRule } from '../../../contract/scalars.ts';
import { password as passwordRule } from '../../../contract/session.ts';
import { AppError } from '../../../domain/app-error.ts';
import { askedLanguage } from '../../asked-language.ts';
import { knockOf } from '../../auth/caller-ip.ts';
import { signIn, signInWithLink } from '../../auth/sign-in.ts';
import type { ServerDeps } from '../../deps.ts';
import type { Ctx, Env } from '../../env.ts';
import { type Html, PAGE_HEADERS } from '../page-shell.ts';
import { endedPage, joinPage, signInPage } from './entry-pages.ts';
import { ENTRY_WORDS } from './entry-words.ts';

const LARGEST_FORM = 4 * 1024;

/** Getting in with a link: an invitation, or a link that signs in. Looking changes nothing. */
export function entryPages(deps: ServerDeps): Hono<Env> {
  const pages = new Hono<Env>();
  const formLimit = bodyLimit({ maxSize: LARGEST_FORM });
  pages.get('/join/:token', async (c) => {
    const language = askedLanguage(c);
    const invited = await readInvitation(deps, c.req.param('token'));
    if (invited === null) return await send(c, endedPage(language), 404);
    const path = `/join/${c.req.param('token')}`;
    const page = { ...invited, language, path, name: invited.invitation.name, problem: null };
    return await send(c, joinPage(page), 200);
  });
  pages.post('/join/:token', formLimit, async (c) => await join(deps, c as Ctx, c.req.param('token') ?? ''));
  pages.get('/sign-in/:token', async (c) => {
    const path = `/sign-in/${encodeURIComponent(c.req.param('token'))}`;
    return await send(c, signInPage(askedLanguage(c), path), 200);
  });
  pages.post('/sign-in/:token', formLimit, async (c) => {
    const token = c.req.param('token') ?? '';
    const cookies = await signInWithLink(deps.auth, { token, ...knockOf(c as Ctx) });
    if (cookies === null) return await send(c, endedPage(askedLanguage(c)), 404);
    return enter(c, cookies);
  });
  return pages;
}

async function join(deps: ServerDeps, c: Ctx, token: string): Promise<Response> {
  const language = askedLanguage(c);
  const invited = await readInvitation(deps, token);
  if (invited === null) return await send(c, endedPage(language), 404);
  const form = await c.req.parseBody();
  const name = nameRule.safeParse(form['name']);
  const password = passwordRule.safeParse(form['password']);
  const again = async (problem: string) => {
    const given = typeof form['name'] === 'string' ? form['name'] : '';
    const page = { ...invited, language, path: `/join/${token}`, name: given, problem };
    return await send(c, joinPage(page), 400);
  };
  if (!name.success) return await again(ENTRY_WORDS[language].name);
  if (!password.success) return await again(ENTRY_WORDS[language].passwordHint);
  try {
    const passwordHash = await hashPassword(password.data);
    await acceptInvitation(deps, { token, name: name.data, passwordHash });
  } catch (error) {
    if (error instanceof AppError) return await again(error.message);
    throw error;
  }
  return await enterWith(deps, c, { address: invited.invitation.address, password: password.data });
}

/** Who joined is in even where signing in must wait: the app then asks for the password. */
async function enterWith(
  deps: ServerDeps,
  c: Ctx,
  given: { readonly address: string; readonly password: string },
): Promise<Response> {
  try {
    return enter(c, await signIn(deps.auth, { ...given, ...knockOf(c) }));
  } catch (error) {
    if (error instanceof AppError) return enter(c, []);
    throw error;
  }
}

function enter(c: Context, cookies: readonly string[]): Response {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
  return c.redirect('/', 303);
}

/** Its own address may be told to itself: without it a browser hides whose form it was, and another site's could not be told apart. */
async function send(c: Context, page: Html, status: 200 | 400 | 404): Promise<Response> {
  return c.html(await page, status, { ...PAGE_HEADERS, 'referrer-policy': 'same-origin' });
}
