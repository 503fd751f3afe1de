import type { Ladder } from '../domain/circumstances.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { saveNewOpenings } from '../storage/queries/openings.ts';
import type { Acting } from './acting.ts';
import type { StatedPlace } from './add-person.ts';
import { proposeFromBenchWithin } from './bench/propose.ts';
import type { ActionDeps } from './deps.ts';
import { refuseStrangers } from './refuse-strangers.ts';

export interface NewOpening {
  readonly title: string;
  readonly place?: StatedPlace | undefined;
  readonly ladder?: Ladder | undefined;
  readonly isPubliclyPosted: boolean;
  readonly employerSize: number | null;
  readonly isFollowUpPartOfJob: boolean;
  readonly kind?: string | undefined;
}

export interface MakeOpening extends Acting {
  readonly opening: NewOpening;
}

const NOBODY: Ladder = { owner: null, lead: null, manager: null, headOfHiring: null, complianceOwner: null };

/** A new opening; whoever makes it owns it where nobody else is named. */
export async function makeOpening(deps: ActionDeps, input: MakeOpening): Promise<{ id: string }> {
  const { workspaceId, memberId, opening } = input;
  const id = deps.newId();
  const ladder = { ...NOBODY, ...opening.ladder };
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const named = Object.values(ladder).filter((rung) => rung !== null);
    await refuseStrangers(trx, workspaceId, named);
    await saveNewOpenings(trx, [
      {
        workspace_id: workspaceId,
        opening_id: id,
        external_id: null,
        title: opening.title,
        state: 'open',
        owner_id: ladder.owner ?? memberId,
        lead_id: ladder.lead,
        manager_id: ladder.manager,
        head_of_hiring_id: ladder.headOfHiring,
        compliance_owner_id: ladder.complianceOwner,
        country: opening.place?.country ?? null,
        region: opening.place?.region ?? null,
        time_zone: opening.place?.timeZone ?? null,
        employer_size: opening.employerSize,
        frozen_until: null,
        is_publicly_posted: opening.isPubliclyPosted,
        is_follow_up_part_of_job: opening.isFollowUpPartOfJob,
        created_at: deps.clock.now(),
        kind: opening.kind ?? null,
      },
    ]);
    await proposeFromBenchWithin(trx, { workspaceId, openingId: id }, deps);
  });
  return { id };
}
