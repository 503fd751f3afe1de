import type { PlainDate } from '../lib/instant.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { wakeOpenStandings } from '../storage/queries/open-standings.ts';
import { saveClosedDays } from '../storage/queries/policies.ts';
import { lockWorkspace, saveWorkspaceRow } from '../storage/queries/workspaces.ts';
import type { CheckRules } from '../storage/schema.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';
import { refuseStrangers } from './refuse-strangers.ts';

export interface SaveWorkspace extends Acting {
  readonly name: string;
  readonly country: string;
  readonly region: string | null;
  readonly timeZone: string;
  readonly employerSize: number | null;
  readonly closedDays: readonly { readonly day: PlainDate; readonly name: string | null }[];
  readonly headOfHiringId: string | null;
  readonly complianceOwnerId: string | null;
  /** Kept as it is when left out. */
  readonly checkRules?: CheckRules | undefined;
}

/** Changes what all dates hang on; everything open is worked out again. */
export async function saveWorkspace({ database, clock }: ActionDeps, input: SaveWorkspace): Promise<void> {
  const { workspaceId, closedDays, headOfHiringId, complianceOwnerId } = input;
  await inWorkspace(database, workspaceId, async (trx) => {
    await lockWorkspace(trx, workspaceId);
    await refuseStrangers(
      trx,
      workspaceId,
      [headOfHiringId, complianceOwnerId].filter((id) => id !== null),
    );
    await saveWorkspaceRow(trx, workspaceId, {
      name: input.name,
      country: input.country,
      region: input.region,
      time_zone: input.timeZone,
      employer_size: input.employerSize,
      head_of_hiring_id: headOfHiringId,
      compliance_owner_id: complianceOwnerId,
      ...(input.checkRules && { check_rules: input.checkRules }),
    });
    // Said twice for one day is said once.
    const days = new Map(closedDays.map((one) => [one.day, one]));
    await saveClosedDays(trx, workspaceId, [...days.values()]);
    await wakeOpenStandings(trx, workspaceId, clock.now());
  });
}
