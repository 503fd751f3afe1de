import { Hono } from 'hono';
import { readSearch } from '../../../actions/search/read-search.ts';
import { tokenHash, workspaceOf } from '../../../actions/status-token.ts';
import { inWorkspace } from '../../../storage/in-workspace.ts';
import { isCoachLink } from '../../../storage/queries/coach-links.ts';
import { findWorkspace } from '../../../storage/queries/workspaces.ts';
import { askedLanguage } from '../../asked-language.ts';
import type { ServerDeps } from '../../deps.ts';
import type { Env } from '../../env.ts';
import { PAGE_HEADERS } from '../page-shell.ts';
import { linkEndedPage } from '../status/link-ended-page.ts';
import { coachPage } from './coach-page.ts';

/** A job seeker's search for a coach or a friend, behind a private link: to read only, without notes and pay. */
export function coachPages(deps: ServerDeps): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/:token', async (c) => {
    const token = c.req.param('token');
    const workspaceId = workspaceOf(token);
    const language = askedLanguage(c);
    const found =
      workspaceId === null
        ? null
        : await inWorkspace(deps.database, workspaceId, async (trx) => {
            if (!(await isCoachLink(trx, workspaceId, tokenHash(token)))) return null;
            const workspace = await findWorkspace(trx, workspaceId);
            return { ...(await readSearch(trx, workspaceId, deps)), workspace };
          });
    if (found?.workspace === undefined)
      return c.html(await linkEndedPage({ language, renewal: null }), 404, PAGE_HEADERS);
    const { name, timeZone } = found.workspace;
    return c.html(await coachPage({ language, search: found, name, timeZone }), 200, PAGE_HEADERS);
  });
  return pages;
}
