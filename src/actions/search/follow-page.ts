import { AppError } from '../../domain/app-error.ts';
import { type FollowedDocument, factsOfDocument } from '../../domain/followed-page/facts-of.ts';
import { readDocument } from '../../domain/followed-page/read-document.ts';
import { createGuardedFetch, type GuardedFetch } from '../../intake/guarded-fetch.ts';
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
import { getSeekerWorkspace } from './seeker-only.ts';

/** The page of a machine of one's own is reached only by a Heardback that itself runs on one. */
function fetchPage({ mail }: Pick<MessageDeps, 'mail'>): GuardedFetch {
  const own = new URL(mail.baseUrl).hostname;
  const isAtHome = own === 'localhost' || own === '127.0.0.1';
  return createGuardedFetch({
    privateHosts: isAtHome ? ['localhost', '127.0.0.1'] : [],
    timeoutMs: 10_000,
    mostBytes: 256 * 1024,
  });
}

export const STATUS_TYPE = 'application/vnd.heardback.status+json';

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
  const read = await readFollowed(deps, page);
  if (read.is !== 'read')
    throw new AppError(
      'input_invalid',
      'Cannot follow this link: there is no status page of a Heardback behind it',
      {
        url: 'is no status page that can be read',
      },
    );
  await keep(deps, page, read);
}

/** Reads a followed page again, if its time has come. Answers whether anything new came of it. */
export async function refreshPage(
  deps: MessageDeps,
  { workspaceId, applicationId }: OneApplication,
): Promise<boolean> {
  const page = await inWorkspace(deps.database, workspaceId, (trx) =>
    findFollowedPage(trx, workspaceId, applicationId),
  );
  if (page === undefined || page.stopped_why !== null || page.read_next_at > deps.clock.now()) return false;
  return await keep(deps, page, await readFollowed(deps, page));
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

type Read =
  | {
      readonly is: 'read';
      readonly text: string;
      readonly document: FollowedDocument;
      readonly etag: string | null;
    }
  | { readonly is: 'same' }
  | { readonly is: 'ended' }
  | { readonly is: 'failed' };

async function readFollowed(deps: MessageDeps, page: FollowedPage): Promise<Read> {
  const url = deps.mail.keys.open(page.sealed_url);
  const answered = await fetchPage(deps)(url, {
    headers: { accept: STATUS_TYPE, ...(page.etag !== null && { 'if-none-match': page.etag }) },
  });
  if (typeof answered === 'string') return { is: 'failed' };
  if (answered.number === 304) return { is: 'same' };
  if (answered.number === 404 || answered.number === 410) return { is: 'ended' };
  if (answered.number !== 200) return { is: 'failed' };
  const text = answered.body.toString('utf8');
  const document = readDocument(text);
  if (document === null) return { is: 'failed' };
  const { etag } = answered.headers;
  return { is: 'read', text, document, etag: typeof etag === 'string' ? etag.slice(0, 200) : null };
}

/** A quarter of an hour while all is well; ever more rarely while it does not answer. */
const USUAL = 15 * MINUTE;

async function keep(deps: MessageDeps, page: FollowedPage, read: Read): Promise<boolean> {
  const { workspace_id: workspaceId, application_id: applicationId } = page;
  const now = deps.clock.now();
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    await lockStandings(trx, workspaceId, [applicationId]);
    await saveFollowedPage(trx, changed(page, read, now));
    if (read.is !== 'read') return false;
    const { history } = await loadHistory(trx, { workspaceId, applicationId }, deps.policies);
    const facts = factsOfDocument(history, read.document, now);
    if (facts.length === 0) return false;
    await recordFacts(trx, { workspaceId, applicationId, facts }, { policies: deps.policies, now });
    return true;
  });
}

function changed(page: FollowedPage, read: Read, now: Instant): FollowedPage {
  const well = { ...page, read_at: now, failures: 0, read_next_at: now + USUAL };
  switch (read.is) {
    case 'read':
      return { ...well, etag: read.etag, document: JSON.parse(read.text) as unknown };
    case 'same':
      return well;
    case 'ended':
      return { ...page, read_at: now, stopped_why: 'ended' };
    case 'failed': {
      const wait = Math.min(HOUR * 2 ** Math.min(page.failures, 5), DAY);
      return { ...page, failures: page.failures + 1, read_next_at: now + wait };
    }
    default:
      return read satisfies never;
  }
}
