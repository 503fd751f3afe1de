import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { loadHistory } from '../../../actions/load-history.ts';
import { getReferee, recordReferenceWithin } from '../../../actions/references.ts';
import { tokenHash } from '../../../actions/status-token.ts';
import { assess } from '../../../domain/standing/assess.ts';
import { referenceQuestions } from '../../../domain/wording/reference-questions.ts';
import type { Trx } from '../../../storage/database.ts';
import { getApplication } from '../../../storage/queries/applications.ts';
import { getOpening } from '../../../storage/queries/openings.ts';
import { saveOutsideLinkRead } from '../../../storage/queries/outside-links.ts';
import { getPerson } from '../../../storage/queries/people.ts';
import { findWorkspace } from '../../../storage/queries/workspaces.ts';
import type { ServerDeps } from '../../deps.ts';
import type { Ctx, Env } from '../../env.ts';
import { type OutsideLink, pageLanguage, withOutsideLink } from '../outside-link.ts';
import { type Html, PAGE_HEADERS } from '../page-shell.ts';
import { linkEndedPage } from '../status/link-ended-page.ts';
import { type ReferencePage, referencePage } from './reference-page.ts';

/** Seven answers of four thousand letters each, whatever the alphabet. */
const LARGEST_FORM = 256 * 1024;

/** A referee's form behind its private link: no account, no script, and only its buttons change anything. */
export function referencePages(deps: ServerDeps): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/:token', async (c) => {
    const language = pageLanguage(c.req.query('language'), c);
    const isEmpty = c.req.query('empty') === '1';
    const page = await withOutsideLink(deps, c, (trx, link) =>
      readPage(trx, { link, deps, language, isEmpty }),
    );
    return page
      ? await send(c, referencePage(page), 200)
      : await send(c, linkEndedPage({ language, renewal: null }), 404);
  });
  pages.post(
    '/:token/answers',
    bodyLimit({ maxSize: LARGEST_FORM }),
    async (c) => await take(deps, c, 'given'),
  );
  pages.post(
    '/:token/declining',
    bodyLimit({ maxSize: 4 * 1024 }),
    async (c) => await take(deps, c, 'declined'),
  );
  return pages;
}

async function take(deps: ServerDeps, c: Ctx, answer: 'given' | 'declined'): Promise<Response> {
  const form = await c.req.parseBody();
  const language = pageLanguage(form['language'], c);
  const done = await withOutsideLink(deps, c, async (trx, link) => {
    const page = await readPage(trx, { link, deps, language, isEmpty: false });
    if (page === null) return null;
    // Sent twice, or too late: what stands is shown again.
    if (page.state !== 'open') return { link, isEmpty: false };
    const answers = answer === 'given' ? answersIn(form, page) : [];
    if (answer === 'given' && answers.length === 0) return { link, isEmpty: true };
    const { workspaceId } = link;
    const one = { workspaceId, applicationId: link.applicationId ?? '', referenceId: link.referenceId ?? '' };
    await recordReferenceWithin(trx, { ...one, answer, answers, memberId: null }, deps);
    await saveOutsideLinkRead(trx, { workspaceId, tokenHash: tokenHash(link.token), at: deps.clock.now() });
    return { link, isEmpty: false };
  });
  if (!done) return await send(c, linkEndedPage({ language, renewal: null }), 404);
  const choices = new URLSearchParams({ language, ...(done.isEmpty && { empty: '1' }) });
  return c.redirect(`/r/${done.link.token}?${choices}`, 303);
}

function answersIn(form: Record<string, unknown>, { questions }: ReferencePage) {
  return questions.flatMap(({ id }) => {
    const text = form[`q_${id}`];
    const said = typeof text === 'string' ? text.trim().slice(0, 4000) : '';
    return said === '' ? [] : [{ question: id, text: said }];
  });
}

interface Reading {
  readonly link: OutsideLink;
  readonly deps: ServerDeps;
  readonly language: ReferencePage['language'];
  readonly isEmpty: boolean;
}

async function readPage(trx: Trx, { link, deps, language, isEmpty }: Reading): Promise<ReferencePage | null> {
  const { workspaceId, applicationId, referenceId, token } = link;
  if (applicationId === null || referenceId === null) return null;
  const one = { workspaceId, applicationId };
  const { relation } = await getReferee(trx, { ...one, referenceId });
  const { history, policy } = await loadHistory(trx, one, deps.policies);
  const application = await getApplication(trx, workspaceId, applicationId);
  const candidate = (await getPerson(trx, workspaceId, application.personId)).name;
  const received = history.references.get(referenceId)?.received ?? null;
  const isOver = assess(history, policy, deps.clock.now()).closure !== null;
  return {
    language,
    path: `/r/${token}`,
    candidate,
    opening: (await getOpening(trx, workspaceId, application.openingId)).title,
    team: (await findWorkspace(trx, workspaceId))?.name ?? '',
    state: received?.answer ?? (isOver ? 'over' : 'open'),
    questions: referenceQuestions(language, relation, candidate),
    isEmpty,
  };
}

async function send(c: Ctx, page: Html, status: 200 | 404): Promise<Response> {
  return c.html(await page, status, PAGE_HEADERS);
}
