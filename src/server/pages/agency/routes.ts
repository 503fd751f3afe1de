import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type AgencySays, agencySays } from '../../../actions/agency-says.ts';
import { loadHistories } from '../../../actions/load-history.ts';
import { tokenHash } from '../../../actions/status-token.ts';
import { withStatusPage } from '../../../domain/draft/blanks.ts';
import type { Instant } from '../../../lib/instant.ts';
import type { Trx } from '../../../storage/database.ts';
import { listAgencyApplications } from '../../../storage/queries/agencies.ts';
import { listLetters } from '../../../storage/queries/messages.ts';
import { saveOutsideLinkRead } from '../../../storage/queries/outside-links.ts';
import { getPerson } from '../../../storage/queries/people.ts';
import { findWorkspace } from '../../../storage/queries/workspaces.ts';
import type { ServerDeps } from '../../deps.ts';
import type { Ctx, Env } from '../../env.ts';
import { type OutsideLink, pageLanguage, withOutsideLink } from '../outside-link.ts';
import { type Html, PAGE_HEADERS } from '../page-shell.ts';
import { linkEndedPage } from '../status/link-ended-page.ts';
import { readerTime } from '../status/reader-time.ts';
import { type AgencyCase, type AgencyPage, agencyPage } from './agency-page.ts';
import { agencyView } from './agency-view.ts';

const LARGEST_FORM = 64 * 1024;

/** The page of an agency's recruiter behind their private link. Looking changes nothing; only the buttons do. */
export function agencyPages(deps: ServerDeps): Hono<Env> {
  const pages = new Hono<Env>();
  const limit = bodyLimit({ maxSize: LARGEST_FORM });
  pages.get('/:token', async (c) => {
    const language = pageLanguage(c.req.query('language'), c);
    const said = saidIn(c.req.query('said'));
    const page = await withOutsideLink(deps, c, (trx, link) => readPage(trx, { link, deps, language, said }));
    return page
      ? await send(c, agencyPage(page), 200)
      : await send(c, linkEndedPage({ language, renewal: null }), 404);
  });
  pages.post('/:token/:what', limit, async (c) => {
    const form = await c.req.parseBody();
    const language = pageLanguage(form['language'], c);
    const says = saysOf(c.req.param('what'), form);
    const done = await withOutsideLink(deps, c, async (trx, link) => {
      if (link.referenceId !== null) return null;
      const { workspaceId, personId, token } = link;
      const saying = { workspaceId, personId, applicationId: textOf(form['application']) };
      const wasSaid = says !== null && (await agencySays(trx, { ...saying, says }, deps));
      await saveOutsideLinkRead(trx, { workspaceId, tokenHash: tokenHash(token), at: deps.clock.now() });
      return { token, said: wasSaid ? 'received' : 'nothing' };
    });
    if (!done) return await send(c, linkEndedPage({ language, renewal: null }), 404);
    return c.redirect(`/a/${done.token}?${new URLSearchParams({ language, said: done.said })}`, 303);
  });
  return pages;
}

function saysOf(what: string | undefined, form: Record<string, unknown>): AgencySays | null {
  const text = textOf(form['text']).slice(0, 4000);
  const interest = textOf(form['interest']);
  switch (what) {
    case 'passing-on':
      return { is: 'passedOn', wordId: textOf(form['word']) };
    case 'interest':
      return interest === 'yes' || interest === 'no' || interest === 'unclear'
        ? { is: 'interest', interest, text }
        : null;
    case 'references':
      return { is: 'reference', referenceId: textOf(form['reference']), text };
    case 'words':
      return { is: 'word', text };
    default:
      return null;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function saidIn(text: string | undefined): AgencyPage['said'] {
  return text === 'received' || text === 'nothing' ? text : null;
}

interface Reading {
  readonly link: OutsideLink;
  readonly deps: ServerDeps;
  readonly language: AgencyPage['language'];
  readonly said: AgencyPage['said'];
}

async function readPage(trx: Trx, { link, deps, language, said }: Reading): Promise<AgencyPage | null> {
  const { workspaceId, personId, token } = link;
  if (link.referenceId !== null) return null;
  const now = deps.clock.now();
  const recruiter = await getPerson(trx, workspaceId, personId);
  const workspace = await findWorkspace(trx, workspaceId);
  const timeZone = recruiter.timeZone ?? workspace?.timeZone ?? 'UTC';
  return {
    language,
    path: `/a/${token}`,
    recruiter: recruiter.name,
    agency: recruiter.agencyName,
    team: workspace?.name ?? '',
    time: readerTime(language, timeZone, now),
    cases: await readCases(trx, { link, deps, now }),
    said,
  };
}

async function readCases(
  trx: Trx,
  { link, deps, now }: Pick<Reading, 'link' | 'deps'> & { readonly now: Instant },
): Promise<AgencyCase[]> {
  const { workspaceId, personId } = link;
  const rows = await listAgencyApplications(trx, workspaceId, personId);
  const applicationIds = rows.map((row) => row.applicationId);
  const histories = await loadHistories(trx, { workspaceId, applicationIds }, deps.policies);
  const cases = rows.flatMap(({ applicationId, candidate, opening }) => {
    const loaded = histories.get(applicationId);
    if (!loaded) return [];
    const { circumstances, facts } = loaded.history;
    const view = agencyView({ circumstances, facts, policy: loaded.policy, now });
    return [{ applicationId, candidate, opening, view }];
  });
  const messageIds = cases.flatMap(({ view }) => view.toPassOn.flatMap(({ word }) => word.messageId ?? []));
  const letters =
    messageIds.length === 0 ? null : await listLetters(trx, workspaceId, messageIds.filter(isUuid));
  return cases.map((one) => ({
    ...one,
    texts: new Map(
      one.view.toPassOn.flatMap(({ word }) => {
        const text = letters?.get(word.messageId ?? '')?.text;
        return text ? [[word.factId, wordWithin(withStatusPage(text, null))] as const] : [];
      }),
    ),
  }));
}

/** What is meant for the candidate, without the request around it that asks to pass it on. */
function wordWithin(text: string): string {
  const quoted = text.split('\n').filter((line) => line.startsWith('>'));
  return quoted.length === 0 ? text : quoted.map((line) => line.replace(/^> ?/, '')).join('\n');
}

/** A mail that was recorded by hand has an id of its own kind, and no letter here. */
function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

async function send(c: Ctx, page: Html, status: 200 | 404): Promise<Response> {
  return c.html(await page, status, PAGE_HEADERS);
}
