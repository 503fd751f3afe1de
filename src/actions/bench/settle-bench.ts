import { nextTouch } from '../../domain/bench/bench-days.ts';
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
import type { ActionDeps } from '../deps.ts';
import { consent } from './bench-place.ts';
import { proposeFromBench } from './propose.ts';

type SettleDeps = Pick<ActionDeps, 'database' | 'clock'>;

/** A step of the sweep looks for so many openings, so that a large import keeps nobody else waiting. */
const MOST_OPENINGS = 20;

/**
 * Ends each consent on its last day, notes who was asked whether theirs goes on, plans the next light word after the one
 * that went, and looks through the bench for openings that came in by themselves.
 */
export async function settleBench({ database, clock }: SettleDeps): Promise<void> {
  for (const workspaceId of await listWorkspacesWithBench(database)) {
    await inWorkspace(database, workspaceId, async (trx) => {
      const workspace = await findWorkspace(trx, workspaceId);
      if (workspace === undefined) return;
      const { timeZone } = workspace;
      const at = clock.now();
      const today = plainDateOf(createZone(timeZone).dayOf(at));
      for (const { personId, until } of await endBenchPlaces(trx, workspaceId, { today, at }))
        await consent(trx, {
          workspaceId,
          personId,
          at,
          until,
          what: 'ended',
          how: 'system',
          memberId: null,
        });
      await noteRenewals(trx, workspaceId);
      await planTouches(trx, { workspaceId, timeZone });
    });
    await searchForOpenings({ database, clock }, workspaceId);
  }
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
      change: { ...where, touched_at: at, touch_due_on: touchDueOn },
    });
  }
}
