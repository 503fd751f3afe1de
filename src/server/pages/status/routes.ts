import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { loadHistory } from '../../../actions/load-history.ts';
import { readStatusPage } from '../../../actions/read-status-page.ts';
import { tokenHash, workspaceOf } from '../../../actions/status-token.ts';
import { isLanguage, type Language } from '../../../domain/wording/language.ts';
import type { Instant } from '../../../lib/instant.ts';
import type { Trx } from '../../../storage/database.ts';
import { inWorkspace } from '../../../storage/in-workspace.ts';
import { getApplication } from '../../../storage/queries/applications.ts';
import { getOpening } from '../../../storage/queries/openings.ts';
import { getPerson } from '../../../storage/queries/people.ts';
import { findApplicationOfLink } from '../../../storage/queries/status-links.ts';
import { findWorkspace } from '../../../storage/queries/workspaces.ts';
import { askedLanguage } from '../../asked-language.ts';
import type { ServerDeps } from '../../deps.ts';
import type { Ctx, Env } from '../../env.ts';
import { type Html, PAGE_HEADERS } from '../page-shell.ts';
import { linkEndedPage } from './link-ended-page.ts';
import { isTimeZone, readerTime } from './reader-time.ts';
import { statusPage } from './status-page.ts';
import { type StatusView, statusView } from './status-view.ts';

const LARGEST_FORM = 4 * 1024;

/** The candidate's page behind its private link. Looking changes nothing; only the button does. */
export function statusPages(deps: ServerDeps): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/:token', async (c) => {
    const found = await withLink(deps, c, async (trx, link) => await readPage(trx, { link, deps }));
    const language = languageIn(c.req.query('language'), c);
    if (found === null) return await send(c, linkEndedPage(language), 404);
    const time = readerTime(language, zoneOf(c.req.query('zone'), found.timeZone), found.now);
    return await send(c, statusPage({ ...found, language, time, path: `/s/${found.token}` }), 200);
  });
  pages.post('/:token/reading', bodyLimit({ maxSize: LARGEST_FORM }), async (c) => {
    const form = await c.req.parseBody();
    const found = await withLink(deps, c, async (trx, link) => {
      const { view } = await readPage(trx, { link, deps });
      const word = view.unread;
      // A newer word came while the page was open: it has not been seen, so it is not confirmed.
      if (word !== null && word.factId === form['word']) await readStatusPage(trx, { ...link, word }, deps);
      return link;
    });
    const language = languageIn(form['language'], c);
    if (found === null) return await send(c, linkEndedPage(language), 404);
    const choices = new URLSearchParams({
      ...(typeof form['zone'] === 'string' && { zone: form['zone'] }),
      ...(isLanguage(form['language']) && { language: form['language'] }),
    });
    return c.redirect(`/s/${found.token}${choices.size > 0 ? `?${choices}` : ''}`, 303);
  });
  return pages;
}

interface Link {
  readonly token: string;
  readonly workspaceId: string;
  readonly applicationId: string;
}

/** A link that ended, never was, or belongs elsewhere is answered alike. */
async function withLink<T>(
  { database }: ServerDeps,
  c: Ctx,
  work: (trx: Trx, link: Link) => Promise<T>,
): Promise<T | null> {
  const token = c.req.param('token') ?? '';
  const workspaceId = workspaceOf(token);
  if (workspaceId === null) return null;
  return await inWorkspace(database, workspaceId, async (trx) => {
    const applicationId = await findApplicationOfLink(trx, workspaceId, tokenHash(token));
    return applicationId === undefined ? null : await work(trx, { token, workspaceId, applicationId });
  });
}

interface Found {
  readonly view: StatusView;
  readonly team: string;
  readonly opening: string;
  readonly person: string;
  readonly timeZone: string;
  readonly token: string;
  readonly now: Instant;
}

async function readPage(trx: Trx, { link, deps }: { link: Link; deps: ServerDeps }): Promise<Found> {
  const { workspaceId, applicationId, token } = link;
  const now = deps.clock.now();
  const { history, policy } = await loadHistory(trx, link, deps.policies);
  const { circumstances, facts } = history;
  const application = await getApplication(trx, workspaceId, applicationId);
  const workspace = await findWorkspace(trx, workspaceId);
  return {
    view: statusView({ circumstances, facts, policy, now }),
    team: workspace?.name ?? 'The team',
    opening: (await getOpening(trx, workspaceId, application.openingId)).title,
    person: (await getPerson(trx, workspaceId, application.personId)).name,
    timeZone: circumstances.candidate.timeZone,
    token,
    now,
  };
}

/** What they chose on the page, else what their browser asks for. */
function languageIn(chosen: unknown, c: Ctx): Language {
  return isLanguage(chosen) ? chosen : askedLanguage(c);
}

function zoneOf(chosen: string | undefined, own: string): string {
  return chosen !== undefined && chosen.length <= 64 && isTimeZone(chosen) ? chosen : own;
}

async function send(c: Ctx, page: Html, status: 200 | 404): Promise<Response> {
  return c.html(await page, status, PAGE_HEADERS);
}
