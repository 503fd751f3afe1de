import { nextTouch, renewalsBefore } from '../../domain/bench/bench-days.ts';
import { createZone } from '../../domain/calendar/zone.ts';
import { plainDateOf } from '../../lib/day-number.ts';
import type { PlainDate } from '../../lib/instant.ts';
import type { Trx } from '../../storage/database.ts';
import { listWorkspacesWithBench } from '../../storage/doors.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import {
  endBenchPlaces,
  findBenchPlace,
  listTouched,
  markRenewalsAsked,
  saveBenchPlace,
} from '../../storage/queries/bench.ts';
import { listUnsearched } from '../../storage/queries/bench-proposals.ts';
import { findWorkspace } from '../../storage/queries/workspaces.ts';
import type { MessageDeps } from '../message-deps.ts';
import { consent, NOTHING_READY } from './bench-place.ts';
import { discardBenchWords } from './discard-words.ts';
import { prepareBenchWords } from './prepare-words.ts';
import { proposeFromBench } from './propose.ts';

type SettleDeps = Pick<MessageDeps, 'database' | 'clock'>;

/** A step of the sweep looks for so many openings, so that a large import keeps nobody else waiting. */
const MOST_OPENINGS = 20;

/**
 * Ends each consent on its last day, notes who was asked whether theirs goes on, plans the next light word after the one
 * that went, looks through the bench for openings that came in by themselves or are like where somebody new was close, and
 * writes the letters that are due, so that they are ready before anybody asks.
 */
export async function settleBench(deps: MessageDeps): Promise<void> {
  const { database, clock } = deps;
  for (const workspaceId of await listWorkspacesWithBench(database)) {
    const today = await inWorkspace(database, workspaceId, (trx) => settleConsents(trx, workspaceId, clock));
    if (today === null) continue;
    await searchForOpenings(deps, workspaceId);
    await prepareBenchWords(deps, { workspaceId, today, renewalBefore: renewalsBefore(today) });
  }
}

/** The day it is there; none where the workspace is gone. */
async function settleConsents(
  trx: Trx,
  workspaceId: string,
  clock: SettleDeps['clock'],
): Promise<PlainDate | null> {
  const workspace = await findWorkspace(trx, workspaceId);
  if (workspace === undefined) return null;
  const { timeZone } = workspace;
  const at = clock.now();
  const today = plainDateOf(createZone(timeZone).dayOf(at));
  const over = await endBenchPlaces(trx, workspaceId, { today, at });
  const personIds = over.map(({ personId }) => personId);
  await discardBenchWords(trx, { workspaceId, personIds, at });
  const byItself = { workspaceId, at, what: 'ended', how: 'system', memberId: null } as const;
  for (const { personId, until } of over) await consent(trx, { ...byItself, personId, until });
  await noteRenewals(trx, workspaceId);
  await planTouches(trx, { workspaceId, timeZone });
  return today;
}

/** Openings that an import brought: who comes to mind for them shows as soon as it would for one made by hand. */
async function searchForOpenings(deps: SettleDeps, workspaceId: string): Promise<void> {
  const found = await inWorkspace(deps.database, workspaceId, (trx) =>
    listUnsearched(trx, workspaceId, MOST_OPENINGS),
  );
  for (const openingId of found) await proposeFromBench(deps, { workspaceId, openingId });
}

/** The question whether it goes on has gone out: it is asked once, and stands beside each yes and each end. */
async function noteRenewals(trx: Trx, workspaceId: string): Promise<void> {
  for (const { personId, at, until, askedBy } of await markRenewalsAsked(trx, workspaceId))
    await consent(trx, { workspaceId, personId, at, until, what: 'asked', how: 'mail', memberId: askedBy });
}

async function planTouches(
  trx: Trx,
  { workspaceId, timeZone }: { readonly workspaceId: string; readonly timeZone: string },
): Promise<void> {
  const zone = createZone(timeZone);
  const dayOf = (at: number): PlainDate => plainDateOf(zone.dayOf(at));
  for (const { personId, at } of await listTouched(trx, workspaceId)) {
    const place = await findBenchPlace(trx, workspaceId, personId);
    if (place?.agreedAt === undefined || place.agreedAt === null || place.until === null) continue;
    const { applicationId, openingId, until, agreedAt } = place;
    const touchDueOn = nextTouch({ agreedOn: dayOf(agreedAt), until, touchedOn: dayOf(at) });
    const where = { application_id: applicationId, opening_id: openingId, state: 'agreed' as const };
    await saveBenchPlace(trx, workspaceId, {
      personId,
      change: { ...where, touched_at: at, touch_due_on: touchDueOn, ...NOTHING_READY },
    });
  }
}
