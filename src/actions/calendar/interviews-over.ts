import { AppError } from '../../domain/app-error.ts';
import type { Trx } from '../../storage/database.ts';
import { listWorkspacesWithAppointmentsOver } from '../../storage/doors.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import {
  type KeptAppointment,
  listAppointmentsOver,
  saveAppointments,
} from '../../storage/queries/appointments.ts';
import type { ActionDeps } from '../deps.ts';
import { loadHistory } from '../load-history.ts';
import { recordRequestWithin } from '../record-request.ts';
import { heldFact } from './interview-facts.ts';

/** Interviews of calendars whose end has passed, and of which nobody said otherwise, took place. */
export async function recordInterviewsOver(deps: ActionDeps): Promise<void> {
  const now = deps.clock.now();
  for (const workspaceId of await listWorkspacesWithAppointmentsOver(deps.database, now)) {
    for (let found = 1; found > 0; )
      found = await inWorkspace(deps.database, workspaceId, async (trx) => {
        const over = await listAppointmentsOver(trx, workspaceId, now);
        for (const kept of over) await recordHeld(trx, kept, deps);
        await saveAppointments(
          trx,
          over.map(({ row, words }) => ({ words, row: { ...row, is_over: true, changed_at: now } })),
        );
        return over.length;
      });
  }
}

async function recordHeld(trx: Trx, kept: KeptAppointment, deps: ActionDeps): Promise<void> {
  const { workspace_id: workspaceId, application_id: applicationId } = kept.row;
  if (applicationId === null) return;
  const { history } = await loadHistory(trx, { workspaceId, applicationId }, deps.policies);
  const around = { people: new Map(), members: new Map() };
  const fact = heldFact({ kept, history, around, now: deps.clock.now() });
  if (fact === null) return;
  try {
    await recordRequestWithin(
      trx,
      { workspaceId, applicationId, request: { kind: 'record', fact }, authorId: null },
      deps,
    );
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    deps.log.warn(
      { workspaceId, applicationId, code: error.code },
      'an interview of a calendar could not be noted as held',
    );
  }
}
