import { inWorkspace } from '../storage/in-workspace.ts';
import { readReportSettings, saveReportSettings } from '../storage/queries/report-settings.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';
import { refuseStrangers } from './refuse-strangers.ts';

export interface ReportChoices extends Acting {
  readonly seesMembers: 'nobody' | 'admins' | 'leads' | 'everyone';
  readonly leastPeople: number;
  readonly lettersTo: readonly string[];
  readonly isWeekly: boolean;
  readonly isMonthly: boolean;
  readonly pileOf: number;
}

/** Sets who sees whose numbers, and who gets the letters about them; when the next letters are due stays. */
export async function setReportSettings(deps: ActionDeps, choices: ReportChoices): Promise<void> {
  const { workspaceId, memberId } = choices;
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    await refuseStrangers(trx, workspaceId, choices.lettersTo);
    await saveReportSettings(trx, {
      ...(await readReportSettings(trx, workspaceId)),
      sees_members: choices.seesMembers,
      least_people: choices.leastPeople,
      letters_to: [...new Set(choices.lettersTo)],
      is_weekly: choices.isWeekly,
      is_monthly: choices.isMonthly,
      pile_of: choices.pileOf,
      set_by: memberId,
      set_at: deps.clock.now(),
    });
  });
}
