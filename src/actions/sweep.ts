import { HOUR, type Instant } from '../lib/instant.ts';
import { listWorkspacesDue } from '../storage/doors.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { claimDueStandings, wakeStandings } from '../storage/queries/standings.ts';
import type { ActionDeps } from './deps.ts';
import { saveAssessments } from './save-standing.ts';

export type SweepDeps = Pick<ActionDeps, 'database' | 'clock' | 'log' | 'policies'>;

export interface SweepOptions {
  /** How many applications one transaction works out. */
  readonly batchSize: number;
  /** How many batches are worked on at once; the embedded database has one connection and does one. */
  readonly workers?: number;
  /** Stops after the batch in hand. */
  readonly signal?: AbortSignal;
}

export interface Swept {
  readonly assessed: number;
  readonly failed: number;
}

/**
 * Works out every application whose moment has come, and writes what changed: standings, obligations, turns, nudges.
 * Several sweeps at once share the work; one that is killed loses its last batch, which the next one does again.
 */
export async function sweep(deps: SweepDeps, { workers = 1, ...options }: SweepOptions): Promise<Swept> {
  const until = deps.clock.now();
  const isShared = deps.database.kind === 'pglite';
  const count = isShared ? 1 : workers;
  const batchSize = isShared ? Math.min(options.batchSize, MOST_IN_SHARED_SESSION) : options.batchSize;
  const all = await Promise.all(
    Array.from({ length: count }, () => sweepAlone(deps, { ...options, batchSize }, until)),
  );
  return {
    assessed: all.reduce((sum, one) => sum + one.assessed, 0),
    failed: all.reduce((sum, one) => sum + one.failed, 0),
  };
}

/** In the embedded database everybody else waits until a batch is written. */
const MOST_IN_SHARED_SESSION = 50;

/** Ends when a whole round finds nothing to claim: then all is done, or in the hands of others. */
async function sweepAlone(
  deps: SweepDeps,
  options: Omit<SweepOptions, 'workers'>,
  until: Instant,
): Promise<Swept> {
  const swept = { assessed: 0, failed: 0 };
  for (let wasIdle = false; !wasIdle && !options.signal?.aborted; ) {
    wasIdle = true;
    for (const workspaceId of await listWorkspacesDue(deps.database, until)) {
      const one = await sweepWorkspace(deps, options, { workspaceId, until });
      swept.assessed += one.assessed;
      swept.failed += one.failed;
      if (one.assessed + one.failed > 0) wasIdle = false;
    }
  }
  return swept;
}

interface Due {
  readonly workspaceId: string;
  /** Fixed at the start, so that an application is worked out once in a sweep. */
  readonly until: Instant;
}

async function sweepWorkspace(
  deps: SweepDeps,
  { batchSize, signal }: Pick<SweepOptions, 'batchSize' | 'signal'>,
  due: Due,
): Promise<Swept> {
  const swept = { assessed: 0, failed: 0 };
  for (let claimed = batchSize; claimed === batchSize && !signal?.aborted; ) {
    const batch = await sweepBatch(deps, batchSize, due);
    swept.assessed += batch.assessed;
    swept.failed += batch.failed;
    claimed = batch.assessed + batch.failed;
  }
  return swept;
}

async function sweepBatch(
  { database, clock, log, policies }: SweepDeps,
  most: number,
  { workspaceId, until }: Due,
): Promise<Swept> {
  return await inWorkspace(database, workspaceId, async (trx) => {
    const locked = await claimDueStandings(trx, workspaceId, { now: until, most });
    const failed: string[] = [];
    const onFailure = (applicationId: string, err: unknown) => {
      log.error({ err, workspaceId, applicationId }, 'an application could not be worked out');
      failed.push(applicationId);
    };
    const batch = { workspaceId, locked, newFacts: new Map(), onFailure };
    await saveAssessments(trx, batch, { policies, now: clock.now() });
    // One that cannot be worked out must not be claimed again and again, and keep the others waiting.
    const later = { at: clock.now() + HOUR, applicationIds: failed };
    if (failed.length > 0) await wakeStandings(trx, workspaceId, later);
    return { assessed: locked.length - failed.length, failed: failed.length };
  });
}
