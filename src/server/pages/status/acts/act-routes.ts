import { Hono, type MiddlewareHandler } from 'hono';
import { mailStatusCode, takeStatusCode } from '../../../../actions/mail-status-code.ts';
import { AppError } from '../../../../domain/app-error.ts';
import { ERROR_KINDS } from '../../../../domain/error-codes.ts';
import { isLanguage, type Language } from '../../../../domain/wording/language.ts';
import { askedLanguage } from '../../../asked-language.ts';
import type { ServerDeps } from '../../../deps.ts';
import type { Ctx, Env } from '../../../env.ts';
import { type Html, PAGE_HEADERS } from '../../page-shell.ts';
import { masked } from '../masked.ts';
import { isTimeZone, readerTime } from '../reader-time.ts';
import { type Found, findByLink, type Showing } from '../status-link.ts';
import type { ActCall, ActDone, ActFrame, Problem, ProblemKind, StatusAct } from './act.ts';
import { confirmPage, farewellPage, notNowPage, queryOf } from './act-pages.ts';
import { findAct } from './acts.ts';

export interface Around {
  readonly limit: MiddlewareHandler;
  readonly showPage: (c: Ctx, deps: ServerDeps, showing: Showing) => Promise<Response>;
}

/** The buttons of the page: each a form that is posted; what matters takes a second step with a code from the mailbox. */
export function actRoutes(deps: ServerDeps, { limit, showPage }: Around): Hono<Env> {
  const routes = new Hono<Env>();
  routes.post('/:token/acts/:act', limit, async (c) => {
    const asked = await readAsked(c, deps, await c.req.parseBody());
    if (asked === null || !asked.act.isOffered(asked.found.seen))
      return await showPage(c, deps, { found: asked?.found ?? null, notice: problem('conflict') });
    try {
      return await answer(c, deps, asked);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const found = await findByLink(deps, asked.found.token);
      return await showPage(c, deps, { found, notice: problem(problemOf(error)) });
    }
  });
  return routes;
}

interface Asked {
  readonly act: StatusAct;
  readonly found: Found;
  readonly frame: ActFrame;
  readonly call: ActCall;
  readonly code: string;
  readonly hasSaidYes: boolean;
}

async function readAsked(
  c: Ctx,
  deps: ServerDeps,
  form: Readonly<Record<string, unknown>>,
): Promise<Asked | null> {
  const act = findAct(c.req.param('act') ?? '');
  const found = await findByLink(deps, c.req.param('token') ?? '');
  if (act === undefined || found === null) return null;
  const text = (name: string) => {
    const value = form[name];
    return typeof value === 'string' ? value.trim().slice(0, LONGEST_VALUE) : '';
  };
  const language: Language = isLanguage(form['language']) ? form['language'] : askedLanguage(c);
  const zone = text('zone');
  const timeZone = zone !== '' && isTimeZone(zone) ? zone : found.timeZone;
  const time = readerTime(language, timeZone, found.now);
  const values = Object.fromEntries(act.fields.map(({ name }) => [name, text(name)]));
  const { workspaceId, applicationId, team, seen } = found;
  return {
    act,
    found,
    frame: { language, time, path: `/s/${found.token}` },
    call: { workspaceId, applicationId, language, timeZone, team, seen, values },
    code: text('code'),
    hasSaidYes: text('yes') === '1',
  };
}

const LONGEST_VALUE = 2000;

async function answer(c: Ctx, deps: ServerDeps, asked: Asked): Promise<Response> {
  const { act, call } = asked;
  if (act.fields.some(({ name, isRequired }) => isRequired && call.values[name] === ''))
    throw new AppError('input_invalid', `Cannot take "${act.name}": something is not filled in`);
  const second = act.guard === undefined ? null : await secondStep(c, deps, asked);
  if (second !== null) return second;
  return finish(c, asked, await act.perform(deps, call));
}

/** The page that asks for the code or the second yes; `null` once it was given. */
async function secondStep(c: Ctx, deps: ServerDeps, asked: Asked): Promise<Response | null> {
  const { act, found, frame, call, code } = asked;
  const confirming = { act, frame, values: call.values, code: '', isWrong: false };
  if (!found.seen.canMail) {
    if (act.guard === 'code') return await send(c, notNowPage(act, frame), 409);
    return asked.hasSaidYes ? null : await send(c, confirmPage({ ...confirming, sentTo: null }), 200);
  }
  const sentTo = masked(found.person.address ?? '');
  if (code === '') {
    const { title } = act.words[frame.language];
    const isSent = await mailStatusCode(deps, { ...call, act: act.name, title });
    return isSent
      ? await send(c, confirmPage({ ...confirming, sentTo }), 200)
      : await send(c, notNowPage(act, frame), 503);
  }
  if (await takeStatusCode(deps, { ...call, act: act.name, code })) return null;
  return await send(c, confirmPage({ ...confirming, sentTo, isWrong: true }), 422);
}

async function finish(c: Ctx, { act, frame, found }: Asked, done: ActDone): Promise<Response> {
  switch (done.is) {
    case 'done':
      return c.redirect(`/s/${found.token}${queryOf(frame)}&done=${act.name}`, 303);
    case 'file':
      return c.body(done.body, 200, {
        ...PAGE_HEADERS,
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${done.name}"`,
      });
    case 'gone':
      return await send(c, farewellPage(act, frame.language), 200);
    default:
      return done satisfies never;
  }
}

function problemOf({ code }: AppError): ProblemKind {
  switch (ERROR_KINDS[code]) {
    case 'limited':
      return 'limited';
    case 'unavailable':
      return 'unavailable';
    case 'invalid':
      return 'invalid';
    case 'conflict':
    case 'notFound':
    case 'forbidden':
      return 'conflict';
    default:
      return ERROR_KINDS[code] satisfies never;
  }
}

const STATUSES = { limited: 429, unavailable: 503, invalid: 422, conflict: 409 } as const;

function problem(kind: ProblemKind): Problem {
  return { is: 'problem', problem: kind, status: STATUSES[kind] };
}

async function send(c: Ctx, page: Html, status: 200 | 409 | 422 | 503): Promise<Response> {
  return c.html(await page, status, PAGE_HEADERS);
}
