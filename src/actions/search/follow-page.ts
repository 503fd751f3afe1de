import { AppError } from '../../domain/app-error.ts';
import { type FollowedDocument, factsOfDocument } from '../../domain/followed-page/facts-of.ts';
import { readDocument } from '../../domain/followed-page/read-document.ts';
import { followFaultSentence } from '../../domain/wording/followed-page-words.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { getApplication } from '../../storage/queries/applications.ts';
import {
  type FollowedPage,
  findFollowedPage,
  removeFollowedPage,
  saveFollowedPage,
} from '../../storage/queries/followed-pages.ts';
import { lockStandings } from '../../storage/queries/standings.ts';
import { loadHistory, type OneApplication } from '../load-history.ts';
import type { MessageDeps } from '../message-deps.ts';
import { recordFacts } from '../save-standing.ts';
import { askFollowed, type FollowedAnswer } from './ask-followed.ts';
import { getSeekerWorkspace } from './seeker-only.ts';

/** Follows the company's status page behind a private link. Refuses what is no such page. Nothing of one's own is sent. */
export async function followPage(
  deps: MessageDeps,
  { workspaceId, applicationId, url }: OneApplication & { readonly url: string },
): Promise<void> {
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    await getApplication(trx, workspaceId, applicationId);
    await getSeekerWorkspace(trx, workspaceId);
  });
  const now = deps.clock.now();
  const page: FollowedPage = {
    workspace_id: workspaceId,
    application_id: applicationId,
    sealed_url: deps.mail.keys.seal(url.split(/[?#]/)[0] ?? url),
    etag: null,
    document: null,
    followed_at: now,
    read_at: null,
    read_next_at: now,
    failures: 0,
    stopped_why: null,
  };
  const read = await askAbout(deps, page);
  if (read.is === 'failed')
    throw new AppError('input_invalid', (language) => followFaultSentence(language, read.why));
  await keep(deps, page, read);
}

/**
 * Reads a followed page again, if its time has come. Answers whether anything new came of it. What goes wrong with one page
 * is logged and holds up nothing else; the page waits longer then, as after any failure.
 */
export async function refreshPage(
  deps: MessageDeps,
  { workspaceId, applicationId }: OneApplication,
): Promise<boolean> {
  const page = await inWorkspace(deps.database, workspaceId, (trx) =>
    findFollowedPage(trx, workspaceId, applicationId),
  );
  if (page === undefined || page.stopped_why === 'ended' || page.read_next_at > deps.clock.now())
    return false;
  try {
    return await keep(deps, page, await askAbout(deps, page));
  } catch (error) {
    deps.log.error({ err: error, workspaceId, applicationId }, 'a followed page could not be read');
    return await keep(deps, page, { is: 'failed', why: 'notAPage', notBefore: null });
  }
}

/** No longer follows it. What it told stays in the history; the address is forgotten. */
export async function unfollowPage(
  { database }: Pick<MessageDeps, 'database'>,
  { workspaceId, applicationId }: OneApplication,
): Promise<void> {
  await inWorkspace(database, workspaceId, async (trx) => {
    await getApplication(trx, workspaceId, applicationId);
    await removeFollowedPage(trx, workspaceId, applicationId);
  });
}

async function askAbout(
  { mail, clock }: Pick<MessageDeps, 'mail' | 'clock'>,
  { sealed_url: sealed, etag }: FollowedPage,
): Promise<FollowedAnswer> {
  return await askFollowed({
    url: mail.keys.open(sealed),
    etag,
    baseUrl: mail.baseUrl,
    now: clock.now(),
  });
}

/** A quarter of an hour while all is well; ever more rarely while it does not answer. */
const USUAL = 15 * MINUTE;

async function keep(deps: MessageDeps, page: FollowedPage, read: FollowedAnswer): Promise<boolean> {
  const { workspace_id: workspaceId, application_id: applicationId } = page;
  const now = deps.clock.now();
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    await lockStandings(trx, workspaceId, [applicationId]);
    await saveFollowedPage(trx, changed(page, read, now));
    const document = documentOf(page, read);
    if (document === null) return false;
    const { history } = await loadHistory(trx, { workspaceId, applicationId }, deps.policies);
    const facts = factsOfDocument(history, document, now);
    if (facts.length === 0) return false;
    await recordFacts(trx, { workspaceId, applicationId, facts }, { policies: deps.policies, now });
    return true;
  });
}

/** Of a document that is the same as before, too, something may be due only now: where their clock goes ahead of ours. */
function documentOf(page: FollowedPage, read: FollowedAnswer): FollowedDocument | null {
  if (read.is === 'read') return read.document;
  if (read.is === 'failed' || page.document === null) return null;
  const document = readDocument(JSON.stringify(page.document));
  return document === 'newer' ? null : document;
}

function changed(page: FollowedPage, read: FollowedAnswer, now: Instant): FollowedPage {
  const well = { ...page, read_at: now, failures: 0, stopped_why: null, read_next_at: now + USUAL };
  switch (read.is) {
    case 'read':
      return { ...well, etag: read.etag, document: JSON.parse(read.text) as unknown };
    case 'same':
      return well;
    case 'failed': {
      const wait = Math.min(HOUR * 2 ** Math.min(page.failures, 5), DAY);
      const next = Math.min(Math.max(now + wait, read.notBefore ?? 0), now + DAY);
      return { ...page, failures: page.failures + 1, stopped_why: read.why, read_next_at: next };
    }
    default:
      return read satisfies never;
  }
}
