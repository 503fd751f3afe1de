import { AppError } from '../../domain/app-error.ts';
import type { Trx } from '../../storage/database.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { findApplication } from '../../storage/queries/applications.ts';
import {
  getAppointment,
  type KeptAppointment,
  saveAppointments,
} from '../../storage/queries/appointments.ts';
import { notifyOfLists } from '../../storage/queries/changes.ts';
import { lookAround } from '../../storage/queries/mail-lookups.ts';
import type { Acting } from '../acting.ts';
import type { ActionDeps } from '../deps.ts';
import { knownTime } from './appointment-rows.ts';
import { noteChange } from './take-calendar.ts';

export interface SettleAppointment extends Acting {
  readonly appointmentId: string;
  /** Whose interview it is; `null` when it is none, or is none any more. */
  readonly applicationId: string | null;
}

/** A member says whether something in a calendar is an interview, and whose. What follows from it is recorded at once. */
export async function settleAppointment(
  deps: ActionDeps,
  { workspaceId, memberId, appointmentId, applicationId }: SettleAppointment,
): Promise<void> {
  const now = deps.clock.now();
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const before = await getAppointment(trx, workspaceId, appointmentId);
    const settled = { settled_by: memberId, settled_at: now, changed_at: now };
    if (before.row.why === 'vanished' && before.row.verdict === 'unsure')
      await settleVanished(trx, { before, settled, stands: applicationId !== null }, deps);
    else if (applicationId === null) await saveAppointments(trx, [asOther(before, settled)]);
    else {
      if ((await findApplication(trx, workspaceId, applicationId)) === undefined)
        throw new AppError('application_not_found', `There is no application "${applicationId}" here`);
      const kept = asInterview(before, { applicationId, settled });
      const addresses = before.words.people.map(({ address }) => address);
      const around = await lookAround(trx, workspaceId, { mailIds: [], marks: [], addresses });
      const change = { is: 'scheduled', time: knownTime(kept) } as const;
      const noted = await noteChange(trx, { change, kept, taking: { around, now } }, deps);
      if (noted.row.verdict !== 'interview')
        throw new AppError(
          'interview_unknown',
          'Cannot note this appointment as an interview: the application takes none any more',
        );
    }
    await notifyOfLists(trx, workspaceId);
  });
}

interface Vanished {
  readonly before: KeptAppointment;
  readonly settled: Settled;
  readonly stands: boolean;
}

/** Called off, or it takes place all the same; the calendar that names it no more is not asked about it again. */
async function settleVanished(
  trx: Trx,
  { before, settled, stands }: Vanished,
  deps: ActionDeps,
): Promise<void> {
  const { row, words } = before;
  const ours = { verdict: 'interview', why: 'byHand', suspects: [], calendar_source_id: null } as const;
  const kept: KeptAppointment = { words, row: { ...row, ...settled, ...ours, is_cancelled: !stands } };
  if (stands) return await saveAppointments(trx, [kept]);
  const { workspace_id: workspaceId } = row;
  const addresses = words.people.map(({ address }) => address);
  const around = await lookAround(trx, workspaceId, { mailIds: [], marks: [], addresses });
  const change = { is: 'cancelled', was: knownTime(before), time: knownTime(kept) } as const;
  await noteChange(trx, { change, kept, taking: { around, now: deps.clock.now() } }, deps);
}

type Settled = Pick<KeptAppointment['row'], 'settled_by' | 'settled_at' | 'changed_at'>;

function asOther({ row, words }: KeptAppointment, settled: Settled): KeptAppointment {
  return { words, row: { ...row, ...settled, verdict: 'other', why: 'byHand', suspects: [] } };
}

interface Interviewing {
  readonly applicationId: string;
  readonly settled: Settled;
}

function asInterview(
  { row, words }: KeptAppointment,
  { applicationId, settled }: Interviewing,
): KeptAppointment {
  const mine = { application_id: applicationId, interview_id: row.appointment_id };
  return { words, row: { ...row, ...settled, ...mine, verdict: 'interview', why: 'byHand', suspects: [] } };
}
