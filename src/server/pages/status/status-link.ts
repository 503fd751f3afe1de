import { loadHistory } from '../../../actions/load-history.ts';
import { findOwnAddress } from '../../../actions/status-mail.ts';
import { tokenHash, workspaceOf } from '../../../actions/status-token.ts';
import { renewalFrom } from '../../../domain/bench/bench-days.ts';
import type { Instant } from '../../../lib/instant.ts';
import type { Trx } from '../../../storage/database.ts';
import { readInWorkspace } from '../../../storage/in-workspace.ts';
import { getApplication } from '../../../storage/queries/applications.ts';
import { findBenchPlace } from '../../../storage/queries/bench.ts';
import { hasCandidatePulse } from '../../../storage/queries/candidate-pulses.ts';
import { listLettersOf } from '../../../storage/queries/feedback-letters.ts';
import { findMember } from '../../../storage/queries/members.ts';
import { getOpening } from '../../../storage/queries/openings.ts';
import { getPerson } from '../../../storage/queries/people.ts';
import { findApplicationOfLink } from '../../../storage/queries/status-links.ts';
import { findWorkspace } from '../../../storage/queries/workspaces.ts';
import type { ServerDeps } from '../../deps.ts';
import type { ActSeen, BenchSeen, Notice } from './acts/act.ts';
import { type StatusView, statusView } from './status-view.ts';

/** A link that still holds, and where it leads. */
export interface Link {
  readonly token: string;
  readonly workspaceId: string;
  readonly applicationId: string;
}

/** Everything that the page shows, before any words. */
export interface Found extends Link {
  readonly view: StatusView;
  readonly seen: ActSeen;
  readonly team: string;
  readonly opening: string;
  readonly person: { readonly name: string; readonly address: string | null; readonly phone: string | null };
  /** Who looks after the application. */
  readonly owner: string | null;
  readonly feedback: readonly string[];
  readonly timeZone: string;
  readonly now: Instant;
}

/** A page to show, and what to say first. */
export interface Showing {
  readonly found: Found | null;
  readonly notice: Notice | null;
}

/** A link that ended, never was, or belongs elsewhere is answered alike: `null`. */
export async function findByLink(deps: ServerDeps, token: string): Promise<Found | null> {
  const workspaceId = workspaceOf(token);
  if (workspaceId === null) return null;
  return await readInWorkspace(deps.database, workspaceId, async (trx) => {
    const applicationId = await findApplicationOfLink(trx, workspaceId, {
      tokenHash: tokenHash(token),
      is: 'open',
    });
    return applicationId === undefined
      ? null
      : await readPage(trx, { token, workspaceId, applicationId }, deps);
  });
}

/** The application of a link that ended, and whose team it is. */
export async function findByEndedLink(
  { database }: Pick<ServerDeps, 'database'>,
  token: string,
): Promise<(Link & { readonly team: string }) | null> {
  const workspaceId = workspaceOf(token);
  if (workspaceId === null) return null;
  return await readInWorkspace(database, workspaceId, async (trx) => {
    const applicationId = await findApplicationOfLink(trx, workspaceId, {
      tokenHash: tokenHash(token),
      is: 'ended',
    });
    if (applicationId === undefined) return null;
    const team = (await findWorkspace(trx, workspaceId))?.name ?? 'The team';
    return { token, workspaceId, applicationId, team };
  });
}

/** What hangs on nothing is asked together: two waits for the database. */
async function readPage(trx: Trx, link: Link, deps: ServerDeps): Promise<Found> {
  const { workspaceId, applicationId } = link;
  const now = deps.clock.now();
  const [{ history, policy }, application, workspace, ownAddress, hasPulse] = await Promise.all([
    loadHistory(trx, link, deps.policies),
    getApplication(trx, workspaceId, applicationId),
    findWorkspace(trx, workspaceId),
    findOwnAddress(trx, link),
    hasCandidatePulse(trx, workspaceId, applicationId),
  ]);
  const { circumstances, facts } = history;
  const view = statusView({ circumstances, facts, policy, now });
  const { owner: ownerId } = circumstances.ladder;
  const { personId, openingId } = application;
  const [{ name, address, phone }, bench, opening, owner, feedback] = await Promise.all([
    getPerson(trx, workspaceId, personId),
    benchSeen(trx, { workspaceId, personId, now }),
    getOpening(trx, workspaceId, openingId),
    ownerId === null ? undefined : findMember(trx, workspaceId, ownerId),
    feedbackIn(trx, workspaceId, view),
  ]);
  return {
    ...link,
    view,
    seen: {
      view,
      now,
      canMail: ownAddress !== null,
      hasPulse: view.standing.closure !== null && hasPulse,
      bench,
    },
    team: workspace?.name ?? 'The team',
    opening: opening.title,
    person: { name, address, phone },
    owner: owner?.name ?? null,
    feedback,
    timeZone: circumstances.candidate.timeZone,
    now,
  };
}

async function benchSeen(
  trx: Trx,
  {
    workspaceId,
    personId,
    now,
  }: { readonly workspaceId: string; readonly personId: string; readonly now: Instant },
): Promise<BenchSeen | undefined> {
  const place = await findBenchPlace(trx, workspaceId, personId);
  if (place === undefined) return undefined;
  return {
    state: place.state,
    isEnding: place.until !== null && Date.parse(renewalFrom(place.until)) <= now,
  };
}

/** The feedback that was mailed and arrived, in its own words. */
async function feedbackIn(trx: Trx, workspaceId: string, { words }: StatusView): Promise<readonly string[]> {
  const ids = words.flatMap(({ says, messageId }) =>
    says.includes('feedback') && messageId !== null ? [messageId] : [],
  );
  return ids.length === 0 ? [] : await listLettersOf(trx, workspaceId, ids);
}
