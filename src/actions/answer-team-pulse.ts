import { zoneOf } from '../domain/calendar/calendars.ts';
import { plainDateOf } from '../lib/day-number.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { savePulseCheck } from '../storage/queries/pulse-checks.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';

export interface OwnPulse extends Acting {
  /** On whose clock the day is counted. */
  readonly timeZone: string;
  readonly rejecting: number;
  readonly keeping: number;
}

/** A member's answers to the two questions of the pulse; the last one of a day holds. */
export async function answerTeamPulse(
  { database, clock }: Pick<ActionDeps, 'database' | 'clock'>,
  { workspaceId, memberId, timeZone, rejecting, keeping }: OwnPulse,
): Promise<void> {
  const now = clock.now();
  await inWorkspace(database, workspaceId, (trx) =>
    savePulseCheck(trx, {
      workspace_id: workspaceId,
      member_id: memberId,
      answered_on: plainDateOf(zoneOf(timeZone).dayOf(now)),
      rejecting,
      keeping,
      answered_at: now,
    }),
  );
}
